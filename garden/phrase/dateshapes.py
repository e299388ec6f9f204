"""The shapes that dates are written in, whether or not there is such a day.

Each of these is asked where no day could be read, and says how far the shape goes.
"""

import re
from collections.abc import Sequence

from garden.phrase.amounts import match_amount
from garden.phrase.datematch import closes_day, day_number, ordinal_at
from garden.phrase.moment import Today
from garden.phrase.tokens import Token

_YEARED = re.compile(
    r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:t[0-9].*)?"
    r"|[0-9]{4}([/.])[0-9]{1,2}\1[0-9]{1,2}"
    r"|[0-9]{1,2}/[0-9]{1,2}/[0-9]{1,4}"
    r"|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{2,4}"
    r"|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}"
)
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})")
_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})")
_YEAR = re.compile(r"[0-9]{4}")


def numeric_shape(
    tokens: Sequence[Token], at: int, end: int, today: Today, *, led: bool
) -> int | None:
    """Return the token after 2026-02-31, 31/2 or 31.2. at `at`; `led` says that "on" came before.

    "50/50" and "2.11" are no dates unless something else says so.
    """
    if today.words.units.match(tokens, at + 1, end):
        return None
    key = tokens[at].key
    if _YEARED.fullmatch(key):
        return at + 1
    if slashed := _SLASHED.fullmatch(key):
        small, large = sorted((int(slashed[1]), int(slashed[2])))
        return at + 1 if led or small <= 12 or large <= 31 else None
    if dotted := _DOTTED.fullmatch(key):
        if _dot_follows(tokens, at, end):
            return at + 2
        likely = 1 <= int(dotted[1]) <= 31 and 1 <= int(dotted[2]) <= 12
        return at + 1 if today.words.number_order == "dmy" and likely else None
    return None


def worded_shape(tokens: Sequence[Token], at: int, end: int, today: Today) -> int | None:
    """Return the token after "31 february", "feb 31st 2026" or "0 nov" at `at`."""
    words = today.words
    if month := words.months.match(tokens, at, end):
        day = day_number(tokens, month[1], end, words)
        if day is None or match_amount(tokens, month[1], end, words):
            return None
        stop = day[1]
    else:
        day = day_number(tokens, at, end, words)
        if day is None:
            return None
        stop = day[1] + 1 if _dot_follows(tokens, at, end) else day[1]
        of = words.lists["of"].match(tokens, stop, end)
        month = words.months.match(tokens, of[1] if of else stop, end)
        if month is None:
            return None
        stop = month[1]
    behind = stop + 1 if stop < end and tokens[stop].key == "," else stop
    if behind < end and _YEAR.fullmatch(tokens[behind].key):
        return behind + 1
    # "march 45 people" counts people, "february 30" none.
    return stop if day[0] <= 31 or closes_day(tokens, stop, end, words) else None


def ordinal_shape(tokens: Sequence[Token], at: int, end: int, today: Today) -> int | None:
    """Return the token after "32nd" at `at`, if nothing is counted by it."""
    found = ordinal_at(tokens, at, end, today.words)
    return found[1] if found else None


def _dot_follows(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a full stop is glued to the token at `at`."""
    behind = at + 1
    return behind < end and tokens[behind].key == "." and tokens[behind].start == tokens[at].end
