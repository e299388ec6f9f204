"""Cut a mailbox of any size into its letters: the head of each, never the body.

In an mbox a letter begins at a `From ` line that stands first or after an empty line and is
followed by a header line; many programs leave such lines unescaped in bodies. A file that does not
begin so is one letter.
"""

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

HEAD_LIMIT = 256 * 1024
"""How much of a letter's head is read, in bytes; the rest of a longer one is passed over."""

PART_LIMIT = 128 * 1024
"""How far into a body the heads of its parts are looked for, in bytes."""

_CHUNK = 128 * 1024
_LINE_LIMIT = 2000
_BEFORE = 5
_FROM = b"From "
_EMPTY_LINE = re.compile(rb"\n\r{0,2}\n|\r\r(?!\n)|\A\r?\n")
_EMPTY_LINE_ENDS = (b"\n\n", b"\n\r\n", b"\n\r\r\n", b"\r\r")
_TIMED = re.compile(rb"From \S.*?\d\d?:\d\d")
_FIELD = re.compile(rb">?From |[!-9;-~]{1,76}[ \t]*:")
_USUAL_FIELD = re.compile(
    rb"(?:from|to|cc|date|subject|received|return-path|message-id|delivered-to|mime-version"
    rb"|content-type|status|x-status|x-mozilla-status|x-gm-thrid|sender|reply-to)[ \t]*:",
    re.IGNORECASE,
)
_CALENDAR = re.compile(rb"^content-type:\s{0,3}text/calendar\b", re.IGNORECASE | re.MULTILINE)
_EMLX_COUNT = re.compile(rb"\d{1,12}[ \t]*\r?\n(?=[!-9;-~]{1,76}:)")


@dataclass(frozen=True, slots=True)
class Head:
    """The head of one letter: the line where it begins, its `From ` line (or empty), its fields.

    `invites` says that a part of the body is of a calendar.
    """

    line: int
    from_line: bytes
    block: bytes
    invites: bool


def split_letters(data: BinaryIO) -> Iterator[Head]:
    """Yield the head of each letter in `data`, in memory that no size of `data` makes grow."""
    window = _Window(data)
    window.fill(_LINE_LIMIT)
    start = len(BOM_UTF8) if window.buffer.startswith(BOM_UTF8) else 0
    start += len(window.buffer[start:]) - len(window.buffer[start:].lstrip(b"\r\n"))
    window.drop(start)
    many = window.buffer.startswith(_FROM)
    if not many and (count := _EMLX_COUNT.match(window.buffer)):
        window.drop(count.end())
    found = bool(window.buffer)
    while found:
        line = window.line
        from_line = window.take_line() if many else b""
        block = window.take_head()
        found, invites = window.skip_body() if many else (False, window.peek_parts())
        yield Head(line, from_line, block, invites)


def begins_mailbox(start: bytes) -> bool:
    """Say whether `start` begins with a `From ` line and the first field of a letter."""
    return start.startswith(_FROM) and _is_separator(start, 0)


def _is_separator(buffer: bytes, at: int) -> bool:
    """Say whether the `From ` at `at` begins a letter, by its line and the one that follows."""
    end = buffer.find(b"\n", at, at + _LINE_LIMIT)
    if end < 0:
        end = buffer.find(b"\r", at, at + _LINE_LIMIT)
    if end < 0:
        return False
    expected = _FIELD if _TIMED.match(buffer, at, end) else _USUAL_FIELD
    return expected.match(buffer, end + 1) is not None


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
        self.fill(_LINE_LIMIT)
        line = re.match(rb"[^\r\n]*+(?:\r{0,2}\n|\r)?", self.buffer[:_LINE_LIMIT])
        taken = line[0] if line else b""
        self.drop(len(taken))
        return taken.rstrip(b"\r\n")

    def take_head(self) -> bytes:
        """Return what stands before the next empty line, and move to that line's start."""
        size = _LINE_LIMIT
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

    def peek_parts(self) -> bool:
        """Say whether the body that begins here has a part of a calendar."""
        self.fill(PART_LIMIT)
        return _invites(self.buffer, min(PART_LIMIT, len(self.buffer)))

    def skip_body(self) -> tuple[bool, bool]:
        """Move to the next letter; say whether there is one, and whether this one invites."""
        read, at, invites = 0, 0, False
        while True:
            found = self.buffer.find(_FROM, at)
            if found >= 0 and not self._begins_letter(found):
                at = found + 1
                continue
            end = len(self.buffer) if found < 0 else found
            if not invites and read < PART_LIMIT:
                invites = _invites(self.buffer, end)
            if found >= 0:
                self.drop(found)
                return True, invites
            kept = min(end, len(_FROM) + _BEFORE)
            read += end - kept
            self.drop(end - kept)
            if not self.fill(kept + 1):
                return False, invites
            at = min(_BEFORE, kept)

    def _begins_letter(self, at: int) -> bool:
        """Say whether the `From ` at `at`, within a body, begins the next letter."""
        if not self.buffer.endswith(_EMPTY_LINE_ENDS, 0, at):
            return False
        self.fill(at + 2 * _LINE_LIMIT)
        return _is_separator(self.buffer, at)


def _invites(buffer: bytes, end: int) -> bool:
    """Say whether the head of a part of a calendar stands in the first `end` bytes."""
    if buffer.find(b"/calendar", 0, end) < 0 and buffer.find(b"/CALENDAR", 0, end) < 0:
        return False
    return _CALENDAR.search(buffer, 0, end) is not None
