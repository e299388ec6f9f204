"""The rows of one change as steps to be taken, in pieces: a change may touch very many rows.

Steps are taken in the order in which the change first touched its rows, or back from the last.
Neighbours of one kind (insert, update, delete) make a run, in which parents come before children
and leave after them, whatever their order; so a long run is read table by table.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from peewee import Database, Expression, Node

from garden.store.images import Image, decode
from garden.store.models.base import Table
from garden.store.models.journal import JournalRow
from garden.store.rows import Row, fetch
from garden.store.schema import BY_NAME, JOURNALLED

PIECE = 2_000
"""How many steps are in memory at once."""


@dataclass(frozen=True, slots=True)
class Step:
    """Row `row` of `model` goes from image `old` to image `new`."""

    model: type[Table]
    row: int
    old: Image | None
    new: Image | None

    @property
    def kind(self) -> str:
        """Insert, update or delete."""
        return _kind(self.old is not None, self.new is not None)


@dataclass(frozen=True, slots=True)
class _Span:
    """Rows of the journal by their ids, both ends within: a long run of one kind, or short ones.

    `tables` says where in a run the rows of each table lie.
    """

    first: int
    last: int
    kind: str
    tables: Mapping[str, tuple[int, int]]


class Steps:
    """The steps of the change `entry`: made again, or with `back` taken back."""

    def __init__(self, database: Database, entry: int, back: bool) -> None:
        self._database = database
        self._entry = entry
        self._back = back

    def pieces(self) -> Iterator[list[Step]]:
        """Yield all steps in the order of the change, or back."""
        yield from self._read()

    def runs(self) -> Iterator[list[Step]]:
        """Yield steps of one kind and table each, in the order in which they can be taken."""
        spans = list(self._spans())
        for span in reversed(spans) if self._back else spans:
            if span.kind:
                for model in _order(span.kind):
                    if ends := span.tables.get(model._meta.table_name):
                        own = JournalRow.table == model._meta.table_name
                        yield from self._read(JournalRow.id.between(*ends), own)
                continue
            for piece in self._read(JournalRow.id.between(span.first, span.last)):
                for kind, run in groupby(piece, key=lambda step: step.kind):
                    yield from _by_table(kind, list(run))

    def rows(self, model: type[Table]) -> Iterator[list[int]]:
        """Yield the ids of the rows of one table that are stepped upon."""
        own = JournalRow.table == model._meta.table_name
        for rows in self._fetched([JournalRow.row], own):
            yield [row for _, row in rows]

    def among(self, model: type[Table], ids: Sequence[int]) -> set[int]:
        """Return those of the rows `ids` of a table that are stepped upon."""
        # The entry is compared here: asked for it, SQLite would go through the whole change.
        query = JournalRow.select(JournalRow.row, JournalRow.entry).where(
            JournalRow.table == model._meta.table_name, JournalRow.row.in_(ids)
        )
        return {row for row, entry in fetch(self._database, query) if entry == self._entry}

    def _spans(self) -> Iterator[_Span]:
        """Yield the whole journal of the change, forwards: long runs alone, short ones together."""
        short: list[_Span] = []
        size = 0
        for run, length in self._runs_forward():
            if short and size + length > PIECE:
                yield _Span(short[0].first, short[-1].last, "", {})
                short, size = [], 0
            if length > PIECE:
                yield run
            else:
                short.append(run)
                size += length
        if short:
            yield _Span(short[0].first, short[-1].last, "", {})

    def _runs_forward(self) -> Iterator[tuple[_Span, int]]:
        """Yield each run with its length, as the change made it, kinds as they are to be taken."""
        was, comes = JournalRow.before, JournalRow.after
        if self._back:
            was, comes = comes, was
        columns = (was.is_null(), comes.is_null(), JournalRow.table)
        rows = (row for piece in self._fetched(columns, back=False) for row in piece)
        for kind, run in groupby(rows, key=lambda row: _kind(not row[1], not row[2])):
            first = last = length = 0
            tables: dict[str, tuple[int, int]] = {}
            for number, _, _, table in run:
                first, last, length = first or number, number, length + 1
                tables[table] = (tables.get(table, (number, 0))[0], number)
            yield _Span(first, last, kind, tables), length

    def _read(self, *conditions: Expression) -> Iterator[list[Step]]:
        table, row = JournalRow.table, JournalRow.row
        columns: list[Node] = [table, row, JournalRow.before, JournalRow.after]
        for rows in self._fetched(columns, *conditions, back=self._back):
            yield [self._step(BY_NAME[name], row, *images) for _, name, row, *images in rows]

    def _step(self, model: type[Table], row: int, before: str | None, after: str | None) -> Step:
        old, new = decode(model, before), decode(model, after)
        return Step(model, row, new, old) if self._back else Step(model, row, old, new)

    def _fetched(
        self, columns: Sequence[Node], *conditions: Expression, back: bool = False
    ) -> Iterator[list[Row]]:
        """Yield the journal's rows of this change in pieces, the id of each before `columns`."""
        number = JournalRow.id
        query = (
            JournalRow.select(number, *columns)
            .where(JournalRow.entry == self._entry, *conditions)
            .order_by(number.desc() if back else number)
            .limit(PIECE)
        )
        rows = fetch(self._database, query)
        while rows:
            yield rows
            after = number < rows[-1][0] if back else number > rows[-1][0]
            rows = fetch(self._database, query.where(after)) if len(rows) == PIECE else []


def _kind(was: bool, comes: bool) -> str:
    return ("update" if comes else "delete") if was else "insert"


def _order(kind: str) -> Iterable[type[Table]]:
    return reversed(JOURNALLED) if kind == "delete" else JOURNALLED


def _by_table(kind: str, run: Sequence[Step]) -> Iterator[list[Step]]:
    if kind == "update":
        yield list(run)
        return
    by_model: dict[type[Table], list[Step]] = {}
    for step in run:
        by_model.setdefault(step.model, []).append(step)
    yield from (by_model[model] for model in _order(kind) if model in by_model)
