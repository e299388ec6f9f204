"""Taking a change back and making it again, row for row."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from peewee import Database, fn

from garden.store.errors import CannotUndo, Overtaken
from garden.store.faults import told
from garden.store.images import current_images, delete_rows, insert_images, update_image
from garden.store.journal import Entry
from garden.store.models.base import Table
from garden.store.models.journal import JournalEntry, JournalRow
from garden.store.refold import refold
from garden.store.rows import fetch, first, scalar
from garden.store.schema import pointers_to
from garden.store.sqlite import point_later
from garden.store.steps import Step, Steps
from garden.store.touched import INDIRECT, touched_people


def undo_entry(database: Database, entry: Entry) -> None:
    """Take `entry` back. Raises CannotUndo, changing nothing, when later ones stand on it."""
    with _whole(database, entry):
        if _is_undone(database, entry):
            raise CannotUndo(f"Change {entry.id} is undone already.")
        _take(database, entry, Steps(database, entry.id, back=True))
        order = scalar(database, JournalEntry.select(fn.MAX(JournalEntry.undone))) or 0
        JournalEntry.update(undone=order + 1, redoable=1).where(
            JournalEntry.id == entry.id
        ).execute(database)


def redo_entry(database: Database, entry: Entry) -> None:
    """Make the undone `entry` again. Raises CannotUndo when its rows are not as it found them."""
    with _whole(database, entry):
        if not _is_undone(database, entry):
            raise CannotUndo(f"Change {entry.id} is not undone.")
        _take(database, entry, Steps(database, entry.id, back=False))
        JournalEntry.update(undone=None, redoable=0).where(JournalEntry.id == entry.id).execute(
            database
        )


@contextmanager
def _whole(database: Database, entry: Entry) -> Iterator[None]:
    """Open one transaction; a row that cannot come back, as its place is taken, ends it."""
    try:
        with told(), database.atomic():
            # A row may have been pointed at one that the same change made later.
            point_later(database)
            yield
    except Overtaken as error:
        raise CannotUndo(_misfit(entry)) from error


def _is_undone(database: Database, entry: Entry) -> bool:
    query = JournalEntry.select(JournalEntry.undone).where(JournalEntry.id == entry.id)
    return scalar(database, query) is not None


def _take(database: Database, entry: Entry, steps: Steps) -> None:
    """Check all steps, take them, and fold anew what they touched before or touch now."""
    before: set[int] | None = set()
    for piece in steps.pieces():
        _check(database, entry, steps, piece)
        images = [(step.model, step.row, step.old, step.new) for step in piece]
        before = _both(before, touched_people(database, images))
    for run in steps.runs():
        _apply(database, run)
    after: set[int] | None = set()
    for model in INDIRECT:
        for rows in steps.rows(model):
            nothing = [(model, row, None, None) for row in rows]
            after = _both(after, touched_people(database, nothing))
    refold(database, _both(before, after))


def _both(some: set[int] | None, others: set[int] | None) -> set[int] | None:
    """Return the people of both, None being everybody."""
    return None if some is None or others is None else some | others


def _check(database: Database, entry: Entry, steps: Steps, piece: Sequence[Step]) -> None:
    by_model: dict[type[Table], list[Step]] = {}
    for step in piece:
        by_model.setdefault(step.model, []).append(step)
    for model, own in by_model.items():
        now = current_images(database, model, [step.row for step in own])
        for step in own:
            if now.get(step.row) != step.old:
                raise CannotUndo(_blocked(database, entry, model, step.row))
        leaving = [step.row for step in own if step.new is None]
        _check_pointers(database, entry, model, leaving, steps)


def _check_pointers(
    database: Database, entry: Entry, model: type[Table], leaving: Sequence[int], steps: Steps
) -> None:
    """Refuse to remove rows that rows outside this change point at."""
    for other, field in pointers_to(model) if leaving else ():
        for start in range(0, len(leaving), 400):
            chunk = leaving[start : start + 400]
            query = other.select(other.id).where(field.in_(chunk)).order_by(other.id)
            pointing = [row for (row,) in fetch(database, query)]
            for begin in range(0, len(pointing), 400):
                found = pointing[begin : begin + 400]
                ours = steps.among(other, found)
                for row in found:
                    if row not in ours:
                        raise CannotUndo(_blocked(database, entry, other, row))


def _blocked(database: Database, entry: Entry, model: type[Table], row: int) -> str:
    """Say which later change touched the row."""
    query = (
        JournalEntry.select(JournalEntry.id, JournalEntry.what)
        .join(JournalRow)
        .where(
            JournalRow.table == model._meta.table_name,
            JournalRow.row == row,
            JournalEntry.id != entry.id,
            JournalEntry.undone.is_null(),
        )
        .order_by(JournalEntry.id.desc())
        .limit(1)
    )
    later = first(database, query)
    if later is None:
        return _misfit(entry)
    return f"First undo change {later[0]} ({later[1]}): it builds on change {entry.id}."


def _misfit(entry: Entry) -> str:
    return f"Change {entry.id} ({entry.what}) no longer fits what is there."


def _apply(database: Database, run: Sequence[Step]) -> None:
    """Make steps of one kind and, but for updates, of one table."""
    model, kind = run[0].model, run[0].kind
    if kind == "delete":
        delete_rows(database, model, [step.row for step in run])
    elif kind == "insert":
        insert_images(database, model, [step.new for step in run if step.new is not None])
    else:
        for step in run:
            if step.new is not None:
                update_image(database, step.model, step.row, step.new)
