"""When an event took place: once, or at each time of its series, within a span of time."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import islice

from garden.exchange.calendar.event import Event
from garden.exchange.calendar.recurrence import Budget, Rule, expand
from garden.exchange.calendar.values import When, read_when, to_instant

TIMES_LIMIT = 1_000
"""How many times of one series are read: the latest, or the first if nobody says what day it is."""

_SLACK = timedelta(days=2)
_START_OF_TIME = datetime(1, 1, 3)
_FIRST_SERIES = datetime(1900, 1, 1)
_FIRST_MEETING = datetime(1970, 1, 1)
_LAST_MEETING = datetime(2100, 1, 1)
_END_OF_TIME = datetime(9999, 12, 29)


@dataclass(frozen=True, slots=True)
class Span:
    """The time that is asked for: from `since`, if given, until what has ended by `now`, if given.

    `zone` is where times without one are meant.
    """

    since: datetime | None
    now: datetime | None
    zone: tzinfo

    def has_ended(self, at: datetime, length: timedelta) -> bool:
        """Say whether what began at the instant `at` is over."""
        return self.now is None or (at <= self.now and length <= self.now - at)

    def has_begun(self, at: datetime) -> bool:
        """Say whether the instant `at` is not before the time that is asked for."""
        return self.since is None or at >= self.since


def times_of(event: Event, rule: Rule | None, span: Span, budget: Budget) -> list[datetime]:
    """Return the instants in UTC at which `event` began, in order; those of `rule` in `span` only.

    Times at the very ends of the calendar are left out.
    """
    zone = event.start.zone or span.zone
    walls: Iterable[datetime] = [event.start.wall]
    if rule is not None and event.start.wall >= _FIRST_SERIES:
        walls = _series(rule, event, span, budget)
    days: dict[datetime, date] = {}
    for wall, own in [(wall, zone) for wall in walls] + _places(event, zone):
        at = instant_of(wall, own)
        if at is not None:
            days[at] = wall.date()
    gone = {instant_of(item.wall, item.zone or zone) for item in event.removed if not item.day_only}
    gone_days = {item.wall.date() for item in event.removed if item.day_only}
    return [at for at in sorted(days) if at not in gone and days[at] not in gone_days]


def shown_in(start: When, zone: tzinfo | None) -> When:
    """Return `start` on the clocks of `zone`, in which its calendar shows it, if it is in UTC.

    A series that is stated in UTC follows the clocks of the calendar's own zone.
    """
    if start.zone is not UTC or zone is None:
        return start
    try:
        return When(start.wall.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None), zone)
    except OverflowError:
        return start


def instant_of(wall: datetime, zone: tzinfo) -> datetime | None:
    """Return the time `wall` of `zone` as an instant, or None at the ends of the calendar."""
    try:
        return to_instant(wall, zone) if _START_OF_TIME < wall < _END_OF_TIME else None
    except OverflowError:
        return None


def _places(event: Event, zone: tzinfo) -> list[tuple[datetime, tzinfo]]:
    """Return the times that are added by hand; of a mere day, the time at which `event` begins."""
    usual = event.start.wall.time()
    return [
        (datetime.combine(item.wall, usual) if item.day_only else item.wall, item.zone or zone)
        for item in event.added
    ]


def _series(rule: Rule, event: Event, span: Span, budget: Budget) -> Iterable[datetime]:
    """Return the times of a series on the wall that have ended, `TIMES_LIMIT` at most."""
    start = event.start
    zone = start.zone or span.zone
    after = max(_FIRST_MEETING, _clock(span.since, _FIRST_MEETING, -_SLACK))
    before = _clock(span.now, _LAST_MEETING, _SLACK)
    until = read_when(rule.until, zone) if rule.until else None
    if until is not None:
        before = min(before, until.wall + _SLACK if until.wall < before else before)
    last = instant_of(until.wall, until.zone or zone) if until else None
    edge = before - 2 * _SLACK
    kept = (
        wall
        for wall in expand(rule, start.wall, after, before, budget)
        if wall < edge or _is_in_time(wall, event, span, until, last)
    )
    return deque(kept, TIMES_LIMIT) if span.now else islice(kept, TIMES_LIMIT)


def _is_in_time(
    wall: datetime, event: Event, span: Span, until: When | None, last: datetime | None
) -> bool:
    """Say whether the time `wall` of a series has ended, and is not after `until`.

    What goes on until a day includes that day; until the instant `last`, that instant. Whole days
    go on until the day of that instant where the reader is.
    """
    at = instant_of(wall, event.start.zone or span.zone)
    if at is None or not span.has_ended(at, event.length):
        return False
    if until is not None and until.day_only:
        return wall.date() <= until.wall.date()
    if last is not None and event.start.day_only:
        return wall.date() <= last.astimezone(span.zone).date()
    return last is None or at <= last


def _clock(instant: datetime | None, otherwise: datetime, slack: timedelta) -> datetime:
    """Return `instant` on the clocks of UTC, moved by `slack`, or `otherwise` where that is not."""
    try:
        return (
            otherwise if instant is None else instant.astimezone(UTC).replace(tzinfo=None) + slack
        )
    except OverflowError:
        return otherwise
