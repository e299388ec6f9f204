"""The journal's pages of one open change, written down in pieces: a change may touch many rows."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from peewee import Database

from garden.store.images import Image, decode, encode, insert_rows
from garden.store.models.base import Table
from garden.store.models.journal import JournalRow
from garden.store.rows import fetch
from garden.store.touched import Changed, touched_people

PIECE = 2_000
"""How many rows are remembered before they are written down."""

_CHUNK = 400

_Packed = tuple[object, ...] | None
"""An image as its values alone, in the order of the columns."""

_Pending = tuple[type[Table], int, _Packed, _Packed]


class Pages:
    """Remembers each row that a change touches as it was before and is after.

    Each row has one line, however often it is touched, and none where it ends as it was.
    `open_entry` makes the journal's entry when there is something to write under it, and returns
    its id: `entry`, until then None.
    """

    def __init__(self, database: Database, open_entry: Callable[[], int]) -> None:
        self._database = database
        self._open_entry = open_entry
        self.entry: int | None = None
        self._people: set[int] | None = set()
        self._pending: dict[tuple[type[Table], int], tuple[_Packed, _Packed]] = {}

    @property
    def people(self) -> set[int] | None:
        """The people whose folded state what is written may have changed; None: everybody."""
        return self._people

    def remember(
        self, model: type[Table], row: int, before: Image | None, after: Image | None
    ) -> None:
        """Take in that a row went from one image to another; None: there was, or is, no row."""
        first, _ = self._pending.get((model, row), (_packed(model, before), None))
        self._pending[(model, row)] = (first, _packed(model, after))

    def write_full(self) -> None:
        """Write down what is remembered, if it is much."""
        if len(self._pending) >= PIECE:
            self.write()

    def write(self) -> None:
        """Write down what is remembered. The rows must be in the tables as they were told."""
        pending = [(*place, *images) for place, images in self._pending.items()]
        self._pending.clear()
        if self.entry is not None:
            pending = self._rewrite(self.entry, pending)
        altered = [one for one in pending if one[2] != one[3]]
        if altered:
            if self.entry is None:
                self.entry = self._open_entry()
            self._add(self.entry, altered)
            self._touch(altered)

    @property
    def is_empty(self) -> bool:
        """Whether no row differs from what it was, in all that is written."""
        if self.entry is None:
            return True
        lines = JournalRow.select(JournalRow.id).where(JournalRow.entry == self.entry).limit(1)
        return not fetch(self._database, lines)

    def _rewrite(self, entry: int, pending: Sequence[_Pending]) -> list[_Pending]:
        """Carry on the lines of rows that were written before; return the rest, in order."""
        there: dict[type[Table], list[int]] = {}
        for model, row, before, _ in pending:
            if before is not None:
                there.setdefault(model, []).append(row)
        lines = {model: self._written(entry, model, rows) for model, rows in there.items()}
        again = [one for one in pending if one[1] in lines.get(one[0], ())]
        for model, row, _, after in again:
            line, text = lines[model][row]
            self._carry_on(line, decode(model, text), _unpacked(model, after))
        self._touch(again)
        return [one for one in pending if one[1] not in lines.get(one[0], ())]

    def _carry_on(self, line: int, before: Image | None, after: Image | None) -> None:
        own = JournalRow.id == line
        if before == after:
            JournalRow.delete().where(own).execute(self._database)
        else:
            JournalRow.update(after=encode(after)).where(own).execute(self._database)

    def _written(
        self, entry: int, model: type[Table], rows: Sequence[int]
    ) -> dict[int, tuple[int, str | None]]:
        """Return (id of the line, text of the image before) of those rows that have a line."""
        found: dict[int, tuple[int, str | None]] = {}
        for start in range(0, len(rows), _CHUNK):
            # The entry is compared here: asked for it, SQLite would go through the whole change.
            query = JournalRow.select(
                JournalRow.id, JournalRow.entry, JournalRow.row, JournalRow.before
            ).where(
                JournalRow.table == model._meta.table_name,
                JournalRow.row.in_(rows[start : start + _CHUNK]),
            )
            for line, of, row, before in fetch(self._database, query):
                if of == entry:
                    found[row] = (line, before)
        return found

    def _add(self, entry: int, altered: Iterable[_Pending]) -> None:
        columns = ("entry_id", "table_name", "row", "before", "after")
        lines = (
            (entry, model._meta.table_name, row, encode(before), encode(after))
            for model, row, before, after in _images(altered)
        )
        while chunk := list(islice(lines, _CHUNK)):
            insert_rows(self._database, JournalRow._meta.table_name, columns, chunk)

    def _touch(self, altered: Sequence[_Pending]) -> None:
        """Note whom the rows concern now: links that come or go later are rows of their own."""
        if self._people is not None and altered:
            people = touched_people(self._database, _images(altered))
            self._people = None if people is None else self._people | people


def _images(pending: Iterable[_Pending]) -> Iterator[Changed]:
    for model, row, before, after in pending:
        yield model, row, _unpacked(model, before), _unpacked(model, after)


def _packed(model: type[Table], image: Image | None) -> _Packed:
    if image is None:
        return None
    return tuple(image[field.column_name] for field in model._meta.sorted_fields)


def _unpacked(model: type[Table], values: _Packed) -> Image | None:
    if values is None:
        return None
    columns = (field.column_name for field in model._meta.sorted_fields)
    return dict(zip(columns, values, strict=True))
