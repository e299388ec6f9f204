"""Garden's own form: JSON Lines with everything, one row of the garden a line.

The first line says what the file is. Keys are sorted and rows come in a stable order, so that two
exports of one garden are equal byte for byte, and a difference is a difference.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from typing import BinaryIO

from garden.exchange.encoding import utf8_lines
from garden.exchange.json_text import mended

VERSION = 1
"""The version of the form; a reader refuses what is newer."""

HEAD: Mapping[str, object] = {"type": "garden", "v": VERSION}
"""The first line of every export."""

_HEAD_SIZE = 1024

Row = dict[str, object]


class NotGardenLines(ValueError):
    """A file that is not in this form; the message is a sentence for the user.

    `line` is where that shows, None where the whole file is something else.
    """

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


def lines_of(rows: Iterable[tuple[str, Mapping[str, object]]]) -> Iterator[str]:
    """Yield the lines, without their endings, of (type, row) pairs; the first is the head."""
    yield _line(HEAD)
    for kind, row in rows:
        yield _line({"type": kind, "v": VERSION, **row})


def is_garden_lines(head: bytes) -> bool:
    """Tell by its beginning whether a file is in this form."""
    first = next(utf8_lines(BytesIO(head[:_HEAD_SIZE])), None)
    return first is not None and _version(first.data) is not None


def _version(first: bytes) -> int | None:
    """Return the version that the first line of a file says, None where it is none of ours."""
    try:
        found = json.loads(first.decode())
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.get("type") != "garden":
        return None
    version = found.get("v")
    return version if type(version) is int and version >= VERSION else None


def read_lines(data: BinaryIO) -> Iterator[tuple[int, str, Row | str]]:
    """Yield (line, type, row) of each row, or (line, "", reason) where a line cannot be one.

    Lines count from 1. Raises NotGardenLines for a file in another form, or of a newer Garden, or
    with a second export behind the first, whose rows could be of another garden.
    """
    lines = utf8_lines(data)
    first = next(lines, None)
    version = None if first is None else _version(first.data)
    if version is None:
        raise NotGardenLines("This is not an export of a whole garden.")
    if version != VERSION:
        raise NotGardenLines("This was exported by a newer Garden; please update.")
    for line in lines:
        if not line.data.strip():
            continue
        kind, row = _read(line.data, line.cut)
        if kind == HEAD["type"]:
            raise NotGardenLines("Another export begins here; a file holds one.", line.number)
        yield line.number, kind, row


def _read(data: bytes, cut: bool) -> tuple[str, Row | str]:
    if cut:
        return "", "This line is too long."
    try:
        found = json.loads(mended(data.decode()))
    except (ValueError, RecursionError):
        return "", "This line is not JSON; it may be cut off."
    if not isinstance(found, dict) or not isinstance(found.get("type"), str):
        return "", "This line is no row of a garden."
    if found.get("v") is True or found.get("v") != VERSION:
        return "", "This line was written by a newer Garden."
    row = {name: value for name, value in found.items() if name not in ("type", "v")}
    return found["type"], row


def _line(row: Mapping[str, object]) -> str:
    return json.dumps(row, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
