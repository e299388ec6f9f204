"""Read from when to when: "12:30-13:30", "10-11am", "from 3pm to 4pm"."""

import re
from collections.abc import Sequence
from datetime import time

from garden.phrase.clocks import match_clock
from garden.phrase.tokens import Token, scan
from garden.phrase.words import Words

_DASHED = re.compile(r"([0-9][0-9:.a-z]*)[-–—]([0-9][0-9:.a-z]*)")
_DASHES = {"-", "–"}
_DAY = 24 * 60
# Nobody who writes "11pm to 10pm" means the next evening.
_LONGEST = 12 * 60


def match_clock_span(
    tokens: Sequence[Token], at: int, end: int, words: Words
) -> tuple[time, int, int] | None:
    """Return when it began, how many minutes it took, and the token after; None if not said."""
    if at >= end:
        return None
    if dashed := _DASHED.fullmatch(tokens[at].key):
        return _dashed(dashed[1], dashed[2], tokens, at + 1, end, words)
    led = words.lists["span_from"].match(tokens, at, end)
    if led is None and not tokens[at].key[:1].isdecimal():
        return None
    first = match_clock(tokens, led[1] if led else at, end, words)
    # "from 3 to 4pm": the first may leave to the second which half of the day it is.
    begins, place = first or (None, (led[1] if led else at) + 1)
    if place >= end:
        return None
    to = words.lists["span_to"].match(tokens, place, end)
    behind = to[1] if to else place + 1 if tokens[place].key in _DASHES else None
    last = match_clock(tokens, behind, end, words) if behind else None
    if last is None:
        return None
    if begins is None:
        begins = _halved(tokens[place - 1].key, last[0])
    minutes = _minutes(begins, last[0]) if begins else None
    return (begins, minutes, last[1]) if begins and minutes else None


def _dashed(
    first: str, second: str, tokens: Sequence[Token], behind: int, end: int, words: Words
) -> tuple[time, int, int] | None:
    """Return the span of two times in one token; a half or "Uhr" may stand behind it."""
    stop = behind
    for name in ("am", "pm", "after"):
        if closed := words.lists[name].match(tokens, behind, end):
            stop = closed[1]
            second = " ".join((second, *(token.key for token in tokens[behind:stop])))
    ends = _clock_of(second, words)
    if ends is None:
        return None
    begins = _clock_of(first, words) or _halved(first, ends)
    minutes = _minutes(begins, ends) if begins else None
    return (begins, minutes, stop) if begins and minutes else None


def _clock_of(text: str, words: Words) -> time | None:
    tokens = scan(text)
    found = match_clock(tokens, 0, len(tokens), words)
    return found[0] if found and found[1] == len(tokens) else None


def _halved(text: str, ends: time) -> time | None:
    """Return the hour of `text` in the half of the day that brings it just before `ends`."""
    if not re.fullmatch(r"[0-9]{1,2}", text) or int(text) > 23:
        return None
    hours = [int(text)] if int(text) > 12 else [int(text) % 12, int(text) % 12 + 12]
    before = [hour for hour in hours if time(hour) < ends]
    return time(max(before)) if before else None


def _minutes(begins: time, ends: time) -> int | None:
    """Return how long it took, over midnight if need be, or None where that is no span."""
    first, last = (clock.hour * 60 + clock.minute for clock in (begins, ends))
    minutes = (last - first) % _DAY
    return minutes if 0 < minutes <= _LONGEST else None
