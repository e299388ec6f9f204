"""Find a day in a row of tokens, without yet deciding between past and future."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from garden.phrase.amounts import match_amount
from garden.phrase.datematch import match_date, match_numbered
from garden.phrase.dates import (
    FIRST_YEAR,
    LAST_YEAR,
    days_away,
    last_weekday,
    make_day,
    months_away,
    next_weekday,
)
from garden.phrase.moment import DayMatch, Today
from garden.phrase.tokens import Token
from garden.phrase.words import Unit

_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_ISO_INSTANT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:?[0-9]{2})?"
)


def match_day(tokens: Sequence[Token], at: int, end: int, today: Today) -> DayMatch | None:
    """Return the day that the tokens from `at` name, with or without "on" before it, or None."""
    if at >= end:
        return None
    words = today.words
    if found := words.days.match(tokens, at, end):
        return _fixed(days_away(today.day, found[0]), found[1], spoken_past=found[0] < 0)
    if found_now := words.lists["now"].match(tokens, at, end):
        return DayMatch(found_now[1], (today.day,), (today.day,), instant=today.now)
    found_day = (
        _iso(tokens[at], at + 1, today)
        or _away(tokens, at, end, today)
        or _relative(tokens, at, end, today)
        or _weekday_or_date(tokens, at, end, today)
    )
    if found_day:
        return found_day
    led = words.lists["on"].match(tokens, at, end)
    if led is None or led[1] >= end:
        return None
    return (
        _iso(tokens[led[1]], led[1] + 1, today)
        or _weekday_or_date(tokens, led[1], end, today)
        or match_numbered(tokens, led[1], end, today)
    )


def _fixed(day: date | None, end: int, *, spoken_past: bool = False) -> DayMatch | None:
    return DayMatch(end, (day,), (day,), spoken_past=spoken_past) if day else None


def _iso(token: Token, end: int, today: Today) -> DayMatch | None:
    """Read 2026-11-03 and 2026-11-03T15:30Z; an instant without a zone is in the reader's."""
    if found := _ISO_DAY.fullmatch(token.key):
        return _fixed(make_day(int(found[1]), int(found[2]), int(found[3])), end)
    spelled = token.value.upper()
    if not _ISO_INSTANT.fullmatch(spelled):
        return None
    try:
        instant = datetime.fromisoformat(spelled)
    except ValueError:
        return None
    if not FIRST_YEAR < instant.year < LAST_YEAR:
        return None
    if instant.tzinfo is None:
        instant = instant.replace(tzinfo=today.zone)
    instant = instant.astimezone(UTC)
    day = instant.astimezone(today.zone).date()
    return DayMatch(end, (day,), (day,), instant=instant)


def _away(tokens: Sequence[Token], at: int, end: int, today: Today) -> DayMatch | None:
    """Read "3 days ago", "in 2 weeks", "2w ago", "a week from now"."""
    lists = today.words.lists
    for before, sign in (("past_before", -1), ("future_before", 1)):
        if (led := lists[before].match(tokens, at, end)) and (
            amount := match_amount(tokens, led[1], end, today.words)
            or _long_ago(tokens, led[1], end, today)
        ):
            return _moved(today, sign * amount[0], amount[1], amount[2])
    amount = match_amount(tokens, at, end, today.words) or _long_ago(tokens, at, end, today)
    if amount is None:
        return None
    for after, sign in (("past_after", -1), ("future_after", 1)):
        if closed := lists[after].match(tokens, amount[2], end):
            return _moved(today, sign * amount[0], amount[1], closed[1])
    return None


def _long_ago(
    tokens: Sequence[Token], at: int, end: int, today: Today
) -> tuple[int, Unit, int] | None:
    """Return the minutes of "half an hour", and the token after them."""
    length = today.words.lengths.match(tokens, at, end)
    return (length[0], "minute", length[1]) if length else None


def _moved(today: Today, count: int, unit: Unit, end: int) -> DayMatch | None:
    past = count <= 0
    if unit in ("minute", "hour"):
        step = timedelta(minutes=count) if unit == "minute" else timedelta(hours=count)
        instant = (today.now + step).replace(microsecond=0)
        day = instant.astimezone(today.zone).date()
        return DayMatch(end, (day,), (day,), spoken_past=past, instant=instant)
    if unit in ("day", "week"):
        moved = days_away(today.day, count * (7 if unit == "week" else 1))
    else:
        moved = months_away(today.day, count * (12 if unit == "year" else 1))
    return _fixed(moved, end, spoken_past=past)


def _relative(tokens: Sequence[Token], at: int, end: int, today: Today) -> DayMatch | None:
    """Read last, next and this, with a weekday or a unit behind: "last friday", "next week"."""
    for name, sign in (("last", -1), ("next", 1), ("this", 0)):
        led = today.words.lists[name].match(tokens, at, end)
        if led is None or led[1] >= end:
            continue
        if weekday := today.words.weekdays.match(tokens, led[1], end):
            part = today.words.lists["dayparts"].match(tokens, weekday[1], end)
            both = _weekday(weekday[0], part[1] if part else weekday[1], today)
            chosen = {-1: both.past, 0: both.future, 1: both.future}[sign]
            return replace(both, past=chosen, future=chosen, kind="fixed", spoken_past=sign < 0)
        unit = today.words.units.match(tokens, led[1], end)
        if sign and unit and len(tokens[led[1]].key) > 1 and unit[0] not in ("minute", "hour"):
            return _moved(today, sign, unit[0], unit[1])
    return None


def _weekday(weekday: int, end: int, today: Today) -> DayMatch:
    past, future = last_weekday(today.day, weekday), next_weekday(today.day, weekday)
    return DayMatch(end, (past,), (future,), kind="weekday")


def _weekday_or_date(tokens: Sequence[Token], at: int, end: int, today: Today) -> DayMatch | None:
    """Read "friday", "3 Nov", "Nov 3 2025", "3/11", and a weekday with its date behind it."""
    weekday = today.words.weekdays.match(tokens, at, end)
    if weekday is None:
        return match_date(tokens, at, end, today)
    behind = weekday[1]
    if behind < end and tokens[behind].key == ",":
        behind += 1
    dated = _date_behind(tokens, behind, end, today)
    if dated is None or dated.instant:
        return _weekday_alone(tokens, weekday[0], weekday[1], end, today)
    # A weekday that is not that of its date makes two days of which neither is sure.
    alone = _weekday(weekday[0], dated.end, today)
    past, future = (_of_weekday(days, weekday[0]) for days in (dated.past, dated.future))
    # Often the date falls on that weekday in only one of two years.
    single = past or future if bool(past) != bool(future) else ()
    return replace(
        dated,
        past=past or (*dated.past, *alone.past),
        future=future or (*dated.future, *alone.future),
        single=single,
    )


def _weekday_alone(
    tokens: Sequence[Token], weekday: int, at: int, end: int, today: Today
) -> DayMatch:
    """Read what may stand behind a weekday: "friday before last", "monday morning"."""
    lists = today.words.lists
    if earlier := lists["before_last"].match(tokens, at, end):
        day = last_weekday(today.day, weekday) - timedelta(days=7)
        return DayMatch(earlier[1], (day,), (day,), spoken_past=True)
    part = lists["dayparts"].match(tokens, at, end)
    return _weekday(weekday, part[1] if part else at, today)


def _date_behind(tokens: Sequence[Token], at: int, end: int, today: Today) -> DayMatch | None:
    """Read the date behind a weekday: "20 Nov", "2026-11-20", "the 20th"."""
    dated = match_date(tokens, at, end, today) or (
        _iso(tokens[at], at + 1, today) if at < end else None
    )
    led = today.words.lists["on"].match(tokens, at, end)
    if dated or led is None:
        return dated
    return match_date(tokens, led[1], end, today) or match_numbered(tokens, led[1], end, today)


def _of_weekday(days: Iterable[date], weekday: int) -> tuple[date, ...]:
    return tuple(day for day in days if day.weekday() == weekday)
