"""A calendar to subscribe to: the same people, the same bytes."""

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

import icalendar

from garden.exchange.out.calendar import calendar
from garden.exchange.out.person import Day, Owed
from tests.exchange.out.sample import ADA


def test_occasions_due_days_and_promises_are_events() -> None:
    events = _events(calendar([ADA]))
    assert [str(event["summary"]) for event in events] == [
        "Ada Lovelace: birthday",
        "Ada Lovelace: anniversary",
        "Ada Lovelace: first programme",
        "Be in touch with Ada Lovelace",
        "Promised to Ada Lovelace: send the slides",
    ]
    assert all(str(event["transp"]) == "TRANSPARENT" for event in events)
    assert [event.decoded("dtstart") for event in events][3:] == [
        date(2026, 12, 4),
        date(2026, 11, 27),
    ]


def test_29_february_comes_every_year_and_a_year_nobody_knows_is_a_leap_year() -> None:
    birthday, wedding, leap = _events(calendar([ADA]))[:3]
    assert birthday.decoded("dtstart") == date(1972, 12, 10)
    assert wedding.decoded("dtstart") == date(1835, 7, 8)
    assert leap.decoded("dtstart") == date(1972, 2, 29)
    assert leap["rrule"].to_ical() == b"FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2"
    assert birthday["rrule"].to_ical() == b"FREQ=YEARLY"


def test_uids_stay_and_an_unchanged_person_writes_unchanged_bytes() -> None:
    first, again = calendar([ADA]), calendar([ADA])
    assert first == again
    later = calendar([replace(ADA, due=date(2027, 1, 1), last_contact=date(2026, 11, 25))])
    assert [event["uid"] for event in _events(first)] == [event["uid"] for event in _events(later)]
    assert _events(later)[3].decoded("dtstamp") > _events(first)[3].decoded("dtstamp")


def test_uids_stay_when_a_card_brings_a_uid_of_its_own() -> None:
    mine = replace(ADA, uid="of-garden", own_uid="of-garden")
    carded = replace(ADA, uid="of-the-card", own_uid="of-garden")
    assert calendar([mine]) == calendar([carded])


def test_nobody_is_woken_by_a_reminder() -> None:
    birthday = _events(calendar([ADA]))[0]
    (alarm,) = birthday.walk("VALARM")
    rings = datetime.combine(birthday.decoded("dtstart"), time()) + alarm.decoded("trigger")
    assert rings == datetime(1972, 12, 9, 9)


def test_who_has_a_memorial_has_no_days() -> None:
    assert _events(calendar([replace(ADA, memorial_on=date(2026, 5, 1))])) == []


def test_the_last_day_there_is_can_be_written() -> None:
    late = replace(ADA, days=(), due=None, promises=(Owed(1, "me", "rest", date.max),))
    (event,) = _events(calendar([late]))
    assert event.decoded("dtstart") == date.max


def test_what_is_written_is_as_the_standard_wants_it() -> None:
    name = "Ada\x07 “Łoom”, née; B\\yron \u2028 日本語" + "ö" * 80
    data = calendar([replace(ADA, name=name)])
    lines = data.split(b"\r\n")
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() for line in lines[:-1])
    assert not any(line.count(mark) for line in lines for mark in (b"\n", b"\r", b"\x07"))
    assert str(_events(data)[0]["summary"]).startswith("Ada “Łoom”, née; B\\yron 日本語ö")


def test_a_day_that_comes_once_has_no_rule() -> None:
    once = replace(ADA, days=(Day(9, "other", "talk", 3, 4, 2027, yearly=False),))
    (talk, *_) = _events(calendar([once]))
    assert "rrule" not in talk


def _events(data: bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))
