"""Days to remember as they are typed and shown: "10 December 1815", "wedding 3 May once"."""

import re
from datetime import date

from garden.exchange.days import read_partial_day
from garden.exchange.records import PartialDay
from garden.gardener.about import BIRTHDAY, DayOf, NamedDay
from garden.gardener.errors import Refused

ONCE = "once"
"""Stands behind a day that does not come back each year."""

HOW = "Write it like 10 December or 1985-12-10."

_SHORT_YEAR = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2}|\d\d-\d\d-\d\d|.*[^\W\d_][ .-]+\d\d")
_LOOKS_LIKE = re.compile(r"[\d./-]+|\d{1,2}\.? ?[^\W\d_]{3,12}.*|[^\W\d_]{3,12}\.? \d{1,2}.*")


def read_day_of(text: str) -> DayOf:
    """Return the day of the year that `text` names. Raises Refused, saying how to write one."""
    plain = " ".join(text.split())
    found = read_partial_day(plain)
    if found is None:
        why = f"There is no “{plain}”, or it may be two days."
        raise Refused(f"{why if _LOOKS_LIKE.fullmatch(plain) else f'“{plain}” is no day.'} {HOW}")
    if _is_short(plain, found):
        raise Refused(f"The year of “{plain}” needs four digits. {HOW}")
    return DayOf(found.month, found.day, found.year)


def read_birthday(text: str, today: date) -> DayOf | None:
    """Return the birthday that `text` names, None for no text. Raises Refused."""
    if not text.strip():
        return None
    found = read_day_of(text)
    if found.year is not None and date(found.year, found.month, found.day) > today:
        raise Refused(f"A birthday on {found.words} lies ahead. Leave out the year, or mend it.")
    return found


def read_named_day(text: str) -> NamedDay:
    """Return "wedding 3 May 2019" as a day, its name first. Raises Refused."""
    words = text.split()
    yearly = not (len(words) > 1 and words[-1].casefold() == ONCE)
    words = words if yearly else words[:-1]
    for at in range(1, len(words)):
        title, rest = " ".join(words[:at]).rstrip(":"), " ".join(words[at:])
        if title and read_partial_day(rest) is not None:
            return _named(title, read_day_of(rest), yearly)
    if words and read_partial_day(" ".join(words)) is not None:
        raise Refused(f"Say what day “{text.strip()}” is: wedding {text.strip()}.")
    raise Refused(f"“{text.strip()}” names no day. Write it like wedding 3 May 2019.")


def day_line(one: NamedDay) -> str:
    """Return a day as `read_named_day` reads it."""
    return f"{one.title} {one.day.words}" + ("" if one.yearly else f" {ONCE}")


def _named(title: str, day: DayOf, yearly: bool) -> NamedDay:
    if title.casefold() == BIRTHDAY:
        raise Refused("A birthday has a place of its own: say it there.")
    if not yearly and day.year is None:
        raise Refused(f"A day that comes once needs its year: {title} {day.words} 2027 once.")
    return NamedDay(title, day, yearly)


def _is_short(text: str, found: PartialDay) -> bool:
    """Tell whether a year of two digits was typed, which would be let go unsaid."""
    return found.year is None and _SHORT_YEAR.fullmatch(text) is not None
