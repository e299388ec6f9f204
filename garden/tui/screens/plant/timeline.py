"""How each entry of a person's timeline is shown, one after another down a rail. Pure."""

from collections.abc import Callable
from datetime import date, datetime

from textual.content import Content

from garden.gardener.rows import InteractionRow, NoteRow
from garden.gardener.views import PlanView, PromiseView
from garden.gardener.words import CHANNEL_WORDS, ago, coming, listed, weekday_day
from garden.tui.art.wrapping import hanging
from garden.tui.glyphs import BULLET, DONE, HEART, MINE, RAIL, RIGHT, TAKEN, THEIRS
from garden.tui.literal import safe
from garden.tui.screens.plant.entries import Entry

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

NOTHING = "Nothing is written down yet. A verb begins: m message, c call, f face to face."


def nothing_lines(width: int) -> list[Content]:
    """Return what stands where there is no entry yet."""
    return hanging("", Content.styled(NOTHING, "$garden-dim"), width)


def entry_lines(entry: Entry, person: int, today: date, day_of: DayOf, width: int) -> list[Content]:
    """Return one entry of the timeline of `person` in lines of `width` cells, an empty one last."""
    if isinstance(entry, InteractionRow):
        head, texts = _interaction(entry, person, today, day_of(entry.at))
        return _down_the_rail(TAKEN, head, texts, width)
    if isinstance(entry, NoteRow):
        day = day_of(entry.at)
        head = _Head(_dated(day, today), "note", ago(day, today))
        return _down_the_rail(BULLET, head, [safe(entry.text)], width)
    if isinstance(entry, PlanView):
        words = f"{CHANNEL_WORDS[entry.channel]} planned"
        head = _Head(_dated(entry.on, today), words, coming(entry.on, today))
        return _down_the_rail(RIGHT, head, [safe(entry.note)], width)
    head = _promise_head(entry, today, day_of)
    sign = DONE if entry.kept else MINE if entry.owed_by == "me" else THEIRS
    return _down_the_rail(sign, head, [safe(entry.what)], width)


class _Head:
    """The first line of an entry: its day, what it is, and how far away, where there is room."""

    def __init__(self, day: str, words: str, away: str) -> None:
        self.day, self.words, self.away = day, words, away

    def content(self, width: int) -> Content:
        parts = [Content.styled(self.day, "bold")] if self.day else []
        head = Content("  ").join([*parts, Content(self.words)])
        away = Content.styled(f" · {self.away}" if self.away else "", "$garden-dim")
        if head.cell_length + away.cell_length + 2 <= width:
            return Content.assemble(head, away)
        return head


def _dated(day: date, today: date) -> str:
    return weekday_day(day) + ("" if day.year == today.year else f" {day.year}")


def _interaction(
    one: InteractionRow, person: int, today: date, day: date
) -> tuple[_Head, list[Content]]:
    channel = CHANNEL_WORDS.get(one.channel, one.channel)
    texts = [_around(one, person), safe(one.note), _signs(one)]
    return _Head(_dated(day, today), channel, ago(day, today)), texts


def _promise_head(one: PromiseView, today: date, day_of: DayOf) -> _Head:
    whose = "your promise" if one.owed_by == "me" else "their promise"
    if one.kept_at is not None:
        day = day_of(one.kept_at)
        return _Head(_dated(day, today), f"{whose}, kept", ago(day, today))
    if one.due_on is None:
        return _Head("", whose, "")
    near = coming(one.due_on, today)
    return _Head(_dated(one.due_on, today), whose, near if one.due_on >= today else f"since {near}")


def _down_the_rail(sign: str, head: _Head, texts: list[Content], width: int) -> list[Content]:
    rail = Content.styled(f"{RAIL} ", "$primary 50%")
    lines = hanging(Content.styled(f"{sign} ", "$primary"), head.content(width), width)
    for text in texts:
        if text:
            lines += hanging(rail, text, width)
    return [lines[0], *(_railed(line, rail) for line in lines[1:]), rail]


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
