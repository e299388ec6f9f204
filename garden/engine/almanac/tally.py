"""A part of a whole, and whether the whole is large enough to tell anything."""

from dataclasses import dataclass

FEW = 5
"""Fewer cases than these are a small sample, and said to be one."""

YEAR_DAYS = 365.0

Line = tuple[float, str, str, int]
"""One contact with one person: instant (seconds), channel, initiator, messages from them in it."""

Gesture = tuple[float, str, str]
"""What a contact also was: instant (seconds), gesture, initiator of the contact."""


@dataclass(frozen=True, slots=True)
class Tally:
    """`hits` of `cases`: share = hits / cases."""

    hits: int
    cases: int

    @property
    def share(self) -> float:
        """Return the share, 0 to 1; 0 where there is no case."""
        return self.hits / self.cases if self.cases else 0.0

    @property
    def few(self) -> bool:
        """Tell whether this is a small sample."""
        return self.cases < FEW

    def __add__(self, other: "Tally") -> "Tally":
        """Return both together."""
        return Tally(self.hits + other.hits, self.cases + other.cases)
