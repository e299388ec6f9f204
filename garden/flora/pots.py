"""Pots: terracotta and a few glazes, three shapes, and the basin that a lotus grows in."""

from garden.flora.canvas import Canvas
from garden.flora.catalogue import catalogue
from garden.flora.colour import Ramp, mix_ramps
from garden.flora.noise import noise
from garden.flora.picture import Part

_SHAPES = ("tapered", "tapered", "round", "straight")


def pot_rows(height: int) -> int:
    """Return how many pixel rows the pot takes of a frame `height` pixels high."""
    return max(2, round(height * 0.2))


def _half(shape: str, row: int, rows: int, rim: int, half: int) -> int:
    """Return how far one row of a pot reaches to either side of its middle column."""
    if row < rim:
        return half - 1 if shape == "round" else half
    along = (row - rim + 1) / max(1, rows - rim)
    if shape == "straight":
        return max(1, half - 1)
    if shape == "round":
        bulge = 1 - (2 * along - 0.9) ** 2 * 0.32
        return max(1, round(half * min(1.0, bulge)))
    return max(1, round((half - 1) * (1 - 0.3 * along) + 0.3))


def draw_pot(canvas: Canvas, seed: int, size: float, kind: str) -> None:
    """Paint the pot at the foot of the frame, a little wider for a bigger plant."""
    data = catalogue()
    glaze = data.glazes[int(noise(seed, 910) * len(data.glazes))]
    ramp = data.pots[glaze]
    rows = pot_rows(canvas.height)
    wide = min(canvas.width, canvas.height * 1.2)
    half = max(2, round(wide * (0.165 + 0.055 * size)))
    shape = _SHAPES[int(noise(seed, 911) * len(_SHAPES))]
    if half < 4 and shape == "round":
        shape = "tapered"
    if kind == "basin":
        half = max(3, round(wide * (0.27 + 0.07 * size)))
        shape = "round" if rows >= 3 else "straight"
    middle = (canvas.width - 1) // 2
    top = canvas.height - rows
    rim = 1 if rows < 6 else 2 if rows < 10 else 3
    for row in range(rows):
        reach = _half(shape, row, rows, rim, half)
        lift = 1 if row < rim else -1 if row == rim and rows > 4 else 0
        for column in range(-reach, reach + 1):
            _paint(canvas, middle + column, top + row, column / (reach + 0.5), lift, ramp)
    if kind == "basin":
        _water(canvas, middle, top - (rows >= 5), half - 2)
    elif rows >= 5:
        _soil(canvas, middle, top, half - (2 if shape == "round" else 1), seed)
    if rows >= 6 and glaze not in ("terracotta", "clay"):
        _band(canvas, middle, top + rim + (rows - rim) // 2, shape, rows, rim, half, ramp, seed)


def _paint(canvas: Canvas, x: int, y: int, across: float, lift: int, ramp: Ramp) -> None:
    tone = 3 if -0.8 < across < -0.35 else 2 if across < 0.3 else 1
    tone = min(4, max(0 if across > 0.75 else 1, tone + lift))
    canvas.put(x, y, ramp[tone], Part.POT)


def _soil(canvas: Canvas, middle: int, top: int, half: int, seed: int) -> None:
    ramp = catalogue().ramps["soil"]
    for column in range(-half, half + 1):
        tone = 3 if noise(seed, 920 + column) < 0.25 else 2
        canvas.put(middle + column, top - 1, ramp[tone], Part.SOIL)


def _water(canvas: Canvas, middle: int, y: int, half: int) -> None:
    ramp = catalogue().ramps["water"]
    for column in range(-half, half + 1):
        tone = 4 if (column + half) % 5 == 1 else 3 if column < 0 else 2
        canvas.put(middle + column, y, ramp[tone], Part.WATER)


def _band(
    canvas: Canvas,
    middle: int,
    y: int,
    shape: str,
    rows: int,
    rim: int,
    half: int,
    ramp: Ramp,
    seed: int,
) -> None:
    """Paint a pattern round a glazed pot: dots, a stripe or a zigzag."""
    pale = mix_ramps(ramp, catalogue().ramps["cream"], 0.55)
    pattern = int(noise(seed, 912) * 3)
    top = canvas.height - rows
    reach = _half(shape, y - top, rows, rim, half)
    for column in range(-reach, reach + 1):
        tone = 3 if column < 0 else 2
        if pattern == 1 or (pattern == 0 and column % 3 == 0):
            canvas.put(middle + column, y, pale[tone], Part.POT)
        elif pattern == 2 and abs(column) < reach:
            canvas.put(middle + column, y + (column % 2), pale[tone], Part.POT)
