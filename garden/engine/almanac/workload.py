"""Capacity: the contacts a week that the rhythms promise against those that happen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from garden.engine.almanac.tally import YEAR_DAYS
from garden.engine.rhythm import NAMED_RHYTHMS

WEEKS = 12
"""What happens is taken from so many weeks gone by."""

NEARLY = 0.8
"""A rhythm is as good as the real one from four fifths of it on."""

EARLIEST = 4.0
"""Weeks of tending before anything is proposed."""

ROOM = 1.1
"""Up to a tenth more than what happens is a promise that fits."""

LADDER = tuple(sorted(NAMED_RHYTHMS.values()))
"""The rhythms that are proposed, in days."""


KNOWN_DAYS = 90.0
"""Nobody known for less has a real rhythm yet."""


def mean_gap(days: int, known: float) -> float | None:
    """Return the mean days between contacts in the last year; None within the first 90 days.

    gap = span / days with contact, span = days since the first contact or planting (`known`), at
    most 365; without any contact the whole span.
    """
    if known < KNOWN_DAYS:
        return None
    return min(known, YEAR_DAYS) / max(1, days)


@dataclass(frozen=True, slots=True)
class Promised:
    """What one person's rhythm promises: `rhythm` in days, and the roots.

    `real` is the real rhythm in days (`real_rhythm`, else the `mean_gap`), None where unknown.
    """

    person: int
    rhythm: float
    real: float | None
    roots: float

    @property
    def weekly(self) -> float:
        """Return contacts a week: 7 / rhythm."""
        return 7.0 / self.rhythm


@dataclass(frozen=True, slots=True)
class Longer:
    """One rhythm to lengthen, in days. `real`: it only says what is so already."""

    person: int
    before: float
    after: float
    real: bool

    @property
    def relief(self) -> float:
        """Return how many contacts a week it takes off the promise."""
        return 7.0 / self.before - 7.0 / self.after


def promised(people: Iterable[Promised]) -> float:
    """Return the contacts a week that all rhythms promise together: sum of 7 / rhythm."""
    return sum(one.weekly for one in people)


def fits(promise: float, happened: float) -> bool:
    """Tell whether what is promised a week is at most a tenth more than what happens."""
    return promise <= ROOM * happened


def a_week(weeks: Sequence[int], tended: float) -> float:
    """Return the contacts a week from counts of the last WEEKS weeks.

    mean = sum of the counts / min(WEEKS, `tended`), `tended` being the weeks since the first
    contact or planting in the whole garden, at least one.
    """
    return sum(weeks) / max(1.0, min(float(WEEKS), tended))


def to_lengthen(people: Sequence[Promised], happened: float) -> tuple[Longer, ...]:
    """Return the rhythms to lengthen so that the promise fits, in the order they are chosen.

    First, where the real rhythm is longer than the set one: to the first named rhythm that is at
    most a fifth shorter than the real one, the biggest relief first (few changes, and nothing is
    given up).
    Then, if need be, one named rhythm further for the others, the shallowest roots first; not for
    those known for less than 90 days, who need the shorter one. It stops as soon as the promise
    fits, and then leaves out what is not needed, the least relief first. Without anything that
    happened there is nothing to fit to, and nothing is proposed.
    """
    open_sum = promised(people)
    if happened <= 0 or fits(open_sum, happened):
        return ()
    goal = ROOM * happened
    chosen: list[Longer] = []
    for change in (*_as_it_is(people), *_one_further(people)):
        if open_sum <= goal:
            break
        chosen.append(change)
        open_sum -= change.relief
    return _needed(chosen, open_sum, goal)


def _as_it_is(people: Sequence[Promised]) -> list[Longer]:
    found = []
    for one in people:
        if _says_more(one):
            after = _near(one.real or one.rhythm)
            found.append(Longer(one.person, one.rhythm, after, real=True))
    return sorted(found, key=lambda change: (-change.relief, change.person))


def _one_further(people: Sequence[Promised]) -> list[Longer]:
    found = []
    for one in sorted(people, key=lambda one: (one.roots, one.person)):
        after = next((days for days in LADDER if days > one.rhythm), None)
        if after is not None and one.real is not None and not _says_more(one):
            found.append(Longer(one.person, one.rhythm, after, real=False))
    return found


def _says_more(one: Promised) -> bool:
    """Tell whether the set rhythm promises more than what really is."""
    return one.real is not None and one.real > one.rhythm and _near(one.real) > one.rhythm


def _near(days: float) -> float:
    """Return the first named rhythm that is at most a fifth shorter, else the longest."""
    return next((step for step in LADDER if step >= NEARLY * days), LADDER[-1])


def _needed(chosen: Sequence[Longer], reached: float, goal: float) -> tuple[Longer, ...]:
    kept = list(chosen)
    for change in sorted(chosen, key=lambda change: (change.real, change.relief)):
        if reached + change.relief <= goal:
            reached += change.relief
            kept.remove(change)
    return tuple(kept)
