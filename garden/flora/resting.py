"""A resting plant: as it was, under snow."""

from garden.flora.catalogue import catalogue
from garden.flora.grow import paint
from garden.flora.noise import noise
from garden.flora.picture import Part, Picture

_HOLDS_SNOW = {Part.LEAF, Part.STEM, Part.BLOSSOM, Part.POT, Part.SOIL, Part.BUD}


def resting(
    species: str, seed: int, size: float, health: float, width: int, height: int
) -> Picture:
    """Return the picture of a plant asleep under snow; arguments and errors as for `grow`."""
    canvas = paint(species, seed, size, health, width, height)
    snow = catalogue().ramps["snow"]
    deep = height >= 28
    ledges = [
        (x, y)
        for x in range(width)
        for y in range(2, height)
        if canvas.part(x, y) in _HOLDS_SNOW and canvas.part(x, y - 1) == Part.NONE
    ]
    for y in range(height):
        for x in range(width):
            canvas.shade(x, y, 0x6F86A8, 0.3)
    for x, y in ledges:
        thin = Part.NONE in (canvas.part(x - 1, y), canvas.part(x + 1, y))
        if thin and noise(seed, 1000 + x) < 0.4:
            continue
        tone = 4 if deep and x <= width // 2 else 3
        canvas.put(x, y - 1, snow[tone - (thin and not deep)], Part.SNOW)
        if deep and not thin and canvas.part(x, y + 1) in _HOLDS_SNOW:
            canvas.put(x, y, snow[2], Part.SNOW)
    for x in range(width):
        bank = 1 + (noise(seed, 1100 + x // 3) < 0.5 and deep) + deep
        for row in range(height - bank, height):
            if canvas.part(x, row) in (Part.NONE, Part.FALLEN):
                canvas.put(x, row, snow[3 if row == height - bank else 2], Part.SNOW)
    return canvas.picture()
