"""Times and counts in words, short and warm."""

from datetime import date

CHANNEL_WORDS = {
    "message": "message",
    "email": "email",
    "call": "call",
    "video": "video call",
    "meeting": "meeting",
    "coffee": "coffee",
    "event": "event",
    "social": "social touch",
    "letter": "letter",
    "other": "contact",
}
"""What a contact over each channel is called."""

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def count(number: int, one: str, many: str | None = None) -> str:
    """Return "1 plant", "3 plants"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def times_words(number: int) -> str:
    """Return "once", "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(number) or count(number, "time")


def ago(day: date, today: date) -> str:
    """Return how long ago a day was: "today", "yesterday", "9 days ago", "6 weeks ago"."""
    days = (today - day).days
    if days < 0:
        return coming(day, today)
    if days < 2:
        return ("today", "yesterday")[days]
    return f"{span(days)} ago"


def span(days: int) -> str:
    """Return a length of time in its largest fitting unit: days to 13, weeks to 9, months to 23."""
    if days < 14:
        return count(days, "day")
    if days < 70:
        return count(round(days / 7), "week")
    if days < 730:
        return count(round(days / 30.44), "month")
    return count(round(days / 365.25), "year")


def coming(day: date, today: date) -> str:
    """Return when a day comes: "today", "tomorrow", "on Friday", "on 3 December"."""
    days = (day - today).days
    if days < 0:
        return ago(day, today)
    if days < 2:
        return ("today", "tomorrow")[days]
    if days < 7:
        return f"on {_WEEKDAYS[day.weekday()]}"
    return f"on {day_words(day, today)}"


def day_words(day: date, today: date) -> str:
    """Return "3 December", with the year where it is another than today's."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {_MONTHS[day.month - 1]}{year}"


def month_day_words(month: int, day: int, year: int | None) -> str:
    """Return "3 December" or "3 December 1815"."""
    return f"{day} {_MONTHS[month - 1]}" + ("" if year is None else f" {year}")


def weekday_name(day: date) -> str:
    """Return "Sunday"."""
    return _WEEKDAYS[day.weekday()]


def weekday_day(day: date) -> str:
    """Return "Sun 22 Nov"."""
    return f"{_WEEKDAYS[day.weekday()][:3]} {day.day} {_MONTHS[day.month - 1][:3]}"


def listed(words: tuple[str, ...] | list[str]) -> str:
    """Return "Ada", "Ada and Jon", "Ada, Jon and Grace"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
