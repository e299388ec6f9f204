"""Everybody at one instant: the rows of the garden turned into plants, in seven queries."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from garden.engine.occasions import next_day
from garden.engine.pauses import PausedClock
from garden.engine.reciprocity import Standing, turn_at
from garden.engine.states import state_of
from garden.engine.stature import stature
from garden.engine.vitality import Vitality, health, roots_at
from garden.flora.catalogue import species_for, species_names
from garden.gardener import reasons
from garden.gardener.garden import Garden
from garden.gardener.views import OccasionView, PlantView, PlanView, PromiseView
from garden.store.queries import agenda
from garden.store.queries.agenda import OccasionRow, PlanRow, PromiseRow
from garden.store.queries.plants import PlantRow, plant_rows
from garden.store.queries.plants import Scope as Scope

OCCASION_DAYS = 14
"""How many days ahead an occasion is mentioned."""


@dataclass(frozen=True, slots=True)
class Around:
    """What is owed, meant and coming up around people, by person id; `night` is the day's end."""

    promises: dict[int, list[PromiseRow]]
    occasions: dict[int, list[OccasionRow]]
    plans: dict[int, list[PlanRow]]
    snoozed: dict[int, datetime]
    resting: dict[int, datetime | None]
    intentions: dict[int, str]
    greenhouse: bool
    night: datetime


@dataclass(frozen=True, slots=True)
class Survey:
    """The people asked for, by id, with their promises and occasions, and the week's intentions."""

    now: datetime
    today: date
    people: tuple[PlantView, ...]
    promises: tuple[PromiseView, ...]
    occasions: tuple[OccasionView, ...]
    plans: tuple[PlanView, ...]
    intended: frozenset[int]
    greenhouse: bool


def monday_of(day: date) -> date:
    """Return the Monday of a day's week: what a week is known by."""
    return day - timedelta(days=day.weekday())


def survey(garden: Garden, scope: Scope = Scope.GARDEN, ids: Sequence[int] | None = None) -> Survey:
    """Look at the people of `scope` (of `ids` only, if given) as they are now."""
    return survey_of(garden, plant_rows(garden.store.database, scope, ids), ids)


def survey_of(garden: Garden, rows: Sequence[PlantRow], ids: Sequence[int] | None = None) -> Survey:
    """Look at people whose rows are at hand, at the garden's present instant."""
    now, today = garden.now(), garden.today()
    around = _around(garden, now, today, ids)
    views = tuple(_view(garden, row, around, now, today) for row in rows)
    names = {view.id: view.name for view in views}
    return Survey(
        now=now,
        today=today,
        people=views,
        promises=tuple(
            promise_view(row, names[person])
            for person, some in around.promises.items()
            if person in names
            for row in some
        ),
        occasions=tuple(
            occasion_view(row, names[person], today)
            for person, some in around.occasions.items()
            if person in names
            for row in some
        ),
        plans=tuple(
            plan_view(row, names[person])
            for person, some in around.plans.items()
            if person in names
            for row in some
        ),
        intended=frozenset(around.intentions),
        greenhouse=around.greenhouse,
    )


def healths(garden: Garden, people: Sequence[int]) -> dict[int, float]:
    """Return the health (0 to 1) now, by id, of those of `people` who are planted and alive."""
    now = garden.now().timestamp()
    rows = plant_rows(garden.store.database, Scope.ALL, people) if people else []
    return {
        row.id: health(living, _clock_of(row).garden_time(now))
        for row in rows
        if (living := vitality_of(row)) is not None
    }


def promise_view(row: PromiseRow, name: str) -> PromiseView:
    """Return a promise as the faces show it."""
    return PromiseView(
        row.id, row.person_id, name, row.owed_by, row.what, row.due_on, row.kept_at is not None
    )


def plan_view(row: PlanRow, name: str) -> PlanView:
    """Return a plan as the faces show it."""
    return PlanView(row.id, row.person_id, name, row.channel, row.on, row.note)


def occasion_view(row: OccasionRow, name: str, today: date) -> OccasionView:
    """Return an occasion as the faces show it, with the day it comes next."""
    return OccasionView(
        row.id,
        row.person_id,
        name,
        row.kind,
        row.label,
        row.month,
        row.day,
        row.year,
        next_day(row.month, row.day, row.year, row.yearly, today),
    )


def _around(garden: Garden, now: datetime, today: date, ids: Sequence[int] | None) -> Around:
    database = garden.store.database
    promises: dict[int, list[PromiseRow]] = defaultdict(list)
    for promise in agenda.promises(database, ids):
        promises[promise.person_id].append(promise)
    occasions: dict[int, list[OccasionRow]] = defaultdict(list)
    for occasion in agenda.occasions(database, ids):
        occasions[occasion.person_id].append(occasion)
    plans: dict[int, list[PlanRow]] = defaultdict(list)
    for plan in agenda.open_plans(database, ids):
        plans[plan.person_id].append(plan)
    pauses = agenda.pauses_at(database, now)
    return Around(
        promises=promises,
        occasions=occasions,
        plans=plans,
        snoozed=agenda.snoozed(database, now, ids),
        resting={p.person_id: p.until_at for p in pauses if p.person_id is not None},
        intentions=agenda.intentions(database, monday_of(today), ids),
        greenhouse=any(p.person_id is None for p in pauses),
        night=garden.end_of(today),
    )


def _view(garden: Garden, row: PlantRow, around: Around, now: datetime, today: date) -> PlantView:
    living = vitality_of(row)
    garden_now = _clock_of(row).garden_time(now.timestamp())
    standing = Standing(row.turn or "even", row.unanswered or 0, row.space_until)
    # As of tonight: space that ends today has ended all day, so that Today does not change in it.
    whose = turn_at(standing, _clock_of(row).garden_time(around.night.timestamp()))
    well = None if living is None else health(living, garden_now)
    mine = [p.due_on for p in around.promises.get(row.id, ()) if p.owed_by == "me" and p.due_on]
    coming = _next_occasion(around.occasions.get(row.id, ()), today)
    return PlantView(
        id=row.id,
        name=row.name,
        nickname=row.nickname,
        circle=row.circle,
        species=_species(row),
        state=_state(row, well, row.id in around.resting),
        health=well,
        roots=None if living is None else roots_at(living, garden_now),
        stature=0.0 if living is None else stature(roots_at(living, garden_now)),
        rhythm_days=None if row.cadence is None else row.cadence / 86400.0,
        due_at=row.due_at,
        last_contact_at=row.last_at,
        last_channel=row.last_channel,
        last_from=row.last_from,
        contacts=row.contacts or 0,
        turn=whose.turn,
        unanswered=whose.unanswered,
        reasons=_reasons(garden, row, around, whose.turn, well, now, today),
        title=row.title,
        company=row.company,
        planted_at=row.planted_at,
        met_on=row.met_on,
        venue=row.venue,
        composted=row.composted_at is not None,
        snoozed_until=around.snoozed.get(row.id),
        rest_until=around.resting.get(row.id),
        promise_due=min(mine, default=None),
        promise_waits=min(mine, default=date.max) <= today,
        occasion_in_days=None if coming is None else (coming[1] - today).days,
        vitality=living,
        garden_now=garden_now,
    )


def vitality_of(row: PlantRow) -> Vitality | None:
    """Return the cached state of a row's plant, or None where there is none."""
    if row.t_star is None or row.roots is None or row.t_ref is None or row.cadence is None:
        return None
    return Vitality(row.t_star, row.roots, row.t_ref, row.cadence)


def _clock_of(row: PlantRow) -> PausedClock:
    return PausedClock(row.paused or 0.0, row.pause_from, row.pause_until)


def _species(row: PlantRow) -> str:
    if row.species is not None and row.species in species_names():
        return row.species
    return species_for(row.circle, row.id)


def _state(row: PlantRow, well: float | None, resting: bool) -> str | None:
    if row.memorial_on is not None:
        return "memorial"
    if well is None:
        return None
    return "resting" if resting else state_of(well)


def _next_occasion(
    occasions: Sequence[OccasionRow], today: date
) -> tuple[OccasionRow, date] | None:
    dated = [
        (occasion, coming)
        for occasion in occasions
        if (coming := next_day(occasion.month, occasion.day, occasion.year, occasion.yearly, today))
    ]
    return min(dated, key=lambda pair: (pair[1], pair[0].id), default=None)


def _reasons(
    garden: Garden,
    row: PlantRow,
    around: Around,
    turn: str,
    well: float | None,
    now: datetime,
    today: date,
) -> tuple[str, ...]:
    """Return all that speaks for (or against) turning to a person now, in words."""
    found: list[str] = []
    for promise in around.promises.get(row.id, ()):
        found.append(reasons.promise_reason(promise, today))
    for plan in around.plans.get(row.id, ()):
        if plan.on <= today:
            found.append(reasons.plan_reason(plan, today))
    due = row.due_at is not None and row.due_at < around.night
    resting = row.id in around.resting
    if due and well is not None and row.cadence is not None and not resting:
        last = None if row.last_at is None else garden.day_of(row.last_at)
        found.append(reasons.silence_reason(row.cadence / 86400.0, last, row.last_channel, today))
    whose = reasons.turn_reason(turn, row.unanswered or 0)
    if whose is not None and not resting:
        found.append(whose)
    coming = _next_occasion(around.occasions.get(row.id, ()), today)
    if coming is not None and (coming[1] - today).days <= OCCASION_DAYS:
        occasion, day = coming
        found.append(reasons.occasion_reason(occasion.label or occasion.kind, day, today))
    if row.id in around.intentions:
        found.append(reasons.intention_reason(around.intentions[row.id]))
    until = around.snoozed.get(row.id)
    if until is not None:
        found.append(reasons.snooze_reason(until, garden.day_of(until), today))
    return tuple(found)
