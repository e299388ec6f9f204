"""What health does to a plant: six continuous numbers that every species draws from."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

Knots = Sequence[tuple[float, float]]

_DROOP: Knots = ((0, 1), (0.05, 0.92), (0.2, 0.66), (0.5, 0.16), (0.8, 0), (1, 0))
_YELLOW: Knots = ((0, 1), (0.12, 1), (0.3, 0.72), (0.5, 0.2), (0.7, 0), (1, 0))
_BROWN: Knots = ((0, 1), (0.05, 0.85), (0.2, 0.25), (0.35, 0), (1, 0))
_BLOOM: Knots = ((0, 0), (0.2, 0), (0.5, 0.22), (0.8, 0.95), (1, 1))
_BARE: Knots = ((0, 1), (0.05, 0.8), (0.2, 0.28), (0.42, 0), (1, 0))
_FLUSH: Knots = ((0, 0), (0.5, 0), (0.8, 0.8), (1, 1))


@dataclass(frozen=True, slots=True)
class Vigour:
    """How a plant stands; each number lies in [0, 1] and moves smoothly with health.

    `droop` bends it, `yellow` then `brown` take its green, `bloom` opens its blossom,
    `bare` is the share of its leaves that have fallen, `flush` freshens the greens of the thriving.
    """

    droop: float
    yellow: float
    brown: float
    bloom: float
    bare: float
    flush: float


def _read(knots: Knots, health: float) -> float:
    for (left, low), (right, high) in pairwise(knots):
        if health <= right:
            return low + (high - low) * (health - left) / (right - left)
    return knots[-1][1]


def vigour(health: float) -> Vigour:
    """Return what a health (0..1) does to a plant."""
    return Vigour(
        droop=_read(_DROOP, health),
        yellow=_read(_YELLOW, health),
        brown=_read(_BROWN, health),
        bloom=_read(_BLOOM, health),
        bare=_read(_BARE, health),
        flush=_read(_FLUSH, health),
    )
