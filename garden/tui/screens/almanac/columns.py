"""Months as columns, each stacked by state: in eighths of a cell, with the numbers in it. Pure."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from garden.engine.almanac.growth import STATES, Month
from garden.tui.glyphs import EIGHTHS, NOTHING, SHADES

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
AXIS = 8
"""Cells of the words at the left."""

PATTERNS = dict(zip(STATES, (*reversed(SHADES), NOTHING, "z"), strict=True))
"""What fills a state where colours cannot tell them apart, the fullest first."""

_EMPTY = -1


def month_columns(
    firsts: Sequence[date], stands: Sequence[Month], width: int, height: int, patterns: bool
) -> list[Content]:
    """Return the chart, the months, and their numbers below; `height` lines of columns."""
    cells = column_cells(width, len(stands))
    most = max([1, *(stand.people for stand in stands)])
    stacks = [_stack(stand, most, height, patterns) for stand in stands]
    lines = [
        _line(stands, stacks, row, cells, patterns, str(most) if row == height - 1 else "")
        for row in range(height - 1, -1, -1)
    ]
    marks = [MONTHS[first.month - 1] for first in firsts]
    return [
        *lines,
        _numbers("", marks, cells),
        _numbers("people", [str(stand.people) for stand in stands], cells),
        _numbers("roots", [f"{stand.roots:.1f}" for stand in stands], cells),
    ]


def column_cells(width: int, months: int) -> int:
    """Return how many cells wide a column is, beside a gap of one."""
    return max(3, min(7, (width - AXIS) // max(1, months) - 1))


def legend(stand: Month, width: int, patterns: bool) -> list[Content]:
    """Return the states there are with their signs and how many they are now, none of them torn."""
    lines = [Content("")]
    for state, number in zip(STATES, stand.states, strict=True):
        sign = PATTERNS[state] if patterns else SHADES[-1]
        one = Content.assemble(Content.styled(sign, f"$garden-{state}"), f" {number} {state}")
        if not lines[-1]:
            lines[-1] = one
        elif lines[-1].cell_length + 2 + one.cell_length <= width:
            lines[-1] = Content.assemble(lines[-1], "  ", one)
        else:
            lines.append(one)
    return lines


def _stack(stand: Month, most: int, height: int, patterns: bool) -> list[int]:
    """Return which state (its place in STATES) fills each eighth of a column, from the bottom."""
    step = 8 if patterns else 1
    filled: list[int] = []
    people = 0
    for place, number in enumerate(stand.states):
        people += number
        upto = round(people / most * height * 8 / step) * step
        filled += [place] * (upto - len(filled))
    return filled + [_EMPTY] * (height * 8 - len(filled))


def _line(
    stands: Sequence[Month],
    stacks: Sequence[list[int]],
    row: int,
    cells: int,
    patterns: bool,
    mark: str,
) -> Content:
    parts: list[Content | str] = [Content.styled(f"{mark:>{AXIS - 2}}  ", "$garden-dim")]
    for stand, stack in zip(stands, stacks, strict=True):
        parts += [_cell(stand, stack, row, cells, patterns), " "]
    return Content.assemble(*parts)


def _cell(stand: Month, stack: list[int], row: int, cells: int, patterns: bool) -> Content:
    here = stack[8 * row : 8 * row + 8]
    low, high = here[0], here[-1]
    if low == _EMPTY:
        return Content(" " * cells)
    colour = f"$garden-{STATES[low]}"
    if low == high:
        number = _number_at(stand, stack, low, row)
        if patterns:
            fill = PATTERNS[STATES[low]]
            return Content.styled(f"{number:{fill}^{cells}}", colour)
        return Content.styled(f"{number:^{cells}}", f"{colour} reverse")
    glyph = EIGHTHS[here.count(low) - 1] * cells
    return Content.styled(
        glyph, colour if high == _EMPTY else f"{colour} on $garden-{STATES[high]}"
    )


def _number_at(stand: Month, stack: list[int], place: int, row: int) -> str:
    """Return a state's number on the middle one of the lines that are wholly its own."""
    rows = [one for one in range(len(stack) // 8) if set(stack[8 * one : 8 * one + 8]) == {place}]
    return str(stand.states[place]) if rows and row == rows[len(rows) // 2] else ""


def _numbers(word: str, numbers: Sequence[str], cells: int) -> Content:
    marks = "".join(f"{number:^{cells}} " for number in numbers)
    return Content.styled(f"{word:<{AXIS}}{marks}", "$garden-dim")
