"""A lotus in a basin of water: round leaves held up like parasols, a cup of pointed petals."""

from math import floor

from garden.flora.canvas import Point, spine
from garden.flora.colour import Ramp
from garden.flora.picture import Part
from garden.flora.plot import Plot

# Each leaf: its direction (-1 left .. 1 right), its height, its breadth, as shares.
_LEAVES = (
    (-0.8, 0.46, 0.27),
    (0.86, 0.6, 0.28),
    (-0.36, 0.24, 0.2),
    (0.5, 0.26, 0.2),
    (-0.95, 0.76, 0.2),
)


def draw(plot: Plot) -> None:
    """Paint a lotus."""
    most = 5 if plot.roomy else 2 if plot.tiny else 3
    for index in range(most - 1, -1, -1):
        out = plot.grown(index, most, 2)
        if out > 0.12:
            _parasol(plot, index, out)
    _blossom(plot)
    if plot.vigour.bare > 0.5:
        spring = plot.ramp("spring")
        plot.canvas.put(plot.middle + plot.side * 2, plot.ground - 1, spring[3], Part.BUD)
        plot.canvas.put(plot.middle + plot.side * 2, plot.ground - 2, spring[4], Part.BUD)


def _stalk(plot: Plot, place: float, length: float, index: int) -> list[Point]:
    droop = plot.vigour.droop
    way = 1.0 if place > 0 else -1.0
    curve = spine(
        plot.middle + place * plot.rise * 0.12,
        plot.ground,
        length * (1 - 0.1 * droop),
        place * 0.62 + 0.06 * plot.swing(index),
        -place * 0.4 + way * 2.6 * droop,
        1.5 + droop,
    )
    thick = 1.0 if plot.rise < 26 else plot.rise * 0.035
    curve = [(*plot.inside(x, y, 1.0, 0), angle) for x, y, angle in curve]
    plot.canvas.limb(curve, thick, thick, plot.faded(plot.species.leaf, 30 + index, 0.2), Part.STEM)
    return curve


def _parasol(plot: Plot, index: int, out: float) -> None:
    """Paint one leaf, a flat round seen from the side; it folds down as it dries."""
    place, tall, broad = _LEAVES[index]
    place *= plot.side * (1 + 0.1 * plot.swing(10 + index))
    droop = plot.vigour.droop
    length = plot.rise * plot.growth * (tall + 0.05 * plot.swing(20 + index)) * (0.5 + 0.5 * out)
    curve = _stalk(plot, place, max(1.5, length), index)
    kept = plot.kept(index)
    if kept <= 0.05:
        return
    x, y, _ = curve[-1]
    wide = plot.rise * broad * (0.45 + 0.55 * plot.growth) * (0.4 + 0.6 * kept) * (1 - 0.3 * droop)
    high = max(0.8, wide * (0.36 + 0.3 * droop))
    x, y = plot.inside(x, y, wide + 0.3, high + 0.3)
    ramp = plot.faded(plot.species.leaf, index)
    plot.canvas.ball(x, y, wide, high, ramp, Part.LEAF)
    if plot.roomy:
        for share in (-0.66, -0.33, 0.33, 0.66):
            plot.canvas.put(x + wide * share, y, ramp[4], Part.LEAF)
            plot.canvas.put(x + wide * share * 0.6, y - high * 0.4, ramp[4], Part.LEAF)
        plot.canvas.put(x, y, ramp[0], Part.LEAF)


def _blossom(plot: Plot) -> None:
    bloom = plot.vigour.bloom
    if plot.size < 0.16:
        return
    place = 0.1 * plot.side
    cup = plot.rise * (0.15 + 0.12 * plot.size) * (0.6 + 0.4 * bloom)
    length = plot.rise * plot.growth * 0.96 - cup
    curve = _stalk(plot, place, max(1.5, length), 9)
    x, y, angle = curve[-1]
    ramp = plot.faded(plot.blossom(), 50, 0.3)
    cup = max(1.6, cup)
    half = max(1, round(cup * (0.45 + 0.45 * bloom)))
    rows = max(2, round(cup))
    x, y = plot.inside(x, y, half + 1.0, 0)
    hangs = abs(angle) > 1.6
    top = floor(y) if hangs else floor(y) - rows + 1
    top = max(1, min(top, plot.canvas.height - rows))
    for row in range(rows):
        line = top + (rows - 1 - row if hangs else row)
        _petals(plot, floor(x), line, half, row, rows, ramp)


def _petals(plot: Plot, x: int, y: int, half: int, row: int, rows: int, ramp: Ramp) -> None:
    """Paint one row of the flower: points above, the bowl of overlapping petals below."""
    share = (row + 0.5) / rows
    below = rows - 1 - row
    reach = half if below else max(0, half - 1)
    spread = half >= 3 and share > 0.3
    for column in range(-reach, reach + 1):
        off = abs(column)
        tall = 1 - off / (half + 0.6)
        pointed = off % 2 == 0 if half < 4 else off % 3 != 2
        if share < 0.42 * (1 - tall) + (0 if pointed else 0.28):
            continue
        tone = 3 if column < 0 else 2
        if (pointed and share < 0.5) or (column == 0 and spread):
            tone += 1
        elif not pointed:
            tone -= 1
        if not below:
            tone = 1
        plot.canvas.put(x + column, y, ramp[min(4, max(1, tone))], Part.BLOSSOM)
    if row == 0 and plot.vigour.bloom > 0.8 and rows >= 6:
        for column in (-1, 1):
            plot.canvas.put(x + column, y + rows // 2 - 1, plot.ramp("gold")[3], Part.BLOSSOM)
