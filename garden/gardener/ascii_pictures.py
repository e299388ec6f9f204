"""Which lines of ASCII a person gets, for terminals without blocks: `pictures` in letters.

The species are drawn in `flora_ascii.txt`; here stand the few pictures that are no one's species,
and what is laid over a plant: snow, a label, a bow.
"""

from garden.flora.ascii_plants import ascii_plant
from garden.flora.picture import Picture
from garden.flora.special import memorial_tree, seed_packet
from garden.flora.tracing import traced
from garden.gardener.pictures import RIBBON_DAYS
from garden.gardener.views import PlantView

_TREE = ("  .ooo.  ", " (ooooo) ", "  'o|o'  ", "   _|_ n ", "~~~~~~~~~")
_PACKET = (" .-----. ", " |~~~~~| ", " |  Y  | ", " |  |  | ", " '-----' ")
_WIDE, _HIGH = len(_TREE[0]), len(_TREE)
_TRACED_FROM = 24, 12
"""Columns and rows from which a picture is traced from its pixels."""

_LABEL, _BOW = "[=]", "8"


def ascii_lines(
    view: PlantView, columns: int, rows: int, health: float | None, size: float
) -> tuple[str, ...]:
    """Return a person's plant as `rows` lines of `columns` characters.

    `health` and `size` (both 0 to 1) are those at which it is drawn.
    """
    if view.state == "memorial":
        return _special(_TREE, memorial_tree(view.id, columns, rows * 2), columns, rows)
    if view.planted_at is None:
        return _special(_PACKET, seed_packet(view.id, columns, rows * 2), columns, rows)
    lines = ascii_plant(view.species, view.id, size, health or 0.0, columns, rows)
    if view.state == "resting":
        lines = (*lines[:-1], _snowed(lines[-1]))
    if view.promise_waits:
        lines = (*lines[:-1], lines[-1][: max(0, columns - len(_LABEL))] + _LABEL[-columns:])
    if view.occasion_in_days is not None and view.occasion_in_days <= RIBBON_DAYS:
        lines = (*lines[:-1], _tied(lines[-1]))
    return lines


def _special(
    drawing: tuple[str, ...], picture: Picture, columns: int, rows: int
) -> tuple[str, ...]:
    if columns >= _TRACED_FROM[0] and rows >= _TRACED_FROM[1]:
        return traced(picture)
    spare = max(0, _WIDE - columns)
    cut = [line[spare // 2 : spare // 2 + columns].center(columns) for line in drawing[-rows:]]
    return (*(" " * columns for _ in range(rows - len(cut))), *cut)


def _snowed(ground: str) -> str:
    """Return the line on which a plant stands, under snow."""
    return "".join("*" if char in " ,." else char for char in ground)


def _tied(pot: str) -> str:
    """Return the line of a pot with a bow on it."""
    inside = [at for at, char in enumerate(pot) if char in "_#"]
    if not inside:
        return pot
    middle = inside[len(inside) // 2]
    return pot[:middle] + _BOW + pot[middle + 1 :]
