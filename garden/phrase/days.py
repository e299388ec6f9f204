"""Read a day as people write it: yesterday, 3 days ago, last Friday, 3 Nov, 2026-11-03.

What cannot be read is None, never today; what could be two days is Ambiguous, never one of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo

from garden.phrase.clocks import match_clock
from garden.phrase.dates import at_clock, noon
from garden.phrase.daymatch import match_day
from garden.phrase.moment import DayMatch, Direction, Today
from garden.phrase.tokens import Token, scan
from garden.phrase.words import Words

__all__ = ["Ambiguous", "DayReading", "Direction", "read_day"]


@dataclass(frozen=True, slots=True)
class DayReading:
    """A day in the reader's zone; `at` is the instant in UTC where a time of day was given."""

    day: date
    at: datetime | None = None

    def instant(self, zone: tzinfo) -> datetime:
        """Return `at`, or else 12:00 of the day in `zone`; in UTC."""
        return self.at or noon(self.day, zone)


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A text that could be any of the `candidates`; `clock` is a time of day given with it."""

    text: str
    candidates: tuple[date, ...]
    clock: time | None = None


def read_day(
    text: str, now: datetime, zone: tzinfo, words: Words, direction: Direction = "past"
) -> DayReading | Ambiguous | None:
    """Return the day that the whole of `text` names, or None when it names none.

    `now` is aware. `direction` decides a day without a year or a week: "friday" is the last one
    gone by ("past"), the next to come ("future"), or Ambiguous ("either"). A time of day may stand
    before or after the day; alone, it is today's.
    """
    today = Today(now.astimezone(UTC), zone, words)
    tokens = scan(text)
    day, clock = _read_parts(tokens, today)
    if day is None:
        if clock is None:
            return None
        return DayReading(today.day, at_clock(today.day, clock, zone))
    if day.instant is not None:
        return None if clock else DayReading(day.instant.astimezone(zone).date(), day.instant)
    candidates = day.candidates(direction, today.day)
    if len(candidates) > 1:
        return Ambiguous(text.strip(), candidates, clock)
    if not candidates:
        return None
    return DayReading(candidates[0], at_clock(candidates[0], clock, zone) if clock else None)


def _read_parts(tokens: Sequence[Token], today: Today) -> tuple[DayMatch | None, time | None]:
    """Return the one day and the one time of day that `tokens` consist of, or nothing."""
    day: DayMatch | None = None
    clock: time | None = None
    at, end = 0, len(tokens)
    while at < end:
        if day is None and (found := match_day(tokens, at, end, today)):
            day, at = found, found.end
        elif clock is None and (timed := match_clock(tokens, at, end, today.words)):
            clock, at = timed
        else:
            return None, None
    return day, clock
