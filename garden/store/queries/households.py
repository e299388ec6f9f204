"""Households and who lives in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from peewee import Database

from garden.store.folding import fold
from garden.store.models.people import Household, Person
from garden.store.rows import among, fetch, first


@dataclass(frozen=True, slots=True)
class HouseholdRow:
    """A household. `people` are not composted, by id; `living` are those without a memorial."""

    id: int
    name: str
    people: tuple[int, ...]
    living: tuple[int, ...]


def household_rows(database: Database) -> list[HouseholdRow]:
    """Return all households in the order they were made."""
    households = list(
        fetch(database, Household.select(Household.id, Household.name).order_by(Household.id))
    )
    people: dict[int, list[tuple[int, bool]]] = {}
    query = (
        Person.select(Person.id, Person.household, Person.memorial_on)
        .where(Person.household.is_null(False), Person.composted_at.is_null())
        .order_by(Person.id)
    )
    for person, household, memorial_on in fetch(database, query):
        people.setdefault(household, []).append((person, memorial_on is None))
    return [
        HouseholdRow(
            number,
            name,
            tuple(person for person, _ in people.get(number, ())),
            tuple(person for person, lives in people.get(number, ()) if lives),
        )
        for number, name in households
    ]


def household_id_by_name(database: Database, name: str) -> int | None:
    """Return the id of the household of that name, folded, or None."""
    query = Household.select(Household.id).where(Household.folded == fold(name)).tuples()
    row = first(database, query)
    return None if row is None else int(row[0])


def everybody_in(database: Database, households: Sequence[int]) -> list[int]:
    """Return the ids of all who belong to `households`, composted people too."""
    query = Person.select(Person.id).where(among(Person.household, households)).order_by(Person.id)
    return [number for (number,) in fetch(database, query)]


def households_of_people(database: Database, people: Sequence[int]) -> set[int]:
    """Return the ids of the households in which any of `people` lives."""
    query = Person.select(Person.household).where(
        among(Person.id, people), Person.household.is_null(False)
    )
    return {number for (number,) in fetch(database, query)}
