"""Read a time of day ("15:30", "3 pm", "noon") and a length ("45m", "1h30", "half an hour")."""

import re
from collections.abc import Sequence
from datetime import time

from garden.phrase.tokens import Token
from garden.phrase.words import Words

_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])(?::|[.](?=[0-9]{2}[ap]))([0-5][0-9])([a-z.]*)")
_DOTTED = re.compile(r"([01]?[0-9]|2[0-3])[.]([0-5][0-9])")
_HOURS = re.compile(r"([01]?[0-9]|2[0-3])h([0-5][0-9])?")
_HOUR = re.compile(r"([0-9]{1,2})([a-z.]*)")
_LENGTH = re.compile(r"([0-9]{1,4}(?:[.,][0-9]{1,2})?)(?:-(?=[^0-9\W]))?([^0-9\W]*)")
_BOTH = re.compile(r"([0-9]{1,2})([^0-9\W]+)([0-5]?[0-9])([^0-9\W]*)")
# Nobody calls for longer than two days.
_LONGEST = 2 * 24 * 60


def match_clock(
    tokens: Sequence[Token], at: int, end: int, words: Words
) -> tuple[time, int] | None:
    """Return the time of day at token `at`, with or without "at" before it, and the next token."""
    for start in _with_and_without("at", tokens, at, end, words):
        if start >= end:
            continue
        if named := words.times.match(tokens, start, end):
            return time.fromisoformat(named[0]), named[1]
        led = start > at and tokens[at].key == words.first["at"]
        if found := (_led_clock(tokens, start) if led else None) or _clock_at(
            tokens, start, end, words
        ):
            return found
    return None


def _led_clock(tokens: Sequence[Token], at: int) -> tuple[time, int] | None:
    """Read what is a time of day only behind "at": "15.30", "15h", "15h30"."""
    found = _DOTTED.fullmatch(tokens[at].key) or _HOURS.fullmatch(tokens[at].key)
    if found is None:
        return None
    return time(int(found[1]), int(found[2] or 0)), at + 1


def match_length(
    tokens: Sequence[Token], at: int, end: int, words: Words
) -> tuple[int, int] | None:
    """Return the length in minutes at token `at`, with or without "for", and the next token."""
    for start in _with_and_without("for", tokens, at, end, words):
        if start >= end:
            continue
        if named := words.lengths.match(tokens, start, end):
            return named
        if (found := _length_at(tokens, start, end, words)) and 0 < found[0] <= _LONGEST:
            return found
    return None


def _with_and_without(
    before: str, tokens: Sequence[Token], at: int, end: int, words: Words
) -> list[int]:
    led = words.lists[before].match(tokens, at, end)
    return [led[1], at] if led else [at]


def _clock_at(tokens: Sequence[Token], at: int, end: int, words: Words) -> tuple[time, int] | None:
    """Read "15:30", "3:30pm", "3 pm" and "15 Uhr"; a bare number is not a time of day."""
    exact = _CLOCK.fullmatch(tokens[at].key)
    whole = None if exact else _HOUR.fullmatch(tokens[at].key)
    found = exact or whole
    if found is None:
        return None
    hour, minute = int(found[1]), int(exact[2]) if exact else 0
    suffix, stop = found[3] if exact else found[2], at + 1
    if not suffix and stop < end and _is_half(tokens[stop].key, words):
        suffix, stop = tokens[stop].key, stop + 1
    if suffix:
        if not _is_half(suffix, words) or not 1 <= hour <= 12:
            return None
        late = words.lists["pm"].get(suffix) is not None
        return time(hour % 12 + (12 if late else 0), minute), stop
    after = words.lists["after"].match(tokens, stop, end)
    if exact is None and (after is None or hour > 23):
        return None
    return time(hour, minute), after[1] if after else stop


def _is_half(key: str, words: Words) -> bool:
    return any(words.lists[half].get(key) is not None for half in ("am", "pm"))


def _length_at(tokens: Sequence[Token], at: int, end: int, words: Words) -> tuple[int, int] | None:
    key = tokens[at].key
    if both := _BOTH.fullmatch(key):
        if words.lists["hours"].get(both[2]) is None:
            return None
        if both[4] and words.lists["minutes"].get(both[4]) is None:
            return None
        return int(both[1]) * 60 + int(both[3]), at + 1
    found = _LENGTH.fullmatch(key)
    if found is None:
        return None
    unit, stop = found[2], at + 1
    if not unit:
        if stop >= end:
            return None
        unit, stop = tokens[stop].key, stop + 1
    amount = float(found[1].replace(",", "."))
    if words.lists["hours"].get(unit) is not None:
        if stop < end and (more := _minutes_at(tokens, stop, end, words)):
            return round(amount * 60) + more[0], more[1]
        return round(amount * 60), stop
    if words.lists["minutes"].get(unit) is not None:
        return round(amount), stop
    return None


def _minutes_at(tokens: Sequence[Token], at: int, end: int, words: Words) -> tuple[int, int] | None:
    """Return the minutes in "1h 30m" after the hours, and the token after them."""
    found = re.fullmatch(r"([0-9]{1,2})([^0-9\W]*)", tokens[at].key)
    if found is None:
        return None
    unit, stop = found[2], at + 1
    if not unit and stop < end:
        unit, stop = tokens[stop].key, stop + 1
    return (int(found[1]), stop) if words.lists["minutes"].get(unit) is not None else None
