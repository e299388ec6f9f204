"""Join the folded lines of a vCard into whole properties, still as bytes.

Three ways of folding occur: a leading blank (3.0, 4.0), a `=` before the end of a quoted-printable
line (2.1), and base64 that simply goes on until an empty line or the next property (2.1). Values
that Garden has no use for, pictures above all, are dropped here, so they never fill the memory.
"""

import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from garden.exchange.lines import LINE_LIMIT, Line

_UNUSED = frozenset({b"PHOTO", b"LOGO", b"SOUND", b"KEY", b"X-MS-CARDPICTURE"})
_STUDIES = 20
_HEAD_LENGTH = 64 * 1024
_PART_COST = 40
_BASE64 = re.compile(rb";(?:ENCODING=)?\"?(?:BASE64|B)\"?(?:;|$)", re.IGNORECASE)
_QUOTED_PRINTABLE = re.compile(rb";(?:ENCODING=)?\"?QUOTED-PRINTABLE", re.IGNORECASE)
_QUOTED_BEGINNING = re.compile(rb"=[0-9A-Fa-f]{2}")
# Cards that went through cells of a spreadsheet stand in quotation marks.
_FRAME = re.compile(rb'\s*"?(?:[\w-]+\.)?(?:BEGIN|END)\s*:\s*VCARD\s*"?\s*', re.IGNORECASE)


class Property(NamedTuple):
    """One unfolded line: what stands before the colon, the value, and the line it began on.

    `head` is None where the line has no colon: then it is no property and `value` is all of it.
    """

    line: int
    head: bytes | None
    value: bytes
    cut: bool


def unfold(lines: Iterable[Line]) -> Iterator[Property]:
    """Yield the properties of `lines` in order; empty lines only separate."""
    current: _Growing | None = None
    for raw in lines:
        # Files that were joined carry a byte order mark in front of each part.
        line = raw._replace(data=raw.data[3:]) if raw.data.startswith(BOM_UTF8) else raw
        if current is not None and current.takes(line):
            continue
        if current is not None:
            yield current.finish()
        current = _Growing(line) if line.data.strip() else None
    if current is not None:
        yield current.finish()


class _Growing:
    """A property to which further lines may belong."""

    def __init__(self, line: Line) -> None:
        self._number = line.number
        self._cut = line.cut
        self._parts = [line.data.lstrip(b" \t")]
        self._size = len(line.data)
        self._frame = _FRAME.fullmatch(line.data) is not None
        self._quoted = self._base64 = self._unused = False
        self._colon = -1
        self._studies = 0
        self._study()

    def takes(self, line: Line) -> bool:
        """Add `line` to this property and say True, or say False where it begins another."""
        if self._frame or (_FRAME.fullmatch(line.data) and not self._is_folded_agent(line)):
            return False
        soft = self._parts[-1].rstrip(b" \t").endswith(b"=")
        # Some programs leave an empty line where they fold; no property begins with a quoted byte.
        if self._quoted and (soft or _QUOTED_BEGINNING.match(line.data)):
            if soft:
                self._parts[-1] = self._parts[-1].rstrip(b" \t")[:-1]
            self._add(line.data, line.cut)
            return True
        if line.data[:1] in (b" ", b"\t"):
            self._add(line.data[1:], line.cut)
            return True
        if self._base64 and line.data and b":" not in line.data:
            self._add(line.data, line.cut)
            return True
        return False

    def _is_folded_agent(self, line: Line) -> bool:
        """Say whether `line` goes on with a card that is the value of this property."""
        return line.data[:1] in (b" ", b"\t") and self._parts[0][:5].upper() == b"AGENT"

    def _add(self, data: bytes, cut: bool) -> None:
        if self._unused:
            return
        if self._size + len(data) > LINE_LIMIT:
            self._cut = True
            return
        self._size += len(data) + _PART_COST
        self._cut = self._cut or cut
        self._parts.append(data)
        if self._colon < 0 and b":" in data:
            self._study()

    def _study(self) -> None:
        """Learn from what stands before the colon, once the colon has come, how to go on."""
        self._studies += 1
        text = b"".join(self._parts)
        self._colon = find_colon(text) if self._studies < _STUDIES else text.find(b":")
        if self._colon < 0:
            return
        head = text[: self._colon]
        name = head.partition(b";")[0].rpartition(b".")[2].strip().upper()
        self._quoted = _QUOTED_PRINTABLE.search(head) is not None
        self._base64 = _BASE64.search(head) is not None
        self._unused = name in _UNUSED
        if self._unused:
            self._parts = [head + b":"]

    def finish(self) -> Property:
        """Return the whole property."""
        text = b"".join(self._parts)
        if self._colon < 0:
            self._colon = text.find(b":")
        if self._colon < 0:
            return Property(self._number, None, text, self._cut)
        if self._colon > _HEAD_LENGTH:
            return Property(self._number, None, text[:_HEAD_LENGTH], self._cut)
        head, value = text[: self._colon].strip(), text[self._colon + 1 :]
        return Property(self._number, head, value, self._cut and not self._unused)


def find_colon(text: bytes) -> int:
    """Return where the first colon outside quotation marks stands, or -1 if there is none yet."""
    at = 0
    while (quote := text.find(b'"', at)) >= 0:
        colon = text.find(b":", at, quote)
        if colon >= 0:
            return colon
        closing = text.find(b'"', quote + 1)
        if closing < 0:
            return -1
        at = closing + 1
    return text.find(b":", at)
