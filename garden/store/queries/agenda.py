"""What is owed, meant and coming up: promises, occasions, plans, snoozes, rests, intentions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from peewee import Database, ModelSelect

from garden.store.models.log import Pause, Plan, Promise, Snooze
from garden.store.models.people import Occasion
from garden.store.models.reviews import Intention
from garden.store.rows import among, fetch, first, is_id


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """Something owed, by `me` or `them`; `kept_at` None while open."""

    id: int
    person_id: int
    owed_by: str
    what: str
    due_on: date | None
    made_at: datetime
    kept_at: datetime | None


@dataclass(frozen=True, slots=True)
class OccasionRow:
    """A birthday or another day; `year` None is unknown."""

    id: int
    person_id: int
    kind: str
    label: str
    month: int
    day: int
    year: int | None
    yearly: bool


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A contact meant for a day."""

    id: int
    person_id: int
    channel: str
    on: date
    note: str
    done_at: datetime | None


@dataclass(frozen=True, slots=True)
class PauseRow:
    """Days that do not count, for one person or (None) for everybody."""

    id: int
    person_id: int | None
    from_at: datetime
    until_at: datetime | None


def promises(
    database: Database, people: Sequence[int] | None = None, open_only: bool = True
) -> list[PromiseRow]:
    """Return promises (of `people` only, if given), those with the nearest day first."""
    query = Promise.select(
        Promise.id,
        Promise.person,
        Promise.owed_by,
        Promise.what,
        Promise.due_on,
        Promise.made_at,
        Promise.kept_at,
    )
    if open_only:
        query = query.where(Promise.kept_at.is_null())
    if people is not None:
        query = query.where(among(Promise.person, people))
    query = query.order_by(Promise.due_on.is_null(), Promise.due_on, Promise.id)
    return [PromiseRow(*row) for row in fetch(database, query)]


def promise_by_id(database: Database, number: int) -> PromiseRow | None:
    """Return promise `number`, kept or not, or None."""
    if not is_id(number):
        return None
    query = Promise.select(
        Promise.id,
        Promise.person,
        Promise.owed_by,
        Promise.what,
        Promise.due_on,
        Promise.made_at,
        Promise.kept_at,
    ).where(Promise.id == number)
    row = first(database, query)
    return None if row is None else PromiseRow(*row)


def occasions(database: Database, people: Sequence[int] | None = None) -> list[OccasionRow]:
    """Return occasions by month and day."""
    query = occasion_rows().order_by(Occasion.month, Occasion.day, Occasion.id)
    if people is not None:
        query = query.where(among(Occasion.person, people))
    return [OccasionRow(*row) for row in fetch(database, query)]


def occasion_rows() -> "ModelSelect[Occasion]":
    """Return the query whose rows are those of `OccasionRow`."""
    return Occasion.select(
        Occasion.id,
        Occasion.person,
        Occasion.kind,
        Occasion.label,
        Occasion.month,
        Occasion.day,
        Occasion.year,
        Occasion.yearly,
    )


def open_plans(database: Database, people: Sequence[int] | None = None) -> list[PlanRow]:
    """Return plans not yet done, nearest day first."""
    query = (
        Plan.select(Plan.id, Plan.person, Plan.channel, Plan.on, Plan.note, Plan.done_at)
        .where(Plan.done_at.is_null())
        .order_by(Plan.on, Plan.id)
    )
    if people is not None:
        query = query.where(among(Plan.person, people))
    return [PlanRow(*row) for row in fetch(database, query)]


def snoozed(
    database: Database, now: datetime, people: Sequence[int] | None = None
) -> dict[int, datetime]:
    """Return {person id: until} of those snoozed at `now`."""
    query = Snooze.select(Snooze.person, Snooze.until).where(Snooze.until > now)
    if people is not None:
        query = query.where(among(Snooze.person, people))
    found: dict[int, datetime] = {}
    for person, until in fetch(database, query):
        found[person] = max(until, found.get(person, until))
    return found


def pauses_at(database: Database, now: datetime) -> list[PauseRow]:
    """Return the rests and greenhouses that cover `now`."""
    query = Pause.select(Pause.id, Pause.person, Pause.from_at, Pause.until_at).where(
        Pause.from_at <= now, (Pause.until_at.is_null()) | (Pause.until_at > now)
    )
    return [PauseRow(*row) for row in fetch(database, query)]


def intentions(
    database: Database, week: date, people: Sequence[int] | None = None
) -> dict[int, str]:
    """Return {person id: text} of the week whose Monday is `week`."""
    query = Intention.select(Intention.person, Intention.text).where(Intention.week == week)
    if people is not None:
        query = query.where(among(Intention.person, people))
    query = query.order_by(Intention.id)
    return dict(fetch(database, query))


def snooze_row(database: Database, person: int) -> int | None:
    """Return the id of a person's latest snooze, over or not, or None."""
    query = Snooze.select(Snooze.id).where(Snooze.person == person).order_by(Snooze.id.desc())
    row = first(database, query)
    return None if row is None else int(row[0])
