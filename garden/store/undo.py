"""Taking a change back and making it again, row for row."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby

from peewee import Database, fn

from garden.store.errors import CannotUndo, Overtaken
from garden.store.faults import told
from garden.store.images import (
    Image,
    current_images,
    decode,
    delete_rows,
    insert_images,
    update_image,
)
from garden.store.journal import Entry
from garden.store.models.base import Table
from garden.store.models.journal import JournalEntry, JournalRow
from garden.store.refold import refold
from garden.store.rows import fetch, first, scalar
from garden.store.schema import BY_NAME, JOURNALLED, pointers_to
from garden.store.touched import touched_people


@dataclass(frozen=True, slots=True)
class _Step:
    """Row `row` of `model` goes from image `old` to image `new`."""

    model: type[Table]
    row: int
    old: Image | None
    new: Image | None


def undo_entry(database: Database, entry: Entry) -> None:
    """Take `entry` back. Raises CannotUndo, changing nothing, when later ones stand on it."""
    with _whole(database, entry):
        if _is_undone(database, entry):
            raise CannotUndo(f"Change {entry.id} is undone already.")
        steps = [_Step(s.model, s.row, s.new, s.old) for s in reversed(_steps(database, entry))]
        _check(database, entry, steps)
        _apply(database, steps)
        order = scalar(database, JournalEntry.select(fn.MAX(JournalEntry.undone))) or 0
        JournalEntry.update(undone=order + 1, redoable=1).where(
            JournalEntry.id == entry.id
        ).execute(database)


def redo_entry(database: Database, entry: Entry) -> None:
    """Make the undone `entry` again. Raises CannotUndo when its rows are not as it found them."""
    with _whole(database, entry):
        if not _is_undone(database, entry):
            raise CannotUndo(f"Change {entry.id} is not undone.")
        steps = _steps(database, entry)
        _check(database, entry, steps)
        _apply(database, steps)
        JournalEntry.update(undone=None, redoable=0).where(JournalEntry.id == entry.id).execute(
            database
        )


@contextmanager
def _whole(database: Database, entry: Entry) -> Iterator[None]:
    """Open one transaction; a row that cannot come back, as its place is taken, ends it."""
    try:
        with told(), database.atomic():
            yield
    except Overtaken as error:
        raise CannotUndo(_misfit(entry)) from error


def _is_undone(database: Database, entry: Entry) -> bool:
    query = JournalEntry.select(JournalEntry.undone).where(JournalEntry.id == entry.id)
    return scalar(database, query) is not None


def _steps(database: Database, entry: Entry) -> list[_Step]:
    query = (
        JournalRow.select(JournalRow.table, JournalRow.row, JournalRow.before, JournalRow.after)
        .where(JournalRow.entry == entry.id)
        .order_by(JournalRow.id)
    )
    return [
        _Step(model, row, decode(model, before), decode(model, after))
        for table, row, before, after in fetch(database, query)
        for model in (BY_NAME[table],)
    ]


def _check(database: Database, entry: Entry, steps: Sequence[_Step]) -> None:
    by_model: dict[type[Table], list[_Step]] = {}
    for step in steps:
        by_model.setdefault(step.model, []).append(step)
    for model, own in by_model.items():
        now = current_images(database, model, [step.row for step in own])
        for step in own:
            if now.get(step.row) != step.old:
                raise CannotUndo(_blocked(database, entry, model, step.row))
        _check_pointers(database, entry, model, own, by_model)


def _check_pointers(
    database: Database,
    entry: Entry,
    model: type[Table],
    own: Sequence[_Step],
    by_model: dict[type[Table], list[_Step]],
) -> None:
    """Refuse to remove rows that rows outside this change point at."""
    leaving = [step.row for step in own if step.new is None]
    if not leaving:
        return
    for other, field in pointers_to(model):
        ours = {step.row for step in by_model.get(other, ())}
        for start in range(0, len(leaving), 400):
            chunk = leaving[start : start + 400]
            query = other.select(other.id).where(field.in_(chunk))
            for (row,) in fetch(database, query):
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


def _apply(database: Database, steps: Sequence[_Step]) -> None:
    images = [(step.model, step.row, step.old, step.new) for step in steps]
    people = touched_people(database, images)
    for kind, run in groupby(steps, key=_kind):
        _apply_run(database, kind, list(run))
    later = touched_people(database, images)
    refold(database, None if people is None or later is None else people | later)


def _apply_run(database: Database, kind: str, run: list[_Step]) -> None:
    """Make steps of one kind, table by table: parents come before children and leave after them."""
    if kind == "update":
        for step in run:
            if step.new is not None:
                update_image(database, step.model, step.row, step.new)
        return
    by_model: dict[type[Table], list[_Step]] = {}
    for step in run:
        by_model.setdefault(step.model, []).append(step)
    for model in JOURNALLED if kind == "insert" else reversed(JOURNALLED):
        own = by_model.get(model, [])
        if kind == "insert":
            insert_images(database, model, [step.new for step in own if step.new is not None])
        else:
            delete_rows(database, model, [step.row for step in own])


def _kind(step: _Step) -> str:
    if step.old is None:
        return "insert"
    return "delete" if step.new is None else "update"
