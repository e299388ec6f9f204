"""What tells whether two people are one, for everybody at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from peewee import Database, fn

from garden.store.models.base import Table
from garden.store.models.log import Promise
from garden.store.models.people import Note, NotSame, Person
from garden.store.rows import among, fetch, scalar


@dataclass(frozen=True, slots=True)
class LikelyRow:
    """A person who is not composted, as far as duplicates are told by it."""

    id: int
    name: str
    company: str | None
    household: int | None


def likely_rows(database: Database) -> list[LikelyRow]:
    """Return everybody who is not composted, by id."""
    query = (
        Person.select(Person.id, Person.name, Person.company, Person.household)
        .where(Person.composted_at.is_null())
        .order_by(Person.id)
    )
    return [LikelyRow(*row) for row in fetch(database, query)]


def count_likely(database: Database) -> int:
    """Return how many people are not composted."""
    query = Person.select(fn.COUNT(Person.id)).where(Person.composted_at.is_null())
    return int(scalar(database, query))


def known_apart(database: Database) -> dict[tuple[int, int], int]:
    """Return the pairs of people who are not the same, the smaller id first, with their row."""
    query = NotSame.select(NotSame.first, NotSame.second, NotSame.id)
    return {(first, second): row for first, second, row in fetch(database, query)}


def counted(
    database: Database, model: type[Note] | type[Promise], people: Sequence[int]
) -> dict[int, int]:
    """Return how many rows of a table there are about each of `people`; none: left out."""
    query = (
        model.select(model.person, fn.COUNT(model.id))
        .where(among(model.person, people))
        .group_by(model.person)
    )
    return dict(fetch(database, query))


def rows_about(
    database: Database, model: type[Table], people: Sequence[int], field: str = "person"
) -> list[dict[str, object]]:
    """Return whole rows of a table about `people` by field names, in the order they were added.

    A reference is the id that it refers to.
    """
    fields = model._meta.sorted_fields
    names = [one.name for one in fields]
    query = model.select(*fields).where(among(model._meta.fields[field], people))
    return [dict(zip(names, row, strict=True)) for row in fetch(database, query.order_by(model.id))]
