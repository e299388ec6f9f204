"""A promise as it is typed: "the slides by friday". Pure."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from garden.phrase.days import Ambiguous, DayReading, read_day
from garden.phrase.words import Words

BY = " by "


@dataclass(frozen=True, slots=True)
class Typed:
    """What is owed and by when; `unclear` is a day that could be several."""

    what: str
    due_on: date | None = None
    unclear: str | None = None


def promise_text(what: str, due_on: date | None) -> str:
    """Return a promise as `read_promise` reads it."""
    return what if due_on is None else f"{what}{BY}{due_on.isoformat()}"


def read_promise(text: str, now: datetime, zone: tzinfo, language: Words) -> Typed:
    """Read what is owed, and the day behind the last "by" where one stands there.

    A "by" without a day behind it belongs to what is owed: "a book by Calvino".
    """
    words = text.strip()
    at = words.lower().rfind(BY)
    if at < 1:
        return Typed(words)
    day = read_day(words[at + len(BY) :], now, zone, language, "future")
    if isinstance(day, DayReading):
        return Typed(words[:at].strip(), day.day)
    if isinstance(day, Ambiguous):
        return Typed(words, unclear=day.text)
    return Typed(words)
