"""Bamboo: straight jointed canes of different heights, narrow leaves at the joints."""

from garden.flora.canvas import Point, spine
from garden.flora.colour import Ramp
from garden.flora.picture import Part
from garden.flora.plot import Plot

# Each cane: its place (shares of the reach) and its height.
_CANES = ((0.06, 1.0), (-0.54, 0.64), (0.6, 0.8), (-0.24, 0.5), (0.32, 0.42))


def draw(plot: Plot) -> None:
    """Paint a pot of bamboo."""
    most = 5 if plot.rise > 40 else 2 if plot.tiny else 3
    canes = []
    for index in range(most - 1, -1, -1):
        out = plot.grown(index, most, 1)
        if out > 0.12:
            canes.append((index, out, _cane(plot, index, out)))
    for index, out, curve in canes:
        _joints(plot, index, curve)
        _leaves(plot, index, out, curve)
    if plot.vigour.bare > 0.5:
        x = plot.middle + plot.side * 2
        plot.canvas.put(x, plot.ground - 1, plot.ramp("spring")[3], Part.BUD)
        plot.canvas.put(x, plot.ground - 2, plot.ramp("spring")[4], Part.BUD)


def _cane(plot: Plot, index: int, out: float) -> list[Point]:
    place, tall = _CANES[index]
    droop = plot.vigour.droop
    way = 1.0 if place > 0 else -1.0 if place < 0 else plot.side
    length = (plot.rise - 0.5) * plot.growth * tall * (0.4 + 0.6 * out)
    length *= 1 - 0.1 * plot.chance(index)
    x = plot.middle + place * plot.reach * (0.9 if plot.tiny else 0.66) * (
        0.45 + 0.55 * plot.growth
    )
    return spine(x, plot.ground, length, 0.0, way * (0.02 + 1.75 * droop * (0.7 + 0.3 * tall)), 2.2)


def _joints(plot: Plot, index: int, curve: list[Point]) -> None:
    ramp = plot.faded(plot.species.stem, index, 0.15)
    thick = max(1.0, plot.rise * 0.075)
    curve = [(*plot.inside(x, y, thick / 2, 0), angle) for x, y, angle in curve]
    lit: Ramp = (ramp[1], ramp[2], ramp[3], ramp[4], ramp[4]) if thick < 1.6 else ramp
    plot.canvas.limb(curve, thick, thick, lit, Part.STEM)
    half = thick / 2
    gap = _gap(plot)
    for step in range(gap // 2 + index, len(curve), gap):
        x, y, _ = curve[step]
        if thick < 1.6:
            plot.canvas.put(x, y, ramp[1], Part.STEM)
            continue
        offset = -half
        while offset <= half:
            plot.canvas.put(x + offset, y, ramp[0], Part.STEM)
            plot.canvas.put(x + offset, y - 1, ramp[4 if offset < 0 else 3], Part.STEM)
            offset += 0.5


def _gap(plot: Plot) -> int:
    """Return the points of a curve from one joint to the next."""
    return 6 if not plot.fine else max(8, int(plot.rise * 0.34))


def _leaves(plot: Plot, index: int, out: float, curve: list[Point]) -> None:
    droop = plot.vigour.droop
    gap = _gap(plot)
    long = max(2.0, plot.rise * 0.2 * (0.5 + 0.5 * plot.growth))
    last = len(curve) - 1
    first = gap // 2 + index + gap
    spots = [*range(first + gap * (plot.fine and len(curve) > gap * 3), last - gap // 2, gap), last]
    for knot, step in enumerate(spots):
        x, y, angle = curve[step]
        top = step == last
        ways = _ways(plot, index, knot, top)
        for turn, way in enumerate(ways):
            number = 100 + index * 20 + knot * 2 + turn
            kept = plot.kept(number)
            if kept <= 0.05:
                continue
            sprays = (0.7, 1.4) if plot.fine else (0.7 if top else 1.1,)
            for spray in sprays:
                length = long * kept * (0.6 + 0.4 * out) * (1 + 0.15 * plot.swing(number))
                tilt = way * (spray + 0.5 * droop) + angle * 0.2
                leaf = spine(x, y, length, tilt, way * (0.5 + 0.6 * droop))
                leaf = [(*plot.inside(px, py, 0.8, 1.0), turned) for px, py, turned in leaf]
                width = max(1.2, plot.rise * 0.062)
                plot.canvas.leaf(leaf, width, plot.faded(plot.species.leaf, number), veins=False)


def _ways(plot: Plot, index: int, knot: int, top: bool) -> tuple[float, ...]:
    """Return the sides on which leaves grow at a joint: both at the top, one below it."""
    if top:
        return (-1.0, 1.0)
    if plot.fine:
        return (1.0,) if (knot + index) % 2 else (-1.0,)
    outward = 1.0 if _CANES[index][0] > 0 else -1.0
    return (outward,) if knot == 0 else ()
