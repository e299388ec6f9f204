"""A monstera: few great heart-shaped leaves, split deeper the older the plant."""

from math import ceil, cos, floor, sin

from garden.flora.canvas import spine
from garden.flora.noise import between
from garden.flora.picture import Part
from garden.flora.plot import Plot

# Each leaf: its direction (-1 left .. 1 right), its height and its breadth as shares of the rise.
_LEAVES = (
    (0.3, 0.56, 0.52),
    (-0.85, 0.5, 0.5),
    (1.15, 0.3, 0.44),
    (-1.5, 0.2, 0.36),
    (-0.25, 0.6, 0.4),
    (0.95, 0.66, 0.38),
)
_FEW = ((0.5, 0.66, 0.56), (-0.8, 0.34, 0.54), (1.7, 0.2, 0.34))
_BACK_TO_FRONT = (4, 5, 1, 0, 3, 2)


def draw(plot: Plot) -> None:
    """Paint a monstera."""
    vigour = plot.vigour
    most = len(_LEAVES) if plot.fine else 3
    for index in _BACK_TO_FRONT:
        out = plot.grown(index, most, 1) if index < most else 0.0
        if out <= 0.15:
            continue
        kept = plot.kept(index)
        place, tall, broad = _LEAVES[index]
        if not plot.fine:
            place, tall, broad = _FEW[index]
        place = (place + 0.16 * plot.swing(index)) * plot.side
        way = 1.0 if place > 0 else -1.0
        length = plot.rise * tall * plot.growth * (0.45 + 0.55 * out) + 1
        bend = way * (0.1 + 1.8 * vigour.droop)
        curve = spine(plot.middle, plot.ground, length, place * 0.66, bend, 1.5)
        thick = max(1.0, plot.rise * 0.035)
        curve = [(*plot.inside(x, y, thick / 2, 0), angle) for x, y, angle in curve]
        plot.canvas.limb(curve, thick, thick, plot.faded(plot.species.leaf, index, 0.2), Part.STEM)
        x, y, angle = curve[-1]
        size = plot.rise * broad * plot.growth * (0.4 + 0.6 * out) * (0.3 + 0.7 * kept)
        if kept > 0.05:
            turn = angle * 0.6 + way * (0.35 + 1.1 * vigour.droop)
            _leaf(plot, x, y, turn, max(2.4, size), index)
    if vigour.bloom > 0.85 and plot.size > 0.55 and plot.roomy:
        _flower(plot)
    if vigour.bare > 0.5:
        bud = plot.ramp("spring")
        plot.canvas.put(plot.middle, plot.ground - 1, bud[3], Part.BUD)
        plot.canvas.put(plot.middle, plot.ground - 2, bud[4], Part.BUD)


def _flower(plot: Plot) -> None:
    """Paint the pale hood and the spike of a monstera's flower, low among the stems."""
    pale, spike = plot.ramp("cream"), plot.ramp("gold")
    x = plot.middle + plot.side * plot.rise * 0.05
    stalk = spine(x, plot.ground, plot.rise * 0.16, plot.side * 0.15, 0.0)
    plot.canvas.line(stalk, plot.ramp("jade")[2], Part.STEM)
    x, y, _ = stalk[-1]
    hood = spine(x, y, plot.rise * 0.2, plot.side * 0.2, -plot.side * 0.4)
    plot.canvas.leaf(hood, plot.rise * 0.15, pale, Part.BLOSSOM, widest=0.35, veins=False)
    plot.canvas.line(hood[1 : len(hood) * 2 // 3], spike[2], Part.BLOSSOM)


def _leaf(plot: Plot, x: float, y: float, angle: float, size: float, index: int) -> None:
    """Paint one leaf from its notch at (x, y) towards `angle`, `size` pixels long."""
    canvas = plot.canvas
    ramp = plot.faded(plot.species.leaf, 20 + index)
    half = size * 0.54 * (1 - 0.35 * plot.vigour.droop)
    along_x, along_y = sin(angle), -cos(angle)
    mid_x, mid_y = x + along_x * size * 0.38, y + along_y * size * 0.38
    mid_x, mid_y = plot.inside(mid_x, mid_y, size * 0.5, size * 0.5)
    base_x, base_y = mid_x - along_x * size * 0.38, mid_y - along_y * size * 0.38
    split = between((plot.size - 0.25) * 2.5, 0, 1) if size >= 5 else 0.0
    far = size * 0.66
    for row in range(floor(mid_y - far), ceil(mid_y + far) + 1):
        for column in range(floor(mid_x - far), ceil(mid_x + far) + 1):
            off_x, off_y = column + 0.5 - base_x, row + 0.5 - base_y
            along = (off_x * along_x + off_y * along_y) / size
            across = (-off_x * along_y + off_y * along_x) / half
            lit = across * (0.5 * along_y - 0.85 * along_x) > 0
            tone = _tone(along, across, size, split, lit)
            if tone >= 0 and plot.holds(column + 0.5, row + 0.5):
                canvas.put(column, row, ramp[tone], Part.LEAF)


def _tone(along: float, across: float, size: float, split: float, lit: bool) -> int:
    """Return the shade at a place of the leaf (shares of length and half width), -1 outside."""
    away = abs(across)
    if along < -0.16 or along > 1.0:
        return -1
    if along < 0.3:
        edge = 1 - ((0.3 - along) / 0.52) ** 2
        if along < 0.02 and away < 0.2 - along * 0.8:
            return -1
    else:
        edge = 1 - ((along - 0.3) / 0.74) ** 1.9
    if away > edge:
        return -1
    cuts = 2.3 if size < 9 else 3.6 if size < 16 else 4.4
    place = (along - away * 0.3 + 0.22) * cuts % 1
    gap = 0.42 if size < 9 else 0.36 if size < 16 else 0.3
    if (
        split > 0
        and away > 1 - (0.66 if size >= 9 else 0.5) * split
        and 0.0 < along - away * 0.3 < 0.66
        and place < gap
    ):
        return -1
    if away < (0.12 if size < 9 else 0.07) and 0 < along < 0.92:
        return 4
    shade = 3 if lit else 2
    if size >= 9:
        if place > 0.9 - (size < 12) * 0.08:
            return shade + 1
        if place < gap + 0.16 and away > 0.3:
            return shade - 1
    return shade - 1 if edge - away < 0.14 and not lit else shade
