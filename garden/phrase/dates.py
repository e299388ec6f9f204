"""Arithmetic of days: months away, the last Friday, the most recent third of November."""

from calendar import isleap, monthrange
from datetime import UTC, date, datetime, time, timedelta, tzinfo

# Nobody has been in touch before, nor plans beyond; and no zone overflows within.
FIRST_YEAR, LAST_YEAR = 1800, 2400


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where there is no such day (30 February, year 12)."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        return None
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None


def days_away(day: date, count: int) -> date | None:
    """Return the day `count` days after (or before, if negative) `day`, or None if too far."""
    if abs(count) > 366 * (LAST_YEAR - FIRST_YEAR):
        return None
    moved = day.toordinal() + count
    if not date(FIRST_YEAR, 1, 1).toordinal() <= moved <= date(LAST_YEAR, 12, 31).toordinal():
        return None
    return date.fromordinal(moved)


def months_away(day: date, count: int) -> date | None:
    """Return the same day `count` months on; in a shorter month, its last day."""
    if abs(count) > 12 * (LAST_YEAR - FIRST_YEAR):
        return None
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def last_weekday(today: date, weekday: int) -> date:
    """Return the latest such weekday (Monday is 0) before `today`, never today."""
    return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)


def next_weekday(today: date, weekday: int) -> date:
    """Return the first such weekday (Monday is 0) after `today`, never today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def yearless(today: date, month: int, day: int, *, past: bool) -> date | None:
    """Return the nearest such day up to today (`past`) or from today on; None for 30 February."""
    # A leap day is at most eight years away.
    for distance in range(9):
        year = today.year - distance if past else today.year + distance
        if month == 2 and day == 29 and not isleap(year):
            continue
        found = make_day(year, month, day)
        if found is None:
            return None
        if (found <= today) if past else (found >= today):
            return found
    return None


def numbered(today: date, number: int, *, past: bool) -> date | None:
    """Return the nearest such day of a month up to today (`past`) or from today on."""
    # Of any two months in a row one has 31 days; this one may not have come to that day yet.
    for distance in range(3):
        count = today.year * 12 + today.month - 1 + (-distance if past else distance)
        found = make_day(count // 12, count % 12 + 1, number)
        if found and ((found <= today) if past else (found >= today)):
            return found
    return None


def noon(day: date, zone: tzinfo) -> datetime:
    """Return 12:00 of `day` in `zone`, in UTC: the instant of an entry that names only a day."""
    return at_clock(day, time(12), zone)


def at_clock(day: date, clock: time, zone: tzinfo) -> datetime:
    """Return the instant, in UTC, when the clocks of `zone` show `clock` on `day`."""
    return datetime.combine(day, clock, zone).astimezone(UTC)
