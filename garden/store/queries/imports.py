"""What an import has to know: what it brought before, what is blocked, which files it has read."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from peewee import Database, ModelSelect

from garden.store.models.journal import Block, JournalRow, Setting, SourceFile
from garden.store.models.log import Interaction, InteractionKey, InteractionPerson
from garden.store.models.people import JobChange, Person
from garden.store.rows import among, fetch

_CHUNK = 400
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """An interaction that an import knows again; `duration_min` in minutes."""

    id: int
    at: datetime
    day_only: bool
    initiator: str
    note: str
    duration_min: int | None
    count_in: int
    count_out: int
    edited: bool
    people: frozenset[int]


@dataclass(frozen=True, slots=True)
class BlockRow:
    """An address, number or profile that is never to be logged."""

    id: int
    value: str
    folded: str
    at: datetime


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file as it was when it was read; `changed_ns` in nanoseconds since the epoch."""

    id: int
    path: str
    size: int
    changed_ns: int


def uids(database: Database, people: Sequence[int]) -> dict[int, str]:
    """Return the stable identity of each of `people`."""
    query = Person.select(Person.id, Person.uid).where(among(Person.id, people))
    return dict(fetch(database, query))


def not_to_log(database: Database) -> frozenset[int]:
    """Return the people for whom no import logs anything: composted, or marked so by hand."""
    query = Person.select(Person.id).where(Person.composted_at.is_null(False) | Person.do_not_log)
    return frozenset(person for (person,) in fetch(database, query))


def marked_not_to_log(database: Database) -> list[int]:
    """Return the people, not composted, whom a hand has marked not to be logged, by id."""
    query = (
        Person.select(Person.id)
        .where(Person.composted_at.is_null(), Person.do_not_log)
        .order_by(Person.id)
    )
    return [person for (person,) in fetch(database, query)]


def blocks(database: Database) -> list[BlockRow]:
    """Return the block list in the order in which it was made."""
    query = Block.select(Block.id, Block.value, Block.folded, Block.at).order_by(Block.id)
    return [BlockRow(*row) for row in fetch(database, query)]


def former_jobs(database: Database) -> list[tuple[int, str, str]]:
    """Return (person, title, company) of every job that an import has seen left."""
    query = JobChange.select(
        JobChange.person, JobChange.title_before, JobChange.company_before
    ).tuples()
    return [(person, title, company) for person, title, company in fetch(database, query)]


def known_keys(database: Database, keys: Sequence[str]) -> dict[str, int | None]:
    """Return the interaction of those of `keys` that are known; None: removed by hand."""
    found: dict[str, int | None] = {}
    for chunk in _chunks(keys):
        query = (
            InteractionKey.select(InteractionKey.key, InteractionKey.interaction)
            .where(InteractionKey.key.in_(chunk))
            .tuples()
        )
        found.update((key, interaction) for key, interaction in fetch(database, query))
    return found


def imported(database: Database, ids: Sequence[int]) -> dict[int, ImportedRow]:
    """Return interactions by id, as far as an import compares them."""
    people: dict[int, set[int]] = {one: set() for one in ids}
    found: dict[int, ImportedRow] = {}
    link = InteractionPerson
    for chunk in _chunks(ids):
        parts = link.select(link.interaction, link.person).where(among(link.interaction, chunk))
        for interaction, person in fetch(database, parts.tuples()):
            people[interaction].add(person)
        for row in fetch(database, _compared().where(among(Interaction.id, chunk))):
            number, at, day_only, initiator, note, minutes, count_in, count_out, edited = row
            found[number] = ImportedRow(
                id=number,
                at=at,
                day_only=bool(day_only),
                initiator=initiator,
                note=note,
                duration_min=minutes,
                count_in=count_in or 0,
                count_out=count_out or 0,
                edited=bool(edited),
                people=frozenset(people[number]),
            )
    return found


def source_files(database: Database) -> list[FileRow]:
    """Return the files that imports of watched folders have read."""
    query = SourceFile.select(
        SourceFile.id, SourceFile.path, SourceFile.size, SourceFile.changed_ns
    )
    return [FileRow(*row) for row in fetch(database, query)]


def setting_ever(database: Database, name: str) -> str | None:
    """Return the value that a setting had last, also where the change that made it is undone."""
    query = (
        JournalRow.select(JournalRow.after)
        .where(
            JournalRow.table == Setting._meta.table_name,
            JournalRow.after.contains(json.dumps(name)),
        )
        .order_by(JournalRow.id.desc())
    )
    for (text,) in fetch(database, query):
        image = json.loads(text)
        if image["name"] == name:
            return str(image["value"])
    return None


def _compared() -> "ModelSelect[Interaction]":
    one = Interaction
    return one.select(
        one.id,
        one.at,
        one.day_only,
        one.initiator,
        one.note,
        one.duration_min,
        one.count_in,
        one.count_out,
        one.edited,
    )


def _chunks(items: Sequence[_T]) -> Iterator[Sequence[_T]]:
    for start in range(0, len(items), _CHUNK):
        yield items[start : start + _CHUNK]
