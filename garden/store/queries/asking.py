"""What was asked of people and given to them, and where the words of a topic stand."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from peewee import BaseQuery, Database, Expression, Field

from garden.store.models.log import (
    Interaction,
    InteractionGesture,
    InteractionPerson,
    InteractionTag,
)
from garden.store.models.people import Note, Person, PersonTag, Tag
from garden.store.rows import among, fetch
from garden.store.standing import living

GIFTS = frozenset({"give", "thanks", "celebrate", "introduce", "referral"})
"""Gestures that are no ask."""

VARIED = frozenset("aceinosuyz")
"""Letters that are often written with a mark."""


@dataclass(frozen=True, slots=True)
class Asked:
    """My gestures towards a person: how many asks, how many others; was the last contact one?"""

    asks: int = 0
    gifts: int = 0
    last_was_ask: bool = False


def asked_of(database: Database, people: Sequence[int]) -> dict[int, Asked]:
    """Return what was asked of each of `people` so far, by id, in two queries."""
    link = InteractionPerson
    gestures = (
        link.select(link.person, Interaction.id, InteractionGesture.gesture)
        .join(Interaction)
        .join(InteractionGesture, on=(InteractionGesture.interaction == Interaction.id))
        .where(among(link.person, people), Interaction.initiator != "them")
    )
    asks: dict[int, set[int]] = defaultdict(set)
    gifts: dict[int, set[int]] = defaultdict(set)
    for person, interaction, gesture in fetch(database, gestures):
        (gifts if gesture in GIFTS else asks)[person].add(interaction)
    times = (
        link.select(link.person, Interaction.id)
        .join(Interaction)
        .where(among(link.person, people))
        .order_by(Interaction.at, Interaction.id)
    )
    last: dict[int, int] = dict(fetch(database, times))
    return {
        person: Asked(len(asks[person]), len(gifts[person]), last.get(person, 0) in asks[person])
        for person in people
    }


def texts_with_words(database: Database, words: Sequence[str]) -> list[tuple[int, str, str]]:
    """Return (person, kind, text) of all texts in which any of the folded `words` may stand.

    Kinds are those of garden.engine.asking.FIELDS. Too many are returned rather than too few:
    letters that may bear marks match any letter, and the caller looks closely. People in the
    compost and the dead are left out.
    """
    found: list[tuple[int, str, str]] = []
    for kind, query in _places(words):
        found += [(person, kind, text) for person, text in fetch(database, query) if text]
    return found


def _places(words: Sequence[str]) -> list[tuple[str, BaseQuery]]:
    link = InteractionPerson
    return [
        (
            "interest",
            PersonTag.select(PersonTag.person, Tag.name)
            .join(Tag)
            .switch(PersonTag)
            .join(Person)
            .where(_any_of(Tag.folded, words), living()),
        ),
        (
            "work",
            Person.select(Person.id, Person.title).where(_any_of(Person.title, words), living()),
        ),
        (
            "work",
            Person.select(Person.id, Person.company).where(
                _any_of(Person.company, words), living()
            ),
        ),
        (
            "note",
            Note.select(Note.person, Note.text)
            .join(Person)
            .where(_any_of(Note.text, words), living()),
        ),
        (
            "talk",
            link.select(link.person, Interaction.note)
            .join(Interaction)
            .switch(link)
            .join(Person)
            .where(_any_of(Interaction.note, words), living()),
        ),
        (
            "talk",
            link.select(link.person, Tag.name)
            .join(InteractionTag, on=(InteractionTag.interaction == link.interaction))
            .join(Tag, on=(InteractionTag.tag == Tag.id))
            .join(Person, on=(Person.id == link.person))
            .where(_any_of(Tag.folded, words), living())
            .distinct(),
        ),
    ]


def _any_of(field: Field, words: Sequence[str]) -> Expression:
    condition = field ** _pattern(words[0])
    for word in words[1:]:
        condition = condition | field ** _pattern(word)
    return condition


def _pattern(word: str) -> str:
    """Return a pattern that a word matches however its letters are accented."""
    letters = (one if one.isascii() and one.isalnum() else "_" for one in word)
    return "%" + "".join("_" if one in VARIED else one for one in letters) + "%"
