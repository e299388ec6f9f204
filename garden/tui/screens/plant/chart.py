"""Health over time as a chart of eighth blocks: what was, and what silence would bring. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from textual.content import Content

from garden.engine.states import state_of
from garden.gardener.words import weekday_day
from garden.tui.glyphs import DOTTED, EIGHTHS, LEFT, MINE, RIGHT, TODAY

HEIGHTS = " " + EIGHTHS
AXIS = 6
"""Cells of the labels at the left."""

HISTORY_DAYS = 182.0
AHEAD_DAYS = 91.0

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@dataclass(frozen=True, slots=True)
class Course:
    """Healths (0 to 1, None: no plant yet) evenly up to today and after it; the day due."""

    past: Sequence[float | None]
    ahead: Sequence[float]
    today: date
    due: date | None


def columns_of(width: int) -> tuple[int, int]:
    """Return how many columns of a chart `width` cells wide are the past and the time ahead."""
    room = max(3, width - AXIS)
    past = max(2, round(room * HISTORY_DAYS / (HISTORY_DAYS + AHEAD_DAYS)))
    return past, room - past


def chart_lines(course: Course, height: int) -> list[Content]:
    """Return the chart: `height` rows of bars, the months, and the day due in words."""
    rows = [_row(course, row, height) for row in range(height - 1, -1, -1)]
    return [*rows, _months(course), _marks(course)]


def _row(course: Course, row: int, height: int) -> Content:
    """Return one row of bars, `row` counted from the bottom."""
    half = row == height // 2
    label = "100 %" if row == height - 1 else " 50 %" if half else "  0 %" if row == 0 else ""
    parts: list[Content] = [Content.styled(f"{label:<{AXIS}}", "$garden-dim")]
    for health in course.past:
        parts.append(_cell(health, row, height, half, ""))
    for health in course.ahead:
        parts.append(_cell(health, row, height, half, " 45%"))
    return Content.assemble(*parts)


def _cell(health: float | None, row: int, height: int, half: bool, shade: str) -> Content:
    filled = 0 if health is None else max(1, round(health * height * 8)) - row * 8
    if filled <= 0 or health is None:
        return Content.styled(DOTTED if half else " ", "$garden-dim 50%")
    return Content.styled(HEIGHTS[min(8, filled)], f"$garden-{state_of(health)}{shade}")


def _months(course: Course) -> Content:
    """Return the line under the bars: each month where it begins."""
    total = len(course.past) + len(course.ahead)
    line = [" "] * total
    free = 0
    for column in range(total):
        day, before = _day_at(course, column), _day_at(course, column - 1)
        if day.month != before.month and column >= free and column + 3 <= total:
            line[column : column + 3] = MONTHS[day.month - 1]
            free = column + 4
    return Content.styled(" " * AXIS + "".join(line), "$garden-dim")


def _marks(course: Course) -> Content:
    """Return the line that marks today with ▲, and with ◆ and in words the day due."""
    today = len(course.past) - 1
    total = len(course.past) + len(course.ahead)
    line = Content(" " * AXIS + " " * total)
    if course.due is None:
        return _stamped(line, today, f"{TODAY} today", "$garden-dim")
    words = f"due {weekday_day(course.due)}"
    due = _column_of(course, course.due)
    if due is None and course.due <= course.today:
        left, text = 0, f"{LEFT} {words}"
    elif due is None:
        text = f"{words} {RIGHT}"
        left = max(0, total - len(text))
    elif due + len(words) + 2 <= total:
        left, text = due, f"{MINE} {words}"
    else:
        text = f"{words} {MINE}"
        left = max(0, due + 1 - len(text))
    if not left <= today < left + len(text) + 1:
        word = f"{TODAY} today" if not left - 8 < today < left else TODAY
        line = _stamped(line, today, word, "$garden-dim")
    return _stamped(line, left, text, "$accent")


def _stamped(line: Content, column: int, text: str, style: str) -> Content:
    """Return the line with a text on it from a column of the chart on."""
    at = AXIS + column
    return Content.assemble(line[:at], Content.styled(text, style), line[at + len(text) :])


def _day_at(course: Course, column: int) -> date:
    past = len(course.past)
    if column < past:
        back = (past - 1 - column) * HISTORY_DAYS / max(1, past - 1)
        return course.today - timedelta(days=round(back))
    ahead = (column - past + 1) * AHEAD_DAYS / max(1, len(course.ahead))
    return course.today + timedelta(days=round(ahead))


def _column_of(course: Course, day: date) -> int | None:
    """Return the column that shows a day, or None when the chart does not reach it."""
    total = len(course.past) + len(course.ahead)
    return next(
        (
            column
            for column in range(total)
            if _day_at(course, column - 1) < day <= _day_at(course, column)
        ),
        None,
    )
