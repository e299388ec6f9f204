"""The 240 colours that a terminal of 256 has beside its first sixteen: the nearest one."""

from functools import lru_cache

from garden.flora.difference import difference

_LEVELS = (0, 95, 135, 175, 215, 255)
_CUBE, _GREYS = 16, 232


def palette_colour(number: int) -> int:
    """Return the colour 0xRRGGBB of a number from 16 to 255, as xterm defines them."""
    if number >= _GREYS:
        return (8 + 10 * (number - _GREYS)) * 0x010101
    place = number - _CUBE
    red, green, blue = _LEVELS[place // 36], _LEVELS[place // 6 % 6], _LEVELS[place % 6]
    return red << 16 | green << 8 | blue


@lru_cache(maxsize=4096)
def ansi256(colour: int) -> int:
    """Return the number (16..255) whose colour looks most like 0xRRGGBB (CIE 1976 difference)."""
    return min(range(_CUBE, 256), key=lambda number: difference(colour, palette_colour(number)))
