"""Cut a stream of bytes into numbered lines, whatever ends them, in bounded memory."""

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

LINE_LIMIT = 16 * 1024 * 1024
"""The longest line that is read whole, in bytes; the rest of a longer one is dropped."""

_CHUNK = 256 * 1024


class Line(NamedTuple):
    """One line without its ending. `number` counts from 1; `cut` says that its end was dropped."""

    number: int
    data: bytes
    cut: bool


def numbered_lines(chunks: Iterator[bytes], limit: int = LINE_LIMIT) -> Iterator[Line]:
    """Yield the lines of the joined `chunks`; CRLF, LF and CR alone each end one."""
    number = 1
    parts: list[bytes] = []
    size = 0
    for chunk in _whole_endings(chunks):
        for piece in chunk.splitlines(keepends=True):
            data = piece.rstrip(b"\r\n")
            if size < limit:
                parts.append(data)
            size += len(data)
            if len(data) < len(piece):
                yield Line(number, b"".join(parts)[:limit], size > limit)
                number, parts, size = number + 1, [], 0
    if size:
        yield Line(number, b"".join(parts)[:limit], size > limit)


def _whole_endings(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Make CRCRLF, which some mailers leave, a plain CRLF, and never cut an ending in two."""
    held = b""
    for chunk in chunks:
        joined = (held + chunk).replace(b"\r\r\n", b"\r\n")
        body = joined.rstrip(b"\r")
        held = joined[len(body) :][-2:]
        yield joined[: len(joined) - len(held)]
    yield held


def read_chunks(data: BinaryIO) -> Iterator[bytes]:
    """Yield the bytes of `data` in pieces of a quarter of a megabyte."""
    while chunk := data.read(_CHUNK):
        yield chunk
