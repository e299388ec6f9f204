"""People planted of late, and their contacts since."""

from dataclasses import dataclass
from datetime import date, datetime

from peewee import Database, ModelSelect, fn

from garden.store.models.log import Interaction, InteractionPerson
from garden.store.models.people import Person
from garden.store.rows import fetch
from garden.store.standing import living

NEW = ("just-met", "acquaintance")
"""How close somebody may be when planted to be a seedling."""


@dataclass(frozen=True, slots=True)
class SeedlingContact:
    """One interaction with a seedling."""

    person_id: int
    at: datetime
    channel: str
    initiator: str


def seedlings(
    database: Database, planted_from: datetime, until: datetime, met_from: date
) -> list[int]:
    """Return who was planted in planted_from <= instant < until, and met on `met_from` or later.

    Whoever one was in touch with before `planted_from` is not among them.
    """
    rows = fetch(database, _seedlings(planted_from, until, met_from).order_by(Person.id))
    return [person for (person,) in rows]


def seedling_contacts(
    database: Database, planted_from: datetime, until: datetime, met_from: date
) -> list[SeedlingContact]:
    """Return the interactions before `until` with those seedlings, the oldest first."""
    query = (
        InteractionPerson.select(
            InteractionPerson.person, Interaction.at, Interaction.channel, Interaction.initiator
        )
        .join(Interaction)
        .where(
            InteractionPerson.person.in_(_seedlings(planted_from, until, met_from)),
            Interaction.at < until,
        )
        .order_by(Interaction.at, Interaction.id)
    )
    return [SeedlingContact(*row) for row in fetch(database, query)]


def _seedlings(planted_from: datetime, until: datetime, met_from: date) -> "ModelSelect[Person]":
    # A person with a longer past is not new, only newly planted.
    earlier = (
        InteractionPerson.select(InteractionPerson.id)
        .join(Interaction)
        .where(InteractionPerson.person == Person.id, Interaction.at < planted_from)
    )
    return Person.select(Person.id).where(
        Person.planted_at >= planted_from,
        Person.planted_at < until,
        living(),
        Person.closeness.in_(NEW),
        Person.met_on.is_null() | (Person.met_on >= met_from),
        ~fn.EXISTS(earlier),
    )
