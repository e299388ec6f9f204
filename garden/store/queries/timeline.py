"""Interactions, of one person or of a span of time, with all that belongs to them."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from peewee import JOIN, BaseQuery, Database, ModelSelect

from garden.store.models.log import (
    Interaction,
    InteractionGesture,
    InteractionPerson,
    InteractionTag,
    Pause,
    Promise,
    Snooze,
)
from garden.store.models.people import Person, Tag, Venue
from garden.store.rows import Row, fetch


@dataclass(frozen=True, slots=True)
class Party:
    """A person's part in an interaction."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class InteractionRow:
    """One interaction, whole. `duration_min` in minutes."""

    id: int
    at: datetime
    day_only: bool
    channel: str
    initiator: str
    note: str
    venue: str | None
    duration_min: int | None
    people: tuple[Party, ...]
    gestures: tuple[str, ...]
    tags: tuple[str, ...]


def interactions_of(
    database: Database, person: int, limit: int | None = None
) -> list[InteractionRow]:
    """Return a person's interactions, newest first, in four queries."""
    mine = InteractionPerson.select(InteractionPerson.interaction).where(
        InteractionPerson.person == person
    )
    query = _newest_first().where(Interaction.id.in_(mine))
    return _whole(database, query if limit is None else query.limit(limit))


def interactions_between(
    database: Database, start: datetime, end: datetime
) -> list[InteractionRow]:
    """Return the interactions with start <= at < end, newest first, in four queries."""
    return _whole(database, _newest_first().where(Interaction.at >= start, Interaction.at < end))


def interaction_by_id(database: Database, number: int) -> InteractionRow | None:
    """Return interaction `number`, or None."""
    found = _whole(database, _newest_first().where(Interaction.id == number))
    return found[0] if found else None


def _newest_first() -> "ModelSelect[Interaction]":
    return (
        Interaction.select(
            Interaction.id,
            Interaction.at,
            Interaction.day_only,
            Interaction.channel,
            Interaction.initiator,
            Interaction.note,
            Venue.name,
            Interaction.duration_min,
        )
        .join(Venue, JOIN.LEFT_OUTER, on=(Interaction.venue == Venue.id))
        .order_by(Interaction.at.desc(), Interaction.id.desc())
    )


def _whole(database: Database, query: BaseQuery) -> list[InteractionRow]:
    heads = fetch(database, query)
    people: dict[int, list[Party]] = defaultdict(list)
    gestures: dict[int, list[str]] = defaultdict(list)
    tags: dict[int, list[str]] = defaultdict(list)
    for start in range(0, len(heads), 400):
        ids = [head[0] for head in heads[start : start + 400]]
        for interaction, person, name in fetch(database, _parties(ids)):
            people[interaction].append(Party(person, name))
        for interaction, gesture in fetch(database, _gestures(ids)):
            gestures[interaction].append(gesture)
        for interaction, tag in fetch(database, _tags(ids)):
            tags[interaction].append(tag)
    whole: list[Row] = [
        (*head, tuple(people[head[0]]), tuple(gestures[head[0]]), tuple(tags[head[0]]))
        for head in heads
    ]
    return [InteractionRow(*row) for row in whole]


def _parties(ids: list[int]) -> BaseQuery:
    return (
        InteractionPerson.select(InteractionPerson.interaction, Person.id, Person.name)
        .join(Person)
        .where(InteractionPerson.interaction.in_(ids))
        .order_by(InteractionPerson.id)
    )


def _gestures(ids: list[int]) -> BaseQuery:
    return (
        InteractionGesture.select(InteractionGesture.interaction, InteractionGesture.gesture)
        .where(InteractionGesture.interaction.in_(ids))
        .order_by(InteractionGesture.id)
    )


def _tags(ids: list[int]) -> BaseQuery:
    return (
        InteractionTag.select(InteractionTag.interaction, Tag.name)
        .join(Tag)
        .where(InteractionTag.interaction.in_(ids))
        .order_by(InteractionTag.id)
    )


def people_tended_between(database: Database, start: datetime, end: datetime) -> frozenset[int]:
    """Return the ids of people turned to with start <= instant < end.

    That is: in touch with, a promise of mine kept, snoozed, laid to rest, or decided about when
    Today asked what is to become of the rhythm.
    """
    met = (
        InteractionPerson.select(InteractionPerson.person)
        .join(Interaction)
        .where(Interaction.at >= start, Interaction.at < end)
    )
    kept = Promise.select(Promise.person).where(
        Promise.owed_by == "me", Promise.kept_at >= start, Promise.kept_at < end
    )
    put_off = Snooze.select(Snooze.person).where(Snooze.made_at >= start, Snooze.made_at < end)
    resting = Pause.select(Pause.person).where(
        Pause.person.is_null(False), Pause.from_at >= start, Pause.from_at < end
    )
    asked = Person.select(Person.id).where(Person.asked_at >= start, Person.asked_at < end)
    turned = met | kept | put_off | resting | asked
    return frozenset(person for (person,) in fetch(database, turned))
