"""What is known of a person that one could talk about, beside what a list shows."""

from dataclasses import dataclass

from peewee import Database

from garden.store.models.people import JobChange, Person
from garden.store.rows import fetch, first


@dataclass(frozen=True, slots=True)
class Kept:
    """How a person is kept: without ever decaying, and without ever being logged by an import."""

    evergreen: bool = False
    do_not_log: bool = False


def new_jobs(database: Database, person: int) -> list[tuple[str, str]]:
    """Return (title, company) of a person's job changes not yet celebrated, the newest first."""
    query = (
        JobChange.select(JobChange.title_after, JobChange.company_after)
        .where(JobChange.person == person, JobChange.celebrated_at.is_null())
        .order_by(JobChange.seen_at.desc(), JobChange.id.desc())
    )
    return [(title, company) for title, company in fetch(database, query)]


def kept(database: Database, person: int) -> Kept:
    """Return how a person is kept."""
    row = first(
        database, Person.select(Person.evergreen, Person.do_not_log).where(Person.id == person)
    )
    return Kept() if row is None else Kept(bool(row[0]), bool(row[1]))
