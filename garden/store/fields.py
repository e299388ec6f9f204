"""Column types of the garden file: instants and days as plain numbers and texts.

Dates of pendulum and the standard library do not bind alike on every database, so what is
stored is a whole number of seconds (an instant, UTC) or an ISO text (a day).
"""

from datetime import UTC, date, datetime

from peewee import BigIntegerField, TextField


def seconds_of(instant: datetime) -> int:
    """Return whole seconds since the epoch of an aware instant. Raises ValueError when naive."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs a zone")
    return int(instant.timestamp() // 1)


def instant_of(seconds: float) -> datetime:
    """Return the aware UTC instant, to the second, of seconds since the epoch."""
    return datetime.fromtimestamp(int(seconds // 1), UTC)


class InstantField(BigIntegerField):
    """An instant: seconds since the epoch (UTC) in the file, an aware UTC datetime outside."""

    def db_value(self, value: datetime | int | float | None) -> int | None:
        """Accept an aware datetime or a number of seconds."""
        if value is None or isinstance(value, int | float):
            return None if value is None else int(value // 1)
        return seconds_of(value)

    def python_value(self, value: int | None) -> datetime | None:
        """Hand out an aware UTC datetime."""
        return None if value is None else datetime.fromtimestamp(value, UTC)


class DayField(TextField):
    """A calendar day: ISO text in the file (so that it sorts), a `date` outside."""

    def db_value(self, value: date | str | None) -> str | None:
        """Accept a date or its ISO text."""
        if value is None or isinstance(value, str):
            return value
        return value.isoformat()

    def python_value(self, value: str | None) -> date | None:
        """Hand out a date."""
        return None if value is None else date.fromisoformat(value)
