"""Pictures put beside each other on one piece of ground."""

from collections.abc import Sequence

from garden.flora.catalogue import catalogue
from garden.flora.noise import noise
from garden.flora.picture import Part, Picture

GROUND = 2
"""Pixel rows of soil under a scene: one line of cells."""


def scene(pictures: Sequence[Picture], gap: int) -> Picture:
    """Return pictures of one height side by side, `gap` pixels apart, on a strip of soil.

    Raises ValueError when there is none, or when their heights differ.
    """
    heights = {picture.height for picture in pictures}
    if len(heights) != 1:
        raise ValueError("a scene is made of pictures of one height")
    height = heights.pop()
    width = sum(picture.width for picture in pictures) + gap * (len(pictures) + 1)
    rows: list[tuple[int | None, ...]] = []
    parts: list[tuple[Part, ...]] = []
    for y in range(height):
        row: list[int | None] = [None] * gap
        part: list[Part] = [Part.NONE] * gap
        for picture in pictures:
            row += [*picture.rows[y], *[None] * gap]
            part += [*picture.parts[y], *[Part.NONE] * gap]
        rows.append(tuple(row))
        parts.append(tuple(part))
    for y in range(GROUND):
        rows.append(_soil(width, y))
        parts.append((Part.SOIL,) * width)
    return Picture(width, height + GROUND, tuple(rows), tuple(parts))


def _soil(width: int, y: int) -> tuple[int, ...]:
    """Return a row of soil, grassy at the top, a little uneven in its shades."""
    ramps = catalogue().ramps
    ramp = ramps["meadow"] if y == 0 else ramps["soil"]
    return tuple(ramp[1 + (noise(x * 7 + y, 3) > 0.5)] for x in range(width))
