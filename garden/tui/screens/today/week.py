"""The week beside the people of today: promises and occasions, by their day. Pure."""

from datetime import date

from textual.content import Content

from garden.gardener.today import Today
from garden.gardener.words import weekday_day
from garden.literal import fit, literal
from garden.tui.art.wrapping import hanging
from garden.tui.glyphs import BLOSSOM, MINE, THEIRS
from garden.tui.literal import safe

DAY = 11
"""Cells of the column of days."""


def week_lines(now: Today, width: int, room: int | None) -> list[Content]:
    """Return lines, `width` cells wide, about what the coming week brings.

    With `room` there are at most so many, each entry on one; else every entry is shown whole.
    """
    entries = _entries(now)
    if not entries:
        return [Content.styled("Nothing is promised for this week.", "$garden-dim")]
    shown = entries if room is None else entries[: room - 1]
    more = len(entries) - len(shown)
    tail = Content.styled(f"  and {more} more: w", "$garden-dim") if more else Content("")
    lines = [Content.assemble(Content.styled("This week", "bold"), tail)]
    for day, sign, text in shown:
        lead = Content.assemble(
            Content.styled(f"{_day_words(day, now.day):<{DAY}}", "$garden-dim"),
            Content.styled(f"{sign} ", "$accent"),
        )
        block = hanging(lead, safe(text), width)
        lines += block if room is None else [_one_line(lead, text, width)]
    return lines


def _one_line(lead: Content, text: str, width: int) -> Content:
    return Content.assemble(lead, safe(fit(text, max(8, width - lead.cell_length))))


def _entries(now: Today) -> list[tuple[date, str, str]]:
    found: list[tuple[date, str, str]] = []
    for promise in now.promises:
        if promise.due_on is not None:
            mine = promise.owed_by == "me"
            who = f"you owe {promise.person}" if mine else f"{promise.person} owes you"
            found.append((promise.due_on, MINE if mine else THEIRS, f"{who}: {promise.what}"))
    for occasion in now.occasions:
        if occasion.next_on is not None:
            found.append((occasion.next_on, BLOSSOM, f"{occasion.person}: {occasion.title}"))
    return sorted(found, key=lambda entry: (entry[0], entry[1], literal(entry[2])))


def _day_words(day: date, today: date) -> str:
    if day == today:
        return "today"
    return weekday_day(day)
