"""Days typed behind an option: read as people write them, never guessed."""

from datetime import date, datetime

from garden.cli.errors import UsageProblem
from garden.gardener.garden import Garden
from garden.gardener.sentences import words_of
from garden.phrase.days import Ambiguous, DayReading, Direction, read_day


def day_gone_by(garden: Garden, text: str, option: str, command: str) -> date:
    """Return the day up to today that `text` names. Raises UsageProblem."""
    day = _read(garden, text, option, command, "past").day
    if day > garden.today():
        raise UsageProblem(f"{option} {text}: {day.isoformat()} lies in the future.", command)
    return day


def day_to_come(garden: Garden, text: str, option: str, command: str) -> date:
    """Return the day from today on that `text` names. Raises UsageProblem."""
    day = _read(garden, text, option, command, "future").day
    if day < garden.today():
        raise UsageProblem(f"{option} {text}: {day.isoformat()} has gone by.", command)
    return day


def instant_gone_by(
    garden: Garden, text: str, option: str, command: str
) -> tuple[datetime | None, bool]:
    """Return the instant (None: now) that `text` names, and whether it is only a day.

    Raises UsageProblem for what cannot be read, could be two days, or lies in the future.
    """
    found = _read(garden, text, option, command, "past")
    now = garden.now()
    if found.at is None and found.day == garden.today() and garden.noon(found.day) > now:
        return None, False
    at = found.instant(garden.zone)
    if at > now:
        raise UsageProblem(
            f"{option} {text}: that lies in the future. For a plan, try: "
            'garden log "call Ada tomorrow".',
            command,
        )
    return at, found.at is None


def spelled_out(candidates: tuple[date, ...]) -> str:
    """Return days as they cannot be misread: "2026-03-11 or 2026-11-03"."""
    return " or ".join(day.isoformat() for day in candidates)


def _read(garden: Garden, text: str, option: str, command: str, direction: Direction) -> DayReading:
    found = read_day(text, garden.now(), garden.zone, words_of(garden), direction)
    if found is None:
        raise UsageProblem(
            f"{option}: “{text}” is no day. Try yesterday, friday, 3 nov or 2026-11-03.", command
        )
    if isinstance(found, Ambiguous):
        raise UsageProblem(
            f"{option}: “{text}” could be {spelled_out(found.candidates)}. Write it so.", command
        )
    return found
