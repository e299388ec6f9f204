"""Lines of aligned cells, as wide as they need to be or as a terminal allows."""

import shutil
from collections.abc import Sequence

from garden.literal import cell_width, literal, padded

GAP = "  "
NARROWEST = 6


def terminal_width() -> int:
    """Return the width of the terminal in cells."""
    return shutil.get_terminal_size((80, 24)).columns


def aligned(rows: Sequence[Sequence[str]], width: int | None = None) -> list[str]:
    """Return a line for each row, its cells aligned; in at most `width` cells, if given.

    Where room is short, the widest columns give way first.
    """
    if not rows:
        return []
    widths = [max(cell_width(literal(row[at])) for row in rows) for at in range(len(rows[0]))]
    if width is not None:
        widths = _narrowed(widths, width - len(GAP) * (len(widths) - 1))
    return [
        GAP.join(padded(cell, cells) for cell, cells in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def _narrowed(widths: Sequence[int], room: int) -> list[int]:
    fitting = list(widths)
    while sum(fitting) > room and max(fitting) > NARROWEST:
        fitting[fitting.index(max(fitting))] -= 1
    return fitting
