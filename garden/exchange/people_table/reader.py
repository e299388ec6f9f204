"""The importers of tables: one for Google Contacts, one for Outlook, Thunderbird and all others."""

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import BinaryIO

from garden.exchange.people_table.columns import (
    NAMES,
    REACHES,
    Guess,
    guess,
    plain,
    signature,
)
from garden.exchange.people_table.contents import with_contents
from garden.exchange.people_table.order import DayOrder, learn_order
from garden.exchange.people_table.rows import read_row
from garden.exchange.records import (
    Columns,
    Finding,
    Notice,
    PersonRecord,
    Problem,
    ReadOptions,
    Skipped,
    Where,
)
from garden.exchange.table import Row, find_header, read_rows

LOOKED_AT = 5000
"""How many rows are looked at to tell the order of day and month."""

_LONG_ROW = 2_000
"""Lines that the notes about one person may take."""

_ALL_NAMES = NAMES | {"middle", "prefix", "suffix", "nickname"}
_TIES = frozenset({*REACHES, "company", "title", "birthday", "address", "nickname"})
# German columns have a colon between words: "E-Mail 2: Adresse".
_CODE = re.compile(r"[\[\]{}<>=;\"|@\\]|:(?! \w)")
_KNOWN_SHARE = 0.6
_SURE_COLUMNS = 6
_SURE_SHARE = 0.8


def confidence(found: Guess) -> float:
    """Say from 0 to 1 how surely a table with these columns lists people."""
    fields = found.fields
    if any(column.name.startswith(("e-mail 1 - ", "phone 1 - ")) for column in found.columns):
        return 0.95
    known = len(found.columns)
    share = known / max(1, known + len(found.unknown))
    if "email" in fields and not found.unknown and fields <= {"email", *NAMES}:
        return 0.8
    in_parts = "given" in fields and bool(fields & {"family", "name"})
    only_names = in_parts and not found.unknown and fields <= _ALL_NAMES
    if not only_names and not (fields & NAMES and fields & _TIES):
        return 0.0
    if share < _KNOWN_SHARE:
        # A table may tell much that nobody knows of the people whom it plainly lists.
        reached = in_parts and bool(fields & REACHES)
        return 0.55 if reached or {"email", "phone"} <= fields else 0.0
    if known < _SURE_COLUMNS or share <= _SURE_SHARE or _is_linkedins(found):
        return 0.6
    return 0.9


def _is_linkedins(found: Guess) -> bool:
    """Say whether this may be a list of LinkedIn's, which has a reader of its own."""
    return {"first name", "last name", "position"} <= {column.name for column in found.columns}


class TableImporter:
    """Reads a table of people whose columns are known, or are said by a mapping."""

    def __init__(self, name: str, title: str, google: bool) -> None:
        self.name = name
        self.title = title
        self.suffixes = (".csv",)
        self._google = google

    def detect(self, head: bytes, name: str) -> float:
        """Say how surely the header is that of a table of people."""
        header = find_header(head, _is_people)
        if header is None:
            return 0.0
        found = guess(header.names)
        sure = confidence(found)
        return sure if self._google == (sure == 0.95) else 0.0

    def detect_mapped(self, head: bytes, options: ReadOptions) -> bool:
        """Say whether the header is that of a table which a mapping explains."""
        if self._google or not (options.mapping or options.mappings):
            return False
        header = find_header(head, lambda names: _is_mapped(names, options))
        return header is not None

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield the person of each row; a `Skipped` for a row of nobody and for a repeated one."""
        rows = read_rows(data, lambda names: _is_wanted(names, options), _LONG_ROW)
        first = list(islice(rows, LOOKED_AT))
        if not first:
            yield Problem(source, None, _unknown(options))
            return
        header = list(first[0].cells)
        known = guess(header, dict(options.mapping_for(signature(header))))
        found = with_contents(known, first)
        yield _columns(found, Where(source, first[0].line))
        order = learn_order(first, found.columns, options.day_first)
        if order is DayOrder.UNKNOWN:
            yield _order_unknown(first[0].line, source)
        yield from _once_each(chain(first, rows), found, order, source)


def _once_each(
    rows: Iterator[Row], found: Guess, order: DayOrder, source: str
) -> Iterator[Finding]:
    seen: set[tuple[str, str]] = set()
    for row in rows:
        for finding in read_row(row, found, order, source):
            if not isinstance(finding, PersonRecord):
                yield finding
            elif finding.source_keys[0] in seen:
                yield Skipped(source, row.line, "This person stands on an earlier line, too.")
            else:
                seen.add(finding.source_keys[0])
                yield finding


def _order_unknown(line: int, source: str) -> Notice:
    why = (
        "Days such as 3/4/1985 could be in March or April, so they were left out: "
        "--day-first or --month-first says which."
    )
    return Notice(source, line, why)


def _is_people(names: frozenset[str]) -> bool:
    """Say whether a line may be the header of such a table: names of columns, and no code."""
    return not any(_CODE.search(name) for name in names) and confidence(guess(sorted(names))) > 0


def _is_mapped(names: frozenset[str], options: ReadOptions) -> bool:
    return bool(options.mapping_for(signature(names))) and _is_wanted(names, options)


def _is_wanted(names: frozenset[str], options: ReadOptions) -> bool:
    """Say whether a line is the header: it lists people, or it names the columns of a mapping."""
    mapping = dict(options.mapping_for(signature(names)))
    found = guess(sorted(names), mapping)
    if mapping:
        named = {plain(name) for name in names} & {plain(name) for name in mapping}
        return bool(named) and bool(found.fields & (NAMES | {"email"}))
    return confidence(found) > 0 or bool(found.fields & NAMES)


def _columns(found: Guess, where: Where) -> Columns:
    """Return how the columns were taken, those without use left out."""
    taken = tuple(
        (column.name, f"{column.field}:{column.label}" if column.label else column.field)
        for column in found.columns
        if column.field != "ignore"
    )
    return Columns(where, found.signature, taken, found.unknown)


def _unknown(options: ReadOptions) -> str:
    if options.mapping:
        return "No line of this table names the columns that the mapping speaks of."
    return (
        "There is no row here below columns that name people: --map COLUMN=name says which column "
        "holds the names, and --map COLUMN=email and the like for others."
    )


GOOGLE = TableImporter("google", "Google Contacts table", google=True)
"""The importer of Google Contacts' CSV, in its old and its new columns."""

TABLE = TableImporter("table", "table of people", google=False)
"""The importer of Outlook's, Thunderbird's and other tables."""
