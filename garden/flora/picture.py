"""A picture: a grid of colours, and beside each colour the part of the plant that it shows."""

from dataclasses import dataclass
from enum import IntEnum


class Part(IntEnum):
    """What one pixel is a part of, so that faces without colour can draw it by shape."""

    NONE = 0
    LEAF = 1
    STEM = 2
    BLOSSOM = 3
    POT = 4
    SOIL = 5
    FALLEN = 6
    BUD = 7
    SNOW = 8
    TAG = 9
    RIBBON = 10
    STONE = 11
    WATER = 12
    PACKET = 13


LETTERS = ".l|*#~,obTRsw="
"""One letter for each `Part`, by its value, for text snapshots."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels by row, top row first; a colour is 0xRRGGBB, or None where the background shows.

    `parts` has the same shape as `rows`. Pixels are square: a terminal cell holds two of them,
    one above the other.
    """

    width: int
    height: int
    rows: tuple[tuple[int | None, ...], ...]
    parts: tuple[tuple[Part, ...], ...]


def letters(picture: Picture) -> tuple[str, ...]:
    """Return the picture as text, a letter a pixel (see `LETTERS`)."""
    return tuple("".join(LETTERS[part] for part in row) for row in picture.parts)
