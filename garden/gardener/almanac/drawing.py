"""Drawing the almanac up from the log: nine queries, whatever the garden's size."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from datetime import date

from garden.engine.almanac.balance import portions
from garden.engine.almanac.goals import coverage
from garden.engine.almanac.growth import month_of
from garden.engine.almanac.layers import layers
from garden.engine.almanac.tally import YEAR_DAYS, Gesture
from garden.engine.almanac.venues import best_first
from garden.engine.almanac.workload import EARLIEST, WEEKS, a_week, promised, to_lengthen
from garden.engine.vitality import DAY
from garden.gardener.almanac.calendar import by_day, month_ends, months, strip_start, week_bounds
from garden.gardener.almanac.reading import Read, Reader, When
from garden.gardener.almanac.views import (
    Almanac,
    Balance,
    Capacity,
    GoalPage,
    Goals,
    Growth,
    Readiness,
    Ready,
    Received,
    Rhythm,
    Row,
    Works,
)
from garden.gardener.garden import Garden
from garden.store.fields import instant_of
from garden.store.queries import almanac_log, almanac_people
from garden.store.queries.almanac_log import GestureLine, MentionLine
from garden.store.queries.almanac_people import CircleLine, GoalLine, TendedRow
from garden.store.sqlite import snapshot

LISTED = 100
"""So many changes, rhythms and things received are listed at most."""

MENTION = "mention"
"""The tag of a contact in which somebody told of having named me elsewhere."""


def always() -> bool:
    """Tell that the almanac is waited for, however long it takes."""
    return True


def draw_up(garden: Garden, wanted: Callable[[], bool] = always) -> Almanac:
    """Return the almanac as of now.

    Raises NotWanted once `wanted` says no, and DamagedFile or FileTrouble.
    """
    with snapshot(garden.store.database):
        return _draw_up(garden, wanted)


def _draw_up(garden: Garden, wanted: Callable[[], bool]) -> Almanac:
    database, today = garden.store.database, garden.today()
    now = int(garden.now().timestamp())
    firsts = months(today)
    when = When(float(now), month_ends(garden, firsts), week_bounds(garden, today))
    # A gesture counts for a year, and the first month shown lies a year back.
    since = int(when.ends[0] - YEAR_DAYS * DAY)
    gestures = almanac_log.gesture_lines(database, since, now)
    people = almanac_people.tended_rows(database)
    pauses = almanac_people.pause_lines(database)
    reader = Reader(when, pauses, _by_person(gestures), wanted)
    # Closed even when nobody waits any more: a query half read would outlive its connection.
    with closing(almanac_log.log_lines(database, now)) as log:
        read = reader.read(people, log)
    circles = almanac_people.circle_lines(database)
    year = int(now - YEAR_DAYS * DAY)
    mentions = almanac_log.tagged_lines(database, MENTION, year, now)
    referrals = [one for one in gestures if one.gesture == "referral" and one.initiator == "them"]
    return Almanac(
        as_of=garden.now(),
        growth=_growth(garden, read, firsts, now, today),
        works=_works(read),
        balance=_balance(read, circles),
        capacity=_capacity(read, now),
        readiness=_readiness(read, people, circles),
        goals=_goals(
            garden,
            read,
            almanac_people.goal_lines(database),
            {row.id for row in people},
            [one for one in referrals if one.at >= year],
            mentions,
        ),
    )


def _by_person(lines: Sequence[GestureLine]) -> Mapping[int, Sequence[Gesture]]:
    found: dict[int, list[Gesture]] = defaultdict(list)
    for one in lines:
        found[one.person].append((float(one.at), one.gesture, one.initiator))
    return found


def _growth(garden: Garden, read: Read, firsts: tuple[date, ...], now: int, today: date) -> Growth:
    first = strip_start(today)
    since = int(garden.start_of(first).timestamp())
    counted = almanac_log.contacts_since(garden.store.database, since, now)
    return Growth(
        months=firsts,
        stands=tuple(month_of(stands) for stands in read.stands),
        first_day=first,
        days=by_day(garden, first, counted, today),
    )


def _works(read: Read) -> Works:
    return Works(
        venues=tuple(Row(name, tally) for name, tally in best_first(read.venues)),
        channels=tuple(Row(name, tally) for name, tally in best_first(read.channels)),
        answers=tuple(Row(name, tally) for name, tally in best_first(read.answers)),
        growing=read.growing,
    )


def _balance(read: Read, circles: Sequence[CircleLine]) -> Balance:
    found = layers(read.layers)
    return Balance(
        contacts=sum(read.circle_contacts.values()),
        portions=portions(
            read.circle_contacts, {one.name: one.share for one in circles if one.people}
        ),
        layers=found,
        quiet=sum(layer is None for layer in read.layers),
    )


def _capacity(read: Read, now: int) -> Capacity:
    weeks = tuple(read.weeks[n] for n in range(WEEKS))
    tended = (now - read.earliest) / (7 * DAY) if read.promised else 0.0
    happened = a_week(weeks, tended)
    open_sum = promised(read.promised)
    early = tended < EARLIEST
    changes = () if early else to_lengthen(read.promised, happened)
    changing = {change.person for change in changes}
    apart = (one for one in read.rhythms if one.person not in changing)
    rhythms = sorted(apart, key=_farness, reverse=True)
    return Capacity(
        people=len(read.promised),
        early=early,
        promised=open_sum,
        happened=happened,
        weeks=weeks,
        changes=changes[:LISTED],
        change_count=len(changes),
        after=open_sum - sum(change.relief for change in changes),
        rhythms=tuple(rhythms[:LISTED]),
        rhythm_count=len(rhythms),
    )


def _farness(one: Rhythm) -> tuple[float, int]:
    return max(one.real / one.set, one.set / one.real), -one.person


def _readiness(read: Read, people: Sequence[TendedRow], circles: Sequence[CircleLine]) -> Readiness:
    circle_of = {row.id: row.circle for row in people}
    by_month = [Counter(circle_of[person] for person in ready) for ready in read.ready]
    return Readiness(
        everybody=Ready(
            "",
            len(read.ready[-1]),
            read.planted[-1].total(),
            tuple(len(ready) for ready in read.ready),
        ),
        circles=tuple(
            Ready(
                one.name,
                by_month[-1][one.name],
                read.planted[-1][one.name],
                tuple(counts[one.name] for counts in by_month),
            )
            for one in circles
            if read.planted[-1][one.name]
        ),
        asked_only=tuple(read.asked_only[:LISTED]),
    )


def _goals(
    garden: Garden,
    read: Read,
    lines: Sequence[GoalLine],
    living: set[int],
    referrals: Sequence[GestureLine],
    mentions: Sequence[MentionLine],
) -> Goals:
    pages = []
    for line in lines:
        if line.done_at is not None:
            continue
        named = tuple(person for person in line.people if person in living)
        ready = tuple(person for person in named if person in read.ready[-1])
        course = tuple(len(month.intersection(named)) for month in read.ready)
        pages.append(
            GoalPage(line.id, line.name, named, ready, coverage(len(named), len(ready)), course)
        )
    came = [
        *((one.at, "referral", one.interaction, one.person) for one in referrals),
        *((one.at, MENTION, one.interaction, one.person) for one in mentions),
    ]
    received = _received(garden, came)
    return Goals(
        goals=tuple(pages),
        done=sum(line.done_at is not None for line in lines),
        received=tuple(received[:LISTED]),
        referrals=sum(one.kind == "referral" for one in received),
        mentions=sum(one.kind == MENTION for one in received),
    )


def _received(garden: Garden, came: Sequence[tuple[int, str, int, int]]) -> list[Received]:
    """Return what was received, newest first, each contact once with all who were in it."""
    grouped: dict[tuple[int, str, int], list[int]] = defaultdict(list)
    for at, kind, interaction, person in came:
        grouped[(at, kind, interaction)].append(person)
    return [
        Received(garden.day_of(instant_of(at)), kind, tuple(people))
        for (at, kind, _), people in sorted(grouped.items(), reverse=True)
    ]
