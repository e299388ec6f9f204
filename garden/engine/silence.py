"""Unusual silence: a gap far outside a person's own habit, even inside the rhythm.

The habit is the median of the past gaps between days of contact, and their spread the median
absolute deviation. Both shrug off single odd gaps. A silence is unusual when it is longer than the
median plus three standard deviations (1.4826 times the MAD, as for a normal distribution), than
twice the median, and than the median plus a week.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

LEAST_GAPS = 5
"""Gaps that it takes to speak of a habit."""

LATEST_GAPS = 20
"""Gaps that count, the latest ones: habits change."""

SPREADS = 3.0
MAD_TO_DEVIATION = 1.4826
LEAST_FACTOR = 2.0
LEAST_MORE = 7.0
"""Days by which a silence exceeds the usual one before it is remarked on."""

ROOT_SPAN = 4.0
"""Rhythms in which the roots of a contact fade by half."""


@dataclass(frozen=True, slots=True)
class Habit:
    """How often somebody is in touch: the `usual` gap and its `spread`, in days."""

    usual: float
    spread: float
    gaps: int

    @property
    def limit(self) -> float:
        """Return the days of silence beyond which it is unusual."""
        return max(
            self.usual + SPREADS * MAD_TO_DEVIATION * self.spread,
            self.usual * LEAST_FACTOR,
            self.usual + LEAST_MORE,
        )


@dataclass(frozen=True, slots=True)
class Quiet:
    """A habit, and for how many days there was silence."""

    habit: Habit
    days: float

    @property
    def unusual(self) -> bool:
        """Tell whether the silence lies far outside the habit."""
        return self.days > self.habit.limit

    @property
    def times(self) -> float:
        """Return how many usual gaps the silence has lasted."""
        return self.days / self.habit.usual


def habit_of(days: Iterable[int]) -> Habit | None:
    """Return the habit behind days of contact (ordinals), or None with fewer than five gaps.

    A day counts once, however much was said on it.
    """
    ordered = sorted(set(days))[-(LATEST_GAPS + 1) :]
    gaps = [later - earlier for earlier, later in pairwise(ordered)]
    if len(gaps) < LEAST_GAPS:
        return None
    usual = float(median(gaps))
    return Habit(usual, float(median(abs(gap - usual) for gap in gaps)), len(gaps))


def suspicion(roots: float, silence_rhythms: float) -> float:
    """Return about how many usual gaps a silence has lasted, told from roots alone.

    Roots at the last contact that settle at R stand for a contact every -4*log2(1-1/R) rhythms.
    It is for choosing whose log to look at, not for judging.
    """
    if roots <= 1.0 or silence_rhythms <= 0.0:
        return 0.0
    return silence_rhythms / (-ROOT_SPAN * math.log2(1.0 - 1.0 / roots))
