"""Read the moments that LinkedIn writes: universal time in messages, American in invitations."""

import re
from datetime import UTC, date, datetime, time, tzinfo

from garden.exchange.days import read_date

_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?UTC|Z)?")
_AMERICAN = re.compile(
    r"(\d{1,2})/(\d{1,2})/(\d{2}|\d{4}),? (\d{1,2}):(\d{2}) ?([AP]M)", re.IGNORECASE
)
_NAMED = re.compile(
    r"([A-Z][a-z]{2,8})\.? (\d{1,2}),? (\d{4}),? (\d{1,2}):(\d{2}) ?([AP]M)", re.IGNORECASE
)
_BLANKS = re.compile(r"[\u00a0\u202f\u2009]")


def read_instant(text: str, zone: tzinfo) -> tuple[datetime, bool] | None:
    """Return the instant (UTC) that `text` names, and whether it is a day only; None for neither.

    A day without a time is taken as noon in `zone`; an American time has no zone and is of `zone`.
    """
    plain = _BLANKS.sub(" ", text.strip())
    try:
        if match := _ISO.fullmatch(plain):
            day = datetime.fromisoformat(match[1])
            clock = time(int(match[2]), int(match[3]), int(match[4] or 0))
            return datetime.combine(day, clock, UTC), False
        if match := _AMERICAN.fullmatch(plain):
            month, on, year = (int(match[part]) for part in range(1, 4))
            american = date(year + 2000 if year < 100 else year, month, on)
            return _of_half(american, match[4], match[5], match[6], zone)
        if match := _NAMED.fullmatch(plain):
            named = read_date(f"{match[1]} {match[2]}, {match[3]}")
            return _of_half(named, match[4], match[5], match[6], zone) if named else None
        day_only = read_date(plain)
        if day_only is None:
            return None
        return datetime.combine(day_only, time(12), zone).astimezone(UTC), True
    except (ValueError, OverflowError):
        return None


def _of_half(day: date, hour: str, minute: str, half: str, zone: tzinfo) -> tuple[datetime, bool]:
    """Return the instant of a clock of twelve hours. Raises ValueError for what it cannot show."""
    clock = time(int(hour) % 12 + (12 if half.upper() == "PM" else 0), int(minute))
    return datetime.combine(day, clock, zone).astimezone(UTC), False
