"""Expand a rule of recurrence (RFC 5545, 3.3.10) within a span of time and a budget.

General libraries expand without end what only looks harmless: steps of no length, days that do not
exist, a rule for each second. Here each day that is looked at is counted, so a hang is impossible.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import count, product

FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
"""What is expanded; rules for hours, minutes and seconds are not those of meetings."""

TOO_OFTEN = "This event repeats more often than daily; only its first time was read."
UNREADABLE = "The rule by which this event repeats is not clear; only its first time was read."

_DAYS = {name: number for number, name in enumerate(("MO", "TU", "WE", "TH", "FR", "SA", "SU"))}
_BY_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
_TIMES_LIMIT = 24
_LENGTH_LIMIT = 1000


@dataclass(slots=True)
class Budget:
    """How many days may still be looked at in one calendar."""

    left: int = 600_000


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of recurrence. `until` is as it is written; `by_day` pairs which one and week day."""

    frequency: str
    interval: int
    count: int | None
    until: str
    week_start: int
    by_day: tuple[tuple[int, int], ...]
    by: dict[str, tuple[int, ...]]


def read_rule(text: str) -> Rule | str:
    """Return the rule that `text` states, or the sentence why it is not followed."""
    pairs = (part.partition("=") for part in text[:_LENGTH_LIMIT].split(";"))
    parts = {name.strip().upper(): value.strip().upper() for name, _, value in pairs}
    frequency = parts.get("FREQ", "").strip("\"'\\")
    if frequency in ("HOURLY", "MINUTELY", "SECONDLY"):
        return TOO_OFTEN
    if parts.get("RSCALE", "GREGORIAN") != "GREGORIAN":
        return UNREADABLE
    try:
        by = {
            name[2:]: tuple(sorted({int(number) for number in value.split(",")}))
            for name, value in parts.items()
            if name.startswith("BY") and name != "BYDAY"
        }
        days = [_BY_DAY.fullmatch(day.strip()) for day in parts.get("BYDAY", "").split(",") if day]
        rule = Rule(
            frequency=frequency,
            interval=int(parts.get("INTERVAL", "1")),
            # Some programs write a count of -1 where they mean none.
            count=max(0, int(parts.get("COUNT", "0"))) or None,
            until=parts.get("UNTIL", ""),
            week_start=_DAYS.get(parts.get("WKST", "MO"), 0),
            by_day=tuple((int(day[1] or 0), _DAYS[day[2]]) for day in days if day),
            by=by,
        )
    except ValueError:
        return UNREADABLE
    times = [len(by.get(name, (0,))) for name in ("HOUR", "MINUTE", "SECOND")]
    if times[0] * times[1] * times[2] > _TIMES_LIMIT:
        return TOO_OFTEN
    is_sound = frequency in FREQUENCIES and rule.interval > 0 and None not in days
    return rule if is_sound and len(text) <= _LENGTH_LIMIT else UNREADABLE


def expand(
    rule: Rule, first: datetime, after: datetime, before: datetime, budget: Budget
) -> Iterator[datetime]:
    """Yield the times of `rule`, which begins at `first`, from `after` to `before`, in order.

    All are times on the wall, without a zone. `first` is always one of them. What the `budget`
    does not reach is left out.
    """
    number, last = 0, first
    if after <= first <= before:
        yield first
    clocks = _clocks(rule, first)
    is_free = not rule.by and _has_only_candidates(rule)
    for period in count(0 if rule.count is not None else _skipped(rule, first, after)):
        days = _candidates(rule, first.date(), period)
        budget.left -= 1 + len(days or ())
        if days is None or budget.left < 0 or not clocks:
            return
        fitting = days if is_free else [day for day in days if _fits(rule, first, day)]
        for at in _times(rule, clocks, fitting):
            if at <= last:
                continue
            number, last = number + 1, at
            if at > before or (rule.count is not None and number >= rule.count):
                return
            if at >= after:
                yield at
        if days and datetime.combine(days[0], time.min) > before:
            return
        if not days and _beyond(rule, first.date(), period, before.date()):
            return


def _has_only_candidates(rule: Rule) -> bool:
    """Say whether the days of `_candidates` are all that the week days of a rule leave."""
    if rule.frequency == "WEEKLY" or not rule.by_day:
        return True
    return rule.frequency != "DAILY" and not any(which for which, _ in rule.by_day)


def _skipped(rule: Rule, first: datetime, after: datetime) -> int:
    """Return how many periods surely end before `after`."""
    days = max(0, (after - first).days - 7)
    length = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 31, "YEARLY": 366}[rule.frequency]
    return max(0, days // (length * rule.interval) - 1)


def _beyond(rule: Rule, first: date, period: int, before: date) -> bool:
    """Say whether `period`, in which no day exists, begins after `before`."""
    months = period * rule.interval * (12 if rule.frequency == "YEARLY" else 1)
    return first.year + (first.month - 1 + months) // 12 > before.year


def _candidates(rule: Rule, first: date, period: int) -> list[date] | None:
    """Return the days of one period that may fit, in order; None where no such period exists."""
    try:
        if rule.frequency == "DAILY":
            return [first + timedelta(days=period * rule.interval)]
        if rule.frequency == "WEEKLY":
            back = (first.weekday() - rule.week_start) % 7
            start = first + timedelta(days=7 * period * rule.interval - back)
            week_days = {day for _, day in rule.by_day} or {first.weekday()}
            steps = sorted((day - rule.week_start) % 7 for day in week_days)
            return [start + timedelta(days=step) for step in steps]
        if rule.frequency == "MONTHLY":
            months = first.month - 1 + period * rule.interval
            return _month(rule, first, first.year + months // 12, months % 12 + 1)
        year = first.year + period * rule.interval
        return [day for month in _months(rule, first) for day in _month(rule, first, year, month)]
    except (ValueError, OverflowError):
        return None


def _months(rule: Rule, first: date) -> tuple[int, ...]:
    """Return the months of a year in which the days of a yearly rule may lie."""
    if months := rule.by.get("MONTH"):
        return tuple(month for month in months if 1 <= month <= 12)
    free = rule.by_day or any(name in rule.by for name in ("MONTHDAY", "YEARDAY", "WEEKNO"))
    return tuple(range(1, 13)) if free else (first.month,)


def _month(rule: Rule, first: date, year: int, month: int) -> list[date]:
    """Return the days of a month that may fit. Raises ValueError where there is no such month."""
    start_day, length = monthrange(year, month)
    if stated := rule.by.get("MONTHDAY"):
        numbers = {number if number > 0 else length + 1 + number for number in stated}
    elif rule.by_day:
        week_days = {day for _, day in rule.by_day}
        starts = [1 + (day - start_day) % 7 for day in week_days]
        numbers = {number for start in starts for number in range(start, length + 1, 7)}
    elif "YEARDAY" in rule.by or "WEEKNO" in rule.by:
        numbers = set(range(1, length + 1))
    else:
        numbers = {first.day}
    return [date(year, month, number) for number in sorted(numbers) if 1 <= number <= length]


def _fits(rule: Rule, first: datetime, day: date) -> bool:
    by = rule.by
    if "MONTH" in by and day.month not in by["MONTH"]:
        return False
    if "MONTHDAY" in by:
        length = monthrange(day.year, day.month)[1]
        if not {day.day, day.day - length - 1} & set(by["MONTHDAY"]):
            return False
    if "YEARDAY" in by:
        number, days = day.timetuple().tm_yday, date(day.year, 12, 31).timetuple().tm_yday
        if not {number, number - days - 1} & set(by["YEARDAY"]):
            return False
    if "WEEKNO" in by:
        year, week, _ = day.isocalendar()
        weeks = date(year, 12, 28).isocalendar()[1]
        if not {week, week - weeks - 1} & set(by["WEEKNO"]):
            return False
        if not rule.by_day and day.weekday() != first.weekday():
            return False
    return not rule.by_day or any(
        day.weekday() == week_day and (not which or which in _places(rule, day))
        for which, week_day in rule.by_day
    )


def _places(rule: Rule, day: date) -> tuple[int, ...]:
    """Return the how-manieth of its week day `day` is, from the start and from the end.

    It is counted in the month or, in a yearly rule that names no month, in the year; elsewhere
    such a number means nothing and every one fits.
    """
    if rule.frequency in ("DAILY", "WEEKLY"):
        return tuple(which for which, _ in rule.by_day)
    if rule.frequency == "YEARLY" and "MONTH" not in rule.by:
        number = day.timetuple().tm_yday
        length = date(day.year, 12, 31).timetuple().tm_yday
    else:
        number, length = day.day, monthrange(day.year, day.month)[1]
    return (number - 1) // 7 + 1, -((length - number) // 7 + 1)


def _clocks(rule: Rule, first: datetime) -> list[time]:
    """Return the times of day of a rule, in order."""
    hours = [number for number in rule.by.get("HOUR", (first.hour,)) if 0 <= number < 24]
    minutes = [number for number in rule.by.get("MINUTE", (first.minute,)) if 0 <= number < 60]
    seconds = [number for number in rule.by.get("SECOND", (first.second,)) if 0 <= number < 60]
    return [time(*parts) for parts in product(hours, minutes, seconds)]


def _times(rule: Rule, clocks: list[time], days: list[date]) -> list[datetime]:
    """Return the times on `days`, those of them that BYSETPOS picks."""
    found = [datetime.combine(day, clock) for day in days for clock in clocks]
    places = rule.by.get("SETPOS")
    if places is None:
        return found
    picked = {place - 1 if place > 0 else len(found) + place for place in places}
    return [at for number, at in enumerate(found) if number in picked]
