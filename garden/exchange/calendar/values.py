"""Read the days, times and lengths of time that a calendar states."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, timezone, tzinfo

_WHEN = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)"
    r"(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d{1,9})?(Z|[+-]\d\d:?\d\d)?)?",
    re.IGNORECASE | re.ASCII,
)
_LENGTH = re.compile(
    r"([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?",
    re.IGNORECASE | re.ASCII,
)
NOON = time(12)


@dataclass(frozen=True, slots=True)
class When:
    """A day or a time as a clock on the wall shows it; `zone` None: wherever the reader is.

    `wall` has no zone; for a whole day it is the noon of that day.
    """

    wall: datetime
    zone: tzinfo | None = None
    day_only: bool = False

    def instant(self, floating: tzinfo) -> datetime:
        """Return this as an instant in UTC. Raises OverflowError at the ends of the calendar."""
        return to_instant(self.wall, self.zone or floating)


def to_instant(wall: datetime, zone: tzinfo) -> datetime:
    """Return the time `wall` of `zone` as an instant in UTC. Raises OverflowError."""
    return wall.replace(tzinfo=zone).astimezone(UTC)


def read_when(text: str, zone: tzinfo | None) -> When | None:
    """Return the day or time that `text` states, of `zone` where it names none, or None."""
    match = _WHEN.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    try:
        if match[4] is None:
            return When(datetime.combine(datetime(year, month, day), NOON), zone, True)
        wall = datetime(year, month, day, int(match[4]), int(match[5]), min(int(match[6] or 0), 59))
        return When(wall, read_offset(match[7]) if match[7] else zone)
    except ValueError:
        return None


def read_offset(text: str) -> tzinfo | None:
    """Return the zone that `Z`, `+0100`, `-05:30` or `+013000` states, or None."""
    plain = text.strip().upper()
    if plain == "Z":
        return UTC
    match = re.fullmatch(r"([+-])(\d\d):?(\d\d)(?::?(\d\d))?", plain, re.ASCII)
    if match is None:
        return None
    size = timedelta(hours=int(match[2]), minutes=int(match[3]), seconds=int(match[4] or 0))
    return timezone(-size if match[1] == "-" else size) if size < timedelta(days=1) else None


def read_length(text: str) -> timedelta | None:
    """Return the length of time that `text` states, such as `PT1H30M`, or None."""
    match = _LENGTH.fullmatch(text.strip())
    if match is None or not any(match.groups()[1:]):
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in match.groups()[1:])
    size = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -size if match[1] == "-" else size
