"""The journal for the user: what was changed, taking it back, making it again."""

from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.store.journal import Entry as Entry
from garden.store.journal import entries, entry_by_id, last_entry, redoable_entry
from garden.store.undo import redo_entry, undo_entry


def history(garden: Garden, limit: int | None = None) -> tuple[Entry, ...]:
    """Return the changes ever made, newest first."""
    return tuple(entries(garden.store.database, limit))


def undo(garden: Garden, number: int | None = None) -> Entry:
    """Take back the last change, or change `number`; return what it was.

    Raises Refused when there is none, CannotUndo when later changes stand on it.
    """
    database = garden.store.database
    entry = last_entry(database) if number is None else entry_by_id(database, number)
    if entry is None:
        raise Refused(
            "There is nothing to undo." if number is None else f"There is no change {number}."
        )
    undo_entry(database, entry)
    return entry


def redo(garden: Garden) -> Entry:
    """Make the change undone last again; return what it is."""
    entry = redoable_entry(garden.store.database)
    if entry is None:
        raise Refused("There is nothing to redo.")
    redo_entry(garden.store.database, entry)
    return entry
