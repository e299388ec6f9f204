"""What is to be known for asking whom one met meanwhile, of everybody, in a few queries."""

from dataclasses import dataclass
from datetime import datetime

from peewee import Database

from garden.store.models.log import Interaction, InteractionPerson, Pause
from garden.store.models.people import Person
from garden.store.models.vitality import VitalityCache
from garden.store.rows import fetch


@dataclass(frozen=True, slots=True)
class LivingRow:
    """A planted person. `cadence` in seconds; `anchor_at` is where decay began."""

    id: int
    name: str
    anchor_at: datetime
    cadence: float
    due_at: datetime | None
    last_at: datetime | None
    last_channel: str | None


def living(database: Database, now: datetime) -> list[LivingRow]:
    """Return the people who are planted, awake at `now` and may be logged, by id."""
    asleep = Pause.select(Pause.person).where(
        Pause.person.is_null(False),
        Pause.from_at <= now,
        (Pause.until_at.is_null()) | (Pause.until_at > now),
    )
    cache = VitalityCache
    query = (
        Person.select(
            Person.id,
            Person.name,
            Person.anchor_at,
            cache.cadence,
            cache.due_at,
            cache.last_at,
            cache.last_channel,
        )
        .join(cache, on=(cache.person == Person.id))
        .where(Person.do_not_log == False, Person.id.not_in(asleep))  # noqa: E712
        .order_by(Person.id)
    )
    return [LivingRow(*row) for row in fetch(database, query)]


def contacts_since(database: Database, start: datetime) -> list[tuple[int, datetime]]:
    """Return (person, instant) of every contact from `start` on, the oldest first."""
    link = InteractionPerson
    query = (
        link.select(link.person, Interaction.at)
        .join(Interaction)
        .where(Interaction.at >= start)
        .order_by(Interaction.at, link.id)
    )
    return [(person, at) for person, at in fetch(database, query)]
