"""Which people's plants a set of changed rows concerns."""

from collections.abc import Iterable

from peewee import Database

from garden.store.images import Image
from garden.store.models.base import Table
from garden.store.models.log import Interaction, InteractionPerson, Pause
from garden.store.models.people import Circle, Person
from garden.store.rows import fetch

Changed = tuple[type[Table], int, Image | None, Image | None]
"""(table, row id, image before, image after)."""

INDIRECT = (Interaction, Circle)
"""The tables whose rows concern people by rows of other tables that lead to them."""


def touched_people(database: Database, images: Iterable[Changed]) -> set[int] | None:
    """Return the ids of people whose folded state may differ now; None means everybody."""
    people: set[int] = set()
    interactions: set[int] = set()
    circles: set[int] = set()
    for model, row, before, after in images:
        both = [image for image in (before, after) if image is not None]
        if model is Pause and any(image["person_id"] is None for image in both):
            return None
        if model is Person:
            people.add(row)
        elif model in (InteractionPerson, Pause):
            people.update(_number(image["person_id"]) for image in both)
        elif model is Interaction:
            interactions.add(row)
        elif model is Circle:
            circles.add(row)
    people |= _of_interactions(database, interactions)
    people |= _of_circles(database, circles)
    return people


def _of_interactions(database: Database, ids: set[int]) -> set[int]:
    link = InteractionPerson
    found: set[int] = set()
    ordered = sorted(ids)
    for start in range(0, len(ordered), 400):
        chunk = ordered[start : start + 400]
        query = link.select(link.person).where(link.interaction.in_(chunk)).tuples()
        found.update(person for (person,) in fetch(database, query))
    return found


def _of_circles(database: Database, ids: set[int]) -> set[int]:
    if not ids:
        return set()
    query = Person.select(Person.id).where(Person.circle.in_(sorted(ids))).tuples()
    return {person for (person,) in fetch(database, query)}


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(f"an id is a whole number, not {value!r}")
    return value
