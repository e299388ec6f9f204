"""The roots a person is planted with, and how many people planted at once are spread over time."""

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType

from garden.engine.vitality import HALVINGS, ROOT_HALF_LIFE, amplitude, planted

CLOSENESS = ("just-met", "acquaintance", "friend", "close")
"""How close a person is when planted, from the loosest."""

STEADY_ROOTS = 1.0 / (1.0 - 2.0 ** (-1.0 / ROOT_HALF_LIFE))
"""Roots just after a message of a plant that has long had one each cadence: about 6.29."""

SEED_ROOTS: Mapping[str, float] = MappingProxyType(
    {"just-met": 0.0, "acquaintance": 1.0, "friend": 4.0, "close": STEADY_ROOTS}
)
"""Roots at planting; they decay like those of any watering."""

EARLIEST_FIRST_DUE = 0.25
LATEST_FIRST_DUE = 1.0

_GOLDEN = (math.sqrt(5.0) - 1.0) / 2.0


def first_anchor(planted_at: float, seed: float, cadence: float, rank: int) -> float:
    """Return the instant to plant at (`t_star` = `t_ref`) so that first due dates do not bunch.

    For people planted in numbers from the seed tray with no known contact: with the true moment of
    planting, three hundred of them would fall due on one day. Instead the person of this `rank`
    (0, 1, 2, ... in one planting) first falls due between a quarter and one whole cadence after
    `planted_at`, at a place given by the golden-ratio sequence. That sequence spreads the first n
    ranks evenly for every n, needs no n beforehand, and is the same whenever it is asked, so that a
    rebuild or a second helping from the tray moves nobody. The anchor may lie on either side of
    `planted_at`. Raises ValueError for a negative rank, and as `planted` does.
    """
    if rank < 0:
        raise ValueError(f"ranks count from 0, not {rank}")
    place = (0.5 + rank * _GOLDEN) % 1.0
    wait = EARLIEST_FIRST_DUE + (LATEST_FIRST_DUE - EARLIEST_FIRST_DUE) * place
    seedling = planted(planted_at, seed, cadence)
    return planted_at + cadence * (wait - math.log2(amplitude(seedling)) / HALVINGS)


def anchor_in_garden(anchor: float, planted_at: float, clock: Callable[[float], float]) -> float:
    """Return the garden time of an anchor, `clock` giving that of real instants.

    As far as it lies ahead of planting it is a wait, and that is garden time already: a pause that
    begins meanwhile must not shorten it.
    """
    ahead = max(0.0, anchor - planted_at)
    return clock(anchor - ahead) + ahead
