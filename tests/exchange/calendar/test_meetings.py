from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from garden.exchange.calendar.reader import CALENDAR
from tests.exchange.calendar.reading_calendar import (
    FIXTURES,
    NOW,
    calendar,
    event,
    meetings,
    owners,
    people,
    read_calendar,
    remarks,
    starts,
)

WORK = (FIXTURES / "work.ics").read_bytes()


def test_a_calendar_gives_its_meetings_once_they_are_over() -> None:
    found = read_calendar(WORK)
    assert sorted(starts(found)) == [
        "2024-03-04T08:00",
        "2024-03-19T13:00",
        "2024-03-25T08:00",
        "2024-04-01T07:00",
        "2024-07-01T08:00",
    ]
    assert remarks(found) == ["Events without other people: 1 left out."]


def test_a_meeting_is_who_asked_whom_and_for_how_long() -> None:
    first = meetings(read_calendar(WORK))[0]
    assert first.sender
    assert (first.sender.name, first.sender.email) == ("Lovelace, Ada", "ada@example.org")
    assert [person.email for person in first.people] == ["ada@example.org", "grace@example.net"]
    assert (first.channel, first.duration_min, first.daily) == ("video", 45, False)
    assert (first.direction, first.title, first.where.line) == (None, "", 21)
    assert first.key == "ics|one@example.net|20240701T080000Z"


def test_titles_are_kept_on_request() -> None:
    titles = [meeting.title for meeting in meetings(read_calendar(WORK, titles=True))]
    assert titles[0] == "The engine, again"


def test_a_moved_time_of_a_series_keeps_the_key_of_the_time_it_replaces() -> None:
    keys = {
        f"{item.at:%d}": item.key for item in meetings(read_calendar(WORK)) if item.at.month == 3
    }
    assert keys["19"] == "ics|weekly@example.net|20240318T080000Z"


def test_the_name_of_a_calendar_may_be_its_owner() -> None:
    assert owners(read_calendar(WORK)) == ["grace@example.net"]
    assert owners(read_calendar(calendar("X-WR-CALNAME:Work", event()))) == []


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig"])
def test_letters_of_other_widths(encoding: str) -> None:
    data = WORK.decode().encode(encoding)
    assert CALENDAR.detect(data, "x") == 1.0
    assert len(meetings(read_calendar(data))) == 5


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["ATTENDEE:MAILTO:ada@x.org"], [("", "ada@x.org")]),
        (["ATTENDEE;CN=Ada:ada@x.org"], [("Ada", "ada@x.org")]),
        (['ATTENDEE;CN="King, Ada":mailto:ada@x.org'], [("King, Ada", "ada@x.org")]),
        (["ATTENDEE;CN=ada@x.org:mailto:ada@x.org"], [("", "ada@x.org")]),
        (["ATTENDEE;CN=Ada;EMAIL=ada@x.org:urn:uuid:1-2"], [("Ada", "ada@x.org")]),
        (["ATTENDEE;CN=Ada;EMAIL=ada@x.org:/principals/1/"], [("Ada", "ada@x.org")]),
        (["ATTENDEE;CN=Ada:invalid:nomail"], [("Ada", "")]),
        (["ATTENDEE;CN=Ada Ki\r\n ng:mailto:ada@x.org"], [("Ada King", "ada@x.org")]),
        (["ORGANIZER:mailto:a@x.org", "ATTENDEE;CN=Ada:mailto:A@x.org"], [("Ada", "A@x.org")]),
        (
            ["ATTENDEE:mailto:a@x.org", "ATTENDEE;CUTYPE=ROOM:mailto:attic@x.org"],
            [("", "a@x.org")],
        ),
        (
            ["ATTENDEE:mailto:a@x.org", "ATTENDEE:mailto:c_1@resource.calendar.google.com"],
            [("", "a@x.org")],
        ),
        (
            ["ATTENDEE:mailto:a@x.org", "ATTENDEE;PARTSTAT=DECLINED:mailto:b@x.org"],
            [("", "a@x.org")],
        ),
        (
            ["ATTENDEE:mailto:a@x.org", "ATTENDEE;PARTSTAT=DELEGATED:mailto:b@x.org"],
            [("", "a@x.org")],
        ),
        (
            ["ATTENDEE:mailto:a@x.org", "ATTENDEE;ROLE=NON-PARTICIPANT:mailto:b@x.org"],
            [("", "a@x.org")],
        ),
        (["ATTENDEE:a@x.org", "ATTENDEE;STATUS=DECLINED:b@x.org"], [("", "a@x.org")]),
        (["ATTENDEE:mailto:a@x.org", "ATTENDEE:mailto:noreply@x.org"], [("", "a@x.org")]),
        (
            ["ATTENDEE:mailto:a@x.org", 'ATTENDEE;CN="http://x.org/":invalid:nomail'],
            [("", "a@x.org")],
        ),
    ],
)
def test_people_as_calendars_name_them(lines: list[str], expected: list[tuple[str, str]]) -> None:
    assert people(*lines) == expected


@pytest.mark.parametrize(
    ("lines", "remark"),
    [
        (["STATUS:CANCELLED"], "Cancelled events: 1 left out."),
        (["ATTENDEE;CUTYPE=ROOM:mailto:r@x.org"], "Events without other people: 1 left out."),
        (["ATTENDEE:mailto:me@x.org"], "Events without other people: 1 left out."),
        (
            ["ATTENDEE:mailto:a@x.org", "ATTENDEE;PARTSTAT=DECLINED:mailto:me@x.org"],
            "Events that the owner of the calendar declined: 1 left out.",
        ),
        (
            [f"ATTENDEE:mailto:p{number}@x.org" for number in range(16)],
            "Events with more than 15 people: 1 left out.",
        ),
    ],
)
def test_what_is_no_meeting_is_counted(lines: list[str], remark: str) -> None:
    assert remarks(read_calendar(calendar("X-WR-CALNAME:me@x.org", event(*lines)))) == [remark]


def test_a_calendar_that_cancels_holds_no_meetings() -> None:
    found = read_calendar(calendar("METHOD:CANCEL", event()))
    assert remarks(found) == ["Cancelled events: 1 left out."]


@pytest.mark.parametrize("method", ["COUNTER", "DECLINECOUNTER", "Refresh"])
def test_what_is_only_proposed_is_no_meeting_and_moves_none(method: str) -> None:
    series = event("RRULE:FREQ=DAILY;COUNT=2")
    proposal = event("RECURRENCE-ID:20240305T090000Z", start="DTSTART:20240306T140000Z")
    found = read_calendar(
        calendar("METHOD:REQUEST", series) + calendar(f"METHOD:{method}", proposal)
    )
    assert starts(found) == ["2024-03-04T09:00", "2024-03-05T09:00"]
    assert remarks(found) == ["Proposals and questions about events: 1 left out."]


def test_birthdays_are_no_meetings() -> None:
    text = calendar("X-WR-CALNAME:Geburtstage", event("ATTENDEE;CUTYPE=ROOM:mailto:r@x.org"))
    assert remarks(read_calendar(text)) == ["Birthdays: 1 left out."]


def test_only_what_has_ended_was_a_meeting() -> None:
    text = calendar(event("DTEND:20240304T100000Z"))
    end = datetime(2024, 3, 4, 10, tzinfo=UTC)
    assert len(meetings(read_calendar(text, now=end))) == 1
    found = read_calendar(text, now=end - timedelta(minutes=1))
    assert remarks(found) == ["Events that are not over yet: 1 left out."]


def test_only_what_was_asked_for_is_read() -> None:
    text = calendar(event("RRULE:FREQ=WEEKLY"))
    found = read_calendar(text, since=datetime(2024, 11, 20, tzinfo=UTC))
    assert starts(found) == ["2024-11-25T09:00"]
    early = read_calendar(calendar(event()), since=NOW - timedelta(days=3))
    assert remarks(early) == ["Events from before the day asked for: 1 left out."]


@pytest.mark.parametrize(
    ("line", "channel"),
    [
        ("LOCATION:Attic", "meeting"),
        ("LOCATION:https://zoom.us/j/123", "video"),
        ("X-GOOGLE-CONFERENCE:https://meet.google.com/abc", "video"),
        ("CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://example.org/room", "video"),
        ("DESCRIPTION:Join: https://teams.microsoft.com/l/meetup-join/1", "video"),
        ("CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+4912345", "call"),
        ("LOCATION:tel:+4912345", "call"),
    ],
)
def test_where_a_meeting_is_held_tells_its_channel(line: str, channel: str) -> None:
    (meeting,) = meetings(read_calendar(calendar(event(line))))
    assert meeting.channel == channel


@pytest.mark.parametrize(
    ("start", "instant"),
    [
        ("DTSTART:20240704T090000Z", "2024-07-04T09:00"),
        ("DTSTART:20240704T090000", "2024-07-04T13:00"),
        ("DTSTART;TZID=Europe/Berlin:20240704T090000", "2024-07-04T07:00"),
        ("DTSTART;TZID=Romance Standard Time:20240704T090000", "2024-07-04T07:00"),
        ('DTSTART;TZID="W. Europe Standard Time:20240704T090000', "2024-07-04T07:00"),
        ("DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20240704T090000", "2024-07-04T07:00"),
        ('DTSTART;TZID="UTC+02:00":20240704T090000', "2024-07-04T07:00"),
        ("DTSTART;TZID=ROMANCE STANDARD TIME:20240704T090000", "2024-07-04T07:00"),
        ("DTSTART;TZID=US-Eastern:20240704T090000", "2024-07-04T13:00"),
        ("DTSTART;TZID=America/New York:20240704T090000", "2024-07-04T13:00"),
        ("DTSTART;TZID=Home:20240704T090000", "2024-07-04T06:00"),
        ("DTSTART;VALUE=DATE:20240704", "2024-07-04T16:00"),
    ],
)
def test_times_of_all_kinds_of_zones(start: str, instant: str) -> None:
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Home\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
        "TZOFFSETFROM:+0300\nTZOFFSETTO:+0300\nEND:STANDARD\nEND:VTIMEZONE\n"
    )
    # The zone may stand behind the event that needs it.
    text = calendar(event(start=start), zone)
    assert starts(read_calendar(text, zone=ZoneInfo("America/New_York"))) == [instant]


def test_an_unknown_zone_is_told() -> None:
    found = read_calendar(calendar(event(start="DTSTART;TZID=Mars:20240304T090000")))
    assert starts(found) == ["2024-03-04T09:00"]
    assert "time zone" in remarks(found)[0]


def clocks(kind: str, start: str, offsets: tuple[str, str], rule: str) -> str:
    """Return a part of a VTIMEZONE."""
    before, after = offsets
    return (
        f"BEGIN:{kind}\nDTSTART:{start}\nTZOFFSETFROM:{before}\nTZOFFSETTO:{after}\n"
        f"RRULE:{rule}\nEND:{kind}\n"
    )


def ruled(*parts: str) -> str:
    """Return a VTIMEZONE called Ours."""
    return "BEGIN:VTIMEZONE\nTZID:Ours\n" + "".join(parts) + "END:VTIMEZONE\n"


@pytest.mark.parametrize(
    "until", ["20051030T000000Z", "20051030T020000", "20051030", "20051030T010000Z"]
)
def test_clocks_of_old_are_followed_as_long_as_they_were_used(until: str) -> None:
    summer, winter = ("+0100", "+0200"), ("+0200", "+0100")
    zone = ruled(
        clocks("DAYLIGHT", "19810329T020000", summer, "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
        clocks(
            "STANDARD",
            "19810927T030000",
            winter,
            f"FREQ=YEARLY;BYMONTH=9;BYDAY=-1SU;UNTIL={until}",
        ),
        clocks("STANDARD", "20061029T030000", winter, "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
    )
    for day, hour in (("20051015", 8), ("20241015", 7), ("20241115", 8)):
        text = calendar(zone, event(start=f"DTSTART;TZID=Ours:{day}T090000"))
        assert starts(read_calendar(text))[0].endswith(f"T0{hour}:00"), day


def test_a_name_that_nothing_explains_is_that_of_the_one_zone_described() -> None:
    zone = ruled(clocks("STANDARD", "19700101T000000", ("+0300", "+0300"), "FREQ=YEARLY"))
    other = event(start="DTSTART;TZID=Customized Time Zone:20240304T090000")
    found = read_calendar(calendar(zone, other))
    assert starts(found) == ["2024-03-04T06:00"]
    assert "the one it describes" in remarks(found)[0]


def test_what_a_calendar_says_of_a_zone_goes_before_a_name_that_is_nearly_public() -> None:
    zone = ruled(clocks("STANDARD", "19700101T000000", ("+0300", "+0300"), "FREQ=YEARLY"))
    late = event(start="DTSTART;TZID=US-Eastern:20240304T090000")
    for text in (late + zone, zone + late):
        found = read_calendar(calendar(text.replace("TZID:Ours", "TZID:US-Eastern")))
        assert starts(found) == ["2024-03-04T06:00"]


def test_what_one_calendar_says_does_not_hold_for_the_next() -> None:
    late = event("UID:a", start="DTSTART;TZID=Mars:20240304T090000")
    text = calendar("METHOD:REQUEST", late) + calendar("METHOD:CANCEL", event("UID:b"))
    found = read_calendar(text)
    assert [meeting.key.split("|")[1] for meeting in meetings(found)] == ["a"]
    assert "Cancelled events: 1 left out." in remarks(found)


def test_whole_days_have_no_time_and_no_length() -> None:
    (meeting,) = meetings(read_calendar(calendar(event(start="DTSTART;VALUE=DATE:20240304"))))
    assert (meeting.day_only, meeting.duration_min) == (True, None)


def test_a_broken_event_loses_nothing_but_itself() -> None:
    broken = "BEGIN:VEVENT\r\nUID:x\r\nDTSTART:soon\r\nATTENDEE\r\n:::\r\nEND:VEVENT\r\n"
    unended = "BEGIN:VEVENT\r\nUID:y\r\nDTSTART:20240305T090000Z\r\nATTENDEE:mailto:b@x.org\r\n"
    found = read_calendar(calendar(broken, unended, event()))
    assert starts(found) == ["2024-03-05T09:00", "2024-03-04T09:00"]
    assert [why[:18] for why in remarks(found)] == ["This event has no ", "This event has no "]


@pytest.mark.parametrize("data", ["", "hello", calendar(), calendar("BEGIN:VTODO\r\nEND:VTODO")])
def test_a_file_without_events_says_so(data: str) -> None:
    assert remarks(read_calendar(data)) == ["No events are in this calendar."]


def test_the_newer_of_two_statements_of_a_series_counts() -> None:
    old, new = "RRULE:FREQ=DAILY;COUNT=9", "RRULE:FREQ=DAILY;COUNT=2"
    text = calendar(event(old, "SEQUENCE:1"), event(new, "SEQUENCE:2"))
    assert len(meetings(read_calendar(text))) == 2


def test_a_whole_day_of_a_series_is_replaced_by_its_midnight() -> None:
    series = event("RRULE:FREQ=WEEKLY;COUNT=3", start="DTSTART;VALUE=DATE:20240304")
    moved = event(
        "RECURRENCE-ID;TZID=Romance Standard Time:20240311T000000",
        start="DTSTART;VALUE=DATE:20240312",
    )
    found = sorted(starts(read_calendar(calendar(series, moved))))
    assert [start[:10] for start in found] == ["2024-03-04", "2024-03-12", "2024-03-18"]
