"""A palm: a slender ringed trunk, and a crown of fronds that arch out and hang."""

from garden.flora.canvas import Point, spine
from garden.flora.picture import Part
from garden.flora.plot import Plot

_FRONDS = (-0.35, 0.45, -1.0, 1.05, -1.5, 1.55, 0.05, -0.7, 0.75)


def draw(plot: Plot) -> None:
    """Paint a palm."""
    vigour = plot.vigour
    long = min(plot.reach * 0.95, plot.rise * 0.56) * (0.5 + 0.5 * plot.growth)
    tall = max(2.0, (plot.rise - long * 0.42) * plot.growth - 0.6)
    lean = plot.side * (0.16 + 0.14 * plot.swing(1))
    trunk = spine(
        plot.middle - plot.side * plot.rise * 0.07,
        plot.ground,
        tall * (1 - 0.06 * vigour.droop),
        lean * 1.4,
        -lean * 1.5 + plot.side * 0.5 * vigour.droop,
        1.2,
    )
    _trunk(plot, trunk)
    x, y, _ = trunk[-1]
    most = len(_FRONDS) if plot.fine else 7
    for index in range(most - 1, -1, -1):
        out = plot.grown(index, most, 4)
        if out > 0.1:
            _frond(plot, index, x, y, long * (0.55 + 0.45 * out))
    if vigour.bloom > 0.6 and plot.size > 0.45:
        fruit = plot.ramp("cocoa")
        plot.canvas.put(x - 1, y + 1, fruit[2], Part.BLOSSOM)
        plot.canvas.put(x + 1, y + 1, fruit[3], Part.BLOSSOM)
        if plot.fine:
            for across in (-2, -1, 1, 2):
                plot.canvas.put(x + across, y + 1, fruit[3 if across < 0 else 2], Part.BLOSSOM)
                plot.canvas.put(x + across, y + 2, fruit[2 if across < 0 else 1], Part.BLOSSOM)
    if vigour.bare > 0.5:
        bud = plot.ramp("spring")
        plot.canvas.put(x, y - 1, bud[3], Part.BUD)
        plot.canvas.put(x, y - 2, bud[4], Part.BUD)


def _trunk(plot: Plot, curve: list[Point]) -> None:
    ramp = plot.faded(plot.species.stem, 0, 0.7)
    thick = max(1.0, plot.rise * 0.09 * (0.4 + 0.6 * plot.growth))
    plot.canvas.limb(curve, thick * 1.25, thick * 0.85, ramp, Part.STEM)
    gap = 4 if not plot.fine else 6
    for step in range(2, len(curve) - 1, gap):
        x, y, _ = curve[step]
        reach = thick * 0.55 if thick >= 1.6 else 0.0
        offset = -reach
        while offset <= reach:
            plot.canvas.put(x + offset, y, ramp[1 if offset <= 0 else 0], Part.STEM)
            offset += 0.5


def _frond(plot: Plot, index: int, x: float, y: float, long: float) -> None:
    droop, canvas = plot.vigour.droop, plot.canvas
    kept = plot.kept(index)
    tilt = _FRONDS[index] + 0.16 * plot.swing(index)
    way = 1.0 if tilt > 0 else -1.0
    long *= 1 + 0.08 * plot.swing(20 + index)
    bend = way * (1.25 - 0.25 * abs(tilt) + 0.7 * droop)
    curve = spine(x, y, long * (0.75 + 0.25 * kept), tilt + way * 0.75 * droop, bend, 1.0)
    curve = [(*plot.inside(px, py, 0, 0), angle) for px, py, angle in curve]
    ramp = plot.faded(plot.species.leaf, index)
    if kept > 0.05:
        gap = 2 if not plot.fine else 3
        for step in range(2, len(curve), gap):
            px, py, _ = curve[step]
            share = step / len(curve)
            hang = long * 0.3 * (1 - share * 0.75) * kept if plot.fine else 1.0 * (share < 0.9)
            for down in range(1, round(hang) + 1):
                side = way * down * 0.35 if plot.fine else 0.0
                spot = plot.inside(px + side, py + down, 0, 0)
                canvas.put(*spot, ramp[2 if down < hang * 0.7 else 1], Part.LEAF)
    canvas.line(curve, ramp[4 if tilt < 0.3 and plot.fine else 3], Part.LEAF)
