"""Everything a list needs of many people, in one query."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import Enum
from typing import NamedTuple

from peewee import JOIN, Database, Expression

from garden.store.models.people import Circle, Household, Person, Venue
from garden.store.models.vitality import VitalityCache
from garden.store.rows import among, fetch


class Scope(Enum):
    """Which people a list is about."""

    GARDEN = "garden"
    TRAY = "tray"
    COMPOST = "compost"
    ALL = "all"


class PlantRow(NamedTuple):
    """One person with the folded state of their plant; the state is None when not planted.

    Units as in `VitalityCache`: seconds, garden time for t_star and t_ref. A plain tuple, as ten
    thousand of them are made before the first screen stands.
    """

    id: int
    name: str
    folded: str
    nickname: str | None
    title: str | None
    company: str | None
    location: str | None
    typed: str
    species: str | None
    circle_id: int | None
    circle: str | None
    circle_rhythm: float | None
    rhythm_days: float | None
    closeness: str | None
    met_on: date | None
    venue: str | None
    planted_at: datetime | None
    added_at: datetime
    memorial_on: date | None
    composted_at: datetime | None
    t_star: float | None
    roots: float | None
    t_ref: float | None
    cadence: float | None
    due_at: datetime | None
    paused: float | None
    pause_from: float | None
    pause_until: float | None
    contacts: int | None
    last_at: datetime | None
    last_channel: str | None
    last_from: str | None
    turn: str | None
    unanswered: int | None
    space_until: float | None
    household: str | None


def plant_rows(
    database: Database, scope: Scope = Scope.GARDEN, ids: Sequence[int] | None = None
) -> list[PlantRow]:
    """Return the people of `scope` (of `ids` only, if given), by id."""
    vitality = VitalityCache
    query = (
        Person.select(
            Person.id,
            Person.name,
            Person.folded,
            Person.nickname,
            Person.title,
            Person.company,
            Person.location,
            Person.typed,
            Person.species,
            Person.circle,
            Circle.name,
            Circle.rhythm_days,
            Person.rhythm_days,
            Person.closeness,
            Person.met_on,
            Venue.name,
            Person.planted_at,
            Person.added_at,
            Person.memorial_on,
            Person.composted_at,
            vitality.t_star,
            vitality.roots,
            vitality.t_ref,
            vitality.cadence,
            vitality.due_at,
            vitality.paused,
            vitality.pause_from,
            vitality.pause_until,
            vitality.contacts,
            vitality.last_at,
            vitality.last_channel,
            vitality.last_from,
            vitality.turn,
            vitality.unanswered,
            vitality.space_until,
            Household.name,
        )
        .join(Circle, JOIN.LEFT_OUTER, on=(Person.circle == Circle.id))
        .join(Venue, JOIN.LEFT_OUTER, on=(Person.venue == Venue.id))
        .join(Household, JOIN.LEFT_OUTER, on=(Person.household == Household.id))
        .join(vitality, JOIN.LEFT_OUTER, on=(vitality.person == Person.id))
        .order_by(Person.id)
    )
    for condition in _conditions(scope):
        query = query.where(condition)
    if ids is not None:
        query = query.where(among(Person.id, ids))
    return [PlantRow(*row) for row in fetch(database, query)]


def _conditions(scope: Scope) -> list[Expression]:
    if scope is Scope.ALL:
        return []
    if scope is Scope.COMPOST:
        return [Person.composted_at.is_null(False)]
    planted = Person.planted_at.is_null(scope is Scope.TRAY)
    return [Person.composted_at.is_null(), planted]
