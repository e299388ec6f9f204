"""Writing and reading the journal."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from peewee import Database, ModelSelect

from garden.store.change import Change
from garden.store.faults import told
from garden.store.images import Image, encode, insert_rows
from garden.store.models.base import Table
from garden.store.models.journal import JournalEntry, JournalRow
from garden.store.refold import refold
from garden.store.rows import Row, fetch, first, is_id
from garden.store.touched import touched_people

_CHUNK = 1000


@dataclass(frozen=True, slots=True)
class Entry:
    """One change as the journal tells it. `face`: cli, tui or import."""

    id: int
    at: datetime
    what: str
    kind: str
    face: str
    undone: bool


@contextmanager
def change(database: Database, what: str, kind: str, face: str, now: datetime) -> Iterator[Change]:
    """Open one transaction; on leaving, write its journal entry and refold the plants it touched.

    A change that alters nothing leaves no entry. Any exception takes everything back. Raises
    Overtaken when another Garden was faster, and as `told` when the file fails.
    """
    with told(), database.atomic():
        made = Change(database, what, kind)
        yield made
        if not made.alters:
            return
        JournalEntry.update(redoable=0).where(JournalEntry.redoable == 1).execute(database)
        entry = JournalEntry.insert(at=now, what=made.what, kind=made.kind, face=face).execute(
            database
        )
        _write_rows(database, int(entry), made.images())
        refold(database, touched_people(database, made.images()))


def _write_rows(
    database: Database,
    entry: int,
    images: Iterator[tuple[type[Table], int, Image | None, Image | None]],
) -> None:
    columns = ("entry_id", "table_name", "row", "before", "after")
    rows = (
        (entry, model._meta.table_name, row, encode(before), encode(after))
        for model, row, before, after in images
    )
    while chunk := list(islice(rows, _CHUNK)):
        insert_rows(database, JournalRow._meta.table_name, columns, chunk)


def begin_anew(database: Database) -> None:
    """Forget the journal: what is there now is the beginning, and no undo goes behind it."""
    with database.atomic():
        JournalRow.delete().execute(database)
        JournalEntry.delete().execute(database)


def entries(database: Database, limit: int | None = None) -> list[Entry]:
    """Return the journal, newest first."""
    query = _entries().order_by(JournalEntry.id.desc())
    if limit is not None:
        query = query.limit(limit)
    return [_entry(row) for row in fetch(database, query)]


def last_entry(database: Database) -> Entry | None:
    """Return the newest change that is in force, or None."""
    in_force = _entries().where(JournalEntry.undone.is_null())
    return _one(database, in_force.order_by(JournalEntry.id.desc()))


def redoable_entry(database: Database) -> Entry | None:
    """Return the change undone last, while nothing new has happened since; or None."""
    waiting = _entries().where(JournalEntry.redoable == 1)
    return _one(database, waiting.order_by(JournalEntry.undone.desc()))


def entry_by_id(database: Database, number: int) -> Entry | None:
    """Return the change numbered `number`, or None."""
    return _one(database, _entries().where(JournalEntry.id == number)) if is_id(number) else None


def _entries() -> "ModelSelect[JournalEntry]":
    return JournalEntry.select(
        JournalEntry.id,
        JournalEntry.at,
        JournalEntry.what,
        JournalEntry.kind,
        JournalEntry.face,
        JournalEntry.undone,
    )


def _one(database: Database, query: "ModelSelect[JournalEntry]") -> Entry | None:
    row = first(database, query.limit(1))
    return None if row is None else _entry(row)


def _entry(row: Row) -> Entry:
    number, at, what, kind, face, undone = row
    return Entry(number, at, what, kind, face, undone is not None)
