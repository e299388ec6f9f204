"""A cactus: a ribbed column with arms, and a flower on its crown when it thrives."""

from math import floor

from garden.flora.canvas import Point, spine
from garden.flora.colour import Ramp
from garden.flora.picture import Part
from garden.flora.plot import Plot

_ARMS = 4


def draw(plot: Plot) -> None:
    """Paint a cactus."""
    vigour = plot.vigour
    flesh = plot.faded(plot.species.leaf, 0, 0.2)
    height = (plot.rise - 1.5) * (0.26 + 0.74 * plot.size) * (1 - 0.12 * vigour.droop)
    wide = max(3.0, plot.rise * (0.19 + 0.09 * plot.size))
    wide = 3.0 if not plot.fine else wide * (1 - 0.16 * vigour.droop)
    bend = plot.side * (0.05 + 1.35 * vigour.droop)
    body = spine(plot.middle, plot.ground, height - wide * 0.3, plot.swing(1) * 0.04, bend, 2.2)
    if not plot.fine:
        body = [(floor(x) + 0.5, y, angle) for x, y, angle in body]
    arms = 2 + int(plot.chance(2) * (_ARMS - 1)) if plot.fine else 1 + int(plot.chance(2) * 2.6)
    for index in range(min(arms, _ARMS)):
        _arm(plot, body, flesh, wide, index)
    _column(plot, body, wide, flesh, 50)
    x, y, _ = body[-1]
    _flower(plot, x, y - wide * 0.32)


def _arm(plot: Plot, body: list[Point], flesh: Ramp, wide: float, index: int) -> None:
    out = plot.grown(index + 1, _ARMS + 1, 1)
    if out <= 0.15:
        return
    droop = plot.vigour.droop
    way = (1.0 if index % 2 else -1.0) * plot.side
    along = (0.42, 0.56, 0.7, 0.34)[index] + 0.09 * plot.swing(10 + index)
    x, y, _ = body[int(along * (len(body) - 1))]
    thick = max(1.9, wide * 0.52) * (1 - 0.15 * droop) if not plot.tiny else 1.0
    away = min(
        plot.reach - thick * 0.5 - 0.5,
        wide * 0.5 + thick * 0.5 + (max(1.6, plot.rise * 0.07) if plot.fine else 1.1),
    )
    arm = spine(x, y, away * (0.5 + 0.5 * out), way * 1.5708, way * 0.35 * droop)
    elbow_x, elbow_y, _ = arm[-1]
    tall = plot.rise * (0.22 + 0.05 * plot.swing(14 + index)) * out * (0.4 + 0.6 * plot.size)
    turn = way * (2.9 * droop**1.5)
    tall *= 1 - 0.35 * droop
    hand = spine(elbow_x, elbow_y, max(1.0, tall), turn, 0.0)
    if not plot.fine and not plot.tiny:
        hand = [(float(round(x)), y, angle) for x, y, angle in hand]
    shade: Ramp = (flesh[0], flesh[0], flesh[1], flesh[2], flesh[3])
    ramp = shade if way > 0 else flesh
    plot.canvas.limb(arm, thick, thick, ramp, Part.STEM)
    _column(plot, hand, thick, ramp, 60 + index * 10)
    if plot.fine and plot.vigour.bloom > 0.6 and out > 0.8:
        x, y, _ = hand[-1]
        colour = plot.ramp(plot.blossom())
        plot.canvas.put(x, y - thick / 2, colour[3], Part.BLOSSOM)


def _column(plot: Plot, curve: list[Point], wide: float, ramp: Ramp, index: int) -> None:
    """Paint a ribbed column with a round top along a curve."""
    canvas = plot.canvas
    curve = [(*plot.inside(x, y, wide / 2 + 0.2, 0.5), angle) for x, y, angle in curve]
    x, y, _ = curve[-1]
    top_x, top_y = plot.inside(x, y, wide / 2, wide / 2 + 0.5)
    if wide >= 2.5:
        canvas.ball(top_x, top_y, wide / 2, wide * 0.42, ramp, Part.STEM)
    canvas.limb(curve, wide, wide, ramp, Part.STEM)
    if wide < 3.4:
        return
    ribs = max(1, round(wide / 2.4))
    for rib in range(ribs):
        offset = ((rib + 0.5) / ribs - 0.5) * wide
        for step in range(1, len(curve)):
            x, y, _ = curve[step]
            tone = 3 if offset < 0 else 1
            x += offset
            if plot.fine:
                canvas.put(x, y, ramp[tone - 1 if offset > 0 else 2], Part.STEM)
            if step % 6 == (rib * 3 + index) % 6:
                canvas.put(x, y, ramp[4], Part.STEM)


def _flower(plot: Plot, x: float, y: float) -> None:
    bloom = plot.vigour.bloom
    if plot.size < 0.3 or bloom < 0.15:
        if plot.vigour.bare > 0.5:
            plot.canvas.put(x, y, plot.ramp("spring")[4], Part.BUD)
        return
    petals = plot.ramp(plot.blossom())
    gold = plot.ramp("gold")
    x, y = plot.inside(x, y, 2.5 if plot.fine else 1.5, 2.5 if plot.fine else 1.5)
    if bloom < 0.6:
        plot.canvas.put(x, y, petals[2], Part.BUD)
        return
    paints = {
        "m": (petals[2], Part.BLOSSOM),
        "l": (petals[3], Part.BLOSSOM),
        "h": (petals[4], Part.BLOSSOM),
        "c": (gold[3], Part.BLOSSOM),
    }
    rows = ("l l", "lcm", " m ") if not plot.fine else ("l h l", "llhlm", " lcm ", "  m  ")
    plot.canvas.stamp(x, y, rows, paints)
