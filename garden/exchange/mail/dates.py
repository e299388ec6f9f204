"""When a letter was sent: by its own date, or where that is absurd, by those who carried it."""

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_tz

from garden.exchange.mail.fields import Fields

EARLIEST = datetime(1980, 1, 2, tzinfo=UTC)
"""Clocks that lost their battery say 1970 or the first day of 1980."""

LATEST = datetime(2069, 1, 1, tzinfo=UTC)
"""Where nobody says what day it is, a later date than this is absurd."""

_TAIL = re.compile(r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?[a-z]{3}\s+\d.*", re.IGNORECASE)
_OFFSET = re.compile(
    r"(\d\d:\d\d(?::\d\d)?)\s*(?:GMT|UTC?)?\s*([+-])(\d\d):?(\d\d)\b", re.IGNORECASE
)
_ISO = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?", re.ASCII
)
_LENGTH = 200
_AHEAD = timedelta(days=1)


def sent_at(fields: Fields, from_line: bytes, now: datetime | None) -> datetime | None:
    """Return the instant in UTC at which a letter was sent, or None where nothing tells it.

    Its Date is believed first, then the `From ` line of the mailbox, then whoever delivered or
    received it. A date without a zone or with `-0000` is of UTC.
    """
    latest = LATEST if now is None else min(LATEST, now + _AHEAD)
    line = _TAIL.search(from_line.decode("ascii", "replace"))
    received = [text.rpartition(";")[2] for text in reversed(fields.all("received"))]
    stated = (*fields.all("date"), line[0] if line else "", fields.first("delivery-date"))
    for text in (*stated, *received):
        at = read_date(text)
        if at is not None and EARLIEST <= at <= latest:
            return at
    return None


def read_date(text: str) -> datetime | None:
    """Return the instant that a mail date like `Sat, 1 Jan 2022 10:00:00 +0100` names, or None.

    Programs that do not know how a mail writes its date write `2022-01-01T10:00:00Z`.
    """
    try:
        if iso := _ISO.match(text.strip()):
            at = datetime.fromisoformat(f"{iso[1]}T{iso[2]}{iso[3] or 'Z'}")
            return at.astimezone(UTC)
        # Programs in a browser write `10:00:00 GMT+01:00`, with or without a colon.
        parts = parsedate_tz(_OFFSET.sub(r"\1 \2\3\4", text[:_LENGTH], count=1))
        if parts is None:
            return None
        year, month, day, hour, minute, second = parts[:6]
        # A leap second, or a clock that rounds up, writes 60.
        wall = datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC)
        return wall - timedelta(seconds=parts[9] or 0)
    except (ValueError, OverflowError, TypeError, IndexError, AttributeError, RecursionError):
        return None
