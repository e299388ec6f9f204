"""Pixels as a PNG file (W3C Portable Network Graphics, third edition), with zlib alone."""

import struct
import zlib
from collections.abc import Iterable

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_AS_IT_IS, _AS_ABOVE = b"\x00", b"\x02"
_EIGHT_BITS_RGB = (8, 2, 0, 0, 0)


def png(width: int, height: int, rows: Iterable[bytes], zoom: int) -> bytes:
    """Return a PNG of `height` rows of `width` pixels, three bytes each, every pixel `zoom` wide.

    Like rows cost next to nothing: a row is stored as what differs from the one above it.
    """
    head = struct.pack(">IIBBBBB", width * zoom, height * zoom, *_EIGHT_BITS_RGB)
    packer = zlib.compressobj(6)
    same = _AS_ABOVE + bytes(width * zoom * 3)
    packed: list[bytes] = []
    before = b""
    for row in rows:
        fresh = same if row == before else _AS_IT_IS + _widened(row, zoom)
        packed.append(packer.compress(fresh + same * (zoom - 1)))
        before = row
    packed.append(packer.flush())
    return b"".join(
        (SIGNATURE, _chunk(b"IHDR", head), _chunk(b"IDAT", b"".join(packed)), _chunk(b"IEND", b""))
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)


def _widened(row: bytes, zoom: int) -> bytes:
    """Return a row with each pixel repeated `zoom` times."""
    if zoom == 1:
        return row
    wide = bytearray(len(row) * zoom)
    for part in range(3):
        for copy in range(zoom):
            wide[copy * 3 + part :: zoom * 3] = row[part::3]
    return bytes(wide)
