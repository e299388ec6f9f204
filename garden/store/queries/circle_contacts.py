"""Contacts by circle: the last one of a kind, and the gestures of a span of time."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from peewee import JOIN, Database, ModelSelect, fn

from garden.store.models.log import Interaction, InteractionGesture, InteractionPerson
from garden.store.models.people import Circle, Person
from garden.store.rows import among, fetch, first


@dataclass(frozen=True, slots=True)
class KindRow:
    """A circle and its kind; None: told from the name."""

    id: int
    name: str
    kind: str | None


@dataclass(frozen=True, slots=True)
class LastRow:
    """The last contact of some kind, and one person of those who had part in it."""

    person_id: int
    person: str
    at: datetime
    channel: str


@dataclass(frozen=True, slots=True)
class GestureRow:
    """How many interactions with people of a circle (None: of none) were a gesture."""

    circle: str | None
    gesture: str
    initiator: str
    count: int


def circle_kinds(database: Database) -> list[KindRow]:
    """Return all circles with their kinds, in the order they were made."""
    query = Circle.select(Circle.id, Circle.name, Circle.kind).order_by(Circle.id)
    return [KindRow(*row) for row in fetch(database, query)]


def last_contact_in(
    database: Database, channels: Collection[str], circles: Collection[int], end: datetime
) -> LastRow | None:
    """Return the last contact before `end` with somebody of `circles`, or None."""
    query = _last(channels, end).where(among(Person.circle, circles))
    row = first(database, query)
    return None if row is None else LastRow(*row)


def last_contact_outside(
    database: Database, channels: Collection[str], circles: Collection[int], end: datetime
) -> LastRow | None:
    """Return the last contact before `end` with somebody of none of `circles`, or None."""
    query = _last(channels, end)
    if circles:
        query = query.where(Person.circle.is_null() | ~among(Person.circle, circles))
    row = first(database, query)
    return None if row is None else LastRow(*row)


def _last(channels: Collection[str], end: datetime) -> "ModelSelect[Interaction]":
    return (
        Interaction.select(Person.id, Person.name, Interaction.at, Interaction.channel)
        .join(InteractionPerson, on=(InteractionPerson.interaction == Interaction.id))
        .join(Person, on=(InteractionPerson.person == Person.id))
        .where(
            Interaction.channel.in_(sorted(channels)),
            Interaction.at < end,
            Person.composted_at.is_null(),
        )
        .order_by(Interaction.at.desc(), Interaction.id.desc(), Person.id)
        .limit(1)
    )


def gestures_by_circle(database: Database, start: datetime, end: datetime) -> list[GestureRow]:
    """Return how often each gesture was made with each circle, with start <= instant < end.

    An interaction with people of two circles counts in both.
    """
    count = fn.COUNT(Interaction.id.distinct())
    query = (
        Interaction.select(Circle.name, InteractionGesture.gesture, Interaction.initiator, count)
        .join(InteractionGesture, on=(InteractionGesture.interaction == Interaction.id))
        .switch(Interaction)
        .join(InteractionPerson, on=(InteractionPerson.interaction == Interaction.id))
        .join(Person, on=(InteractionPerson.person == Person.id))
        .join(Circle, JOIN.LEFT_OUTER, on=(Person.circle == Circle.id))
        .where(Interaction.at >= start, Interaction.at < end)
        .group_by(Circle.id, Circle.name, InteractionGesture.gesture, Interaction.initiator)
        .order_by(Circle.id.is_null(), Circle.id)
    )
    return [GestureRow(*row) for row in fetch(database, query)]
