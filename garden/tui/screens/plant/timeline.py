"""The contacts with a person, newest first, down a rail. Pure."""

from collections.abc import Callable
from datetime import date, datetime

from textual.content import Content

from garden.gardener.person import PersonView
from garden.gardener.rows import InteractionRow
from garden.gardener.words import CHANNEL_WORDS, ago, listed, weekday_day
from garden.tui.art.wrapping import hanging
from garden.tui.glyphs import HEART, RAIL, TAKEN
from garden.tui.literal import safe

DayOf = Callable[[datetime], date]
"""The calendar day of an instant at the user's place."""

FROM_WORDS = {"me": "from you", "them": "from them", "both": "both of you"}

GESTURE_WORDS = {
    "ask": "asked a favour",
    "give": "gave something",
    "thanks": "said thanks",
    "celebrate": "celebrated",
    "introduce": "introduced",
    "referral": "referred",
}

BEAD = TAKEN
NOTHING = "No contact is written down yet. A verb begins: m message, c call, f face to face."


def timeline_lines(person: PersonView, day_of: DayOf, width: int) -> list[Content]:
    """Return every interaction with a person in lines of `width` cells."""
    if not person.interactions:
        return hanging("", Content.styled(NOTHING, "$garden-dim"), width)
    lines: list[Content] = []
    for one in person.interactions:
        lines += _entry(one, person.plant.id, person.today, day_of, width)
    return lines


def _entry(
    one: InteractionRow, person: int, today: date, day_of: DayOf, width: int
) -> list[Content]:
    day = day_of(one.at)
    year = "" if day.year == today.year else f" {day.year}"
    channel = CHANNEL_WORDS.get(one.channel, one.channel)
    head = Content.assemble(Content.styled(f"{weekday_day(day)}{year}", "bold"), f"  {channel}")
    back = Content.styled(f" · {ago(day, today)}", "$garden-dim")
    if head.cell_length + back.cell_length + 2 <= width:
        head = Content.assemble(head, back)
    rail = Content.styled(f"{RAIL} ", "$primary 50%")
    lines = hanging(Content.styled(f"{BEAD} ", "$primary"), head, width)
    for text in (_around(one, person), safe(one.note), _signs(one)):
        if text:
            lines += hanging(rail, text, width)
    lines = [lines[0], *(_railed(line, rail) for line in lines[1:])]
    return [*lines, rail]


def _railed(line: Content, rail: Content) -> Content:
    """Return a line that follows the first with the rail before it."""
    return line if line.plain.startswith(RAIL) else Content.assemble(rail, line[2:])


def _around(one: InteractionRow, person: int) -> Content:
    """Return who began it, with whom else, where, how long."""
    others = [party.name for party in one.people if party.id != person]
    parts = [FROM_WORDS[one.initiator]]
    parts += [f"with {listed(others)}"] if others else []
    parts += [f"at {one.venue}"] if one.venue else []
    parts += [f"{one.duration_min} min"] if one.duration_min else []
    return safe(" · ".join(parts), "$garden-dim")


def _signs(one: InteractionRow) -> Content:
    """Return gestures and tags."""
    gestures = [GESTURE_WORDS.get(word, word) for word in one.gestures]
    parts = [Content.styled(f"{HEART} {word}", "$accent") for word in gestures]
    parts += [safe(f"#{tag}", "$secondary") for tag in one.tags]
    return Content("  ").join(parts)
