"""The meetings of one calendar: which events were any, and at which of their times."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, tzinfo

from garden.exchange.calendar.event import Event
from garden.exchange.calendar.occurrences import Span, instant_of, shown_in, times_of
from garden.exchange.calendar.people import PEOPLE_LIMIT
from garden.exchange.calendar.recurrence import Budget, Rule, read_rule
from garden.exchange.identity import fold_email
from garden.exchange.records import ContactRecord, Finding, Party, ReadOptions, Where
from garden.exchange.tally import Tally

ALONE = "Events without other people"
CANCELLED = "Cancelled events"
PROPOSED = "Proposals and questions about events"
DECLINED = "Events that the owner of the calendar declined"
LARGE = f"Events with more than {PEOPLE_LIMIT} people"
BIRTHDAYS = "Birthdays"
TO_COME = "Events that are not over yet"
EARLIER = "Events from before the day asked for"
TOO_MANY = "This calendar repeats its events too often to follow all; later ones may be missing."

SERIES_LIMIT = 20_000
"""How many series wait for the times that replace some of theirs, until the end of the file."""

_PROPOSALS = frozenset({"COUNTER", "DECLINECOUNTER", "REFRESH"})
_REPLACED_LIMIT = 500_000
_BARE = str.maketrans("", "", "-:")
_MINUTES_LIMIT = 24 * 60


@dataclass(slots=True)
class Meetings:
    """Gathers the events of a file. Series are told at its end, as later events may change them."""

    source: str
    options: ReadOptions
    tally: Tally
    owner: str = ""
    method: str = ""
    of_birthdays: bool = False
    shown_in: tzinfo | None = None
    any_event: bool = False
    _series: list[tuple[Event, Rule, Span]] = field(default_factory=list)
    _replaced: set[tuple[str, datetime | date]] = field(default_factory=set)
    _budget: Budget = field(default_factory=Budget)

    def add(self, event: Event) -> Iterator[Finding]:
        """Yield the meeting that `event` was, unless it is a series."""
        self.any_event = True
        if self.method in _PROPOSALS:
            self.tally.skip(PROPOSED)
            return
        span = Span(self.options.since, self.options.now, self.shown_in or self.options.zone)
        if event.instead_of is not None and len(self._replaced) < _REPLACED_LIMIT:
            place = event.instead_of
            self._replaced.add((event.uid, place.wall.date()))
            if at := instant_of(place.wall, place.zone or event.start.zone or span.zone):
                self._replaced.add((event.uid, at))
        if kind := self._left_out(event):
            self.tally.skip(kind)
            return
        if event.zone_doubt:
            yield from self.tally.notice(event.line, event.zone_doubt)
        rule = read_rule(event.rule) if event.rule and event.instead_of is None else None
        if isinstance(rule, str):
            yield from self.tally.notice(event.line, rule)
            rule = None
        if rule is None:
            yield from self._told(event, None, span)
            return
        event = replace(event, start=shown_in(event.start, self.shown_in))
        self._series.append((event, rule, span))
        if len(self._series) >= SERIES_LIMIT:
            yield from self.finish()

    def finish(self) -> Iterator[Finding]:
        """Yield the meetings of the series so far, without the times that others replace."""
        waiting, self._series = self._series, []
        newest: dict[str, int] = {}
        for event, _, _ in waiting:
            newest[event.uid] = max(event.sequence, newest.get(event.uid, 0))
        for event, rule, span in waiting:
            if event.sequence == newest[event.uid]:
                yield from self._told(event, rule, span)
        if self._budget.left < 0:
            yield from self.tally.refuse(None, TOO_MANY)
            self._budget.left = 0

    def _left_out(self, event: Event) -> str:
        """Return what an event is if it is no meeting of people, else empty text."""
        if event.is_cancelled or self.method == "CANCEL":
            return CANCELLED
        here = event.attendance
        if self.owner and self.owner in here.declined:
            return DECLINED
        if len(here.people) > PEOPLE_LIMIT:
            return LARGE
        others = [party for party in here.people if not self._is_owner(party)]
        if others:
            return ""
        return BIRTHDAYS if self.of_birthdays else ALONE

    def _is_owner(self, party: Party) -> bool:
        return bool(self.owner) and fold_email(party.email) == self.owner

    def _told(self, event: Event, rule: Rule | None, span: Span) -> Iterator[ContactRecord]:
        times = times_of(event, rule, span, self._budget)
        ended = [at for at in times if span.has_ended(at, event.length)]
        asked = [at for at in ended if span.has_begun(at)]
        if not asked:
            self.tally.skip(EARLIER if ended else TO_COME)
        for at in asked:
            if event.instead_of is not None or not self._is_replaced(event, at, span):
                yield self._record(event, at, span)

    def _is_replaced(self, event: Event, at: datetime, span: Span) -> bool:
        """Say whether another event stands for this time of a series; of whole days, for this day.

        Exchange states the midnight where it means the day.
        """
        day = at.astimezone(event.start.zone or span.zone).date()
        return (event.uid, day if event.start.day_only else at) in self._replaced

    def _record(self, event: Event, at: datetime, span: Span) -> ContactRecord:
        minutes = int(event.length.total_seconds() // 60)
        is_told = 0 < minutes <= _MINUTES_LIMIT and not event.start.day_only
        place = event.instead_of
        known = place and instant_of(place.wall, place.zone or event.start.zone or span.zone)
        stamp = (known or at).astimezone(UTC).isoformat()[:19].translate(_BARE)
        return ContactRecord(
            where=Where(self.source, event.line),
            channel=event.channel,
            at=at,
            people=event.attendance.people,
            key=f"ics|{event.uid}|{stamp}Z",
            sender=event.attendance.organizer,
            day_only=event.start.day_only,
            duration_min=minutes if is_told else None,
            title=event.title if self.options.titles else "",
        )
