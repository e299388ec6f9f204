"""Where plants stand in a picture: beds side by side on shelves of ground. Pure geometry."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log, sqrt

from garden.gardener.views import PlantView

ASPECT = 1.5
"""Width to height that a picture's columns are chosen for."""

_SHAPE, _LONELY, _BROKEN = 1.5, 0.5, 0.15
"""What counts against a picture beside the share of its shelves that stays empty: its shape, a
last shelf with few on it, beds that go on in the next shelf.
"""

_LARGEST_HOLE = 6
"""How many places at the end of a shelf stay free, so that the next bed need not be broken."""


@dataclass(frozen=True, slots=True)
class Grain:
    """How plants are drawn: pixels of a plant's side, units to a pixel, units between plants."""

    side: int
    scale: int
    gap: int

    @property
    def plant(self) -> int:
        """Units that a plant is wide and high."""
        return self.side * self.scale

    @property
    def cell(self) -> int:
        """Units from one plant to the next."""
        return self.plant + self.gap


FEW = Grain(40, 3, 16)
USUAL = Grain(24, 4, 12)
MANY = Grain(16, 4, 8)


def grain_for(people: int) -> Grain:
    """Return how finely so many plants are drawn: few show detail, thousands their outline."""
    return FEW if people <= 12 else USUAL if people <= 150 else MANY


@dataclass(frozen=True, slots=True)
class Bed:
    """Some people of one circle side by side; `left` is in units from the shelf's middle."""

    circle: str | None
    people: tuple[PlantView, ...]
    left: int


Shelf = tuple[Bed, ...]
"""Beds that stand beside each other."""


def beds_of(people: Sequence[PlantView]) -> list[tuple[str | None, list[PlantView]]]:
    """Return people by circle, circles by name, those without a circle last."""
    beds: dict[str | None, list[PlantView]] = {}
    for view in people:
        beds.setdefault(view.circle, []).append(view)
    return sorted(beds.items(), key=lambda bed: (bed[0] is None, bed[0] or ""))


def shelves_of(people: Sequence[PlantView], columns: int, grain: Grain) -> list[Shelf]:
    """Lay people out in beds, at most `columns` to a shelf.

    A bed stays whole where that leaves no large hole; otherwise it goes on in the next shelf.
    """
    shelves: list[list[tuple[str | None, list[PlantView]]]] = [[]]
    room = columns
    for circle, bed in beds_of(people):
        left = bed
        while left:
            fits = len(left) <= room
            if room < columns and not fits and _starts_anew(len(left), room, columns):
                shelves.append([])
                room = columns
                continue
            shelves[-1].append((circle, left[:room]))
            left, room = left[room:], room - len(left[:room])
            if room == 0 and left:
                shelves.append([])
                room = columns
    return [_placed(shelf, grain) for shelf in shelves if shelf]


def _starts_anew(people: int, room: int, columns: int) -> bool:
    """Tell whether a bed that does not fit in the room of a shelf is better begun on the next."""
    return room < 2 or (people <= columns and room <= min(columns // 3, _LARGEST_HOLE))


def between_beds(grain: Grain) -> int:
    """Return the units of path between two beds."""
    return grain.cell // 3


def _placed(shelf: Sequence[tuple[str | None, list[PlantView]]], grain: Grain) -> Shelf:
    path = between_beds(grain)
    wide = sum(len(people) for _, people in shelf) * grain.cell + path * (len(shelf) - 1)
    left = -(wide // 2)
    beds: list[Bed] = []
    for circle, people in shelf:
        beds.append(Bed(circle, tuple(people), left))
        left += len(people) * grain.cell + path
    return tuple(beds)


def reach_of(shelves: Sequence[Shelf], grain: Grain) -> int:
    """Return the units that the widest shelf takes."""
    return max(
        shelf[-1].left + len(shelf[-1].people) * grain.cell - shelf[0].left for shelf in shelves
    )


def columns_for(people: Sequence[PlantView], grain: Grain, shelf_height: int, frame: int) -> int:
    """Return the columns that bring a picture near to ASPECT, its shelves full, its beds whole.

    `frame` is what stands around the shelves, in units, in either direction.
    """
    about = sqrt(len(people) * ASPECT * shelf_height / grain.cell)
    tried = range(max(1, round(about * 0.6)), min(len(people), round(about * 1.4) + 2) + 1)

    def off(columns: int) -> float:
        shelves = shelves_of(people, columns, grain)
        wide = reach_of(shelves, grain) + frame
        shape = abs(log(wide / (len(shelves) * shelf_height + frame) / ASPECT))
        full = len(people) / (len(shelves) * columns)
        lonely = sum(len(bed.people) for bed in shelves[-1]) * 3 < columns
        broken = _broken_beds(shelves) / len(shelves)
        return _SHAPE * shape + (1 - full) + _LONELY * lonely + _BROKEN * broken

    return min(tried, key=off)


def _broken_beds(shelves: Sequence[Shelf]) -> int:
    """Return how many shelves begin with the rest of a bed."""
    return sum(one[-1].circle == other[0].circle for one, other in pairwise(shelves))
