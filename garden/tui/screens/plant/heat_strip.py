"""A year of contacts as a strip of weeks: the more contacts, the taller and the stronger. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from textual.content import Content

from garden.tui.glyphs import EIGHTHS

WEEKS = 52
BARS = EIGHTHS[3:6] + EIGHTHS[7]
"""One contact in a week, two, three, and more."""

SHADES = ("55%", "70%", "85%", "100%")
NONE = EIGHTHS[0]
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def weekly(days: Iterable[date], today: date) -> list[int]:
    """Return how many of `days` fall into each of the last 52 weeks, the last ending today."""
    counts = Counter((today - day).days // 7 for day in days if day <= today)
    return [counts[back] for back in range(WEEKS - 1, -1, -1)]


def strip_lines(counts: Sequence[int], today: date, width: int) -> list[Content]:
    """Return the strip and its months, cut at the old end where `width` cells are too few."""
    shown = counts[-max(1, min(width, len(counts))) :]
    cells = [
        Content.styled(NONE, "$garden-dim 40%")
        if number == 0
        else Content.styled(
            BARS[min(number, len(BARS)) - 1],
            f"$garden-thriving {SHADES[min(number, len(SHADES)) - 1]}",
        )
        for number in shown
    ]
    return [Content.assemble(*cells), Content.styled(_months(len(shown), today), "$garden-dim")]


def _months(columns: int, today: date) -> str:
    line = [" "] * columns
    free = 0
    for column in range(columns):
        start = today - timedelta(weeks=columns - column)
        day = start + timedelta(weeks=1)
        if start.month != day.month and column >= free and column + 3 <= columns:
            line[column : column + 3] = MONTHS[day.month - 1]
            free = column + 4
    return "".join(line)
