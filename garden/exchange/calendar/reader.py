"""The calendar importer: events with people in, meetings that took place out, one at a time.

A calendar is cut into its events before any of it is understood, so a broken one loses nothing but
itself. Descriptions and places are looked at for links to online meetings and never kept.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from garden.exchange.calendar.blocks import Block, read_blocks
from garden.exchange.calendar.event import is_of_birthdays, read_event
from garden.exchange.calendar.meetings import Meetings
from garden.exchange.calendar.zones import Zones
from garden.exchange.encoding import head_text
from garden.exchange.identity import fold_email
from garden.exchange.records import Finding, Me, Party, Problem, ReadOptions
from garden.exchange.tally import Tally

NO_DAY = "This event has no day that can be read."
NO_END = "This event has no end; it was read up to where the next one begins."
NO_EVENT = "No events are in this calendar."

_BEGIN = re.compile(r"\s*BEGIN[ \t]*:[ \t]*(VCALENDAR|VEVENT)\b", re.IGNORECASE)
_WAITING_LIMIT = 1_000


class CalendarImporter:
    """Reads iCalendar files. The key of a meeting is its event's UID and when it began."""

    name = "ics"
    title = "calendar"
    suffixes = (".ics", ".ical", ".icalendar", ".vcs")

    def detect(self, head: bytes, name: str) -> float:
        """Say 1 where the file begins as a calendar, 0.9 where it begins with a bare event."""
        begin = _BEGIN.match(head_text(head).lstrip("\ufeff"))
        if begin is None:
            return 0.0
        return 1.0 if begin[1].upper() == "VCALENDAR" else 0.9

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield each meeting, who the owner is where the calendar is named by his address.

        What was left out is counted; an event that cannot be read is a problem with its line.
        """
        tally, zones = Tally(source), Zones()
        meetings = Meetings(source, options, tally)
        waiting: list[Block] = []
        for block in read_blocks(data):
            if block.name == "VTIMEZONE":
                zones.learn(block)
            elif block.name == "VCALENDAR":
                if not block.properties:
                    for event in waiting:
                        yield from _event(event, zones, meetings, tally)
                    waiting.clear()
                yield from _calendar(block, meetings, zones)
            elif _waits(block, zones) and len(waiting) < _WAITING_LIMIT:
                waiting.append(block)
            else:
                yield from _event(block, zones, meetings, tally)
        for event in waiting:
            yield from _event(event, zones, meetings, tally)
        yield from meetings.finish()
        if not meetings.any_event and not tally.any_problem:
            yield Problem(source, None, NO_EVENT)
        yield from tally.summary()


def _calendar(block: Block, meetings: Meetings, zones: Zones) -> Iterator[Finding]:
    """Learn what the calendar says of itself; its beginning forgets what the one before said."""
    if not block.properties:
        meetings.owner, meetings.of_birthdays, meetings.shown_in = "", False, None
        meetings.method = ""
    for item in block.properties:
        if item.name == "METHOD":
            meetings.method = item.value.strip().upper()
        elif item.name == "X-WR-TIMEZONE":
            meetings.shown_in = zones.find(item.value)
        elif item.name == "X-WR-CALNAME":
            meetings.of_birthdays = is_of_birthdays(item.value)
            email = fold_email(item.value)
            if email and email != meetings.owner and not email.endswith("calendar.google.com"):
                meetings.owner = email
                yield Me(Party(email=item.value.strip()))


def _waits(block: Block, zones: Zones) -> bool:
    """Say whether an event is of a time zone that may still be explained further down."""
    names = (item.param("TZID") for item in block.properties if item.name == "DTSTART")
    return any(name and zones.explained(name) is None for name in names)


def _event(block: Block, zones: Zones, meetings: Meetings, tally: Tally) -> Iterator[Finding]:
    event = read_event(block, zones)
    if event is None:
        yield from tally.refuse(block.line, NO_DAY)
        return
    if not block.whole:
        yield from tally.notice(block.line, NO_END)
    yield from meetings.add(event)


CALENDAR = CalendarImporter()
"""The importer that the package declares."""
