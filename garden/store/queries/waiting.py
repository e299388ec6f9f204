"""How many plants are due, promises owed and days near: counted by the database.

A prompt asks for these again and again, so that no row is fetched that need not be.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from peewee import Database, Expression, ModelSelect, fn

from garden.store.models.log import Pause, Promise
from garden.store.models.people import Occasion, Person
from garden.store.models.vitality import VitalityCache
from garden.store.queries.agenda import OccasionRow, occasion_rows
from garden.store.rows import among, fetch, scalar
from garden.store.standing import tended, with_plant


@dataclass(frozen=True, slots=True)
class SpaceRow:
    """Until when a person is given space, in their garden time, and the clock that tells it."""

    person_id: int
    space_until: float
    paused: float
    pause_from: float | None
    pause_until: float | None


def count_planted(database: Database) -> int:
    """Return how many plants the garden has, memorials among them."""
    return int(scalar(database, Person.select(fn.COUNT(Person.id)).where(with_plant())))


def count_due(
    database: Database, now: datetime, before: datetime, but: Collection[int] = ()
) -> int:
    """Return how many plants come to be due before an instant, which is `now` or later.

    Memorials are not counted, nor who rests at `now` or is in `but`. Due before now is below half
    health.
    """
    query = Person.select(fn.COUNT(Person.id)).join(VitalityCache).where(*_due(now, before))
    if but:
        query = query.where(~among(Person.id, but))
    return int(scalar(database, query))


def due_with_space(database: Database, now: datetime, before: datetime) -> list[SpaceRow]:
    """Return those of the plants that `count_due` counts who were to be given space."""
    cache = VitalityCache
    query = (
        Person.select(
            Person.id, cache.space_until, cache.paused, cache.pause_from, cache.pause_until
        )
        .join(cache)
        .where(*_due(now, before), cache.space_until.is_null(False))
    )
    return [SpaceRow(*row) for row in fetch(database, query)]


def count_promises(database: Database, by: date) -> int:
    """Return how many promises of mine are due by a day and not kept."""
    query = (
        Promise.select(fn.COUNT(Promise.id))
        .join(Person)
        .where(
            with_plant(), Promise.owed_by == "me", Promise.kept_at.is_null(), Promise.due_on <= by
        )
    )
    return int(scalar(database, query))


def occasions_in(database: Database, months: Collection[int]) -> list[OccasionRow]:
    """Return the plants' occasions of these months."""
    query = occasion_rows().join(Person).where(with_plant(), Occasion.month.in_(list(months)))
    return [OccasionRow(*row) for row in fetch(database, query)]


def memorial_days(database: Database) -> list[date]:
    """Return the day of each memorial in the garden."""
    query = Person.select(Person.memorial_on).where(with_plant(), Person.memorial_on.is_null(False))
    return [day for (day,) in fetch(database, query)]


def _due(now: datetime, before: datetime) -> tuple[Expression, ...]:
    return (
        tended(),
        VitalityCache.due_at < before,
        Person.id.not_in(_resting(now)),
    )


def _resting(now: datetime) -> "ModelSelect[Pause]":
    """Return the query of those who rest at `now`."""
    return Pause.select(Pause.person).where(
        Pause.person.is_null(False),
        Pause.from_at <= now,
        Pause.until_at.is_null() | (Pause.until_at > now),
    )
