"""The one reader of the wall clock. Everything else is handed an instant."""

from datetime import UTC, datetime


def wall_clock() -> datetime:
    """Return this instant, aware, in UTC, to the second (the store keeps whole seconds)."""
    return datetime.now(UTC).replace(microsecond=0)
