"""Rhythms: how often one means to be in touch, in days, in words and back."""

import math
import re
from collections.abc import Mapping
from types import MappingProxyType

NAMED_RHYTHMS: Mapping[str, float] = MappingProxyType(
    {
        "weekly": 7.0,
        "fortnightly": 14.0,
        "monthly": 30.0,
        "quarterly": 90.0,
        "half-yearly": 182.0,
        "yearly": 365.0,
    }
)
"""Days of the rhythms that have a name."""

DEFAULT_RHYTHM = NAMED_RHYTHMS["monthly"]
SHORTEST_RHYTHM = 1.0
LONGEST_RHYTHM = 3660.0

_COUNT = re.compile(
    r"(?:every\s+)?(\d+(?:\.\d+)?)?\s*(d|w|m|y|day|week|month|year)?s?", re.IGNORECASE
)


def rhythm_days(
    person: float | None, circle: float | None, default: float = DEFAULT_RHYTHM
) -> float:
    """Return a person's rhythm in days: their own, else the circle's, else the default.

    Raises ValueError when it is outside SHORTEST_RHYTHM to LONGEST_RHYTHM.
    """
    if person is not None:
        return _within_bounds(person)
    return _within_bounds(default if circle is None else circle)


def rhythm_words(days: float) -> str:
    """Return a rhythm in words: "monthly", "every 3 weeks", "every 10 days", "every day"."""
    for name, named_days in NAMED_RHYTHMS.items():
        if days == named_days:
            return name
    if days == 1:
        return "every day"
    if days % 365 == 0:
        return f"every {days / 365:g} years"
    # From half a year on, "n months" reads as n/12 of a year and is no longer n times 30 days.
    if days % 30 == 0 and days < 180:
        return f"every {days / 30:g} months"
    if days % 7 == 0 and days < 90:
        return f"every {days / 7:g} weeks"
    return f"every {days:g} days"


def parse_rhythm(text: str) -> float:
    """Return the days of a rhythm typed as a name, a number of days, "2w" or "every 10 days".

    "6m" is the half-yearly rhythm and "12m" the yearly one. Raises ValueError, with a sentence fit
    for the screen, for anything else and for rhythms outside SHORTEST_RHYTHM to LONGEST_RHYTHM.
    """
    wanted = " ".join(text.split()).lower()
    if wanted in NAMED_RHYTHMS:
        return NAMED_RHYTHMS[wanted]
    match = _COUNT.fullmatch(wanted)
    if match is None or not any(match.groups()):
        raise ValueError(
            f"“{text.strip()}” is not a rhythm: try a number of days, 2w, 3m, "
            f"or one of {', '.join(NAMED_RHYTHMS)}."
        )
    count = float(match[1]) if match[1] else 1.0
    return _within_bounds(_days_of(count, (match[2] or "d")[0]))


def _days_of(count: float, unit: str) -> float:
    if unit == "y":
        return count * NAMED_RHYTHMS["yearly"]
    if unit == "w":
        return count * NAMED_RHYTHMS["weekly"]
    if unit == "m":
        half_years, months = divmod(count, 6)
        return math.floor(NAMED_RHYTHMS["yearly"] * half_years / 2) + months * 30.0
    return count


def _within_bounds(days: float) -> float:
    if not SHORTEST_RHYTHM <= days <= LONGEST_RHYTHM:
        raise ValueError(
            f"A rhythm is between {SHORTEST_RHYTHM:g} and {LONGEST_RHYTHM:g} days, not {days:g}."
        )
    return float(days)
