"""Rows as JSON images: what the journal keeps, and how a row is put back from one."""

import json
from collections.abc import Mapping, Sequence

from peewee import BooleanField, Database

from garden.store.models.base import Table

Image = dict[str, object]
"""A row by column names, with the values as they lie in the file."""

_CHUNK = 400
_VALUES = 800


def encode(image: Image | None) -> str | None:
    """Return the JSON text of an image (None stays None), keys sorted."""
    if image is None:
        return None
    return json.dumps(image, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def decode(model: type[Table], text: str | None) -> Image | None:
    """Return the image of a JSON text; columns newer than the text are as their default."""
    if text is None:
        return None
    image: Image = json.loads(text)
    for field in model._meta.sorted_fields:
        if field.column_name not in image:
            image[field.column_name] = field.db_value(field.default)
    return image


def image_of(model: type[Table], values: Mapping[str, object]) -> Image:
    """Return the image of a row given by field names, all fields present or defaulted."""
    image: Image = {}
    for field in model._meta.sorted_fields:
        if field.name in values:
            value = values[field.name]
        elif field.column_name in values:
            value = values[field.column_name]
        else:
            value = field.default
        image[field.column_name] = field.db_value(value)
    return image


def current_images(database: Database, model: type[Table], ids: Sequence[int]) -> dict[int, Image]:
    """Return the images of those of `ids` that exist, in a query per 400 ids."""
    fields = model._meta.sorted_fields
    columns = [field.column_name for field in fields]
    truths = [field.column_name for field in fields if isinstance(field, BooleanField)]
    found: dict[int, Image] = {}
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        marks = ", ".join([database.param] * len(chunk))
        cursor = database.execute_sql(
            f'SELECT {_listed(columns)} FROM "{model._meta.table_name}" WHERE id IN ({marks})',
            list(chunk),
        )
        for values in cursor.fetchall():
            image: Image = dict(zip(columns, values, strict=True))
            image.update({name: bool(image[name]) for name in truths})
            found[int(values[0])] = image
    return found


def insert_images(database: Database, model: type[Table], images: Sequence[Image]) -> None:
    """Insert rows from their images, ids included."""
    columns = [field.column_name for field in model._meta.sorted_fields]
    insert_rows(
        database,
        model._meta.table_name,
        columns,
        [[image[column] for column in columns] for image in images],
    )


def insert_rows(
    database: Database, table: str, columns: Sequence[str], rows: Sequence[Sequence[object]]
) -> None:
    """Insert rows of values as they lie in the file, many to a statement."""
    marks = f"({', '.join([database.param] * len(columns))})"
    many = max(1, _VALUES // len(columns))
    for start in range(0, len(rows), many):
        chunk = rows[start : start + many]
        database.execute_sql(
            f'INSERT INTO "{table}" ({_listed(columns)}) VALUES {", ".join([marks] * len(chunk))}',
            [value for row in chunk for value in row],
        )


def update_image(database: Database, model: type[Table], row: int, image: Image) -> None:
    """Make row `row` equal to `image`."""
    columns = [name for name in image if name != "id"]
    settings = ", ".join(f'"{column}" = {database.param}' for column in columns)
    database.execute_sql(
        f'UPDATE "{model._meta.table_name}" SET {settings} WHERE id = {database.param}',
        [*(image[column] for column in columns), row],
    )


def delete_rows(database: Database, model: type[Table], ids: Sequence[int]) -> None:
    """Delete rows by id."""
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        model.delete().where(model.id.in_(chunk)).execute(database)


def _listed(columns: Sequence[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)
