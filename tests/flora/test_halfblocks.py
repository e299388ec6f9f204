import pytest

from garden.flora.catalogue import species_names
from garden.flora.grow import grow
from garden.flora.halfblocks import Cell, cells

RED, BLUE = 0xFF0000, 0x0000FF


def _pixels(cell: Cell) -> tuple[int | None, int | None]:
    """Return the two pixels that a terminal would show for a cell."""
    return {
        "▀": (cell.fg, cell.bg),
        "▄": (cell.bg, cell.fg),
        "█": (cell.fg, cell.fg),
        " ": (cell.bg, cell.bg),
    }[cell.char]


@pytest.mark.parametrize("species", species_names())
@pytest.mark.parametrize("height", [16, 17])
def test_cells_show_every_pixel_of_the_picture(species: str, height: int) -> None:
    picture = grow(species, 8, 0.8, 0.4, 16, height)
    shown = [[_pixels(cell) for cell in row] for row in cells(picture)]
    rows = [tuple(pair[half] for pair in row) for row in shown for half in (0, 1)]
    assert tuple(rows[:height]) == picture.rows
    assert len(shown) == (height + 1) // 2


def test_transparent_pixels_leave_the_background_alone() -> None:
    row = cells(grow("oak", 1, 0.5, 1.0, 16, 16))[0]
    assert set(row) == {Cell(" ", None, None)}


def test_two_colours_share_a_cell() -> None:
    shown = {cell for row in cells(grow("rose", 1, 0.9, 1.0, 16, 16)) for cell in row}
    assert any(cell.char == "▀" and None not in cell and cell.fg != cell.bg for cell in shown)
