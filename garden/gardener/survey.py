"""Everybody at one instant: the rows of the garden turned into plants, in seven queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from garden.engine.evergreen import is_evergreen
from garden.engine.nursery import CONTACTS, WINDOW_DAYS
from garden.engine.occasions import next_day
from garden.engine.pauses import PausedClock
from garden.engine.reciprocity import Standing, turn_at
from garden.engine.seedlings import is_seedling, wants_follow_up
from garden.engine.states import state_of
from garden.engine.stature import stature
from garden.engine.vitality import DAY, Vitality, health, roots_at
from garden.flora.catalogue import species_for, species_names
from garden.gardener.around import Around, look_around, next_occasion, reasons_around
from garden.gardener.around import Standing as PersonStanding
from garden.gardener.garden import Garden
from garden.gardener.views import OccasionView, PlantView, PlanView, PromiseView
from garden.gardener.weeks import monday_of as monday_of
from garden.store.queries.agenda import OccasionRow, PlanRow, PromiseRow
from garden.store.queries.plants import PlantRow, plant_rows
from garden.store.queries.plants import Scope as Scope
from garden.store.queries.seedlings import NEW

JUST_MET = "just-met"
"""The closeness of somebody who wants a follow-up."""


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


def survey(garden: Garden, scope: Scope = Scope.GARDEN, ids: Sequence[int] | None = None) -> Survey:
    """Look at the people of `scope` (of `ids` only, if given) as they are now."""
    return survey_of(garden, plant_rows(garden.store.database, scope, ids), ids)


def survey_of(garden: Garden, rows: Sequence[PlantRow], ids: Sequence[int] | None = None) -> Survey:
    """Look at people whose rows are at hand, at the garden's present instant."""
    now, today = garden.now(), garden.today()
    around = look_around(garden, rows, now, today, ids)
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
        id=row.id,
        person_id=row.person_id,
        person=name,
        owed_by=row.owed_by,
        what=row.what,
        due_on=row.due_on,
        kept=row.kept_at is not None,
        kept_at=row.kept_at,
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


def _view(garden: Garden, row: PlantRow, around: Around, now: datetime, today: date) -> PlantView:
    living = vitality_of(row)
    clock = _clock_of(row)
    garden_now = clock.garden_time(around.at)
    standing = Standing(row.turn or "even", row.unanswered or 0, row.space_until)
    # As of tonight: space that ends today has ended all day, so that Today does not change in it.
    whose = turn_at(standing, clock.garden_time(around.night_at))
    well = None if living is None else health(living, garden_now)
    roots = None if living is None else roots_at(living, garden_now)
    evergreen = living is not None and is_evergreen(living)
    seedling = living is not None and _is_seedling(row, now, today)
    resting = row.id in around.resting
    due = row.due_at is not None and row.due_at < around.night and not resting
    wanted = seedling and not (evergreen or resting) and _wants_follow_up(row, clock, around)
    owed = around.promises.get(row.id, ())
    mine = min((one.due_on for one in owed if one.owed_by == "me" and one.due_on), default=None)
    coming = next_occasion(around.occasions.get(row.id, ()), today)
    stands = PersonStanding(whose.turn, due, seedling and (due or wanted), coming)
    return PlantView(
        id=row.id,
        name=row.name,
        nickname=row.nickname,
        circle=row.circle,
        species=_species(row),
        state=_state(row, well, resting),
        health=well,
        roots=roots,
        stature=0.0 if roots is None else stature(roots),
        rhythm_days=None if row.cadence is None or evergreen else row.cadence / DAY,
        due_at=row.due_at,
        last_contact_at=row.last_at,
        last_channel=row.last_channel,
        last_from=row.last_from,
        contacts=row.contacts or 0,
        turn=whose.turn,
        unanswered=whose.unanswered,
        reasons=reasons_around(garden, row, around, stands, today),
        title=row.title,
        company=row.company,
        planted_at=row.planted_at,
        met_on=row.met_on,
        venue=row.venue,
        composted=row.composted_at is not None,
        snoozed_until=around.snoozed.get(row.id),
        rest_until=around.resting.get(row.id),
        promise_due=mine,
        promise_waits=mine is not None and mine <= today,
        occasion_in_days=None if coming is None else (coming[1] - today).days,
        vitality=living,
        garden_now=garden_now,
        evergreen=evergreen,
        seedling=seedling,
        follow_up=wanted,
        household=row.household,
        location=row.location,
    )


def _is_seedling(row: PlantRow, now: datetime, today: date) -> bool:
    contacts = row.contacts or 0
    if row.planted_at is None or contacts >= CONTACTS or row.closeness not in NEW:
        return False
    met_of_old = row.met_on is not None and (today - row.met_on).days > WINDOW_DAYS
    return not met_of_old and is_seedling(contacts, (now - row.planted_at).total_seconds() / DAY)


def _wants_follow_up(row: PlantRow, clock: PausedClock, around: Around) -> bool:
    """Tell whether a first word is wanted by tonight: told from days that count only."""
    if row.t_ref is None or row.closeness != JUST_MET:
        return False
    since = (clock.garden_time(around.night_at) - row.t_ref) / DAY
    return wants_follow_up(True, row.contacts or 0, since)


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
