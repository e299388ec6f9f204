"""Where plants stand: people grouped into beds, beds into rows of cells. Pure geometry."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from garden.gardener.views import PlantView

TITLE_HEIGHT = 1
NO_CIRCLE = "No circle"


@dataclass(frozen=True, slots=True)
class Density:
    """How large plants are drawn: cells of the art, and lines of words under it."""

    name: str
    columns: int
    rows: int
    words: int

    @property
    def height(self) -> int:
        """Lines of one cell."""
        return self.rows + self.words


DENSE = Density("dense", 10, 5, 2)
USUAL = Density("usual", 16, 8, 2)
LARGE = Density("large", 24, 12, 2)
DENSITIES = (DENSE, USUAL, LARGE)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the ground: a bed's title (no ids) or plants side by side, from line `top` on."""

    top: int
    height: int
    bed: str
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BedLayout:
    """The whole ground: rows from top to bottom, and where each person stands."""

    rows: tuple[Row, ...]
    tops: tuple[int, ...]
    place: dict[int, tuple[int, int]]
    columns: int
    cell_width: int
    width: int
    height: int

    def row_at(self, line: int) -> Row | None:
        """Return the row that covers a line, or None below the last."""
        index = bisect_right(self.tops, line) - 1
        if index < 0 or line >= self.height:
            return None
        return self.rows[index]

    def person_at(self, x: int, line: int) -> int | None:
        """Return the id of the person whose cell covers a point, or None."""
        row = self.row_at(line)
        if row is None or not row.ids:
            return None
        column = x // self.cell_width
        return row.ids[column] if 0 <= column < len(row.ids) else None

    def order(self) -> list[int]:
        """Return everybody in reading order."""
        return [person for row in self.rows for person in row.ids]

    def moved(self, person: int, dx: int, dy: int) -> int:
        """Return who stands `dx` places along in reading order and `dy` plant rows down."""
        row, column = self.place[person]
        if dx:
            order = self.order()
            index = order.index(person) + dx
            return order[max(0, min(index, len(order) - 1))]
        step = 1 if dy > 0 else -1
        target, left = row, abs(dy)
        following = row + step
        while left and 0 <= following < len(self.rows):
            if self.rows[following].ids:
                target, left = following, left - 1
            following += step
        ids = self.rows[target].ids
        return ids[min(column, len(ids) - 1)]


def beds_of(views: Sequence[PlantView]) -> dict[str, list[PlantView]]:
    """Group people by circle, in the order in which circles first appear; those without, last."""
    beds: dict[str, list[PlantView]] = {}
    for view in views:
        beds.setdefault(view.circle or NO_CIRCLE, []).append(view)
    without = beds.pop(NO_CIRCLE, None)
    if without is not None:
        beds[NO_CIRCLE] = without
    return beds


def lay_out(views: Sequence[PlantView], density: Density, width: int) -> BedLayout:
    """Lay people out in beds, `width` cells wide, in the order given within each bed."""
    least = density.columns + 1
    columns = max(1, width // least)
    cell_width = max(least, width // columns) if width >= least else least
    rows: list[Row] = []
    place: dict[int, tuple[int, int]] = {}
    top = 0
    for bed, people in beds_of(views).items():
        rows.append(Row(top, TITLE_HEIGHT, bed, ()))
        top += TITLE_HEIGHT
        for start in range(0, len(people), columns):
            ids = tuple(view.id for view in people[start : start + columns])
            for column, person in enumerate(ids):
                place[person] = (len(rows), column)
            rows.append(Row(top, density.height, bed, ids))
            top += density.height
    return BedLayout(
        rows=tuple(rows),
        tops=tuple(row.top for row in rows),
        place=place,
        columns=columns,
        cell_width=cell_width,
        width=width,
        height=top,
    )
