"""When a birthday or another day comes next."""

import calendar
from datetime import date


def next_day(month: int, day: int, year: int | None, yearly: bool, today: date) -> date | None:
    """Return the next such day from `today` on, or None when it is past for good.

    29 February falls on the last day of February in other years. A day that is not yearly has one
    date only, and none at all when its year is unknown.
    """
    if not yearly:
        if year is None:
            return None
        only = day_in(year, month, day)
        return only if only >= today else None
    this_year = day_in(today.year, month, day)
    return this_year if this_year >= today else day_in(today.year + 1, month, day)


def day_in(year: int, month: int, day: int) -> date:
    """Return that day of `year`, or the month's last day where it has no such day."""
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))
