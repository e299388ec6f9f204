"""Find a date in a row of tokens: "3 Nov", "Nov 3 2025", "3/11/2025", "the 13th"."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from garden.phrase.amounts import match_amount
from garden.phrase.dates import make_day, numbered, yearless
from garden.phrase.moment import DayMatch, Today
from garden.phrase.tokens import Token
from garden.phrase.words import Words

_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})(?:/([0-9]{4}))?")
_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})(?:\.([0-9]{4}))?")
# Word lists that go on behind a day: "on the 13th with jon", but not "the 1st and 2nd draft".
_BEHIND_DAY = ("about", "with", "to", "from", "by", "on", "at", "for", "self", "me")
_YEAR = re.compile(r"(?:18|19|20|21|22|23)[0-9]{2}")


def match_date(tokens: Sequence[Token], at: int, end: int, today: Today) -> DayMatch | None:
    """Read a date of a day and a month, in words or in numbers, with or without its year."""
    if at >= end:
        return None
    if numeric := _numeric(tokens, at, end, today):
        return numeric
    if feast := today.words.feasts.match(tokens, at, end):
        year, stop = _year(tokens, feast[1], end)
        return _dated([(feast[0][1], feast[0][0])], year, stop, today)
    month = today.words.months.match(tokens, at, end)
    if month:
        behind = month[1] + 1 if _glued_dot(tokens, month[1], end) else month[1]
        day = day_number(tokens, behind, end, today.words)
        stop = day[1] if day else at
        # "in May 3 weeks ago" is not about the third of May.
        if day and match_amount(tokens, behind, end, today.words):
            return None
    else:
        day = day_number(tokens, at, end, today.words)
        if day is None:
            return None
        stop = day[1]
        if stop < end and tokens[stop].key == ".":
            stop += 1
        of = today.words.lists["of"].match(tokens, stop, end)
        month = today.words.months.match(tokens, of[1] if of else stop, end)
        stop = month[1] if month else stop
    if month is None or day is None:
        return None
    year, stop = _year(tokens, stop, end)
    return _dated([(day[0], month[0])], year, stop, today)


def _glued_dot(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the full stop of "Nov." stands at `at`."""
    return 0 < at < end and tokens[at].key == "." and tokens[at].start == tokens[at - 1].end


def match_numbered(tokens: Sequence[Token], at: int, end: int, today: Today) -> DayMatch | None:
    """Read the "13th" of "on the 13th": the nearest such day."""
    found = ordinal_at(tokens, at, end, today.words)
    if found is None:
        return None
    past = numbered(today.day, found[0], past=True)
    future = numbered(today.day, found[0], past=False)
    return DayMatch(found[1], (past,), (future,), kind="dated") if past and future else None


def ordinal_at(tokens: Sequence[Token], at: int, end: int, words: Words) -> tuple[int, int] | None:
    """Return the number of "13th" or "13." at `at`, if nothing is counted by it, and what follows.

    "the 2nd call" counts calls. A full stop makes a day where dates are written with them.
    """
    found = day_number(tokens, at, end, words)
    if found is None:
        return None
    number, stop = found
    if tokens[at].key.isdecimal():
        glued = stop < end and tokens[stop].key == "." and tokens[stop].start == tokens[at].end
        if not glued or words.number_order != "dmy":
            return None
        stop += 1
    return (number, stop) if closes_day(tokens, stop, end, words) else None


def closes_day(tokens: Sequence[Token], at: int, end: int, words: Words) -> bool:
    """Whether what stands at `at` cannot be what a number before it counts."""
    if at >= end or tokens[at].kind != "word":
        return True
    if verb := words.verbs.match(tokens, at, end):
        return verb[0].tense != "noun" and not verb[0].both_open_and_noun
    if tokens[at].key[:1].isdecimal():
        return True
    return any(words.lists[name].match(tokens, at, end) for name in _BEHIND_DAY)


def day_number(tokens: Sequence[Token], at: int, end: int, words: Words) -> tuple[int, int] | None:
    """Return the day of a month at `at` ("3", "3rd"), and the token after it."""
    if at >= end:
        return None
    key = tokens[at].key
    for ordinal in words.ordinals:
        if key.endswith(ordinal) and key != ordinal:
            key = key[: -len(ordinal)]
            break
    return (int(key), at + 1) if re.fullmatch(r"[0-9]{1,2}", key) else None


def _year(tokens: Sequence[Token], at: int, end: int) -> tuple[int | None, int]:
    """Return the year at `at`, a comma before it allowed, and the token after it."""
    behind = at + 1 if at < end and tokens[at].key == "," else at
    if behind < end and _YEAR.fullmatch(tokens[behind].key):
        return int(tokens[behind].key), behind + 1
    return None, at


def _numeric(tokens: Sequence[Token], at: int, end: int, today: Today) -> DayMatch | None:
    """Read 3/11, 3/11/2025 and 3.11.2025; both orders count unless only one can be a date."""
    order = today.words.number_order
    found = _SLASHED.fullmatch(tokens[at].key)
    if found is None:
        found = _DOTTED.fullmatch(tokens[at].key)
        if found is None:
            return None
        closed = at + 1 < end and tokens[at + 1].key == "."
        # "3.5" is a number, except behind "3.5." or where dates are written with full stops.
        if found[3] is None and order != "dmy" and not closed:
            return None
    first, second = int(found[1]), int(found[2])
    orders = {"dmy": [(first, second)], "mdy": [(second, first)]}
    pairs = orders.get(order, [(first, second), (second, first)])
    stop = at + 1
    if "." in tokens[at].key and found[3] is None and stop < end:
        stop += tokens[stop].key == "." and tokens[stop].start == tokens[at].end
    return _dated(pairs, int(found[3]) if found[3] else None, stop, today)


def _dated(
    pairs: list[tuple[int, int]], year: int | None, end: int, today: Today
) -> DayMatch | None:
    """Return the days of the (day, month) `pairs` that exist, in `year` or the nearest one."""
    if year is not None:
        fixed = _kept(make_day(year, month, day) for day, month in pairs)
        return DayMatch(end, fixed, fixed) if fixed else None
    past = _kept(yearless(today.day, month, day, past=True) for day, month in pairs)
    future = _kept(yearless(today.day, month, day, past=False) for day, month in pairs)
    return DayMatch(end, past, future, kind="dated") if past and future else None


def _kept(days: Iterable[date | None]) -> tuple[date, ...]:
    return tuple(dict.fromkeys(day for day in days if day is not None))
