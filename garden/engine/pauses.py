"""Garden time: real time less the pauses before it.

A greenhouse stops everybody's clock and a rest one person's. Events and now alike are mapped to
garden time before the engine sees them; the map never runs backwards, so nothing jumps when a pause
ends. Instants are float seconds since the epoch (UTC).
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

Pause = tuple[float, float | None]
"""From an instant until another; an end of None means that the pause is still open."""


def merged(pauses: Iterable[Pause]) -> tuple[Pause, ...]:
    """Return the union of `pauses`, sorted, without overlaps and without empty ones.

    Pauses that touch become one. Raises ValueError for a pause that ends before it starts.
    """
    union: list[Pause] = []
    for start, end in sorted(pauses, key=lambda pause: pause[0]):
        if end is not None and end < start:
            raise ValueError(f"a pause cannot end ({end}) before it starts ({start})")
        if end == start:
            continue
        if union and start <= _end(union[-1]):
            joined_end = max(_end(union[-1]), math.inf if end is None else end)
            union[-1] = (union[-1][0], None if joined_end == math.inf else joined_end)
        else:
            union.append((start, end))
    return tuple(union)


def to_garden(t: float, pauses: Iterable[Pause]) -> float:
    """Return the garden time of the real instant `t`: t less the paused time before it."""
    return t - _paused_before(t, merged(pauses))


def from_garden(g: float, pauses: Iterable[Pause]) -> float | None:
    """Return the first real instant at which the garden's clock reaches `g`.

    A garden time that falls on a pause is reached when the pause starts; a later one only after the
    pause has ended. None when an open pause stops the clock before `g`.
    """
    t = g
    for start, end in merged(pauses):
        if t <= start:
            break
        if end is None:
            return None
        t += end - start
    return t


def is_paused(t: float, pauses: Iterable[Pause]) -> bool:
    """Return whether the clock stands still at `t`; it runs again from a pause's very end."""
    return any(start <= t and (end is None or t < end) for start, end in pauses)


@dataclass(frozen=True, slots=True)
class PausedClock:
    """A whole history of pauses in three numbers, so that SQL can compute garden time from columns.

    `paused` is the total length of the pauses before the one that matters, in seconds; `pause_from`
    and `pause_until` are that one pause, both None when there is none and the latter None while it
    is open. `health_sql.garden_now` is the same rule as SQL.
    """

    paused: float
    pause_from: float | None
    pause_until: float | None

    def garden_time(self, now: float) -> float:
        """Return the garden time at `now`; see `compact` for the instants at which it holds."""
        if self.pause_from is None or now <= self.pause_from:
            return now - self.paused
        until = now if self.pause_until is None else min(now, self.pause_until)
        return now - self.paused - (until - self.pause_from)


def compact(pauses: Iterable[Pause], now: float | None = None) -> PausedClock:
    """Return the three-number form of `pauses`.

    It agrees with `to_garden` at every instant from the start of the last of the merged pauses on
    (and indeed from the end of the one before it). Where pauses are planned ahead, give `now`: the
    pause that matters is then the first that has not ended by `now`, and the form holds from `now`
    until the start of the one after it.
    """
    union = merged(pauses)
    if not union:
        return PausedClock(paused=0.0, pause_from=None, pause_until=None)
    pivot = len(union) - 1
    if now is not None:
        pivot = next((i for i, pause in enumerate(union) if now < _end(pause)), pivot)
    start, end = union[pivot]
    return PausedClock(_paused_before(start, union), start, end)


def _paused_before(t: float, union: tuple[Pause, ...]) -> float:
    return math.fsum(min(t, _end(pause)) - pause[0] for pause in union if pause[0] < t)


def _end(pause: Pause) -> float:
    return math.inf if pause[1] is None else pause[1]
