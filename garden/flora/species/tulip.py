"""Tulips: cups on straight stems among blade leaves; the cups close, then hang."""

from math import floor

from garden.flora.canvas import Point, spine
from garden.flora.colour import Ramp
from garden.flora.picture import Part
from garden.flora.plot import Plot

# Each stem: its direction (-1 left .. 1 right) and height, as shares.
_STEMS = ((0.05, 1.0), (-0.6, 0.76), (0.62, 0.84), (-0.98, 0.5), (1.0, 0.56))


def draw(plot: Plot) -> None:
    """Paint a pot of tulips."""
    vigour = plot.vigour
    cup = plot.rise * (0.13 + 0.1 * plot.size)
    _blades(plot, back=True)
    for index in (3, 4, 1, 2, 0):
        out = plot.grown(index, 5 if plot.roomy else 2 if plot.tiny else 3, 1)
        out = out if index < 3 or plot.roomy else 0.0
        if out <= 0.12:
            continue
        place, tall = _STEMS[index]
        place *= plot.side
        way = 1.0 if place > 0 else -1.0
        length = (plot.rise - cup * 1.15) * plot.growth * tall * (0.5 + 0.5 * out)
        length *= 1 + 0.04 * plot.swing(index)
        stem = spine(
            plot.middle + place * plot.rise * 0.1,
            plot.ground,
            max(2.0, length),
            place * (0.7 if plot.fine else 0.85) + 0.05 * plot.swing(5 + index),
            -place * 0.55 + way * 2.7 * vigour.droop,
            1.6 + vigour.droop,
        )
        thick = 1.0 if plot.rise < 26 else plot.rise * 0.05
        stem = [(*plot.inside(x, y, cup / 2, 0), angle) for x, y, angle in stem]
        plot.canvas.limb(stem, thick, thick, plot.faded(plot.species.leaf, index, 0.2), Part.STEM)
        if plot.size > 0.14:
            _cup(plot, stem[-1], cup * (0.6 + 0.4 * out), index)
    _blades(plot, back=False)


def _blades(plot: Plot, back: bool) -> None:
    """Paint the leaves: the tall ones behind the stems, or the low ones before them."""
    vigour = plot.vigour
    most = 6 if plot.fine else 2 if plot.tiny else 4
    for index in range(most):
        out = plot.grown(index, most, 2) * plot.kept(index)
        if out <= 0.1 or (index < 2) != back:
            continue
        way = 1.0 if index % 2 else -1.0
        place = (0.34, 1.0, 0.62)[index // 2] * way
        length = (
            plot.rise
            * (0.58 if plot.fine else 0.34, 0.36 if plot.fine else 0.28, 0.48)[index // 2]
            * plot.growth
            * out
        )
        length *= 1 + 0.1 * plot.swing(20 + index)
        curve = spine(
            plot.middle + place * plot.rise * 0.09,
            plot.ground,
            length,
            place * 0.62,
            way * (0.3 + 1.9 * vigour.droop),
            1.2,
        )
        width = 1.5 if not plot.fine else plot.rise * 0.11
        ramp = plot.faded(plot.species.leaf, 30 + index)
        shade: Ramp = (ramp[0], ramp[0], ramp[1], ramp[2], ramp[3])
        leaf = shade if back else ramp
        plot.canvas.leaf(curve, width, leaf, widest=0.35, veins=False)
    if vigour.bare > 0.5 and not back:
        bud = plot.ramp("spring")
        plot.canvas.put(plot.middle + plot.side, plot.ground - 1, bud[3], Part.BUD)
        plot.canvas.put(plot.middle + plot.side, plot.ground - 2, bud[4], Part.BUD)


def _cup(plot: Plot, tip: Point, cup: float, index: int) -> None:
    """Paint one cup: pointed petals, the front one lit; upside down when the stem hangs."""
    x, y, angle = tip
    ramp = plot.faded(plot.blossom(), 40 + index, 0.35)
    hangs = abs(angle) > 1.7
    wide = max(2, round(cup * (0.8 + 0.2 * plot.vigour.bloom)))
    if wide > 2:
        wide += 1 - wide % 2
    rows = max(2, round(cup * (0.96 + 0.16 * plot.vigour.bloom)))
    x, y = plot.inside(x, y, wide / 2, 0)
    left = floor(x) - wide // 2
    top = floor(y) if hangs else floor(y) - rows + 1
    top = max(1, min(top, plot.canvas.height - rows))
    for row in range(rows):
        line = rows - 1 - row if hangs else row
        _cup_row(plot, left, top + line, wide, row, rows, ramp)


def _cup_row(plot: Plot, left: int, y: int, wide: int, row: int, rows: int, ramp: Ramp) -> None:
    half = wide // 2
    open_ = plot.vigour.bloom > 0.6
    notch = (1 if rows < 7 else 2) if open_ and wide > 2 else 0
    below = rows - 1 - row
    narrow = 0 if wide < 5 else max(0, (2 if wide > 7 else 1) + (wide > 9) - below)
    if not open_ and wide >= 5 and row < 2:
        narrow = max(narrow, (2 if wide > 6 else 1) - row)
    for column in range(narrow, wide - narrow):
        off = column - half if wide > 2 else column
        if row < notch:
            tips: tuple[int, ...] = (
                (0, -half, half)
                if row == 0 or wide < 9
                else (0, -half, half, -1, 1, 1 - half, half - 1)
            )
            if wide == 3:
                tips = (-1, 1)
            elif wide == 5:
                tips = (0, -2, 2)
            if off not in tips:
                continue
        across = off / (half + 0.5)
        tone = 3 if across < -0.3 else 2 if across < 0.4 else 1
        if wide >= 5 and abs(across) < 0.34 and row > notch:
            tone = 3 if across < 0.2 else 2
        if wide >= 7 and abs(abs(across) - 0.45) < 0.13 and row >= notch:
            tone = max(1, tone - 1)
        if row <= notch and across < 0.2:
            tone += 1
        plot.canvas.put(left + column, y, ramp[min(4, tone)], Part.BLOSSOM)
