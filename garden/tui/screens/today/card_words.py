"""What a card of Today says about a person. Pure."""

from collections.abc import Callable
from datetime import date, datetime

from textual.content import Content

from garden.flora.catalogue import species_title
from garden.flora.meter import meter
from garden.gardener.percent import whole_percent
from garden.gardener.person import PersonView
from garden.gardener.today import Effect
from garden.gardener.untold import untold
from garden.gardener.views import PlantView
from garden.gardener.words import CHANNEL_WORDS, ago, span
from garden.literal import fit, literal, padded
from garden.tui.art.wrapping import hanging
from garden.tui.glyphs import BULLET, DONE, HERE, RIGHT, TOPIC
from garden.tui.literal import safe

METER = 10
"""Cells of the health bar."""

SHORT_REASONS = 3
"""Reasons that the selected card has room for on a small screen."""

Words = list[Content]
DayOf = Callable[[datetime], date]
"""The calendar day of an instant at the user's place."""


def whole_card(
    person: PersonView, width: int, day_of: DayOf, roomy: bool = True, question: str = ""
) -> Words:
    """Return all that the selected card says, `width` cells wide.

    Where it is not `roomy`, a reason takes one line, and so does what to talk about. `question` is
    what it asks.
    """
    view = person.plant
    lines = [head(view, width, f"{HERE} "), safe(fit(kind(view), width), "$garden-dim")]
    for one in view.reasons[: None if roomy else SHORT_REASONS]:
        lines += _reason(one if roomy else fit(one, width - 4), width, "$foreground")
    if question:
        lines += hanging(Content.styled("  ? ", "bold $accent"), Content(question), width)
    lines += topic_lines(untold(person.topics, view.reasons), width, roomy)
    lines += _newest_note(person, width, day_of)
    lines += effect_lines(person.effects, width)
    return lines


def small_card(view: PlantView, width: int, room: int, question: str = "") -> Words:
    """Return what another card says: the name, the state and, in `room` lines, why it is here.

    A `question` takes the last of these lines, where there is more than one.
    """
    lines = [head(view, width, "  ")]
    asks = bool(question) and room > 1
    for one in view.reasons[: room - asks]:
        lines += _reason(fit(one, width - 4), width, "$garden-dim")
    if asks:
        words = Content.styled(fit(question, width - 4), "$garden-dim")
        lines.append(Content.assemble(Content.styled("  ? ", "bold $accent"), words))
    return lines


def done_card(view: PlantView, width: int, words: str, selected: bool) -> Words:
    """Return what a card says when its person is tended."""
    lines = [head(view, width, f"{HERE} " if selected else f"{DONE} ", "bold $garden-thriving")]
    lines.append(
        Content.assemble("  ", safe(fit(f"{DONE} {words}", width - 2), "$garden-thriving"))
    )
    for one in view.reasons[:2]:
        lines += _reason(fit(one, width - 4), width, "$garden-dim")
    return lines


def head(view: PlantView, width: int, sign: str, style: str = "bold") -> Content:
    """Return the line with the name at the left, the state and its bar at the right."""
    state = _state(view)
    room = width - state.cell_length - 1 - len(sign)
    name = padded(view.name, room) if room > 8 else fit(view.name, max(8, room))
    return Content.assemble(
        Content.styled(sign, "bold $accent" if sign.startswith(HERE) else style),
        safe(name, style),
        " ",
        state,
    )


def kind(view: PlantView) -> str:
    """Return what a person is: "  fern · Friends · Botanist · Kew"."""
    parts = (species_title(view.species), view.circle, view.title, view.company)
    return "  " + " · ".join(literal(part) for part in parts if part)


def tended_words(view: PlantView, before: float | None) -> str:
    """Return what a contact has done: "tended · call · 37 % → 82 %"."""
    parts = ["tended"]
    if view.last_channel is not None:
        parts.append(CHANNEL_WORDS[view.last_channel])
    if view.health is not None:
        after = f"{whole_percent(view.health)} %"
        rose = before is not None and whole_percent(before) < whole_percent(view.health)
        parts.append(f"{whole_percent(before or 0.0)} % {RIGHT} {after}" if rose else after)
    return " · ".join(parts)


def topic_lines(topics: tuple[str, ...], width: int, roomy: bool) -> Words:
    """Return what to talk about: a line each or, where room is short, as much as fits on one."""
    if not topics:
        return []
    lead = Content.styled(f"  {TOPIC} ", "$secondary")
    lines = topics if roomy else topics[:1]
    return [
        Content.assemble(lead, safe(fit(one, max(8, width - lead.cell_length)))) for one in lines
    ]


def effect_lines(effects: tuple[Effect, ...], width: int) -> Words:
    """Return in one line what a message, a call or a coffee would do, and for how long."""
    if not effects:
        return []
    for parts in (
        [_effect(one, True) for one in effects],
        [_effect(one, False) for one in effects],
    ):
        line = Content.assemble("  ", Content.styled(" · ", "$garden-dim").join(parts))
        if line.cell_length <= width:
            break
    return [line]


def _effect(one: Effect, lasting: bool) -> Content:
    days = f" {span(max(0, round(one.due_in_days)))}" if lasting else ""
    return Content.assemble(
        Content.styled(f"{CHANNEL_WORDS[one.channel]} ", "$garden-dim"),
        Content.styled(f"{whole_percent(one.health)} %", "$garden-thriving"),
        Content.styled(days, "$garden-dim"),
    )


def _state(view: PlantView) -> Content:
    colour = f"$garden-{view.state}" if view.state else "$garden-dim"
    full, empty = meter(view.health, METER)
    return Content.assemble(
        Content.styled(f"{view.state or 'seed'} ", colour),
        Content.styled(full, colour),
        Content.styled(empty, "$garden-dim"),
    )


def _reason(text: str, width: int, style: str) -> Words:
    return hanging(Content.styled(f"  {BULLET} ", "$accent"), safe(text, style), width)


def _newest_note(person: PersonView, width: int, day_of: DayOf) -> Words:
    found = newest_note(person)
    if found is None or any(one.kind == "note" for one in person.topics):
        return []
    text, at = found
    when = f"” {ago(day_of(at), person.today)}"
    return [
        Content.assemble(
            Content.styled("  “", "$garden-dim"),
            safe(fit(text, max(8, width - 3 - len(when))), "italic"),
            Content.styled(when, "$garden-dim"),
        )
    ]


def newest_note(person: PersonView) -> tuple[str, datetime] | None:
    """Return the newest note, of a contact or by itself, and its instant; None without any."""
    notes = [(one.at, one.note) for one in person.interactions if one.note]
    notes += [(one.at, one.text) for one in person.notes]
    if not notes:
        return None
    at, text = max(notes)
    return text, at
