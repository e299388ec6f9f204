"""Pictures as terminal cells: two pixels to a cell, transparent pixels left to the background."""

from typing import NamedTuple

from garden.flora.picture import Picture

UPPER, LOWER, FULL, BLANK = "▀", "▄", "█", " "


class Cell(NamedTuple):
    """One terminal cell; a colour of None is the terminal's own."""

    char: str
    fg: int | None
    bg: int | None


def cell(upper: int | None, lower: int | None) -> Cell:
    """Return the cell that shows one pixel above another."""
    if upper is None:
        return Cell(BLANK, None, None) if lower is None else Cell(LOWER, lower, None)
    if lower is None:
        return Cell(UPPER, upper, None)
    # The background is set also where one colour fills the cell: a font's full block leaves seams.
    return Cell(FULL if upper == lower else UPPER, upper, lower)


def cells(picture: Picture) -> tuple[tuple[Cell, ...], ...]:
    """Return the picture as rows of cells; an odd last row of pixels fills the upper halves."""
    empty: tuple[int | None, ...] = (None,) * picture.width
    rows = [*picture.rows, empty]
    return tuple(
        tuple(cell(upper, lower) for upper, lower in zip(rows[top], rows[top + 1], strict=True))
        for top in range(0, picture.height, 2)
    )
