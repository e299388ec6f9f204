"""Find what has the shape of a day or a time of day but names none: "31 february", "25:00"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from garden.phrase.clocks import match_clock
from garden.phrase.datematch import match_numbered
from garden.phrase.dateshapes import numeric_shape, ordinal_shape, worded_shape
from garden.phrase.daymatch import match_day
from garden.phrase.moment import Today
from garden.phrase.tokens import Token
from garden.phrase.words import Words

_CLOCK = re.compile(r"[0-9]{1,2}:[0-9]{2}")
_LONG_CLOCK = re.compile(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?")
_HALVED = re.compile(r"([0-9]{1,2}(?::[0-9]{2})?)([a-z.]*)")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_AMOUNT = re.compile(r"[-−]?[0-9]+(?:\.[0-9]+)?")
_GLUED = re.compile(r"[-−]?[0-9]+(?:\.[0-9]+)?([^\W0-9]+)")


@dataclass(frozen=True, slots=True)
class Unread:
    """Tokens up to `end` that name no day or time.

    `problem` is a key of the words' problems; `meant` is the day word that is nearly written.
    """

    problem: str
    end: int
    meant: str = ""


def match_unread(tokens: Sequence[Token], at: int, end: int, today: Today) -> Unread | None:
    """Return what stands at `at` in the shape of a day or a time but names none, or None."""
    if at >= end or tokens[at].kind != "word":
        return None
    stop = unread_day(tokens, at, end, today)
    if stop is not None:
        return Unread("unread_day", stop)
    if match_day(tokens, at, end, today):
        return None
    stop = _clock(tokens, at, end, today.words)
    return Unread("unread_time", stop) if stop is not None else None


def unread_day(tokens: Sequence[Token], at: int, end: int, today: Today) -> int | None:
    """Return the token after what has the shape of a day at `at` but names none, or None."""
    words = today.words
    led = words.lists["on"].match(tokens, at, end)
    for start in [led[1], at] if led else [at]:
        weekday = words.weekdays.match(tokens, start, end)
        if weekday and (stop := _behind_weekday(tokens, weekday[1], end, today)):
            return stop
    if at >= end or match_day(tokens, at, end, today):
        return None
    if led and led[1] < end:
        stop = _date(tokens, led[1], end, today, led=True)
        if stop is not None:
            return stop
    return _date(tokens, at, end, today, led=False) or unread_away(tokens, at, end, today)


def match_loose(tokens: Sequence[Token], at: int, end: int, today: Today) -> Unread | None:
    """Return what at `at` is a time of no one day: "recently", "in march", "two fridays ago"."""
    if at >= end or match_day(tokens, at, end, today):
        return None
    words = today.words
    if found := words.lists["loose"].match(tokens, at, end):
        return Unread("unread_day", found[1])
    led = words.lists["within"].match(tokens, at, end)
    if led and (stop := _month_or_year(tokens, led[1], end, words)):
        return Unread("unread_day", stop)
    counted = words.numbers.match(tokens, at, end)
    weekday = counted[1] if counted else end
    if weekday >= end or words.weekdays.get(tokens[weekday].key.removesuffix("s")) is None:
        return None
    ago = words.lists["past_after"].match(tokens, weekday + 1, end)
    return Unread("unread_day", ago[1]) if ago else None


def _month_or_year(tokens: Sequence[Token], at: int, end: int, words: Words) -> int | None:
    """Return the token after "march", "march 2025" or "2025" at `at`."""
    month = words.months.match(tokens, at, end)
    behind = month[1] if month else at
    if behind < end and _YEAR.fullmatch(tokens[behind].key):
        return behind + 1
    return month[1] if month else None


def unread_numbered(tokens: Sequence[Token], at: int, end: int, today: Today) -> int | None:
    """Return the token after "32nd" or "31 february" at `at`, where "the" stands before it."""
    if at >= end or match_day(tokens, at, end, today) or match_numbered(tokens, at, end, today):
        return None
    return _date(tokens, at, end, today, led=True)


def unread_away(tokens: Sequence[Token], at: int, end: int, today: Today) -> int | None:
    """Return the token after "99999 years ago", "1.5 days ago" or "a few weeks ago" at `at`."""
    lists = today.words.lists
    if match_day(tokens, at, end, today):
        return None
    for before in ("past_before", "future_before"):
        led = lists[before].match(tokens, at, end)
        if led and (stop := _amount(tokens, led[1], end, today.words)):
            return stop
    stop = _amount(tokens, at, end, today.words)
    for after in ("past_after", "future_after"):
        if stop and (closed := lists[after].match(tokens, stop, end)):
            return closed[1]
    return None


def _amount(tokens: Sequence[Token], at: int, end: int, words: Words) -> int | None:
    """Return the token after a number or a vague "a few" and its unit."""
    if at >= end:
        return None
    glued = _GLUED.fullmatch(tokens[at].key)
    if glued and words.units.get(glued[1]):
        return at + 1
    counted = words.lists["vague"].match(tokens, at, end) or words.numbers.match(tokens, at, end)
    stop = counted[1] if counted else at
    if stop == at and _AMOUNT.fullmatch(tokens[at].key):
        stop = at + 1
    named = words.units.match(tokens, stop, end) if stop > at else None
    return named[1] if named else None


def _behind_weekday(tokens: Sequence[Token], at: int, end: int, today: Today) -> int | None:
    """Return the token after "31 february" or "the 32nd" behind a weekday."""
    behind = at + 1 if at < end and tokens[at].key == "," else at
    if behind >= end or match_day(tokens, behind, end, today):
        return None
    led = today.words.lists["on"].match(tokens, behind, end)
    stop = _date(tokens, led[1], end, today, led=True) if led and led[1] < end else None
    return stop or _date(tokens, behind, end, today, led=False)


def _date(tokens: Sequence[Token], at: int, end: int, today: Today, *, led: bool) -> int | None:
    return (
        numeric_shape(tokens, at, end, today, led=led)
        or worded_shape(tokens, at, end, today)
        or (ordinal_shape(tokens, at, end, today) if led else None)
    )


def _clock(tokens: Sequence[Token], at: int, end: int, words: Words) -> int | None:
    """Return the token after "25:00", "13pm" or "25 o'clock" at `at`, which is no time of day."""
    led = words.lists["at"].match(tokens, at, end)
    start = led[1] if led else at
    if start >= end or match_clock(tokens, at, end, words):
        return None
    found = _HALVED.fullmatch(tokens[start].key)
    stop = start + 1
    if found:
        suffix = found[2]
        if not suffix and stop < end and _is_half(tokens[stop].key, words):
            return stop + 1
        if suffix and _is_half(suffix, words):
            return stop
        if not suffix and (after := words.lists["after"].match(tokens, stop, end)):
            return after[1]
    shape = _LONG_CLOCK if led else _CLOCK
    measured = words.units.match(tokens, stop, end) is not None
    return stop if shape.fullmatch(tokens[start].key) and not measured else None


def _is_half(key: str, words: Words) -> bool:
    return any(words.lists[half].get(key) is not None for half in ("am", "pm"))
