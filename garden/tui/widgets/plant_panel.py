"""The side panel: what is to be known of the plant under the cursor."""

from collections import Counter
from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from garden.engine.rhythm import rhythm_words
from garden.flora.catalogue import species_title
from garden.flora.meter import curve
from garden.gardener.judgement import told
from garden.gardener.percent import whole_percent
from garden.gardener.person import PersonView
from garden.gardener.today import Effect
from garden.gardener.untold import untold
from garden.gardener.views import PlantView
from garden.gardener.words import CHANNEL_WORDS, ago, coming, count, span
from garden.tui.glyphs import BULLET, TOPIC
from garden.tui.literal import safe
from garden.tui.themes import STATES

TURN_WORDS = {
    "mine": "yours: they wrote last",
    "theirs": "theirs: you wrote last",
    "even": "even",
    "space": "give them space for now",
}


class PlantPanel(Static):
    """Tells of one person; given the whole person, never asks for anything itself."""

    DEFAULT_CSS = """
    PlantPanel { background: $surface; padding: 1 2; overflow-y: auto; }
    """

    def show(self, person: PersonView | None) -> None:
        """Show a person, or nothing."""
        content = Content("") if person is None else Content("\n").join(panel_lines(person))
        self.update(content, layout=False)

    def show_past(self, day: str, back: str, views: Sequence[PlantView]) -> None:
        """Show how the garden did on a day gone by: how many plants were in each state."""
        counts = Counter(view.state for view in views)
        lines = [Content.styled(day, "bold"), Content.styled(f"{back} back", "$garden-dim")]
        lines.append(Content(""))
        lines += [
            Content.assemble(f"{counts[state]:>3} ", Content.styled(state, f"$garden-{state}"))
            for state in STATES
            if counts[state]
        ]
        lines += [Content(""), Content.styled("as the log alone tells", "$garden-dim")]
        self.update(Content("\n").join(lines), layout=False)


def panel_lines(person: PersonView) -> list[Content]:
    """Return the lines about a person, the most useful first."""
    view = person.plant
    lines = [safe(view.name, "bold"), _kind(view), _state(view), Content("")]
    lines += _contact(person)
    if view.reasons:
        lines += [Content(""), Content.styled("Why now", "$garden-dim")]
        lines += [Content.assemble(f"{BULLET} ", safe(reason)) for reason in view.reasons]
    topics = untold(person.topics, view.reasons)
    if topics:
        lines += [Content(""), Content.styled("To talk about", "$garden-dim")]
        lines += [Content.assemble(f"{TOPIC} ", safe(topic)) for topic in topics]
    if person.curve:
        bars = curve([point.health for point in person.curve])
        lines += [
            Content(""),
            Content.styled("Health, half a year", "$garden-dim"),
            Content.styled(bars, _colour(view)),
        ]
    if person.effects:
        lines += [Content(""), Content.styled("What it would do", "$garden-dim")]
        lines += [_effect(one) for one in person.effects]
    return lines


def _kind(view: PlantView) -> Content:
    parts = [species_title(view.species), *([view.circle] if view.circle else [])]
    work = " · ".join(part for part in (view.title, view.company) if part)
    first = safe(" · ".join(parts), "$garden-dim")
    return Content.assemble(first, "\n", safe(work, "$garden-dim")) if work else first


def _state(view: PlantView) -> Content:
    if view.planted_at is None:
        return Content.styled("in the seed tray", "$garden-dim")
    word = view.state or ""
    parts: list[Content | str] = [Content.styled(word, f"bold {_colour(view)}")]
    if view.health is not None:
        parts.append(f" {whole_percent(view.health)} %")
    if view.rhythm_days is not None:
        parts.append(f" · {rhythm_words(view.rhythm_days)}")
    if view.evergreen:
        parts.append(f" · {told('rhythm', 'never')}")
    if view.seedling:
        parts.append(Content.styled(f"\n{told('reasons', 'young')}", "$accent"))
    return Content.assemble(*parts)


def _contact(person: PersonView) -> list[Content]:
    view = person.plant
    today = person.today
    last = "none yet"
    if view.last_contact_at is not None and view.last_channel is not None:
        last = f"{CHANNEL_WORDS[view.last_channel]}, {ago(person.last_day or today, today)}"
    lines = [_fact("Last", last)]
    if view.contacts:
        lines.append(_fact("Turn", TURN_WORDS[view.turn]))
    if person.due_day is not None and view.state != "resting":
        late = person.due_day <= today
        lines.append(
            _fact("Due", "now" if late else coming(person.due_day, today).removeprefix("on "))
        )
    if view.contacts:
        lines.append(_fact("Log", count(view.contacts, "contact")))
    return lines


def _fact(name: str, words: str) -> Content:
    return Content.assemble(Content.styled(f"{name:<6}", "$garden-dim"), words)


def _effect(one: Effect) -> Content:
    word = CHANNEL_WORDS[one.channel]
    after = f"{whole_percent(one.health)} %, due in {span(max(0, round(one.due_in_days)))}"
    return Content.assemble(Content.styled(f"{word:<8} ", "$garden-dim"), after)


def _colour(view: PlantView) -> str:
    return f"$garden-{view.state}" if view.state else "$garden-dim"
