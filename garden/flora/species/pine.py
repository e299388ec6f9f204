"""A pine: a pointed cone of needled tiers; what it loses first is the needles of its low tiers."""

from math import ceil, floor

from garden.flora.noise import between, noise
from garden.flora.picture import Part
from garden.flora.plot import Plot


def draw(plot: Plot) -> None:
    """Paint a pine."""
    vigour = plot.vigour
    tall = (plot.rise - 0.2) * plot.growth
    foot = max(1.0, plot.rise * 0.13 * plot.growth)
    tiers = 3 if plot.rise < 16 else 4 if plot.rise < 24 else 6
    half = min(plot.reach, tall * (0.56 + 0.14 * plot.chance(1)))
    bark = plot.faded(plot.species.stem, 0, 0.7)
    thick = max(1.0, plot.rise * 0.1 * plot.growth)
    top = plot.ground - tall
    trunk = []
    for step in range(int(tall * 1.7)):
        height = step * 0.5
        trunk.append((plot.middle + _lean(plot, height / tall), plot.ground - height, 0.0))
    plot.canvas.limb(trunk, thick * 1.2, 1.0, bark, Part.STEM)
    deep = (tall - foot) / tiers
    for tier in range(tiers - 1, -1, -1):
        wide = half * ((tier + 1) / tiers) ** 0.85 * (0.9 + 0.16 * plot.swing(tier))
        sag = vigour.droop * plot.rise * 0.12
        _tier(plot, tier, top + tier * deep, deep * 1.42, wide, sag)
    if vigour.bare > 0.5:
        x = plot.middle + _lean(plot, plot.growth)
        plot.canvas.put(x, top, plot.ramp("spring")[3], Part.BUD)
        plot.canvas.put(x, top + 1, plot.ramp("spring")[2], Part.BUD)


def _lean(plot: Plot, share: float) -> float:
    """Return how far aside the trunk stands at a share of its height: its top bows with thirst."""
    return plot.side * plot.vigour.droop * plot.rise * 0.2 * share * share


def _tier(plot: Plot, tier: int, top: float, deep: float, wide: float, sag: float) -> None:
    """Paint one skirt of needles from `top` down, its rim notched and drooping by `sag`."""
    canvas = plot.canvas
    bare = plot.vigour.bare
    ramp = plot.faded(plot.species.leaf, tier)
    branch = plot.faded(plot.species.stem, 30 + tier, 0.6)
    middle = floor(plot.middle + _lean(plot, (plot.ground - top) / plot.rise)) + 0.5
    wide = min(wide, plot.reach - abs(middle - plot.middle))
    wide = max(0.6, wide * (1 - 0.16 * plot.vigour.droop))
    start = 0.0 if tier == 0 else 0.24
    for column in range(floor(middle - wide), ceil(middle + wide) + 1):
        across = (column + 0.5 - middle) / wide
        away = abs(across)
        if away > 1:
            continue
        upper = top + deep * max(0.0, (away - start) / (1 - start)) * 0.86 + sag * away * away
        notch = (column - floor(middle)) % 2 if deep >= 5 else 0
        lower = (
            top + deep * (0.98 - 0.06 * away) - notch * (0.9 if deep < 7 else 1.6) + sag * away**2
        )
        lower = between(lower, upper + 0.6, canvas.height - 1)
        first, last = ceil(upper - 0.5), max(ceil(upper - 0.5), floor(lower - 0.5))
        for row in range(first, last + 1):
            if row >= canvas.height or row < 1:
                continue
            own = noise(plot.seed, tier * 4001 + (column - floor(middle)) * 53 + (row - floor(top)))
            if own * 0.9 + 0.08 < bare * (0.5 + 0.07 * tier):
                if row == last and away < 0.92:
                    canvas.put(column, row, branch[2], Part.STEM)
                continue
            canvas.put(column, row, ramp[_tone(across, row, first, last, own)], Part.LEAF)
    if plot.vigour.bloom > 0.8 and plot.size > 0.5 and tier > 0 and plot.fine:
        for way in (-0.55, 0.35):
            x = middle + way * wide
            y = top + deep * 0.9
            canvas.put(x, y, plot.ramp("cocoa")[3], Part.BLOSSOM)
            canvas.put(x, y + 1, plot.ramp("cocoa")[2], Part.BLOSSOM)


def _tone(across: float, row: int, first: int, last: int, own: float) -> int:
    tone = 3 if across < -0.25 else 2 if across < 0.45 else 1
    if row == first and across < 0.4:
        tone += 1
    if row == last:
        tone -= 1
    elif own > 0.86:
        tone += 1
    return int(between(tone, 0, 4))
