"""Finding people by name or words, and what is known of one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_

from peewee import BaseQuery, Database, Expression, Field, ModelSelect, fn

from garden.store.folding import fold
from garden.store.models.log import Interaction, InteractionPerson, InteractionTag
from garden.store.models.people import (
    CardExtra,
    Circle,
    Handle,
    Note,
    Person,
    PersonTag,
    SourceKey,
    Tag,
    Venue,
)
from garden.store.rows import among, fetch, first, scalar


@dataclass(frozen=True, slots=True)
class NameRow:
    """A person's names."""

    id: int
    name: str
    folded: str
    nickname: str | None
    circle: str | None
    planted: bool
    composted: bool


@dataclass(frozen=True, slots=True)
class HandleRow:
    """One way to reach a person. `kind`: email, phone or url; `label` is what it is for."""

    id: int
    person_id: int
    kind: str
    value: str
    folded: str
    label: str


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note about a person."""

    id: int
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class CircleRow:
    """A circle and how many planted people it has."""

    id: int
    name: str
    rhythm_days: float | None


def names(database: Database, ids: Sequence[int] | None = None) -> list[NameRow]:
    """Return everybody's names (composted ones included, marked), by id."""
    query = (
        Person.select(
            Person.id,
            Person.name,
            Person.folded,
            Person.nickname,
            Circle.name,
            Person.planted_at,
            Person.composted_at,
        )
        .left_outer_join(Circle, on=(Person.circle == Circle.id))
        .order_by(Person.id)
    )
    if ids is not None:
        query = query.where(among(Person.id, ids))
    return [
        NameRow(number, name, folded, nickname, circle, planted is not None, gone is not None)
        for number, name, folded, nickname, circle, planted, gone in fetch(database, query)
    ]


def anchor_of(database: Database, person: int) -> datetime | None:
    """Return from when on a person's plant decays, None where it does not yet."""
    row = first(database, Person.select(Person.anchor_at).where(Person.id == person))
    return None if row is None else row[0]


def handles(database: Database, people: Sequence[int] | None = None) -> list[HandleRow]:
    """Return handles, by person and in the order they were added."""
    query = _handles()
    if people is not None:
        query = query.where(among(Handle.person, people))
    return [HandleRow(*row) for row in fetch(database, query)]


def handles_folded(database: Database, folded: Sequence[str]) -> list[HandleRow]:
    """Return everybody's handles that fold to one of a few texts, by person."""
    query = _handles().where(Handle.folded.in_(folded))
    return [HandleRow(*row) for row in fetch(database, query)]


def _handles() -> "ModelSelect[Handle]":
    return Handle.select(
        Handle.id, Handle.person, Handle.kind, Handle.value, Handle.folded, Handle.label
    ).order_by(Handle.person, Handle.id)


def notes(database: Database, person: int) -> list[NoteRow]:
    """Return a person's notes, newest first."""
    query = (
        Note.select(Note.id, Note.at, Note.text)
        .where(Note.person == person)
        .order_by(Note.at.desc(), Note.id.desc())
    )
    return [NoteRow(*row) for row in fetch(database, query)]


def tags(database: Database, person: int) -> tuple[str, ...]:
    """Return a person's tags in the order they were added."""
    query = (
        Tag.select(Tag.name)
        .join(PersonTag)
        .where(PersonTag.person == person)
        .order_by(PersonTag.id)
    )
    return tuple(name for (name,) in fetch(database, query))


def circles(database: Database) -> list[CircleRow]:
    """Return all circles in the order they were made."""
    query = Circle.select(Circle.id, Circle.name, Circle.rhythm_days).order_by(Circle.id)
    return [CircleRow(*row) for row in fetch(database, query)]


def circle_by_name(database: Database, name: str) -> CircleRow | None:
    """Return the circle of that name, folded, or None."""
    query = Circle.select(Circle.id, Circle.name, Circle.rhythm_days).where(
        Circle.folded == fold(name)
    )
    row = first(database, query)
    return None if row is None else CircleRow(*row)


def id_of_folded(database: Database, model: type[Tag] | type[Venue], name: str) -> int | None:
    """Return the id of the tag or venue of that name, folded, or None."""
    query = model.select(model.id).where(model.folded == fold(name)).tuples()
    row = first(database, query)
    return None if row is None else int(row[0])


def source_keys(
    database: Database, people: Sequence[int] | None = None
) -> list[tuple[int, str, str]]:
    """Return (person, kind, key) of all source keys, or of those of `people`."""
    query = SourceKey.select(SourceKey.person, SourceKey.kind, SourceKey.key)
    if people is not None:
        query = query.where(among(SourceKey.person, people))
    return list(fetch(database, query))


def is_source_key(database: Database, kind: str, key: str) -> bool:
    """Tell whether anybody has a source key."""
    query = SourceKey.select(SourceKey.id).where(SourceKey.kind == kind, SourceKey.key == key)
    return first(database, query) is not None


def person_tags(database: Database) -> list[tuple[int, str]]:
    """Return (person, folded tag) of everybody."""
    query = PersonTag.select(PersonTag.person, Tag.folded).join(Tag)
    return [(person, tag) for person, tag in fetch(database, query)]


def note_texts(database: Database) -> list[tuple[int, str]]:
    """Return (person, text) of all notes."""
    query = Note.select(Note.person, Note.text)
    return [(person, text) for person, text in fetch(database, query)]


def card_extras(database: Database) -> list[tuple[int, str, str, str]]:
    """Return (person, property name, parameters as JSON, value) kept from imported cards."""
    query = CardExtra.select(CardExtra.person, CardExtra.name, CardExtra.params, CardExtra.value)
    return [(person, name, params, value) for person, name, params, value in fetch(database, query)]


def people_with_words(database: Database, words: Sequence[str]) -> list[int]:
    """Return the ids of people, not composted, in whom every word is found.

    A word may stand in the name, nickname, title, company, location, venue, a handle, a tag, a
    note, or in the note, tags or venue of an interaction. Names, tags and venues match without
    accents; other texts with the accents as typed.
    """
    query = Person.select(Person.id).where(Person.composted_at.is_null()).order_by(Person.id)
    for word in words:
        query = query.where(_has_word(word))
    return [number for (number,) in fetch(database, query)]


def _has_word(word: str) -> object:
    bare = fold(word)
    in_notes = Note.select(Note.person).where(_holds(Note.text, word))
    in_handles = Handle.select(Handle.person).where(Handle.folded.contains(word.casefold()))
    in_tags = PersonTag.select(PersonTag.person).join(Tag).where(Tag.folded.contains(bare))
    return (
        Person.folded.contains(bare)
        | _holds(Person.nickname, word)
        | _holds(Person.title, word)
        | _holds(Person.company, word)
        | _holds(Person.location, word)
        | Person.venue.in_(_venues(bare))
        | Person.id.in_(in_notes)
        | Person.id.in_(in_handles)
        | Person.id.in_(in_tags)
        | Person.id.in_(_in_log(word))
    )


def _holds(field: Field, word: str) -> Expression:
    """Return the condition that a text holds a word, small or capital.

    A database may know the case of unaccented letters only, so others are spelt out.
    """
    spellings = {word} if word.isascii() else {word, word.lower(), word.upper(), word.title()}
    condition: Expression = reduce(or_, (field.contains(one) for one in sorted(spellings)))
    return condition


def _in_log(word: str) -> BaseQuery:
    tagged = (
        InteractionTag.select(InteractionTag.interaction)
        .join(Tag)
        .where(Tag.folded.contains(fold(word)))
    )
    return (
        InteractionPerson.select(InteractionPerson.person)
        .join(Interaction)
        .where(
            _holds(Interaction.note, word)
            | Interaction.id.in_(tagged)
            | Interaction.venue.in_(_venues(fold(word)))
        )
    )


def _venues(bare: str) -> BaseQuery:
    """Return the query of the venues whose folded name holds a folded word."""
    return Venue.select(Venue.id).where(Venue.folded.contains(bare))


def count_tray(database: Database) -> int:
    """Return how many people wait in the seed tray."""
    query = Person.select(fn.COUNT(Person.id)).where(
        Person.composted_at.is_null(), Person.planted_at.is_null()
    )
    return int(scalar(database, query))
