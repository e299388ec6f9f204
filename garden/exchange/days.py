"""Read days as address books and spreadsheets write them. No clock, no locale, no guessing.

A form whose order of day and month cannot be told (`03/04/1985`) is not read.
"""

import re
from datetime import date

from garden.exchange.months import month_number
from garden.exchange.records import PartialDay

UNKNOWN_YEAR = 1604
"""The year that Apple, Google and Nextcloud write where the year of a birthday is unknown."""

_LEAP_YEAR = 2000
_TIME = r"(?:[T ][0-9:.,]*(?:Z|[+-][0-9:]+)?)?"
_YEAR_FIRST = re.compile(
    r"(?P<y>[0-9]{4})(?:-|/|\.)(?P<m>[0-9]{1,2})(?:-|/|\.)(?P<d>[0-9]{1,2})" + _TIME
)
_COMPACT = re.compile(r"(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})" + _TIME)
_NO_YEAR = re.compile(r"--(?P<m>[0-9]{1,2})-?(?P<d>[0-9]{1,2})" + _TIME)
_SHORT_YEAR = re.compile(r"(?P<yy>[0-9]{2})-(?P<m>[0-9]{1,2})-(?P<d>[0-9]{1,2})")
_DOTTED = re.compile(r"(?P<d>[0-9]{1,2})\.\s?(?P<m>[0-9]{1,2})\.\s?(?P<y>[0-9]{4}|[0-9]{2})?")
_SLASHED = re.compile(r"(?P<a>[0-9]{1,2})[/-](?P<b>[0-9]{1,2})[/-](?P<y>[0-9]{4})")
_NAMED = re.compile(
    r"(?P<d>[0-9]{1,2})\.?[ -](?P<name>[^\W\d_]{3,12})\.?(?:[ -](?P<y>[0-9]{4}|[0-9]{2}))?"
)
_NAMED_FIRST = re.compile(r"(?P<name>[^\W\d_]{3,12})\.? (?P<d>[0-9]{1,2})(?:,? (?P<y>[0-9]{4}))?")


def read_partial_day(text: str, unknown_year: int = UNKNOWN_YEAR) -> PartialDay | None:
    """Return the day of the year that `text` names, or None where it names none.

    A year of `unknown_year`, 1604, 0 or of two digits counts as not known.
    """
    found = _parts(text.strip())
    if found is None:
        return None
    year, month, day = found
    if year is not None and (year < 100 or year in (unknown_year, UNKNOWN_YEAR)):
        year = None
    if not _exists(_LEAP_YEAR if year is None else year, month, day):
        return None
    return PartialDay(year, month, day, text.strip())


def read_date(text: str) -> date | None:
    """Return the whole date that `text` names, or None; years of two digits are 2000 to 2099."""
    found = _parts(text.strip())
    if found is None or found[0] is None:
        return None
    year = found[0] + 2000 if found[0] < 100 else found[0]
    return date(year, found[1], found[2]) if _exists(year, found[1], found[2]) else None


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _parts(text: str) -> tuple[int | None, int, int] | None:
    """Return year (two digits as they stand), month and day, not yet checked to exist."""
    for form in (_YEAR_FIRST, _COMPACT, _NO_YEAR, _SHORT_YEAR, _DOTTED):
        if match := form.fullmatch(text):
            parts = match.groupdict()
            year = parts.get("y") or parts.get("yy")
            return (int(year) if year else None), int(parts["m"]), int(parts["d"])
    for form in (_NAMED, _NAMED_FIRST):
        if (match := form.fullmatch(text)) and (month := month_number(match["name"])):
            return (int(match["y"]) if match["y"] else None), month, int(match["d"])
    if match := _SLASHED.fullmatch(text):
        return _slashed(int(match["a"]), int(match["b"]), int(match["y"]))
    return None


def _slashed(first: int, second: int, year: int) -> tuple[int, int, int] | None:
    if first > 12 or first == second:
        return year, second, first
    return (year, first, second) if second > 12 else None
