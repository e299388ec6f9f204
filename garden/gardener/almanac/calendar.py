"""The instants and days that the almanac counts by, at the user's place."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta

from garden.engine.almanac.workload import WEEKS
from garden.gardener.garden import Garden
from garden.gardener.survey import monday_of

MONTHS = 12
STRIP_WEEKS = 53


def months(today: date) -> tuple[date, ...]:
    """Return the first days of the last twelve months, the one of today last."""
    found = [today.replace(day=1)]
    while len(found) < MONTHS:
        found.append((found[-1] - timedelta(days=1)).replace(day=1))
    return tuple(reversed(found))


def month_ends(garden: Garden, firsts: Iterable[date]) -> list[float]:
    """Return the last instant of each month in seconds; of the present one, now."""
    now = garden.now().timestamp()
    following = [(first + timedelta(days=32)).replace(day=1) for first in firsts]
    return [min(now, garden.start_of(day).timestamp()) for day in following]


def strip_start(today: date) -> date:
    """Return the Monday with which a strip of 53 weeks begins whose last week holds today."""
    return monday_of(today) - timedelta(weeks=STRIP_WEEKS - 1)


def by_day(
    garden: Garden, first: date, counted: Iterable[tuple[int, int]], today: date
) -> tuple[int, ...]:
    """Return the contacts of each day from `first` to `today` from (instant, contacts)."""
    length = (today - first).days + 1
    starts = [garden.start_of(first + timedelta(days=n)).timestamp() for n in range(length)]
    days = [0] * length
    for at, number in counted:
        place = bisect_right(starts, at) - 1
        if place >= 0:
            days[place] += number
    return tuple(days)


def week_bounds(garden: Garden, today: date) -> list[float]:
    """Return the first instants of the last twelve weeks, the last of which ends today."""
    first = today - timedelta(weeks=WEEKS) + timedelta(days=1)
    return [garden.start_of(first + timedelta(weeks=n)).timestamp() for n in range(WEEKS)]
