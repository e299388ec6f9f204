"""Flower heads seen from the front: small ones as stamps, large ones petal by petal."""

from math import atan2, cos, floor, hypot, pi

from garden.flora.canvas import Canvas
from garden.flora.colour import Ramp
from garden.flora.picture import Part

_DAISIES: dict[int, tuple[str, ...]] = {
    1: (" l ", "lcm", " m "),
    2: ("hll", "ldm", "lmm"),
    3: (" hll ", "hlclm", "lcdkm", "llkmm", " mmm "),
    4: ("  h l  ", " hlllm ", "hlccdlm", " lcddm ", "llddkmm", " lmmmm ", "  m m  "),
}


def daisy(
    canvas: Canvas,
    x: float,
    y: float,
    radius: float,
    core: float,
    petals: Ramp,
    heart: Ramp,
    count: int,
    turn: float,
) -> None:
    """Paint a round head with a dark heart of radius `core` and `count` petals out to `radius`.

    `turn` rotates it, in radians. Heads of about four pixels of radius or less are stamped.
    """
    paints = {
        "h": (petals[4], Part.BLOSSOM),
        "l": (petals[3], Part.BLOSSOM),
        "m": (petals[2], Part.BLOSSOM),
        "c": (heart[3], Part.BLOSSOM),
        "d": (heart[2], Part.BLOSSOM),
        "k": (heart[1], Part.BLOSSOM),
    }
    if radius < 4.2:
        step = 1 if radius < 1.2 else 2 if radius < 1.55 else 3 if radius < 2.9 else 4
        canvas.stamp(x, y, _DAISIES[step], paints)
        return
    x, y = floor(x) + 0.5, floor(y) + 0.5
    for row in range(floor(y - radius), floor(y + radius) + 1):
        for column in range(floor(x - radius), floor(x + radius) + 1):
            across, down = column + 0.5 - x, row + 0.5 - y
            far = hypot(across, down)
            if far > radius:
                continue
            light = (-0.55 * across - 0.83 * down) / radius
            if far <= core:
                canvas.put(column, row, _heart(across, down, far, core, heart), Part.BLOSSOM)
                continue
            ray = (atan2(down, across) + turn) * count / (2 * pi)
            off = abs(ray - floor(ray) - 0.5) * 2
            edge = core + (radius - core) * (1 - off**2.2 * 0.62)
            if far > edge + 0.2:
                continue
            tone = 3 if light > -0.25 else 2
            if off > 0.72 and far < edge:
                tone -= 1
            elif off < 0.3 and light > 0.25:
                tone = 4
            if far < core + 1:
                tone -= 1
            canvas.put(column, row, petals[max(0, tone)], Part.BLOSSOM)


def _heart(across: float, down: float, far: float, core: float, ramp: Ramp) -> int:
    """Return the colour of a seed head's pixel: a rim, rings of seeds, light from upper left."""
    light = (-0.55 * across - 0.83 * down) / core
    tone = 3 if light > 0.45 else 2 if light > -0.35 else 1
    if core - far < 0.9:
        tone -= 1
    elif (floor(across) + floor(down)) % 2 and core > 2.4:
        tone = min(4, tone + 1)
    return ramp[max(0, tone)]


def rosette(
    canvas: Canvas, x: float, y: float, radius: float, ramp: Ramp, heart: Ramp, turn: float
) -> None:
    """Paint a full round blossom of wound petals, as of a rose, `radius` pixels."""
    if radius < 1.2:
        canvas.stamp(
            x,
            y,
            ("hl", "lm"),
            {letter: (ramp[4 - i], Part.BLOSSOM) for i, letter in enumerate("hlm")},
        )
        return
    if radius < 2.2:
        paints = {letter: (ramp[4 - i], Part.BLOSSOM) for i, letter in enumerate("hlmd")}
        canvas.stamp(x, y, ("hlm", "ldm", "mmd"), paints)
        return
    x, y = floor(x) + 0.5, floor(y) + 0.5
    for row in range(floor(y - radius), floor(y + radius) + 1):
        for column in range(floor(x - radius), floor(x + radius) + 1):
            across, down = column + 0.5 - x, row + 0.5 - y
            far = hypot(across, down)
            angle = atan2(down, across) + turn
            if far > radius * (0.93 + 0.07 * cos(angle * 5)):
                continue
            light = (-0.55 * across - 0.83 * down) / radius
            whorl = (far / 1.7 + angle / (2 * pi)) % 1
            tone = 3 if light > 0.15 else 2
            if light > 0.6:
                tone = 4
            if whorl < 0.34:
                tone -= 2 if light < 0 else 1
            if far < 0.8:
                canvas.put(column, row, heart[1], Part.BLOSSOM)
                continue
            canvas.put(column, row, ramp[max(0, tone)], Part.BLOSSOM)
