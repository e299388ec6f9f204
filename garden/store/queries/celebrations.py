"""What there is to celebrate: job changes that imports saw; and what was celebrated."""

from dataclasses import dataclass
from datetime import datetime

from peewee import Database, ModelSelect

from garden.store.models.log import Interaction, InteractionGesture, InteractionPerson
from garden.store.models.people import JobChange, Person
from garden.store.rows import fetch, first, is_id
from garden.store.standing import tended


@dataclass(frozen=True, slots=True)
class JobChangeRow:
    """A job that changed, seen at an instant."""

    id: int
    person_id: int
    person: str
    seen_at: datetime
    title_before: str
    company_before: str
    title_after: str
    company_after: str


def job_changes(database: Database, limit: int | None = None) -> list[JobChangeRow]:
    """Return the changes not yet celebrated or let go, of living plants, the newest first."""
    query = _open_changes()
    if limit is not None:
        query = query.limit(limit)
    return [JobChangeRow(*row) for row in fetch(database, query)]


def job_change_by_id(database: Database, number: int) -> JobChangeRow | None:
    """Return job change `number` while it is neither celebrated nor let go, or None."""
    if not is_id(number):
        return None
    row = first(database, _open_changes().where(JobChange.id == number))
    return None if row is None else JobChangeRow(*row)


def people_celebrated_since(database: Database, start: datetime) -> set[int]:
    """Return who took part in an interaction since `start` that celebrated something."""
    query = (
        InteractionPerson.select(InteractionPerson.person)
        .join(Interaction)
        .join(InteractionGesture, on=(InteractionGesture.interaction == Interaction.id))
        .where(Interaction.at >= start, InteractionGesture.gesture == "celebrate")
        .distinct()
    )
    return {person for (person,) in fetch(database, query)}


def _open_changes() -> "ModelSelect[JobChange]":
    return (
        JobChange.select(
            JobChange.id,
            Person.id,
            Person.name,
            JobChange.seen_at,
            JobChange.title_before,
            JobChange.company_before,
            JobChange.title_after,
            JobChange.company_after,
        )
        .join(Person)
        .where(JobChange.celebrated_at.is_null(), tended())
        .order_by(JobChange.seen_at.desc(), JobChange.id.desc())
    )
