"""A sunflower: one tall stem, broad leaves in pairs, a great head that nods when thirsty."""

from garden.flora.blossoms import daisy
from garden.flora.canvas import spine
from garden.flora.picture import Part
from garden.flora.plot import Plot


def draw(plot: Plot) -> None:
    """Paint a sunflower."""
    vigour, side = plot.vigour, plot.side
    head = plot.rise * (0.06 + 0.24 * plot.size) * (1 - 0.12 * plot.chance(4))
    full = head * (0.74 + 0.26 * vigour.bloom)
    length = (plot.rise - 1.2) * plot.growth - head * 0.9
    length = max(2.0, length * (0.94 + 0.06 * plot.chance(1)))
    stem = spine(
        plot.middle,
        plot.ground,
        length * (1 - 0.1 * vigour.droop),
        plot.swing(2) * 0.12,
        side * (0.08 + 2.9 * vigour.droop),
        2.4 - 0.7 * vigour.droop,
    )
    _leaves(plot, stem, length)
    thick = max(1.0, plot.rise * 0.05)
    plot.canvas.limb(stem, thick * 1.25, thick, plot.faded(plot.species.leaf, 0, 0.25), Part.STEM)
    x, y, _ = stem[-1]
    x, y = plot.inside(x, y, full + 0.5, full + 0.5)
    if plot.size < 0.16:
        _bud(plot, x, y)
        _heart(plot)
        return
    petals = plot.faded(plot.blossom(), 1, 0.25)
    heart = plot.faded("cocoa", 2, 0.6)
    core = head * (0.5 + 0.06 * vigour.droop)
    daisy(
        plot.canvas,
        x,
        y,
        full,
        core,
        petals,
        heart,
        11 + int(plot.chance(5) * 5),
        plot.chance(3) * 3,
    )
    _heart(plot)


def _heart(plot: Plot) -> None:
    """Paint the green shoot that stays at the foot of a bare plant."""
    if plot.vigour.bare > 0.5:
        spring = plot.ramp("spring")
        plot.canvas.put(plot.middle - plot.side, plot.ground - 1, spring[3], Part.BUD)
        plot.canvas.put(plot.middle - plot.side, plot.ground - 2, spring[4], Part.BUD)


def _leaves(plot: Plot, stem: list[tuple[float, float, float]], length: float) -> None:
    vigour = plot.vigour
    most = 6 if plot.roomy else 4 if plot.fine else 3
    for index in range(most):
        out = plot.grown(index, most, 2) * plot.kept(index)
        if out <= 0.05:
            continue
        along = (
            0.16
            + (0.24 * (index // 2) if plot.fine else 0.2 * index)
            + 0.04 * plot.swing(20 + index)
        )
        x, y, _ = stem[int(along * (len(stem) - 1))]
        way = 1.0 if (index + (plot.side > 0)) % 2 else -1.0
        reach = (
            min(plot.reach * 0.9, plot.rise * (0.42 if plot.fine else 0.36) * plot.growth)
            * (1 - 0.1 * index)
            * out
        )
        angle = way * (0.95 + 0.12 * plot.swing(30 + index) + 0.55 * vigour.droop)
        curve = spine(x, y, max(1.6, reach), angle, way * (0.5 + 1.1 * vigour.droop))
        width = max(1.7, reach * (0.5 - 0.16 * vigour.droop))
        plot.canvas.leaf(curve, width, plot.faded(plot.species.leaf, 10 + index), widest=0.38)


def _bud(plot: Plot, x: float, y: float) -> None:
    ramp = plot.faded("spring", 3)
    plot.canvas.put(x, y, ramp[3], Part.BUD)
    plot.canvas.put(x, y - 1, ramp[4], Part.BUD)
