"""A year of contacts, a column a week and Monday at the top. Pure."""

from collections.abc import Sequence
from datetime import date, timedelta

from textual.content import Content

from garden.tui.glyphs import NOTHING, SHADES, SQUARE
from garden.tui.screens.almanac.columns import MONTHS

AXIS = 4
WEEKDAYS = ("Mon", "", "Wed", "", "Fri", "", "Sun")
STRENGTHS = ("40%", "60%", "80%", "100%")
"""One contact on a day, two, three, and more."""


def year_lines(first: date, days: Sequence[int], width: int, patterns: bool) -> list[Content]:
    """Return the months and seven lines of squares, cut at the old end where room is short."""
    weeks = -(-len(days) // 7)
    step = 2 if AXIS + 2 * weeks <= width else 1
    shown = max(1, min(weeks, (width - AXIS) // step))
    skipped = weeks - shown
    lines = [_months(first + timedelta(weeks=skipped), shown, step)]
    for weekday, word in enumerate(WEEKDAYS):
        parts = [Content.styled(f"{word:<{AXIS}}", "$garden-dim")]
        for week in range(skipped, weeks):
            at = 7 * week + weekday
            glyph = _day(days[at], patterns) if at < len(days) else Content(" ")
            parts.append(Content.assemble(glyph, " " * (step - 1)))
        lines.append(Content.assemble(*parts))
    return lines


def year_key(patterns: bool) -> Content:
    """Return what the squares mean, from none to four and more."""
    parts: list[Content | str] = [Content.styled("none ", "$garden-dim"), _day(0, patterns)]
    for number in range(1, len(SHADES) + 1):
        parts += [" ", _day(number, patterns)]
    return Content.assemble(*parts, Content.styled(" four or more a day", "$garden-dim"))


def _day(contacts: int, patterns: bool) -> Content:
    if contacts <= 0:
        return Content.styled(NOTHING, "$garden-dim 50%")
    place = min(contacts, len(SHADES)) - 1
    if patterns:
        return Content.styled(SHADES[place], "$garden-thriving")
    return Content.styled(SQUARE, f"$garden-thriving {STRENGTHS[place]}")


def _months(first: date, weeks: int, step: int) -> Content:
    line = [" "] * (weeks * step)
    free = 0
    for week in range(weeks):
        monday = first + timedelta(weeks=week)
        column = week * step
        if monday.day <= 7 and column >= free and column + 3 <= len(line):
            line[column : column + 3] = MONTHS[monday.month - 1]
            free = column + 4
    return Content.styled(" " * AXIS + "".join(line), "$garden-dim")
