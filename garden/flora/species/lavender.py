"""Lavender: a sheaf of thin stems, each with a purple spike, over a grey-green cushion."""

from garden.flora.canvas import Point, spine
from garden.flora.picture import Part
from garden.flora.plot import Plot

# Of a small plant each stem: where its tip stands (-1 left .. 1 right) and its height, as shares.
_FEW = ((0.06, 1.0), (-0.42, 0.84), (0.5, 0.8), (-0.9, 0.62), (0.96, 0.66))


def draw(plot: Plot) -> None:
    """Paint a pot of lavender."""
    if not plot.roomy and not plot.tiny:
        _cushion(plot)
    most = 9 if plot.rise > 40 else 7 if plot.roomy else 3 if plot.tiny else 5
    for index in range(most - 1, -1, -1):
        out = plot.grown(index, most, 3)
        if out <= 0.15:
            continue
        stem = _stem(plot, index, most, out)
        plot.canvas.line(stem, plot.faded(plot.species.leaf, index)[2], Part.STEM)
        if plot.size > 0.14:
            _spike(plot, stem, index)
    if plot.roomy:
        _cushion(plot)
    if plot.vigour.bare > 0.5:
        bud = plot.ramp("spring")
        plot.canvas.put(plot.middle, plot.ground - 1, bud[3], Part.BUD)
        plot.canvas.put(plot.middle, plot.ground - 2, bud[4], Part.BUD)


def _stem(plot: Plot, index: int, most: int, out: float) -> list[Point]:
    droop = plot.vigour.droop
    if plot.roomy:
        rank = (index + 1) // 2
        place = rank / (most // 2) * (1.0 if index % 2 else -1.0)
        tall = 1 - 0.22 * place * place
    else:
        place, tall = _FEW[index]
        place *= plot.side * (1.7 if plot.tiny else 1)
    way = 1.0 if place > 0 else -1.0 if place < 0 else plot.side
    length = (plot.rise - 1) * plot.growth * tall * (1 + 0.1 * plot.swing(index))
    length *= (0.5 + 0.5 * out) * (1 - 0.16 * droop)
    stem = spine(
        plot.middle + place * plot.rise * (0.1 if plot.roomy else 0.24),
        plot.ground,
        length,
        place * (0.46 if plot.roomy else 0.2),
        way * (0.34 * abs(place) + 2.7 * droop * (0.6 + 0.4 * abs(place))),
        1.7,
    )
    return [(*plot.inside(x, y, 1.0, 0), angle) for x, y, angle in stem]


def _spike(plot: Plot, stem: list[Point], index: int) -> None:
    """Paint the flowers on the upper part of one stem, in whorls, narrower towards the tip."""
    ramp = plot.faded(plot.blossom(), 60 + index, 0.25)
    last = len(stem) - 1
    start = int(last * (1 - 0.3 - 0.16 * plot.vigour.bloom * plot.size))
    whorl = 4 if plot.fine else 3
    for step in range(start, last + 1):
        x, y, angle = stem[step]
        along = (step - start) / max(1, last - start)
        tone = 4 if along > 0.85 else 3 if (step - start) % whorl < whorl / 2 else 2
        plot.canvas.put(x, y, ramp[tone], Part.BLOSSOM)
        if not plot.roomy or plot.vigour.bloom < 0.15 or along > 0.8:
            continue
        if (step - start) % whorl < 2 + (plot.vigour.bloom > 0.7):
            flat = abs(angle) > 0.9
            left = plot.inside(x - (not flat), y - flat, 0, 0)
            right = plot.inside(x + (not flat), y + flat, 0, 0)
            plot.canvas.put(*left, ramp[3], Part.BLOSSOM)
            plot.canvas.put(*right, ramp[1], Part.BLOSSOM)


def _cushion(plot: Plot) -> None:
    """Paint the narrow leaves at the foot."""
    most = 12 if plot.roomy else 2
    for index in range(most):
        out = plot.grown(index, most, 3) * plot.kept(index)
        if out <= 0.1:
            continue
        place = (
            (index // 2 + 0.5)
            / (most / 2)
            * (1 if plot.roomy else 2)
            * (1.0 if index % 2 else -1.0)
        )
        way = 1.0 if place > 0 else -1.0
        length = (
            plot.rise * ((0.27 if plot.roomy else 0.16) - 0.06 * abs(place)) * plot.growth * out
        )
        length *= 1 + 0.2 * plot.swing(80 + index)
        bend = way * (0.3 + 1.2 * plot.vigour.droop)
        x = plot.middle + place * plot.rise * 0.15
        curve = spine(x, plot.ground, max(1.5, length), place * 0.9, bend)
        ramp = plot.faded(plot.species.leaf, 90 + index)
        plot.canvas.leaf(curve, max(1.0, plot.rise * 0.05), ramp, veins=False)
