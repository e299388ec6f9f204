"""Every row of a garden as plain values: what the loss-free export carries.

Rows point at one another by what is unique about a row everywhere (a uid, a folded name), never by
its number, so that they find their place in any other garden.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from peewee import BooleanField, Database, Field, ForeignKeyField, TextField

from garden.store.answers_carried import answers_out
from garden.store.faults import told
from garden.store.fields import DayField, InstantField
from garden.store.models.base import Table
from garden.store.models.people import Person
from garden.store.models.reviews import Review
from garden.store.models.shown import Shown
from garden.store.schema import JOURNALLED

CARRIED: tuple[type[Table], ...] = (*JOURNALLED, Shown)
"""The tables of the export, parents before children. The journal stays with its garden file."""

Plain = dict[str, object]
"""A row by field names: text, numbers, truths and None; days and instants as ISO 8601 texts."""

_AT_ONCE = 1000


def natural_field(model: type[Table]) -> Field | None:
    """Return the field by whose text a row of `model` is known everywhere, or None."""
    return next(
        (field for field in model._meta.sorted_fields if field.unique and _is_text(field)), None
    )


def referred() -> frozenset[type[Table]]:
    """Return the tables whose rows others point at."""
    return frozenset(
        field.rel_model
        for model in CARRIED
        for field in model._meta.sorted_fields
        if isinstance(field, ForeignKeyField)
    )


def instant_text(seconds: int) -> str:
    """Return an instant, in seconds since the epoch, as ISO 8601 in UTC: 2026-11-22T10:00:00Z."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")


def rows_out(database: Database) -> Iterator[tuple[str, Plain]]:
    """Yield (table, row) of all that a garden holds, as of one moment, in the order it came."""
    names: dict[type[Table], dict[int, str]] = {}
    pointed_at = referred()
    with told(), database.transaction("DEFERRED"):
        for model in CARRIED:
            natural = natural_field(model) if model in pointed_at else None
            called = names.setdefault(model, {})
            for number, row in _rows(database, model, names):
                if model is Review:
                    row["answers"] = answers_out(database, str(row["answers"]), names[Person])
                if natural is not None:
                    called[number] = str(row[natural.name])
                yield model._meta.table_name, row


def _rows(
    database: Database, model: type[Table], names: dict[type[Table], dict[int, str]]
) -> Iterator[tuple[int, Plain]]:
    fields = model._meta.sorted_fields
    columns = ", ".join(f'"{field.column_name}"' for field in fields)
    cursor = database.execute_sql(
        f'SELECT {columns} FROM "{model._meta.table_name}" ORDER BY id'  # names of our own tables
    )
    while found := cursor.fetchmany(_AT_ONCE):
        for values in found:
            pairs = zip(fields, values, strict=True)
            row = {
                field.name: _plain(field, value, names)
                for field, value in pairs
                if field.name != "id"
            }
            yield int(values[0]), row


def _plain(field: Field, value: object, names: dict[type[Table], dict[int, str]]) -> object:
    if value is None:
        return None
    if isinstance(field, ForeignKeyField):
        return names[field.rel_model][int(str(value))]
    if isinstance(field, InstantField):
        return instant_text(int(str(value)))
    if isinstance(field, BooleanField):
        return bool(value)
    return value


def _is_text(field: Field) -> bool:
    return isinstance(field, TextField) and not isinstance(field, ForeignKeyField | DayField)
