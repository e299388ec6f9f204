"""A scene: what a picture shows and where, before it is written as SVG or PNG.

Lengths are units, y runs downwards. A unit is the pixel of the smallest letters (see `lettering`).
"""

from dataclasses import dataclass

from garden.flora.picture import Picture

LEFT, MIDDLE, RIGHT = "left", "middle", "right"


@dataclass(frozen=True, slots=True)
class Patch:
    """A rectangle of one colour (0xRRGGBB)."""

    x: int
    y: int
    width: int
    height: int
    colour: int


@dataclass(frozen=True, slots=True)
class Sprite:
    """A plant's picture, its upper left corner at (x, y), each of its pixels `scale` units."""

    x: int
    y: int
    scale: int
    picture: Picture


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; `y` is the top of its capitals, which are 7 times `size` units high.

    `x` is where its `anchor` (left, middle or right) stands. No letter of it is wider than 6 times
    `size`, on the average.
    """

    x: int
    y: int
    text: str
    colour: int
    size: int = 1
    anchor: str = LEFT


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole picture: its ground, then patches, sprites and words, each over what came before."""

    width: int
    height: int
    ground: int
    title: str
    patches: tuple[Patch, ...]
    sprites: tuple[Sprite, ...]
    words: tuple[Words, ...]
