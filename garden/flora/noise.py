"""Chance without a state: a number in [0, 1) that depends on a seed and an index alone."""

_MASK = 0xFFFFFFFF


def noise(seed: int, index: int) -> float:
    """Return a number in [0, 1), always the same for the same `seed` and `index`.

    A 32-bit multiply and xor-shift mixer; `seed` may be any integer.
    """
    mixed = (seed ^ (seed >> 32)) & _MASK
    mixed = (mixed * 0x9E3779B1 + index * 0x85EBCA77 + 0x165667B1) & _MASK
    mixed = ((mixed ^ (mixed >> 16)) * 0x7FEB352D) & _MASK
    mixed = ((mixed ^ (mixed >> 15)) * 0x846CA68B) & _MASK
    return (mixed ^ (mixed >> 16)) / 4294967296.0


def spread(seed: int, index: int) -> float:
    """Return a number in [-1, 1), always the same for the same `seed` and `index`."""
    return noise(seed, index) * 2 - 1


def between(value: float, low: float, high: float) -> float:
    """Return `value` held between `low` and `high`."""
    return low if value < low else high if value > high else value
