"""An orchid: strap leaves, and an arching spray of wide flowers on one side."""

from garden.flora.canvas import Point, spine
from garden.flora.noise import between
from garden.flora.picture import Part
from garden.flora.plot import Plot


def draw(plot: Plot) -> None:
    """Paint an orchid."""
    sprays = 2 if plot.rise > 36 and plot.size > 0.7 and plot.chance(1) > 0.4 else 1
    for index in range(sprays - 1, -1, -1):
        curve = _spray(plot, index)
        _blossoms(plot, curve, index)
    _straps(plot)
    if plot.vigour.bare > 0.5:
        spring = plot.ramp("spring")
        plot.canvas.put(plot.middle - plot.side, plot.ground - 1, spring[3], Part.BUD)
        plot.canvas.put(plot.middle - plot.side, plot.ground - 2, spring[4], Part.BUD)


def _spray(plot: Plot, index: int) -> list[Point]:
    droop, side = plot.vigour.droop, plot.side
    room = 2.5 if not plot.fine else plot.rise * 0.13
    length = plot.rise * plot.growth * (1.36 - 0.3 * index) * (1 - 0.12 * droop)
    curve = spine(
        plot.middle - side * plot.rise * 0.16,
        plot.ground,
        length,
        -side * (0.16 + 0.06 * plot.swing(index)),
        side * (2.1 + 0.2 * plot.swing(3 + index) + 0.75 * droop),
        1.9 - 0.7 * droop,
    )
    curve = [(*plot.inside(x, y, room, 1.0), angle) for x, y, angle in curve]
    thick = 1.0 if not plot.roomy else plot.rise * 0.045
    plot.canvas.limb(curve, thick, 1.0, plot.faded(plot.species.stem, index, 0.2), Part.STEM)
    return curve


def _blossoms(plot: Plot, curve: list[Point], index: int) -> None:
    bloom = plot.vigour.bloom
    if plot.size < 0.18 or bloom < 0.04:
        return
    most = 4 if plot.fine else 2 if plot.tiny else 3
    last = len(curve) - 1
    for flower in range(most):
        out = plot.grown(flower, most, 1) * min(1.0, bloom * 1.6 - flower * 0.1)
        out *= between((plot.size - 0.12) * 4, 0, 1)
        if out <= 0.15:
            continue
        along = 0.98 - flower * (0.66 / most)
        x, y, _ = curve[int(last * along)]
        _flower(plot, x, y, out, index * 10 + flower)


def _flower(plot: Plot, x: float, y: float, out: float, index: int) -> None:
    """Paint one flower from the front: two wide petals, three narrow ones, a bright lip."""
    ramp = plot.faded(plot.blossom(), 40 + index, 0.3)
    gold = plot.faded("gold", 60 + index, 0.3)
    canvas = plot.canvas
    if not plot.roomy:
        paints = {
            "h": (ramp[4], Part.BLOSSOM),
            "l": (ramp[3], Part.BLOSSOM),
            "m": (ramp[2], Part.BLOSSOM),
            "c": (gold[3], Part.BLOSSOM),
        }
        x, y = plot.inside(x, y, 1.5, 1.5)
        rows = (" h ", "lcm", " m ") if plot.vigour.bloom > 0.5 and not plot.tiny else ("hl", "lm")
        canvas.stamp(x, y, rows, paints)
        return
    radius = plot.rise * 0.115 * (0.25 + 0.75 * out)
    x, y = plot.inside(x, y, radius + 0.5, radius + 0.5)
    for way in (-1.0, 1.0):
        leg = (way * 0.5 * radius, 0.62 * radius)
        canvas.ball(x + leg[0], y + leg[1], radius * 0.34, radius * 0.5, ramp, Part.BLOSSOM)
    canvas.ball(x, y - radius * 0.6, radius * 0.36, radius * 0.5, ramp, Part.BLOSSOM)
    for way in (-1.0, 1.0):
        wing = x + way * 0.55 * radius
        canvas.ball(wing, y - radius * 0.1, radius * 0.52, radius * 0.48, ramp, Part.BLOSSOM)
    canvas.put(x, y, gold[3], Part.BLOSSOM)
    canvas.put(x, y + 1, gold[1], Part.BLOSSOM)


def _straps(plot: Plot) -> None:
    """Paint the broad leaves at the foot."""
    most = 6 if plot.roomy else 4
    for index in range(most):
        out = plot.grown(index, most, 2) * plot.kept(index)
        if out <= 0.08:
            continue
        way = 1.0 if index % 2 else -1.0
        place = (1.0, 0.55, 1.3)[index // 2] * way
        length = plot.rise * 0.36 * plot.growth * out * (1 + 0.15 * plot.swing(20 + index))
        bend = way * (0.7 + 0.7 * plot.vigour.droop)
        curve = spine(plot.middle + way, plot.ground, max(2.0, length), place, bend)
        curve = [(*plot.inside(x, y, 0.5, 0), angle) for x, y, angle in curve]
        width = max(1.5, plot.rise * 0.115)
        plot.canvas.leaf(
            curve, width, plot.faded(plot.species.leaf, index), widest=0.55, veins=plot.roomy
        )
