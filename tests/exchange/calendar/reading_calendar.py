"""Helpers of these tests: read a calendar from text and pick what came of it."""

import io
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from garden.exchange.calendar.reader import CALENDAR
from garden.exchange.records import (
    ContactRecord,
    Finding,
    Me,
    Notice,
    Problem,
    ReadOptions,
    Skipped,
)

FIXTURES = Path(__file__).parents[1] / "fixtures" / "calendar"
NOW = datetime(2024, 12, 1, tzinfo=UTC)


def read_calendar(
    data: str | bytes,
    now: datetime | None = NOW,
    since: datetime | None = None,
    zone: tzinfo = UTC,
    titles: bool = False,
) -> list[Finding]:
    """Return all that the calendar importer finds in `data`."""
    plain = data.encode() if isinstance(data, str) else data
    options = ReadOptions(now=now, since=since, zone=zone, titles=titles)
    return list(CALENDAR.read(io.BytesIO(plain), "work.ics", options))


def event(*lines: str, start: str = "DTSTART:20240304T090000Z") -> str:
    """Return an event with these lines, a start and one attendee, where they state none."""
    stated = " ".join(lines)
    people = [] if "ATTENDEE" in stated or "ORGANIZER" in stated else ["ATTENDEE:mailto:ada@x.org"]
    uid = [] if "UID:" in stated else ["UID:one"]
    return "\r\n".join(["BEGIN:VEVENT", start, *uid, *people, *lines, "END:VEVENT", ""])


def calendar(*parts: str) -> str:
    """Return a calendar with these lines and events."""
    lines = "".join(part if part.endswith("\n") else part + "\r\n" for part in parts)
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + lines + "END:VCALENDAR\r\n"


def meetings(findings: list[Finding]) -> list[ContactRecord]:
    return [finding for finding in findings if isinstance(finding, ContactRecord)]


def starts(findings: list[Finding]) -> list[str]:
    return [f"{meeting.at:%Y-%m-%dT%H:%M}" for meeting in meetings(findings)]


def remarks(findings: list[Finding]) -> list[str]:
    return [item.why for item in findings if isinstance(item, Skipped | Problem | Notice)]


def owners(findings: list[Finding]) -> list[str]:
    return [finding.party.email for finding in findings if isinstance(finding, Me)]


def people(*lines: str) -> list[tuple[str, str]]:
    """Return the names and addresses of all in the one event with these lines."""
    (meeting,) = meetings(read_calendar(calendar(event(*lines))))
    return [(person.name, person.email) for person in meeting.people]
