"""How different two colours look, by the CIE 1976 L*a*b* formula (ISO/CIE 11664-4)."""

from functools import lru_cache
from math import dist

Linear = tuple[float, float, float]
"""Red, green and blue light, each 0..1."""

Lab = tuple[float, float, float]
"""Lightness L* (0..100), a* (green to red), b* (blue to yellow)."""

_EDGE = 6 / 29


def linear(colour: int) -> Linear:
    """Return the light that 0xRRGGBB stands for (sRGB, IEC 61966-2-1)."""
    return _light(colour >> 16), _light(colour >> 8 & 255), _light(colour & 255)


def _light(part: int) -> float:
    value = part / 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def lab(light: Linear) -> Lab:
    """Return light in L*a*b*, as seen under daylight (D65)."""
    red, green, blue = light
    x = _root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    y = _root(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    z = _root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(share: float) -> float:
    return float(share ** (1 / 3)) if share > _EDGE**3 else share / (3 * _EDGE**2) + 4 / 29


@lru_cache(maxsize=4096)
def _lab_of(colour: int) -> Lab:
    return lab(linear(colour))


def difference(one: int, other: int) -> float:
    """Return how different two colours 0xRRGGBB look: about 2 is just seen, 10 at a glance."""
    return dist(_lab_of(one), _lab_of(other))
