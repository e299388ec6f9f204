"""Instants as chat programs write them."""

from datetime import UTC, datetime, tzinfo

_LATEST = 4_102_444_800.0
LONGEST_CALL = 24 * 3600
"""Seconds that a call may last."""


def of_milliseconds(found: object) -> datetime | None:
    """Return the instant of milliseconds since the epoch, to the second; None for anything else."""
    if isinstance(found, bool) or not isinstance(found, int | float):
        return None
    return of_seconds(found / 1000) if 0 < found < _LATEST * 1000 else None


def of_seconds(found: object) -> datetime | None:
    """Return the instant of seconds since the epoch, also given as text, or None."""
    try:
        seconds = float(found) if isinstance(found, int | float | str) else 0.0
    except (ValueError, OverflowError):
        return None
    return datetime.fromtimestamp(int(seconds), UTC) if 0 < seconds < _LATEST else None


def of_text(found: object, zone: tzinfo) -> datetime | None:
    """Return the instant of ISO 8601 text; without an offset it is of `zone`."""
    if not isinstance(found, str):
        return None
    try:
        read = datetime.fromisoformat(found.strip())
        aware = read if read.tzinfo is not None else read.replace(tzinfo=zone)
        return aware.astimezone(UTC).replace(microsecond=0)
    except (ValueError, OverflowError):
        return None


def minutes_of(seconds: object) -> int | None:
    """Return the length of a call in whole minutes, at least one; None where nobody spoke."""
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not seconds > 0:
        return None
    return max(1, round(min(seconds, LONGEST_CALL) / 60))
