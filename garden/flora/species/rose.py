"""A rose bush: a dome of small leaves on thorny canes, set with round blossoms."""

from garden.flora.blossoms import rosette
from garden.flora.canvas import Point, spine
from garden.flora.noise import spread
from garden.flora.picture import Part
from garden.flora.plot import Plot

# Each cane: direction and height, as shares; a tuft of leaves and perhaps a rose at its end.
_CANES = (
    (0.0, 0.8),
    (-0.62, 0.66),
    (0.62, 0.7),
    (-0.95, 0.36),
    (0.95, 0.4),
    (-0.3, 0.4),
    (0.32, 0.36),
    (0.3, 0.86),
    (-0.34, 0.88),
)


def draw(plot: Plot) -> None:
    """Paint a rose bush."""
    most = len(_CANES)
    canes: list[tuple[int, float, list[Point]]] = []
    for index in range(most):
        out = plot.grown(index, most, 2)
        if out > 0.12:
            canes.append((index, out, _cane(plot, index, out)))
    for index, _, curve in canes:
        thick = max(1.0, plot.rise * 0.035)
        plot.canvas.limb(curve, thick, 1.0, plot.faded(plot.species.stem, index, 0.3), Part.STEM)
        if plot.fine:
            for step in range(3, len(curve) - 2, 5):
                x, y, _ = curve[step]
                thorn = x + (1 if step % 2 else -1)
                plot.canvas.put(thorn, y, plot.ramp("bark")[2], Part.STEM)
    for index, out, curve in canes:
        _tuft(plot, index, out, curve)
    for index, out, curve in canes:
        if index in (0, 1, 2, 6) or plot.fine:
            _bloom(plot, index, out, curve[-1])
    if plot.vigour.bare > 0.5:
        bud = plot.ramp("spring")
        x, y, _ = canes[0][2][len(canes[0][2]) // 2]
        plot.canvas.put(x, y, bud[3], Part.BUD)
        plot.canvas.put(x + plot.side, y - 1, bud[4], Part.BUD)


def _cane(plot: Plot, index: int, out: float) -> list[Point]:
    place, tall = _CANES[index]
    place += 0.22 * plot.swing(80 + index)
    tall += 0.14 * plot.swing(90 + index)
    way = 1.0 if place > 0 else -1.0 if place < 0 else plot.side
    length = plot.rise * plot.growth * (0.36 + 0.48 * tall) * (0.5 + 0.5 * out)
    length *= 1 + 0.07 * plot.swing(index)
    bend = way * (0.1 + 0.25 * abs(place) + 1.7 * plot.vigour.droop)
    curve = spine(plot.middle + place, plot.ground, length, place * 0.95, bend, 1.4)
    return [(*plot.inside(x, y, 1.0, 0), angle) for x, y, angle in curve]


def _tuft(plot: Plot, index: int, out: float, curve: list[Point]) -> None:
    """Paint the leaves of one cane: a round spray at small sizes, leaflets in pairs at large."""
    kept = plot.kept(index)
    if kept <= 0.05:
        return
    ramp = plot.faded(plot.species.leaf, 20 + index)
    seed = plot.seed * 17 + index
    radius = plot.rise * 0.185 * (0.45 + 0.55 * plot.growth) * (0.5 + 0.5 * out)
    radius *= 0.45 + 0.55 * kept - 0.12 * plot.vigour.droop
    for share in (0.45, 0.85):
        x, y, _ = curve[int((len(curve) - 1) * share)]
        x, y = plot.inside(x, y, radius, radius)

        def grain(column: int, row: int) -> float:
            return spread(seed, row * 61 + column) * (0.8 if plot.fine else 0.35)

        plot.canvas.ball(x, y, radius, radius * 0.92, ramp, Part.LEAF, grain)
        if plot.fine:
            for leaf in range(3 if share < 0.5 else 4):
                angle = leaf * 1.571 + plot.chance(60 + index) * 6
                tip = spine(x, y, radius * 1.25, angle, 0.3)
                tip = [(*plot.inside(px, py, 0.8, 0.8), turn) for px, py, turn in tip]
                plot.canvas.leaf(tip, 2.6, ramp, widest=0.7, veins=False)


def _bloom(plot: Plot, index: int, out: float, tip: Point) -> None:
    bloom = plot.vigour.bloom
    due = plot.grown(index, 9, 1) * out
    if plot.size < 0.22 or due < 0.35:
        return
    radius = plot.rise * 0.125 * (0.45 + 0.55 * bloom) * (0.6 + 0.4 * due)
    if not plot.fine:
        radius = min(radius, 2.0)
    x, y = plot.inside(tip[0], tip[1], radius + 0.6, radius + 0.6)
    ramp = plot.faded(plot.blossom(), 40 + index, 0.35)
    if bloom < 0.12:
        if index % 2 == 0:
            plot.canvas.put(x, y, ramp[2], Part.BLOSSOM)
        return
    rosette(plot.canvas, x, y, radius, ramp, plot.ramp("gold"), plot.chance(index) * 6)
