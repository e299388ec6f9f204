"""Tell where in a mailbox a letter begins.

In an mbox that is at a `From ` line which stands first or after an empty line and is followed by a
header line; many programs leave such lines unescaped in bodies. Some write no empty line before it:
then it must name a day and a time, and two header lines must follow. In an MMDF mailbox each letter
stands between lines of four control characters.
"""

import re

FROM = b"From "
"""How the line begins that separates the letters of an mbox."""

MMDF = b"\x01\x01\x01\x01"
"""The line that stands before and after each letter of an MMDF mailbox."""

LINE_LIMIT = 2000
"""How much of one line is looked at, in bytes."""

_EMPTY_LINE_ENDS = (b"\n\n", b"\n\r\n", b"\n\r\r\n", b"\r\r")
_TIMED = re.compile(rb"From \S.*?\d\d?:\d\d")
_DATED = re.compile(
    rb"From (?:-[ \t\r]*$|\S[^\r\n]{0,200}?\b(?:mon|tue|wed|thu|fri|sat|sun),?"
    rb" [a-z]{3} +\d\d? \d\d?:\d\d)",
    re.IGNORECASE,
)
_FIELD = re.compile(rb">?From |[!-9;-~]{1,76}[ \t]*:")
_USUAL_FIELD = re.compile(
    rb"(?:from|to|cc|date|subject|received|return-path|message-id|delivered-to|mime-version"
    rb"|content-type|status|x-status|x-mozilla-status|x-gm-thrid|sender|reply-to)[ \t]*:",
    re.IGNORECASE,
)
_ANOTHER_FIELD = re.compile(
    rb"[^\r\n]*+(?:\r{0,2}\n|\r)(?:[ \t][^\r\n]*+(?:\r{0,2}\n|\r))*+[!-9;-~]{1,76}[ \t]*:"
)


def mark_of(start: bytes) -> bytes:
    """Return what separates the letters of a mailbox that begins with `start`, or nothing."""
    return next((mark for mark in (FROM, MMDF) if start.startswith(mark)), b"")


def begins_mailbox(start: bytes) -> bool:
    """Say whether `start` begins with what separates letters and the first field of a letter."""
    mark = mark_of(start)
    return bool(mark) and _is_followed(start, 0, mark)


def begins_letter(buffer: bytes, at: int, mark: bytes) -> bool:
    """Say whether the `mark` at `at`, within a body, begins the next letter.

    Of what follows, two lines must be there, as far as the stream goes.
    """
    if not buffer.endswith((b"\n", b"\r"), 0, at):
        return False
    if mark == MMDF or buffer.endswith(_EMPTY_LINE_ENDS, 0, at):
        return _is_followed(buffer, at, mark)
    end = _line_end(buffer, at)
    if end < 0 or not _DATED.match(buffer, at, end):
        return False
    usual = _USUAL_FIELD.match(buffer, end + 1)
    return usual is not None and _ANOTHER_FIELD.match(buffer, usual.end()) is not None


def _is_followed(buffer: bytes, at: int, mark: bytes) -> bool:
    """Say whether the separator at `at` is followed by a field that fits it."""
    end = _line_end(buffer, at)
    if end < 0 or (mark == MMDF and buffer[at:end].rstrip(b"\r") != MMDF):
        return False
    is_sure = mark == MMDF or _TIMED.match(buffer, at, end)
    return (_FIELD if is_sure else _USUAL_FIELD).match(buffer, end + 1) is not None


def _line_end(buffer: bytes, at: int) -> int:
    """Return where the line at `at` ends, or -1 if that is too far away."""
    end = buffer.find(b"\n", at, at + LINE_LIMIT)
    return end if end >= 0 else buffer.find(b"\r", at, at + LINE_LIMIT)
