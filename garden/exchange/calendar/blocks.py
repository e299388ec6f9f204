"""Cut a calendar of any size into its events and time zones, one at a time.

Only properties that Garden looks at are kept, so that a broken line elsewhere harms nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from garden.exchange.encoding import EightBit, utf8_lines
from garden.exchange.lines import Line
from garden.exchange.vcard.property import Stated, read_property
from garden.exchange.vcard.unfold import Property, find_colon

VALUE_LIMIT = 64 * 1024
"""How much of one property is read, in bytes."""

PROPERTIES_LIMIT = 5_000
"""How many properties of one event are kept."""

CALENDAR = frozenset({"X-WR-CALNAME", "X-WR-TIMEZONE", "METHOD"})
"""What is read of the calendar itself."""

_WANTED = {
    name.encode()
    for name in (
        *CALENDAR,
        *("BEGIN", "END", "UID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE"),
        *(
            "SEQUENCE",
            "RECURRENCE-ID",
            "STATUS",
            "SUMMARY",
            "ATTENDEE",
            "ORGANIZER",
            "LOCATION",
            "URL",
        ),
        *("DESCRIPTION", "CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL"),
        *("TZID", "TZOFFSETFROM", "TZOFFSETTO"),
    )
}
_DEPTH_LIMIT = 20


@dataclass(slots=True)
class Block:
    """One component: its name, the line of its BEGIN, its properties and those of its parts.

    `parts` is filled for time zones only. `whole` says that its END was found.
    """

    name: str
    line: int
    properties: list[Stated] = field(default_factory=list)
    parts: list[list[Stated]] = field(default_factory=list)
    whole: bool = True


def read_blocks(data: BinaryIO) -> Iterator[Block]:
    """Yield the events and time zones of `data` in order, and what it says of itself.

    A property of the calendar comes alone in a block VCALENDAR; an empty one marks its beginning.
    """
    stack: list[str] = []
    block: Block | None = None
    letters = EightBit()
    for item in _unfolded(utf8_lines(data)):
        stated = read_property(item, letters)
        if stated.name == "BEGIN":
            name = stated.value.strip().upper()
            if block is not None and name in ("VEVENT", "VCALENDAR"):
                yield _unended(block)
                block, stack = None, []
            if block is None and name in ("VEVENT", "VTIMEZONE"):
                block, stack = Block(name, stated.line), []
            elif block is not None:
                stack = [*stack, name][:_DEPTH_LIMIT]
                block.parts.append([])
            elif name == "VCALENDAR":
                yield Block(name, stated.line)
        elif stated.name == "END":
            name = stated.value.strip().upper()
            if block is not None and name == block.name:
                yield block
                block, stack = None, []
            elif name in stack:
                stack = stack[: stack.index(name)]
        elif block is not None:
            _put(block, stack, stated)
        elif stated.name in CALENDAR:
            yield Block("VCALENDAR", stated.line, [stated])
    if block is not None:
        yield _unended(block)


def _put(block: Block, stack: list[str], stated: Stated) -> None:
    """Add `stated` to `block`; what stands in the parts of an event, its alarms, is left out."""
    kept = block.properties if not stack else block.parts[-1] if block.name == "VTIMEZONE" else None
    if kept is not None and len(kept) < PROPERTIES_LIMIT:
        kept.append(stated)


def _unended(block: Block) -> Block:
    block.whole = False
    return block


def _unfolded(lines: Iterable[Line]) -> Iterator[Property]:
    """Yield the wanted properties of `lines`, their folded lines joined."""
    number, parts, size = 0, [b""], 0
    wanted = False
    for line in lines:
        if line.data[:1] in (b" ", b"\t"):
            if wanted and size < VALUE_LIMIT:
                parts.append(line.data[1:])
                size += len(line.data)
            continue
        if wanted:
            yield _property(number, b"".join(parts))
        name = line.data[:64].partition(b":")[0].partition(b";")[0].strip().upper()
        wanted = name in _WANTED
        number, parts, size = line.number, [line.data], len(line.data)
    if wanted:
        yield _property(number, b"".join(parts))


def _property(number: int, text: bytes) -> Property:
    plain = text[:VALUE_LIMIT]
    colon = find_colon(plain)
    if colon < 0:
        colon = plain.find(b":")
    head, value = (plain[:colon], plain[colon + 1 :]) if colon >= 0 else (plain, b"")
    return Property(number, head, value, len(text) > VALUE_LIMIT)
