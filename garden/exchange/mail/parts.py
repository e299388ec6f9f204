"""See whether a letter carries a calendar, and whether that calendar is the letter itself.

Programs put an invitation beside the text that says the same in words: as one of several
alternatives. What somebody adds to a letter of his own stands apart from its text.
"""

import re
from typing import Literal

CalendarPart = Literal["none", "attached", "alternative"]
"""What a calendar among the parts of a letter is."""

PART_LIMIT = 128 * 1024
"""How far into a body the heads of its parts are looked for, in bytes."""

_CALENDAR = re.compile(rb"^content-type:\s{0,3}text/calendar\b", re.IGNORECASE | re.MULTILINE)
_ALTERNATIVE = re.compile(
    rb"^content-type:\s{0,3}multipart/alternative\b(?:[^\r\n]|\r{0,2}\n[ \t]){0,500}",
    re.IGNORECASE | re.MULTILINE,
)
_BOUNDARY = re.compile(
    rb'boundary\s{0,3}=\s{0,3}(?:"([^"\r\n]{1,100})"|([^\s;"]{1,100}))', re.IGNORECASE
)
_PARTS_LIMIT = 20


def calendar_part(body: bytes, end: int) -> CalendarPart:
    """Return what the calendar in the first `end` bytes of a body is.

    Where the whole letter is of alternatives, its own head says so, and not the body.
    """
    if body.find(b"/calendar", 0, end) < 0 and body.find(b"/CALENDAR", 0, end) < 0:
        return "none"
    found: CalendarPart = "none"
    marks = _boundaries(body, end)
    for number, match in enumerate(_CALENDAR.finditer(body, 0, end)):
        if number >= _PARTS_LIMIT:
            break
        found = "attached"
        begin = body.rfind(b"\n--", 0, match.start())
        line = body[begin + 3 : body.find(b"\n", begin + 1, end)] if begin >= 0 else b""
        if line.strip() in marks:
            return "alternative"
    return found


def _boundaries(body: bytes, end: int) -> frozenset[bytes]:
    """Return what separates the parts of which one is to be chosen."""
    heads = (match[0] for match in _ALTERNATIVE.finditer(body, 0, end))
    stated = (mark for head in heads if (mark := _BOUNDARY.search(head)))
    return frozenset((mark[1] or mark[2]).strip() for mark in stated)
