"""The instant of reading, and the days a phrase could mean as seen from there."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from functools import cached_property
from typing import Literal

from garden.phrase.words import Words

Direction = Literal["past", "future", "either"]


@dataclass(frozen=True)
class Today:
    """The instant of reading (UTC), the reader's zone and words."""

    now: datetime
    zone: tzinfo
    words: Words

    @cached_property
    def day(self) -> date:
        """The day it is in the reader's zone."""
        return self.now.astimezone(self.zone).date()


@dataclass(frozen=True, slots=True)
class DayMatch:
    """The days that tokens up to `end` could mean, looking back and looking ahead.

    `kind` is fixed (one day whatever the direction), weekday or dated (a day without a year).
    `spoken_past` marks words that only ever look back: yesterday, ago, last. `instant` is in UTC.
    `single` is the one day in both directions that its weekday allows, where there is one.
    """

    end: int
    past: tuple[date, ...]
    future: tuple[date, ...]
    kind: Literal["fixed", "weekday", "dated"] = "fixed"
    spoken_past: bool = False
    instant: datetime | None = None
    single: tuple[date, ...] = ()

    def candidates(self, direction: Direction, today: date) -> tuple[date, ...]:
        """Return the days it could be; looking either way, the nearer day of a year is meant."""
        if direction == "either" and self.single:
            return self.single
        if direction != "either":
            return self.past if direction == "past" else self.future
        if self.kind == "fixed" or self.past == self.future:
            return self.past
        if self.kind == "dated" and len(self.past) == 1 and len(self.future) == 1:
            behind, ahead = today - self.past[0], self.future[0] - today
            if behind <= ahead:
                return self.past
        return tuple(dict.fromkeys((*self.past, *self.future)))
