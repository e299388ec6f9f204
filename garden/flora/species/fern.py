"""A fern: a fountain of arching fronds, feathered on both sides."""

from math import cos, floor, pi, sin

from garden.flora.canvas import Point, spine
from garden.flora.colour import Ramp
from garden.flora.noise import between
from garden.flora.picture import Part
from garden.flora.plot import Plot

# Each frond: its direction (-1 left .. 1 right) and length, as shares.
_FRONDS = (
    (0.08, 1.0),
    (-0.9, 0.9),
    (0.92, 0.92),
    (-0.45, 1.0),
    (0.48, 0.98),
    (-1.18, 0.7),
    (1.2, 0.68),
    (-0.2, 0.98),
    (0.68, 1.02),
    (-0.7, 1.04),
    (0.26, 0.9),
)
_BACK_TO_FRONT = (10, 7, 0, 3, 4, 9, 8, 1, 2, 5, 6)


def draw(plot: Plot) -> None:
    """Paint a fern."""
    vigour = plot.vigour
    most = len(_FRONDS) if plot.roomy else 7
    longest = min(plot.rise * 1.1, plot.reach * 1.42) * plot.growth
    for index in _BACK_TO_FRONT:
        out = plot.grown(index, most, 3) if index < most else 0.0
        if out <= 0.1:
            continue
        place, share = _FRONDS[index]
        place *= plot.side
        kept = plot.kept(index)
        tilt = place * 1.0 + 0.12 * plot.swing(index)
        way = 1.0 if place > 0 else -1.0
        length = longest * share * (1 + 0.1 * plot.swing(40 + index)) * (0.3 + 0.7 * out)
        length *= 0.62 + 0.38 * kept
        bend = way * (0.35 + 0.85 * abs(place) + 1.2 * vigour.droop)
        frond = spine(plot.middle + place * 1.2, plot.ground, length, tilt, bend, 1.4)
        depth = 1 if abs(place) < 0.6 else 0
        _frond(plot, frond, plot.faded(plot.species.leaf, index), depth, length, kept)
    if vigour.bloom > 0.8 and plot.roomy:
        _fiddlehead(plot, -plot.side)
        if plot.size > 0.5:
            _fiddlehead(plot, plot.side)
    if vigour.bare > 0.5:
        heart = plot.ramp("spring")
        plot.canvas.put(plot.middle, plot.ground - 1, heart[3], Part.BUD)
        plot.canvas.put(plot.middle, plot.ground - 2, heart[4], Part.BUD)
        if plot.fine:
            plot.canvas.put(plot.middle + plot.side, plot.ground - 3, heart[3], Part.BUD)


def _fiddlehead(plot: Plot, way: float) -> None:
    """Paint a young frond, still curled, rising between the others."""
    tall = plot.rise * 0.42 * plot.growth * (1 if way == plot.side else 0.8)
    curl = plot.rise * 0.22
    ramp = plot.ramp("spring")
    stalk = spine(plot.middle + way * 2, plot.ground, tall, way * 0.08, way * 0.1)
    x, y, angle = stalk[-1]
    plot.canvas.line([*stalk, *spine(x, y, curl, angle, way * 5.2)], ramp[3], Part.LEAF)


def _frond(
    plot: Plot, curve: list[Point], ramp: Ramp, depth: int, length: float, kept: float
) -> None:
    """Paint one frond; those with `depth` 1 lie behind and are a shade darker."""
    canvas = plot.canvas
    points = [(*plot.inside(x, y, 0, 0), angle) for x, y, angle in curve]
    if kept > 0.05:
        if plot.roomy:
            _feathers(plot, points, ramp, depth, length * kept)
        else:
            _fringe(plot, points, ramp, depth)
    part = Part.LEAF if kept > 0.3 else Part.STEM
    canvas.line(points, ramp[3 - depth], part)
    if plot.fine and depth == 0 and kept > 0.3:
        canvas.line(points[len(points) // 2 :], ramp[4], Part.LEAF)


def _fringe(plot: Plot, points: list[Point], ramp: Ramp, depth: int) -> None:
    """Paint single pixels under a small frond, one for every second pixel of it."""
    seen: set[tuple[int, int]] = set()
    for step, (x, y, angle) in enumerate(points[1:-1]):
        cell = (floor(x), floor(y))
        if cell in seen:
            continue
        seen.add(cell)
        if len(seen) % 2 or step < 2:
            continue
        steep = abs(angle) < 0.75
        side = 1 if sin(angle) > 0 else -1
        spot = plot.inside(x + (side if steep else 0), y + (0 if steep else 1), 0, 0)
        plot.canvas.put(*spot, ramp[2 - depth], Part.LEAF)
        if plot.fine:
            spot = plot.inside(x - (side if steep else 0), y - (0 if steep else 1), 0, 0)
            plot.canvas.put(*spot, ramp[3 - depth], Part.LEAF)


def _feathers(plot: Plot, points: list[Point], ramp: Ramp, depth: int, length: float) -> None:
    """Paint the leaflets of a large frond in pairs, longest near its middle."""
    last = len(points) - 1
    widest = between(length * 0.17, 1.2, 5.5)
    for step in range(3, last, 4):
        along = step / last
        x, y, angle = points[step]
        reach = widest * sin(pi * between(0.2 + along * 0.8, 0, 1)) ** 0.8
        for way in (-1.0, 1.0):
            lean = angle + way * (1.0 + 0.3 * plot.vigour.droop)
            count = max(1, round(reach * 1.6))
            tone = 3 if sin(lean) * 0.5 - cos(lean) * -0.8 > 0.25 else 2
            for part in range(1, count + 1):
                share = part / count * reach
                spot = plot.inside(x + share * sin(lean), y - share * cos(lean), 0, 0)
                plot.canvas.put(*spot, ramp[max(0, tone - depth)], Part.LEAF)
