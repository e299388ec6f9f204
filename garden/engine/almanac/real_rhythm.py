"""The rhythm that is set against the one that really is."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from garden.engine.almanac.tally import FEW, YEAR_DAYS
from garden.engine.rhythm import NAMED_RHYTHMS
from garden.engine.vitality import DAY

APART = 1.5
"""How many times longer or shorter the real rhythm is before another one is suggested."""

NEAR = 0.25
"""A named rhythm within a quarter of the real one stands for it."""


def contact_days(instants: Iterable[float], now: float) -> list[int]:
    """Return the days (counted from the epoch) with contact in the last year, in order.

    Given in garden time, all of it, days of rest and greenhouse do not count.
    """
    since = now - YEAR_DAYS * DAY
    return sorted({int(at // DAY) for at in instants if since <= at <= now})


def real_rhythm(days: Sequence[int]) -> float | None:
    """Return the real rhythm in days: the median gap between days with contact.

    None with fewer than five such days: too few to call it a rhythm.
    """
    if len(days) < FEW:
        return None
    return float(median(after - before for before, after in pairwise(days)))


def suggested(rhythm: float, real: float) -> float | None:
    """Return the rhythm in days that would say what is so, or None where the set one does.

    Suggested where real / rhythm is 1.5 or more, or 1/1.5 or less: the nearest named rhythm within
    a quarter of the real one, else the real one in whole days (at least one).
    """
    if 1 / APART < real / rhythm < APART:
        return None
    nearest = min(NAMED_RHYTHMS.values(), key=lambda days: abs(days - real))
    found = nearest if abs(nearest - real) <= NEAR * real else float(max(1, round(real)))
    return None if found == rhythm else found
