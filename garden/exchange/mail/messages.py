"""Cut a mailbox of any size into its letters: the head of each, never the body.

A file that begins as no mailbox does is one letter.
"""

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from garden.exchange.mail.parts import PART_LIMIT, CalendarPart, calendar_part
from garden.exchange.mail.separators import LINE_LIMIT, begins_letter, mark_of

HEAD_LIMIT = 256 * 1024
"""How much of a letter's head is read, in bytes; the rest of a longer one is passed over."""

_CHUNK = 128 * 1024
_BEFORE = 5
_START = re.compile(rb"(?:[ \t]*+(?:\r\n|\n|\r))*+")
_START_LIMIT = 4000
_EMPTY_LINE = re.compile(rb"\n\r{0,2}\n|\r\r(?!\n)|\A\r?\n")
_EMLX_COUNT = re.compile(rb"\d{1,12}[ \t]*\r?\n(?=[!-9;-~]{1,76}:)")


@dataclass(frozen=True, slots=True)
class Head:
    """The head of one letter: the line where it begins, its `From ` line (or empty), its fields.

    `calendar` says what a calendar among the parts of its body is.
    """

    line: int
    from_line: bytes
    block: bytes
    calendar: CalendarPart


def split_letters(data: BinaryIO) -> Iterator[Head]:
    """Yield the head of each letter in `data`, in memory that no size of `data` makes grow."""
    window = _Window(data)
    window.fill(_START_LIMIT)
    start = len(BOM_UTF8) if window.buffer.startswith(BOM_UTF8) else 0
    # Gmail begins the original of a letter with a line of blanks.
    empty = _START.match(window.buffer, start)
    window.drop(empty.end() if empty else start)
    mark = mark_of(window.buffer)
    if not mark and (count := _EMLX_COUNT.match(window.buffer)):
        window.drop(count.end())
    found = bool(window.buffer)
    while found:
        line = window.line
        from_line = window.take_line() if mark else b""
        block = window.take_head()
        found, calendar = window.skip_body(mark) if mark else (False, window.peek_parts())
        yield Head(line, from_line, block, calendar)


class _Window:
    """The piece of a stream that is in memory; it moves forward only."""

    def __init__(self, data: BinaryIO) -> None:
        self._data = data
        self.buffer = b""
        self.line = 1

    def fill(self, size: int) -> bool:
        """Read on until `size` bytes are in memory; say False where the stream ends before."""
        while len(self.buffer) < size:
            chunk = self._data.read(_CHUNK)
            if not chunk:
                return False
            self.buffer += chunk
        return True

    def drop(self, size: int) -> None:
        """Forget the first `size` bytes."""
        self.line += self.buffer.count(b"\n", 0, size)
        self.buffer = self.buffer[size:]

    def take_line(self) -> bytes:
        """Return the first line, which may be cut, and move behind it."""
        self.fill(LINE_LIMIT)
        line = re.match(rb"[^\r\n]*+(?:\r{0,2}\n|\r)?", self.buffer[:LINE_LIMIT])
        taken = line[0] if line else b""
        self.drop(len(taken))
        return taken.rstrip(b"\r\n")

    def take_head(self) -> bytes:
        """Return what stands before the next empty line, and move to that line's start."""
        size = LINE_LIMIT
        while True:
            more = self.fill(size)
            found = _EMPTY_LINE.search(self.buffer, 0, HEAD_LIMIT)
            if found or not more or size >= HEAD_LIMIT:
                break
            size *= 4
        end = found.start() if found else min(len(self.buffer), HEAD_LIMIT)
        head = self.buffer[:end]
        self.drop(end)
        return head

    def peek_parts(self) -> CalendarPart:
        """Return what the calendar in the body that begins here is."""
        self.fill(PART_LIMIT)
        return calendar_part(self.buffer, min(PART_LIMIT, len(self.buffer)))

    def skip_body(self, mark: bytes) -> tuple[bool, CalendarPart]:
        """Move to the next letter, which begins with `mark`.

        Say whether there is one, and what the calendar in the body of this one is.
        """
        self.fill(PART_LIMIT)
        calendar: CalendarPart | None = None
        at = 0
        while True:
            found = self.buffer.find(mark, at)
            if found >= 0 and not self._begins_letter(found, mark):
                at = found + 1
                continue
            end = len(self.buffer) if found < 0 else found
            if calendar is None:
                calendar = calendar_part(self.buffer, min(end, PART_LIMIT))
            if found >= 0:
                self.drop(found)
                return True, calendar
            kept = min(end, len(mark) + _BEFORE)
            self.drop(end - kept)
            if not self.fill(kept + 1):
                return False, calendar
            at = min(_BEFORE, kept)

    def _begins_letter(self, at: int, mark: bytes) -> bool:
        """Say whether the `mark` at `at`, within a body, begins the next letter."""
        if at and self.buffer[at - 1] not in b"\r\n":
            return False
        self.fill(at + 3 * LINE_LIMIT)
        return begins_letter(self.buffer, at, mark)
