"""Read how many of which unit: "3 days", "a week", "2w"."""

import re
from collections.abc import Sequence

from garden.phrase.tokens import Token
from garden.phrase.words import Unit, Words

_NUMBER = re.compile(r"[0-9]{1,5}")
_GLUED = re.compile(r"([0-9]{1,4})([^\W0-9]+)")


def match_amount(
    tokens: Sequence[Token], at: int, end: int, words: Words
) -> tuple[int, Unit, int] | None:
    """Return how many of which unit stand at `at`, and the token after them."""
    if at >= end:
        return None
    if glued := _GLUED.fullmatch(tokens[at].key):
        unit = words.units.get(glued[2]) or _clock_unit(glued[2], words)
        return (int(glued[1]), unit, at + 1) if unit else None
    count: tuple[int, int] | None = words.numbers.match(tokens, at, end)
    if count is None and _NUMBER.fullmatch(tokens[at].key):
        count = int(tokens[at].key), at + 1
    if count is None:
        return None
    named = words.units.match(tokens, count[1], end)
    return (count[0], named[0], named[1]) if named else None


def _clock_unit(word: str, words: Words) -> Unit | None:
    if words.lists["hours"].get(word) is not None:
        return "hour"
    return "minute" if words.lists["minutes"].get(word) is not None else None
