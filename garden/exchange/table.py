"""Read a table of separated values: its header by the names in it, then its rows with their lines.

Rows may hold line breaks within quotation marks. A quotation mark that nothing closes would make
one row of the rest of the file, so a row may take no more than `ROW_LINES` lines: what looks longer
is read as a single line, and what then does not fit the header is reported.
"""

import re
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from itertools import islice
from typing import BinaryIO

from garden.exchange.encoding import EightBit, is_binary, utf8_lines

ROW_LINES = 50
"""The most lines that one row may take."""

ROW_SIZE = 1024 * 1024
"""The most characters that one row may take."""

HEADER_LINES = 40
"""How many lines are searched for the header: a foreword of twenty, some of them folded."""

MOST_COLUMNS = 5_000
"""How many columns a table may have."""

_DELIMITERS = (",", ";", "\t")
_CELL = r'(?:"(?:[^"]++|"")*+"|(?!")[^D\n]*+)'
_CLEAN = {mark: re.compile(f"{_CELL}(?:D{_CELL})*+".replace("D", mark)) for mark in _DELIMITERS}


@dataclass(frozen=True, slots=True)
class Header:
    """The names of the columns, trimmed and in small letters, and what separates them.

    A name that comes again carries a number, as programs number columns themselves: "city 2".
    """

    names: tuple[str, ...]
    delimiter: str


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row by the names of the header, trimmed; `line` is where it begins.

    `flaw` is the sentence why the cells cannot be trusted, or empty.
    """

    line: int
    cells: dict[str, str]
    flaw: str


_Names = tuple[tuple[str, ...], str]
"""The names of columns, trimmed and in small letters, and the separator."""

Recogniser = Callable[[frozenset[str]], bool]
"""Says of a set of column names whether this is the header looked for."""


def header_in(line: str, is_header: Recogniser) -> Header | None:
    """Return `line` as a header, if `is_header` knows it with one of the usual separators."""
    return _known(_names_in(line), is_header)


def _names_in(line: str) -> Iterator[_Names]:
    """Yield what the names of the columns would be with each of the usual separators."""
    for delimiter in _DELIMITERS if len(line) <= ROW_SIZE else ():
        cells = split_cells(line, delimiter)
        if len(cells) <= MOST_COLUMNS:
            yield tuple(" ".join(cell.split()).casefold() for cell in cells), delimiter


def _known(possible: Iterable[_Names], is_header: Recogniser) -> Header | None:
    for names, delimiter in possible:
        if is_header(frozenset(names)):
            return Header(_told_apart(names), delimiter)
    return None


def _told_apart(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return `names` with a number behind each that came before; empty ones stay empty."""
    times: Counter[str] = Counter()
    seen: set[str] = set()
    found: list[str] = []
    for name in names:
        own = name
        while name and own in seen:
            times[name] += 1
            own = f"{name} {times[name] + 1}"
        seen.add(own)
        found.append(own)
    return tuple(found)


def find_header(head: bytes, is_header: Recogniser) -> Header | None:
    """Return the header within the first lines of a file, or None."""
    return _known(_possible_headers(head), is_header)


@lru_cache(maxsize=1)
def _possible_headers(head: bytes) -> tuple[_Names, ...]:
    """Return all that may be a header. Kept, as each kind of table looks through the same file."""
    if is_binary(head):
        return ()
    letters = EightBit()
    lines = islice(utf8_lines(BytesIO(head)), HEADER_LINES)
    return tuple(found for line in lines for found in _names_in(letters.decode(line.data)))


def read_rows(data: BinaryIO, is_header: Recogniser, row_lines: int = ROW_LINES) -> Iterator[Row]:
    """Yield the rows below the header, without empty ones; none where there is no header.

    A row takes no more than `row_lines` lines.
    """
    letters = EightBit()
    lines = ((line.number, letters.decode(line.data)) for line in utf8_lines(data))
    header: Header | None = None
    for number, text in lines:
        header = header_in(text, is_header)
        if header or number >= HEADER_LINES:
            break
    if header is None:
        return
    waiting: deque[tuple[int, str]] = deque()
    while waiting or (following := next(lines, None)):
        if not waiting and following:
            waiting.append(following)
        taken = _row_length(waiting, lines, header, row_lines)
        used = [waiting.popleft() for _ in range(taken)]
        yield from _row(used[0][0], "\n".join(text for _, text in used), header)


def _row(line: int, text: str, header: Header) -> Iterator[Row]:
    """Yield the row that `text` makes; nothing where all its cells are empty."""
    if len(text) > ROW_SIZE:
        yield Row(line, {}, "This row is too long to be one row of such a table.")
        return
    cells = [cell.strip() for cell in split_cells(text, header.delimiter)]
    if not any(cells):
        return
    names, flaw = header.names, ""
    if _ends_open(text, header.delimiter, False):
        flaw = "A quotation mark in this row is never closed."
    elif any(cells[len(names) :]):
        flaw = "This row has more values than the table has columns."
    padded = cells[: len(names)] + [""] * (len(names) - len(cells))
    yield Row(line, dict(zip(names, padded, strict=True)), flaw)


def _row_length(
    waiting: deque[tuple[int, str]],
    lines: Iterator[tuple[int, str]],
    header: Header,
    row_lines: int,
) -> int:
    """Return how many of the `waiting` lines the first row takes, adding more from `lines`.

    In a row of several lines each quotation mark stands in its place, and there are no more cells
    than columns: else the mark that seems to end it belongs to another row, and the first line is a
    row by itself.
    """
    text = waiting[0][1]
    is_open = '"' in text and _ends_open(text, header.delimiter, False)
    count, size = 1, len(text)
    while is_open and count < row_lines and size < ROW_SIZE:
        if count == len(waiting):
            following = next(lines, None)
            if following is None:
                return 1
            waiting.append(following)
        is_open = _ends_open(waiting[count][1], header.delimiter, True)
        size += len(waiting[count][1])
        count += 1
    if count == 1 or is_open:
        return 1
    joined = "\n".join(waiting[number][1] for number in range(count))
    fits = len(split_cells(joined, header.delimiter)) <= len(header.names)
    return count if fits and _CLEAN[header.delimiter].fullmatch(joined) else 1


def _ends_open(line: str, delimiter: str, is_open: bool) -> bool:
    """Say whether a quotation is still open after `line`, which began within one if `is_open`."""
    at = 0
    fresh = not is_open
    while at <= len(line):
        if is_open:
            closing = line.find('"', at)
            if closing < 0:
                return True
            is_open = line[closing + 1 : closing + 2] == '"'
            at = closing + 2 if is_open else closing + 1
            continue
        if fresh and line[at : at + 1] == '"':
            is_open, fresh, at = True, False, at + 1
            continue
        following = line.find(delimiter, at)
        if following < 0:
            return False
        fresh, at = True, following + 1
    return is_open


def split_cells(text: str, delimiter: str) -> list[str]:
    """Return the cells of one row. Quotation marks within an unquoted cell are plain text."""
    cells: list[str] = []
    at = 0
    while at <= len(text):
        if text[at : at + 1] == '"':
            cell, at = _quoted(text, at + 1)
        else:
            cell = ""
        following = text.find(delimiter, at)
        end = len(text) if following < 0 else following
        cells.append(cell + text[at:end])
        at = end + 1
    return cells


def _quoted(text: str, at: int) -> tuple[str, int]:
    """Return the quoted text that begins at `at`, and where what follows its end begins."""
    parts: list[str] = []
    while (closing := text.find('"', at)) >= 0:
        parts.append(text[at:closing])
        if text[closing + 1 : closing + 2] != '"':
            return "".join(parts), closing + 1
        parts.append('"')
        at = closing + 2
    return "".join(parts) + text[at:], len(text)
