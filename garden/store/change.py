"""One change: writes that remember, so that the journal can take them back."""

from collections.abc import Iterable, Mapping

from peewee import Database, fn

from garden.store.errors import Overtaken
from garden.store.images import (
    Image,
    current_images,
    delete_rows,
    image_of,
    insert_images,
    update_image,
)
from garden.store.models.base import Table
from garden.store.models.journal import JournalRow
from garden.store.pages import Pages
from garden.store.rows import scalar


class Change:
    """The open transaction of one change. All writes to journalled tables go through it.

    `what` says in words what the change does; `kind` is its command. The `pages` remember what
    the rows were and are.
    """

    def __init__(self, database: Database, what: str, kind: str, pages: Pages) -> None:
        self.what = what
        self.kind = kind
        self._database = database
        self._pages = pages
        self._next: dict[type[Table], int] = {}

    def insert(self, model: type[Table], **values: object) -> int:
        """Insert one row given by field names; return its id."""
        return self.insert_many(model, [values])[0]

    def insert_many(self, model: type[Table], rows: Iterable[Mapping[str, object]]) -> list[int]:
        """Insert rows given by field names; return their ids in order."""
        ids = []
        images = []
        for values in rows:
            row = self._new_id(model)
            image = image_of(model, {**values, "id": row})
            self._pages.remember(model, row, None, image)
            ids.append(row)
            images.append(image)
        insert_images(self._database, model, images)
        self._pages.write_full()
        return ids

    def update(self, model: type[Table], row: int, **values: object) -> bool:
        """Set fields of row `row`; return whether anything differed. Raises Overtaken."""
        before = self._image(model, row)
        after = dict(before)
        for name, value in values.items():
            field = model._meta.fields[name]
            after[field.column_name] = field.db_value(value)
        if after == before:
            return False
        self._pages.remember(model, row, before, after)
        update_image(self._database, model, row, after)
        self._pages.write_full()
        return True

    def delete(self, model: type[Table], row: int) -> None:
        """Delete row `row`, which nothing may point at any more. Raises Overtaken."""
        self._pages.remember(model, row, self._image(model, row), None)
        delete_rows(self._database, model, [row])
        self._pages.write_full()

    def _image(self, model: type[Table], row: int) -> Image:
        """Return the row as it is. Raises Overtaken where it is gone since it was read."""
        found = current_images(self._database, model, [row]).get(row)
        if found is None:
            raise Overtaken(f"{model._meta.table_name} row {row} is gone")
        return found

    def _new_id(self, model: type[Table]) -> int:
        """Return an id that no row of this table ever had: undo may bring rows back."""
        if model not in self._next:
            here = scalar(self._database, model.select(fn.MAX(model.id))) or 0
            ever = (
                scalar(
                    self._database,
                    JournalRow.select(fn.MAX(JournalRow.row)).where(
                        JournalRow.table == model._meta.table_name
                    ),
                )
                or 0
            )
            self._next[model] = max(here, ever) + 1
        row = self._next[model]
        self._next[model] += 1
        return row
