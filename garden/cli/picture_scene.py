"""The whole garden as a scene: a title, the day, and shelves of ground with the beds on them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from garden.cli.picture_layout import Shelf, columns_for, grain_for, reach_of, shelves_of
from garden.cli.picture_look import Look, Telling
from garden.cli.picture_shelf import LINE, Frame, Item, label_rows, shelf_items
from garden.flora.lettering import ADVANCE, CAPITAL
from garden.flora.scene import RIGHT, Patch, Scene, Sprite, Words
from garden.gardener.views import PlantView
from garden.literal import cell_width, fit, literal

MARGIN = 40
_NARROWEST = 300
_TITLE_SIZE = 3


def scene_of(
    people: Sequence[PlantView],
    look: Look,
    telling: Telling,
    title: str,
    day: str,
    columns: int | None = None,
) -> Scene:
    """Return the picture of `people` (at least one), in their order within each circle.

    `columns` is how many plants stand side by side; without it, as many as make a good shape.
    """
    grain = grain_for(len(people))
    rows = label_rows(people, grain, telling)
    height = Frame(0, grain, look, telling, rows).height
    many = columns or columns_for(people, grain, height, 3 * MARGIN)
    shelves = shelves_of(people, many, grain)
    width = max(_NARROWEST, reach_of(shelves, grain) + 2 * MARGIN)
    frame = Frame(width, grain, look, telling, rows)
    head = _Head(title, day, width)
    items = [*head.words(look), *_shelves(frame, shelves, head.height)]
    return Scene(
        width=width,
        height=head.height + len(shelves) * height + MARGIN // 2,
        ground=look.sky,
        title=literal(title),
        patches=tuple(item for item in items if isinstance(item, Patch)),
        sprites=tuple(item for item in items if isinstance(item, Sprite)),
        words=tuple(item for item in items if isinstance(item, Words)),
    )


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands at the top: the title, and the day beside it or, for want of room, below it."""

    title: str
    day: str
    width: int

    @property
    def stacked(self) -> bool:
        """Whether the day stands below the title."""
        beside = ADVANCE * (_TITLE_SIZE * cell_width(literal(self.title)) + cell_width(self.day))
        return beside + MARGIN > self.width - 2 * MARGIN

    @property
    def height(self) -> int:
        """Units down to the first shelf."""
        return MARGIN + CAPITAL * _TITLE_SIZE + (LINE + 8 if self.stacked else 0) + 14

    def words(self, look: Look) -> Iterator[Words]:
        """Yield title and day, on one base line where there is room."""
        room = (self.width - 2 * MARGIN) // ADVANCE
        yield Words(MARGIN, MARGIN, fit(self.title, room // _TITLE_SIZE), look.text, _TITLE_SIZE)
        day = fit(self.day, room)
        if self.stacked:
            yield Words(MARGIN, MARGIN + CAPITAL * _TITLE_SIZE + LINE, day, look.dim)
        else:
            base = MARGIN + CAPITAL * (_TITLE_SIZE - 1)
            yield Words(self.width - MARGIN, base, day, look.dim, anchor=RIGHT)


def _shelves(frame: Frame, shelves: Sequence[Shelf], top: int) -> Iterator[Item]:
    for number, shelf in enumerate(shelves):
        yield from shelf_items(frame, shelf, top + number * frame.height)
