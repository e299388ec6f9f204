"""Read the moments that LinkedIn writes: universal time in messages, American in invitations."""

import re
from datetime import UTC, datetime, time, tzinfo

from garden.exchange.days import read_date

_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?UTC|Z)?")
_AMERICAN = re.compile(
    r"(\d{1,2})/(\d{1,2})/(\d{2}|\d{4}),? (\d{1,2}):(\d{2}) ?([AP]M)", re.IGNORECASE
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
            month, on, year, hour, minute = (int(match[part]) for part in range(1, 6))
            hour = hour % 12 + (12 if match[6].upper() == "PM" else 0)
            year += 2000 if year < 100 else 0
            return datetime(year, month, on, hour, minute, tzinfo=zone).astimezone(UTC), False
        day_only = read_date(plain)
        if day_only is None:
            return None
        return datetime.combine(day_only, time(12), zone).astimezone(UTC), True
    except (ValueError, OverflowError):
        return None
