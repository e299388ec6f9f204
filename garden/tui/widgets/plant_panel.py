"""The side panel: what is to be known of the plant under the cursor."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from garden.flora.meter import curve
from garden.gardener.judgement import told
from garden.gardener.percent import whole_percent
from garden.gardener.person import PersonView
from garden.gardener.today import Effect
from garden.gardener.untold import untold
from garden.gardener.views import PlantView
from garden.gardener.words import CHANNEL_WORDS, ago, coming, count, span
from garden.tui.art.flow import Lines
from garden.tui.art.wrapping import hanging
from garden.tui.glyphs import BULLET, TOPIC
from garden.tui.literal import safe
from garden.tui.themes import STATES
from garden.tui.widgets.person_lines import FACT, colour_of, kind_lines, state_line

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

    def __init__(self) -> None:
        super().__init__()
        self._lines: Lines = _nothing

    def show(self, person: PersonView | None) -> None:
        """Show a person, or nothing."""
        self._fill(_nothing if person is None else partial(panel_lines, person))

    def on_resize(self, event: Resize) -> None:
        """Lay the lines out for the new width."""
        self._fill(self._lines)

    def _fill(self, lines: Lines) -> None:
        # Not a Flow: every move of the cursor would lay the whole screen out again.
        self._lines = lines
        width = self.content_size.width
        if width > 0:
            self.update(Content("\n").join(lines(width)), layout=False)

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
        self._fill(lambda width: lines)


def _nothing(width: int) -> list[Content]:
    return [Content("")]


def panel_lines(person: PersonView, width: int) -> list[Content]:
    """Return the lines about a person in `width` cells, the most useful first."""
    view = person.plant
    lines = [*hanging("", safe(view.name, "bold"), width), *kind_lines(view, width)]
    lines += [state_line(view), *_young(view), Content(""), *_contact(person, width)]
    if view.reasons:
        lines += [Content(""), Content.styled("Why now", "$garden-dim")]
        lines += _bulleted(BULLET, "$accent", view.reasons, width)
    topics = untold(person.topics, view.reasons)
    if topics:
        lines += [Content(""), Content.styled("To talk about", "$garden-dim")]
        lines += _bulleted(TOPIC, "$secondary", topics, width)
    if person.curve:
        bars = curve([point.health for point in person.curve])
        lines += [
            Content(""),
            Content.styled("Health, half a year", "$garden-dim"),
            Content.styled(bars, colour_of(view)),
        ]
    if person.effects:
        lines += [Content(""), Content.styled("What it would do", "$garden-dim")]
        lines += [_effect(one) for one in person.effects]
    return lines


def _young(view: PlantView) -> list[Content]:
    return [Content.styled(told("reasons", "young"), "$accent")] if view.seedling else []


def _bulleted(sign: str, style: str, texts: Sequence[str], width: int) -> list[Content]:
    lead = Content.styled(f"{sign} ", style)
    return [line for text in texts for line in hanging(lead, safe(text), width)]


def _contact(person: PersonView, width: int) -> list[Content]:
    view = person.plant
    today = person.today
    last = "none yet"
    if view.last_contact_at is not None and view.last_channel is not None:
        last = f"{CHANNEL_WORDS[view.last_channel]}, {ago(person.last_day or today, today)}"
    lines = _fact("Last", last, width)
    if view.contacts:
        lines += _fact("Turn", TURN_WORDS[view.turn], width)
    if person.due_day is not None and view.state != "resting":
        late = person.due_day <= today
        due = "now" if late else coming(person.due_day, today).removeprefix("on ")
        lines += _fact("Due", due, width)
    if view.contacts:
        lines += _fact("Log", count(view.contacts, "contact"), width)
    return lines


def _fact(name: str, words: str, width: int) -> list[Content]:
    return hanging(Content.styled(f"{name:<{FACT}}", "$garden-dim"), Content(words), width)


def _effect(one: Effect) -> Content:
    word = CHANNEL_WORDS[one.channel]
    after = f"{whole_percent(one.health)} %, due in {span(max(0, round(one.due_in_days)))}"
    return Content.assemble(Content.styled(f"{word:<8} ", "$garden-dim"), after)
