"""Where plants stand: people grouped into beds, beds into rows of cells. Pure geometry."""

from bisect import bisect_right
from collections import Counter
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

    def index_at(self, line: int) -> int | None:
        """Return which row covers a line, or None below the last."""
        index = bisect_right(self.tops, line) - 1
        return None if index < 0 or line >= self.height else index

    def row_at(self, line: int) -> Row | None:
        """Return the row that covers a line, or None below the last."""
        index = self.index_at(line)
        return None if index is None else self.rows[index]

    def in_sight(self, top: int, height: int) -> list[Row]:
        """Return the rows of plants of which something stands in `height` lines from `top` on."""
        end = top + height
        return [
            row for row in self.rows if row.ids and row.top < end and row.top + row.height > top
        ]

    def person_at(self, x: int, line: int) -> int | None:
        """Return the id of the person whose cell covers a point, or None."""
        row = self.row_at(line)
        if row is None or not row.ids:
            return None
        column = x // self.cell_width
        return row.ids[column] if 0 <= column < len(row.ids) else None

    def people_under(self, title: Row) -> tuple[int, ...]:
        """Return the ids of those who stand in the bed under its `title` row."""
        place = bisect_right(self.tops, title.top)
        people: list[int] = []
        while place < len(self.rows) and self.rows[place].ids:
            people += self.rows[place].ids
            place += 1
        return tuple(people)

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


def beds_of(views: Sequence[PlantView]) -> list[tuple[str, list[PlantView]]]:
    """Return (title, people) of each bed: circles in the order in which they first appear.

    People of one household stand in a bed of their own behind that of the circle in which the
    first of them would stand, if there are at least two of them; those without a circle come last.
    """
    homes = Counter(view.household for view in views if view.household)
    circles: dict[str | None, list[PlantView]] = {}
    households: dict[str, list[PlantView]] = {}
    behind: dict[str | None, list[str]] = {}
    for view in views:
        circle = circles.setdefault(view.circle, [])
        if view.household is None or homes[view.household] < 2:
            circle.append(view)
            continue
        if view.household not in households:
            behind.setdefault(view.circle, []).append(view.household)
        households.setdefault(view.household, []).append(view)
    beds: list[tuple[str, list[PlantView]]] = []
    for name in sorted(circles, key=lambda circle: circle is None):
        beds.append((name or NO_CIRCLE, circles[name]))
        beds += [(home, households[home]) for home in behind.get(name, ())]
    return [(title, people) for title, people in beds if people]


def lay_out(views: Sequence[PlantView], density: Density, width: int) -> BedLayout:
    """Lay people out in beds, `width` cells wide, in the order given within each bed."""
    least = density.columns + 1
    columns = max(1, width // least)
    cell_width = max(least, width // columns) if width >= least else least
    rows: list[Row] = []
    place: dict[int, tuple[int, int]] = {}
    top = 0
    for bed, people in beds_of(views):
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
