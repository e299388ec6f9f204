"""Writing and reading the journal."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from peewee import Database

from garden.store.change import Change
from garden.store.images import Image, encode
from garden.store.models.base import Table
from garden.store.models.journal import JournalEntry, JournalRow
from garden.store.refold import refold
from garden.store.touched import touched_people


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

    A change that alters nothing leaves no entry. Any exception takes everything back.
    """
    with database.atomic():
        made = Change(database, what, kind)
        yield made
        images = made.images()
        if not images:
            return
        JournalEntry.update(redoable=0).where(JournalEntry.redoable == 1).execute(database)
        entry = JournalEntry.insert(at=now, what=made.what, kind=made.kind, face=face).execute(
            database
        )
        _write_rows(database, int(entry), images)
        refold(database, touched_people(database, images))


def _write_rows(
    database: Database,
    entry: int,
    images: list[tuple[type[Table], int, Image | None, Image | None]],
) -> None:
    rows = [
        (entry, model._meta.table_name, row, encode(before), encode(after))
        for model, row, before, after in images
    ]
    fields = [
        JournalRow.entry,
        JournalRow.table,
        JournalRow.row,
        JournalRow.before,
        JournalRow.after,
    ]
    for start in range(0, len(rows), 500):
        JournalRow.insert_many(rows[start : start + 500], fields).execute(database)


def entries(database: Database, limit: int | None = None) -> list[Entry]:
    """Return the journal, newest first."""
    query = JournalEntry.select().order_by(JournalEntry.id.desc())
    if limit is not None:
        query = query.limit(limit)
    return [_entry(row) for row in query.bind(database)]


def last_entry(database: Database) -> Entry | None:
    """Return the newest change that is in force, or None."""
    row = (
        JournalEntry.select()
        .where(JournalEntry.undone.is_null())
        .order_by(JournalEntry.id.desc())
        .limit(1)
        .bind(database)
        .first()
    )
    return None if row is None else _entry(row)


def redoable_entry(database: Database) -> Entry | None:
    """Return the change undone last, while nothing new has happened since; or None."""
    row = (
        JournalEntry.select()
        .where(JournalEntry.redoable == 1)
        .order_by(JournalEntry.undone.desc())
        .limit(1)
        .bind(database)
        .first()
    )
    return None if row is None else _entry(row)


def entry_by_id(database: Database, number: int) -> Entry | None:
    """Return the change numbered `number`, or None."""
    row = JournalEntry.select().where(JournalEntry.id == number).bind(database).first()
    return None if row is None else _entry(row)


def _entry(row: JournalEntry) -> Entry:
    return Entry(row.id, row.at, row.what, row.kind, row.face, row.undone is not None)
