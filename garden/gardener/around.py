"""What is owed, meant and coming up around people, and what of it speaks for turning to one."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from garden.engine.occasions import next_day
from garden.gardener import reasons
from garden.gardener.garden import Garden
from garden.gardener.judgement import told
from garden.gardener.weeks import monday_of
from garden.store.queries import agenda
from garden.store.queries.agenda import OccasionRow, PlanRow, PromiseRow
from garden.store.queries.plants import PlantRow

OCCASION_DAYS = 14
"""How many days ahead an occasion is mentioned."""

MEMORY = "memory"
"""The kind of the occasion that the day of a memorial is, each year."""


@dataclass(frozen=True, slots=True)
class Around:
    """All of it by person id; `night` is the day's end.

    `at` and `night_at` are now and the day's end in seconds since the epoch.
    """

    promises: dict[int, list[PromiseRow]]
    occasions: dict[int, list[OccasionRow]]
    plans: dict[int, list[PlanRow]]
    snoozed: dict[int, datetime]
    resting: dict[int, datetime | None]
    intentions: dict[int, str]
    greenhouse: bool
    night: datetime
    at: float
    night_at: float


@dataclass(frozen=True, slots=True)
class Standing:
    """How a person stands, as far as reasons go: whose turn, and whether the plant is due.

    `coming` is the occasion that comes next, with its day.
    """

    turn: str
    due: bool
    seedling: bool
    coming: tuple[OccasionRow, date] | None


def look_around(
    garden: Garden,
    rows: Sequence[PlantRow],
    now: datetime,
    today: date,
    ids: Sequence[int] | None,
) -> Around:
    """Ask what is around the people of `rows`; around `ids` only, if given."""
    database = garden.store.database
    promises: dict[int, list[PromiseRow]] = defaultdict(list)
    for promise in agenda.promises(database, ids):
        promises[promise.person_id].append(promise)
    occasions: dict[int, list[OccasionRow]] = defaultdict(list)
    for occasion in agenda.occasions(database, ids):
        occasions[occasion.person_id].append(occasion)
    for row in rows:
        if row.memorial_on is not None and row.memorial_on != today:
            occasions[row.id].append(_day_of_memory(row.id, row.memorial_on))
    plans: dict[int, list[PlanRow]] = defaultdict(list)
    for plan in agenda.open_plans(database, ids):
        plans[plan.person_id].append(plan)
    pauses = agenda.pauses_at(database, now)
    night = garden.end_of(today)
    return Around(
        promises=promises,
        occasions=occasions,
        plans=plans,
        snoozed=agenda.snoozed(database, now, ids),
        resting={p.person_id: p.until_at for p in pauses if p.person_id is not None},
        intentions=agenda.intentions(database, monday_of(today), ids),
        greenhouse=any(p.person_id is None for p in pauses),
        night=night,
        at=now.timestamp(),
        night_at=night.timestamp(),
    )


def _day_of_memory(person: int, day: date) -> OccasionRow:
    """Return the occasion that stands in no table: a memorial keeps its day."""
    label = told("memory", "label")
    return OccasionRow(0, person, MEMORY, label, day.month, day.day, day.year, True)


def next_occasion(occasions: Sequence[OccasionRow], today: date) -> tuple[OccasionRow, date] | None:
    """Return the occasion that comes next, with its day, or None."""
    if not occasions:
        return None
    dated = [
        (occasion, coming)
        for occasion in occasions
        if (coming := next_day(occasion.month, occasion.day, occasion.year, occasion.yearly, today))
    ]
    return min(dated, key=lambda pair: (pair[1], pair[0].id), default=None)


def reasons_around(
    garden: Garden, row: PlantRow, around: Around, standing: Standing, today: date
) -> tuple[str, ...]:
    """Return all that speaks for (or against) turning to a person now, in words."""
    found = [reasons.promise_reason(one, today) for one in around.promises.get(row.id, ())]
    for plan in around.plans.get(row.id, ()):
        if plan.on <= today:
            found.append(reasons.plan_reason(plan, today))
    if standing.due and row.cadence is not None:
        last = None if row.last_at is None else garden.day_of(row.last_at)
        found.append(reasons.silence_reason(row.cadence / 86400.0, last, row.last_channel, today))
    if standing.seedling:
        found.append(reasons.seedling_reason(row, garden.day_of, today))
    whose = reasons.turn_reason(standing.turn, row.unanswered or 0)
    if whose is not None and row.id not in around.resting:
        found.append(whose)
    if standing.coming is not None and (standing.coming[1] - today).days <= OCCASION_DAYS:
        occasion, day = standing.coming
        found.append(reasons.occasion_reason(occasion.label or occasion.kind, day, today))
    if row.id in around.intentions:
        found.append(reasons.intention_reason(around.intentions[row.id]))
    until = around.snoozed.get(row.id)
    if until is not None:
        found.append(reasons.snooze_reason(until, garden.day_of(until), today))
    return tuple(found)
