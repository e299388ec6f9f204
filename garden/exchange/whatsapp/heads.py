"""What a message of a chat begins with: the date as it stands, the clock, and the rest of the line.

Every telephone writes it in its own way: iPhones in brackets and with seconds, others with a dash
before the name; in some languages the clock comes before the date.
"""

import re
from dataclasses import dataclass

from garden.exchange.whatsapp.words import half_of_day

Numbers = tuple[str, str, str]
"""The three numbers of a date as they stand, in an order that is not known yet."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a line. `clock` is (hour, minute, second); `mark` stands between the numbers.

    `has_dash`: a dash ends it, as on Android. `has_seconds`: the clock shows them, as on iPhones.
    `clock_first`: the clock stands before the date. `rest` is what follows, plain.
    """

    numbers: Numbers
    mark: str
    clock: tuple[int, int, int]
    has_dash: bool
    has_seconds: bool
    clock_first: bool
    rest: str


_HIDDEN = re.compile(r"[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]")
_BLANKS = re.compile(r"[\u00a0\u2007\u2009\u202f]")
_DATE = (
    r"(?P<a>[RH]?\d{1,4})(?P<mark>[./,-]|\s)\s?(?P<b>\d{1,2})(?:[./,-]|\s)\s?(?P<c>[RH]?\d{1,4})\.?"
    r"(?:\s?(?:BE|г\.))?"
)
_HALF = r"[^\W\d_][^\d:\[\]\n-]{0,18}?"
_CLOCK = (
    rf"(?:(?P<before>{_HALF})\s?)?(?P<h>\d{{1,2}})[:.](?P<m>\d{{2}})(?:[:.](?P<s>\d{{2}}))?"
    rf"(?:\s?(?P<after>{_HALF}))?"
)
_BETWEEN = r"(?:[,،]?\s(?:(?:à|às|a las|alle|ore|klo|at|um|kl\.|в|o)\s)?|\s-\s)"
_END = r"(?:\]\s?|\s{1,2}(?P<dash>[-–])\s{1,2}|[:;]\s)(?P<rest>.*)"
_HEADS = (
    re.compile(rf"\[?{_DATE}{_BETWEEN}{_CLOCK}{_END}", re.IGNORECASE),
    re.compile(rf"\[?{_CLOCK},\s{_DATE}{_END}", re.IGNORECASE),
)
_DIGIT = re.compile(r"\d")


def plain(text: str) -> str:
    """Return a line without marks of direction, all blanks alike."""
    return _BLANKS.sub(" ", _HIDDEN.sub("", text))


def read_head(text: str) -> Head | None:
    """Return the head of a line, or None where none begins there."""
    if not _DIGIT.search(text, 0, 12):
        return None
    line = plain(text).lstrip()
    for number, form in enumerate(_HEADS):
        match = form.match(line)
        clock = _clock(match) if match else None
        if match and clock:
            return Head(
                numbers=(match["a"], match["b"], match["c"]),
                mark=match["mark"].strip() or " ",
                clock=clock,
                has_dash=match["dash"] is not None,
                has_seconds=match["s"] is not None,
                clock_first=number > 0,
                rest=match["rest"],
            )
    return None


def _clock(head: re.Match[str]) -> tuple[int, int, int] | None:
    """Return hour, minute and second of a head; None where its words tell no time of day."""
    beside = [text for text in (head["before"], head["after"]) if text]
    halves = [half_of_day(text) for text in beside]
    if len(halves) > 1 or "" in halves:
        return None
    hour, minute, second = int(head["h"]), int(head["m"]), int(head["s"] or 0)
    if halves and hour <= 12:
        # A night begins in the evening and ends in the morning.
        is_later = halves[0] == "pm" or (halves[0] == "night" and 6 <= hour < 12)
        hour = hour % 12 + (12 if is_later else 0)
    return (hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None
