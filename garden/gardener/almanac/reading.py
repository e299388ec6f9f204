"""One pass over the log: what each person's part of it tells, by the engine's rules."""

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import itemgetter

from garden.engine.almanac import venues
from garden.engine.almanac.garden_time import Clock, clock
from garden.engine.almanac.growth import Seed, Stand, course
from garden.engine.almanac.layers import layer_of
from garden.engine.almanac.readiness import would_answer
from garden.engine.almanac.real_rhythm import contact_days, real_rhythm, suggested
from garden.engine.almanac.tally import YEAR_DAYS, Gesture, Line, Tally
from garden.engine.almanac.workload import Promised, mean_gap
from garden.engine.pauses import Pause, is_paused
from garden.engine.seeds import anchor_in_garden
from garden.engine.vitality import DAY
from garden.engine.weights import weight_of
from garden.gardener.almanac.views import Rhythm
from garden.store.queries.almanac_log import LogLine
from garden.store.queries.almanac_people import PauseLine, TendedRow

QUARTER_DAYS = 90.0


@dataclass(frozen=True, slots=True)
class When:
    """The instants that all is counted by, in seconds: now, ends of months, starts of weeks."""

    now: float
    ends: Sequence[float]
    weeks: Sequence[float]


@dataclass(slots=True)
class Read:
    """What the pass has gathered so far.

    `stands` and `ready` have an entry for each month: how everybody stood, and the ids of those
    who would take a call; `planted` counts people by circle and month.
    """

    stands: list[list[Stand]]
    ready: list[set[int]]
    planted: list[Counter[str]]
    circle_contacts: Counter[str] = field(default_factory=Counter)
    weeks: Counter[int] = field(default_factory=Counter)
    venues: dict[str, Tally] = field(default_factory=dict)
    channels: dict[str, Tally] = field(default_factory=dict)
    answers: dict[str, Tally] = field(default_factory=dict)
    growing: int = 0
    earliest: float = math.inf
    layers: list[str | None] = field(default_factory=list)
    promised: list[Promised] = field(default_factory=list)
    rhythms: list[Rhythm] = field(default_factory=list)
    asked_only: list[int] = field(default_factory=list)


class NotWanted(Exception):
    """Nobody waits for the almanac any more."""


class Reader:
    """Reads everybody's log, one person after the other."""

    def __init__(
        self,
        when: When,
        pauses: Sequence[PauseLine],
        gestures: Mapping[int, Sequence[Gesture]],
        wanted: Callable[[], bool],
    ) -> None:
        months = len(when.ends)
        self.found = Read(
            [[] for _ in range(months)],
            [set() for _ in range(months)],
            [Counter() for _ in range(months)],
        )
        self._when = when
        self._wanted = wanted
        self._gestures = gestures
        self._everybodys = [(one.start, one.end) for one in pauses if one.person is None]
        self._own: dict[int, list[Pause]] = defaultdict(list)
        for one in pauses:
            if one.person is not None:
                self._own[one.person].append((one.start, one.end))

    def read(self, people: Sequence[TendedRow], log: Iterable[LogLine]) -> Read:
        """Read the log, which comes by person and then by time, of `people`, who come by id.

        Raises NotWanted as soon as nobody waits for it any more.
        """
        for row, lines in _beside(people, log):
            if not self._wanted():
                raise NotWanted
            self._person(row, lines)
        return self.found

    def _person(self, row: TendedRow, log: list[Line]) -> None:
        now = self._when.now
        begin = min(row.planted_at, log[0][0]) if log else row.planted_at
        self.found.earliest = min(self.found.earliest, begin)
        self._seedling(row, begin, log)
        year = now - YEAR_DAYS * DAY
        self._add(self.found.answers, venues.answers(log, year, now))
        days = contact_days((line[0] for line in log), now)
        self.found.layers.append(layer_of(len(days), (now - begin) / DAY))
        self._recent(row, log)
        own = self._own.get(row.id, [])
        to_garden = clock([*self._everybodys, *own])
        counting = [to_garden(line[0]) for line in log]
        last = self._months(row, log, to_garden, counting)
        if row.evergreen or last.resting:
            return
        if own or self._everybodys:
            days = contact_days(counting, to_garden(now))
        real = real_rhythm(days)
        known = (to_garden(now) - to_garden(begin)) / DAY
        really = real if real is not None else mean_gap(len(days), known)
        self.found.promised.append(Promised(row.id, row.rhythm, really, last.roots))
        other = None if real is None else suggested(row.rhythm, real)
        if real is not None and other is not None:
            self.found.rhythms.append(Rhythm(row.id, row.rhythm, real, other))

    def _seedling(self, row: TendedRow, begin: float, log: Sequence[Line]) -> None:
        took = venues.rooted(begin, log, self._when.now)
        if took is None:
            self.found.growing += 1
            return
        tally = Tally(int(took), 1)
        if row.venue:
            self._add(self.found.venues, {row.venue: tally})
        first = venues.first_channel(begin, log)
        if first is not None:
            self._add(self.found.channels, {first: tally})

    def _recent(self, row: TendedRow, log: Sequence[Line]) -> None:
        """Count the contacts of the last quarter by circle, and of the last weeks by week."""
        bounds, now = self._when.weeks, self._when.now
        quarter = now - QUARTER_DAYS * DAY
        for at, _, _, _ in log[bisect_left(log, min(quarter, bounds[0]), key=itemgetter(0)) :]:
            if at >= quarter:
                self.found.circle_contacts[row.circle] += 1
            if at >= bounds[0]:
                self.found.weeks[bisect_right(bounds, at) - 1] += 1

    def _months(
        self, row: TendedRow, log: Sequence[Line], to_garden: Clock, counting: Sequence[float]
    ) -> Stand:
        """Note how the plant stood at each month's end since it was planted; return how now.

        `counting` are the instants of the log in garden time.
        """
        own = self._own.get(row.id, [])
        anchor = anchor_in_garden(row.anchor, row.planted_at, to_garden)
        seed = Seed(anchor, row.roots, row.rhythm * DAY, row.evergreen)
        waterings = [(at, weight_of(line[1])) for at, line in zip(counting, log, strict=True)]
        ends = self._when.ends
        stands = course(seed, waterings, [to_garden(at) for at in ends])
        gestures = self._gestures.get(row.id, ())
        for month, (at, stand) in enumerate(zip(ends, stands, strict=True)):
            if row.planted_at > at:
                continue
            here = replace(stand, resting=True) if own and is_paused(at, own) else stand
            self.found.stands[month].append(here)
            self.found.planted[month][row.circle] += 1
            if would_answer(stand.health, gestures, at):
                self.found.ready[month].add(row.id)
        now = self._when.now
        if would_answer(stands[-1].health, (), now) and not would_answer(
            stands[-1].health, gestures, now
        ):
            self.found.asked_only.append(row.id)
        resting = bool(own) and is_paused(now, own)
        return replace(stands[-1], resting=resting) if resting else stands[-1]

    def _add(self, sums: dict[str, Tally], found: Mapping[str, Tally]) -> None:
        for name, tally in found.items():
            sums[name] = sums.get(name, Tally(0, 0)) + tally


def _beside(
    people: Sequence[TendedRow], log: Iterable[LogLine]
) -> Iterator[tuple[TendedRow, list[Line]]]:
    """Yield each person with their lines; lines of anybody else are passed over."""
    waiting = iter(people)
    row = next(waiting, None)
    for person, lines in groupby(log, key=itemgetter(0)):
        while row is not None and row.id < person:
            yield row, []
            row = next(waiting, None)
        if row is None:
            return
        if row.id == person:
            yield row, [(at, channel, by, inside) for _, at, channel, by, inside in lines]
            row = next(waiting, None)
    while row is not None:
        yield row, []
        row = next(waiting, None)
