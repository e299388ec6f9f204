"""Writing and reading the journal."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from peewee import Database, ModelSelect

from garden.store.change import Change
from garden.store.faults import told
from garden.store.models.journal import JournalEntry, JournalRow
from garden.store.pages import Pages
from garden.store.refold import refold
from garden.store.rows import Row, fetch, first, is_id


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

        def open_entry() -> int:
            entry = JournalEntry.insert(at=now, what=made.what, kind=made.kind, face=face)
            return int(entry.execute(database))

        pages = Pages(database, open_entry)
        made = Change(database, what, kind, pages)
        yield made
        begun = pages.entry
        pages.write()
        if begun is not None and pages.is_empty:
            JournalEntry.delete().where(JournalEntry.id == begun).execute(database)
        elif pages.entry is not None:
            _close(database, made, pages.entry, begun is not None)
            refold(database, pages.people)


def _close(database: Database, made: Change, entry: int, begun: bool) -> None:
    """Finish an entry; what was `begun` before the end of its change may be named anew."""
    JournalEntry.update(redoable=0).where(JournalEntry.redoable == 1).execute(database)
    if begun:
        JournalEntry.update(what=made.what, kind=made.kind).where(JournalEntry.id == entry).execute(
            database
        )


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
