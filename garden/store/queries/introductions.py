"""What people share, who knows whom: for introducing them to each other."""

from collections.abc import Collection
from dataclasses import dataclass

from peewee import Database, fn

from garden.store.models.log import InteractionPerson
from garden.store.models.people import PersonTag, Tag
from garden.store.models.vitality import VitalityCache
from garden.store.rows import among, fetch

TAGS = 400
"""How many tags are looked at, the rarest first: more would take long and find little."""


@dataclass(frozen=True, slots=True)
class SharedRow:
    """A tag that several people of the garden bear, and one of them."""

    tag: str
    person_id: int


def shared_tags(database: Database, most: int) -> list[SharedRow]:
    """Return the rarest tags that two to `most` living plants bear, with each of their bearers."""
    shared = (
        PersonTag.select(PersonTag.tag)
        .join(VitalityCache, on=(VitalityCache.person == PersonTag.person))
        .group_by(PersonTag.tag)
        .having(fn.COUNT(PersonTag.id).between(2, most))
        .order_by(fn.COUNT(PersonTag.id), PersonTag.tag)
        .limit(TAGS)
    )
    query = (
        PersonTag.select(Tag.name, PersonTag.person)
        .join(Tag)
        .switch(PersonTag)
        .join(VitalityCache, on=(VitalityCache.person == PersonTag.person))
        .where(PersonTag.tag.in_(shared))
        .order_by(PersonTag.tag, PersonTag.person)
    )
    return [SharedRow(*row) for row in fetch(database, query)]


def in_touch_together(database: Database, people: Collection[int]) -> set[tuple[int, int]]:
    """Return the pairs of `people`, smaller id first, who had part in one interaction."""
    other = InteractionPerson.alias()
    query = (
        InteractionPerson.select(InteractionPerson.person, other.person)
        .join(
            other,
            on=(
                (other.interaction == InteractionPerson.interaction)
                & (other.person > InteractionPerson.person)
            ),
        )
        .where(among(InteractionPerson.person, people), among(other.person, people))
        .distinct()
    )
    return {(first, second) for first, second in fetch(database, query)}
