"""Garden's own form: JSON Lines with everything, one row of the garden a line.

The first line says what the file is. Keys are sorted and rows come in a stable order, so that two
exports of one garden are equal byte for byte, and a difference is a difference.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

from garden.exchange.json_text import mended
from garden.exchange.lines import numbered_lines, read_chunks

VERSION = 1
"""The version of the form; a reader refuses what is newer."""

HEAD: Mapping[str, object] = {"type": "garden", "v": VERSION}
"""The first line of every export."""

Row = dict[str, object]


class NotGardenLines(ValueError):
    """A file that is not in this form; the message is a sentence for the user."""


def lines_of(rows: Iterable[tuple[str, Mapping[str, object]]]) -> Iterator[str]:
    """Yield the lines, without their endings, of (type, row) pairs; the first is the head."""
    yield _line(HEAD)
    for kind, row in rows:
        yield _line({"type": kind, "v": VERSION, **row})


def is_garden_lines(head: bytes) -> bool:
    """Tell by its beginning whether a file is in this form."""
    first = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:200].partition(b"\n")[0]
    try:
        found = json.loads(first)
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and found.get("type") == "garden" and "v" in found


def read_lines(data: BinaryIO) -> Iterator[tuple[int, str, Row | str]]:
    """Yield (line, type, row) of each row, or (line, "", reason) where a line cannot be one.

    Lines count from 1. Raises NotGardenLines for a file in another form, or of a newer Garden.
    """
    lines = numbered_lines(read_chunks(data))
    first = next(lines, None)
    if first is None or not is_garden_lines(first.data):
        raise NotGardenLines("This is not an export of a whole garden.")
    version = json.loads(first.data.removeprefix(b"\xef\xbb\xbf")).get("v")
    if version != VERSION:
        raise NotGardenLines("This was exported by a newer Garden; please update.")
    for line in lines:
        if not line.data.strip():
            continue
        yield (line.number, *_read(line.data, line.cut))


def _read(data: bytes, cut: bool) -> tuple[str, Row | str]:
    if cut:
        return "", "This line is too long."
    try:
        found = json.loads(mended(data.decode()))
    except (ValueError, RecursionError):
        return "", "This line is not JSON; it may be cut off."
    if not isinstance(found, dict) or not isinstance(found.get("type"), str):
        return "", "This line is no row of a garden."
    if found.get("v") != VERSION:
        return "", "This line was written by a newer Garden."
    row = {name: value for name, value in found.items() if name not in ("type", "v")}
    return found["type"], row


def _line(row: Mapping[str, object]) -> str:
    return json.dumps(row, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
