"""One shelf of a picture: sky, ground, plants in their pots, and words on the earth below them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from garden.cli.picture_layout import Bed, Grain, Shelf
from garden.cli.picture_look import Look, Telling, label_lines
from garden.flora.lettering import ADVANCE
from garden.flora.light import blend
from garden.flora.noise import noise
from garden.flora.scene import MIDDLE, Patch, Sprite, Words
from garden.gardener.pictures import picture_of
from garden.gardener.views import PlantView
from garden.literal import fit

HEADING = 26
LINE = 11
_ABOVE_WORDS = 9
_BAR = 3
_BELOW_WORDS = 12
_TUFTS, _PEBBLES = 0.22, 0.05
"""The shares of the horizon's pixels that bear grass, and of the ground's that are stones."""

Item = Patch | Sprite | Words


@dataclass(frozen=True, slots=True)
class Frame:
    """What all shelves share. `label_rows` is how many lines the longest label takes."""

    width: int
    grain: Grain
    look: Look
    telling: Telling
    label_rows: int

    @property
    def sky_height(self) -> int:
        """Units from a shelf's top to the foot of its pots."""
        return HEADING + self.grain.plant

    @property
    def earth_height(self) -> int:
        """Units below the pots."""
        return _ABOVE_WORDS + (self.label_rows + 1) * LINE + _BAR + _BELOW_WORDS

    @property
    def height(self) -> int:
        """Units of a whole shelf."""
        return self.sky_height + self.earth_height


def label_rows(people: Iterable[PlantView], grain: Grain, telling: Telling) -> int:
    """Return how many lines the longest label takes."""
    room = grain.cell - grain.scale
    return max(len(label_lines(telling.label(view), room)) for view in people)


def shelf_items(frame: Frame, shelf: Shelf, top: int) -> Iterator[Item]:
    """Yield what a shelf shows whose upper edge is at `top`."""
    yield from _ground(frame, top)
    people = [view for bed in shelf for view in bed.people]
    state_row = label_rows(people, frame.grain, frame.telling)
    for bed in shelf:
        yield from _bed(frame, bed, top, state_row)


def _ground(frame: Frame, top: int) -> Iterator[Patch]:
    """Yield the sky, lit towards the horizon, and the earth with specks of light on it."""
    look, step = frame.look, frame.grain.scale
    horizon = top + frame.sky_height - 2 * step
    bands = max(1, (horizon - top) // (2 * step))
    edges = [top + (horizon - top) * band // bands for band in range(bands + 1)]
    for band in range(bands):
        colour = look.light.sky(look.sky, band, bands)
        yield Patch(0, edges[band], frame.width, edges[band + 1] - edges[band], colour)
    bottom = top + frame.height
    yield Patch(0, horizon, frame.width, bottom - horizon, look.earth)
    yield Patch(0, horizon, frame.width, step, blend(look.earth, look.dim, 0.22))
    yield from _grass(frame, horizon)


def _grass(frame: Frame, horizon: int) -> Iterator[Patch]:
    """Yield blades of grass on the horizon and pebbles below it, where chance lets them grow."""
    look, step = frame.look, frame.grain.scale
    blade, pebble = look.light.growth(look.earth), blend(look.earth, look.dim, 0.18)
    for column in range(frame.width // step):
        chance = noise(horizon, column)
        if chance < _TUFTS:
            high = 1 + (chance < _TUFTS / 2)
            yield Patch(column * step, horizon - high * step, step, high * step, blade)
        elif chance > 1 - _PEBBLES:
            yield Patch(column * step, horizon + 2 * step, step, step, pebble)


def _bed(frame: Frame, bed: Bed, top: int, state_row: int) -> Iterator[Item]:
    grain, left = frame.grain, frame.width // 2 + bed.left
    if frame.telling.circles and bed.circle:
        room = len(bed.people) * grain.cell // ADVANCE
        yield Words(left + grain.gap // 2, top + 9, fit(bed.circle, room), frame.look.dim)
    for place, view in enumerate(bed.people):
        x = left + place * grain.cell
        picture = picture_of(view, grain.side, grain.side // 2)
        yield Sprite(x + grain.gap // 2, top + HEADING, grain.scale, picture)
        yield from _caption(frame, view, x + grain.cell // 2, top + frame.sky_height, state_row)


def _caption(
    frame: Frame, view: PlantView, middle: int, top: int, state_row: int
) -> Iterator[Item]:
    """Yield what stands under a plant: its label, the state in a word, the health as a bar.

    The words of all states of a shelf stand in one row, labels of one line just above them.
    """
    grain, look = frame.grain, frame.look
    lines = label_lines(frame.telling.label(view), grain.cell - grain.scale)
    y = top + _ABOVE_WORDS + (state_row - len(lines)) * LINE
    for line in lines:
        yield Words(middle, y, line, look.text, anchor=MIDDLE)
        y += LINE
    state = view.state or "seed"
    colour = look.states.get(state, look.dim)
    yield Words(middle, y, state, colour, anchor=MIDDLE)
    if view.health is None or state == "resting":
        return
    wide = grain.plant // 2
    full = max(1, round(view.health * wide))
    y += LINE
    yield Patch(middle - wide // 2, y, full, _BAR, colour)
    yield Patch(middle - wide // 2 + full, y, wide - full, _BAR, blend(look.earth, look.dim, 0.4))
