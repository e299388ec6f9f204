"""Days as people write them, read on a given day in a given zone."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.phrase.days import Ambiguous, DayReading, read_day
from garden.phrase.moment import Direction
from tests.phrase.garden_of_names import words

BERLIN = ZoneInfo("Europe/Berlin")


def day(
    text: str, today: str = "2026-11-22", direction: Direction = "past"
) -> DayReading | Ambiguous | None:
    """Read `text` at 18:00 in Berlin on the day `today`."""
    now = datetime.fromisoformat(f"{today}T18:00").replace(tzinfo=BERLIN).astimezone(UTC)
    return read_day(text, now, BERLIN, words(), direction)


@pytest.mark.parametrize(
    ("today", "text", "expected"),
    [
        # A Sunday.
        ("2026-11-22", "today", "2026-11-22"),
        ("2026-11-22", "yesterday", "2026-11-21"),
        ("2026-11-22", " Yesterday ", "2026-11-21"),
        ("2026-11-22", "tomorrow", "2026-11-23"),
        ("2026-11-22", "the day before yesterday", "2026-11-20"),
        ("2026-11-22", "3 days ago", "2026-11-19"),
        ("2026-11-22", "3d ago", "2026-11-19"),
        ("2026-11-22", "a week ago", "2026-11-15"),
        ("2026-11-22", "in 2 weeks", "2026-12-06"),
        ("2026-11-22", "two weeks from now", "2026-12-06"),
        ("2026-11-22", "friday", "2026-11-20"),
        ("2026-11-22", "on friday", "2026-11-20"),
        ("2026-11-22", "sunday", "2026-11-15"),
        ("2026-11-22", "last friday", "2026-11-20"),
        ("2026-11-22", "next friday", "2026-11-27"),
        ("2026-11-22", "next sunday", "2026-11-29"),
        ("2026-11-22", "3 Nov", "2026-11-03"),
        ("2026-11-22", "3 November 2025", "2025-11-03"),
        ("2026-11-22", "nov 3rd, 2025", "2025-11-03"),
        ("2026-11-22", "22 Nov", "2026-11-22"),
        ("2026-11-22", "23 Nov", "2025-11-23"),
        ("2026-11-22", "2026-11-03", "2026-11-03"),
        ("2026-11-22", "25/12", "2025-12-25"),
        ("2026-11-22", "12/25/2024", "2024-12-25"),
        ("2026-11-22", "5/5", "2026-05-05"),
        ("2026-11-22", "last month", "2026-10-22"),
        ("2026-11-22", "twenty days ago", "2026-11-02"),
        ("2026-11-22", "on the 13th", "2026-11-13"),
        ("2026-11-22", "the 23rd", "2026-10-23"),
        ("2026-03-01", "the 31st", "2026-01-31"),
        ("2026-11-22", "friday the 13th", "2026-11-13"),
        ("2026-11-22", "friday, the 20th of November", "2026-11-20"),
        # Month ends.
        ("2026-03-31", "a month ago", "2026-02-28"),
        ("2024-03-31", "a month ago", "2024-02-29"),
        ("2026-05-31", "in a month", "2026-06-30"),
        ("2026-03-01", "yesterday", "2026-02-28"),
        ("2024-03-01", "yesterday", "2024-02-29"),
        ("2026-04-30", "tomorrow", "2026-05-01"),
        # Leap days.
        ("2024-02-29", "a year ago", "2023-02-28"),
        ("2024-02-29", "in 4 years", "2028-02-29"),
        ("2026-11-22", "29 Feb", "2024-02-29"),
        ("2024-02-29", "29 feb", "2024-02-29"),
        ("2103-01-01", "29 feb", "2096-02-29"),
        # The turn of the year.
        ("2027-01-01", "yesterday", "2026-12-31"),
        ("2027-01-02", "31 Dec", "2026-12-31"),
        ("2027-01-02", "friday", "2027-01-01"),
        ("2027-01-01", "a month ago", "2026-12-01"),
        ("2026-12-31", "tomorrow", "2027-01-01"),
        ("2026-12-15", "in 2 months", "2027-02-15"),
    ],
)
def test_a_day_looking_back(today: str, text: str, expected: str) -> None:
    assert day(text, today) == DayReading(date.fromisoformat(expected))


@pytest.mark.parametrize(
    ("today", "text", "expected"),
    [
        ("2026-11-22", "friday", "2026-11-27"),
        ("2026-11-22", "sunday", "2026-11-29"),
        ("2026-11-22", "last friday", "2026-11-20"),
        ("2026-11-22", "3 Nov", "2027-11-03"),
        ("2026-11-22", "22 nov", "2026-11-22"),
        ("2026-11-22", "29 Feb", "2028-02-29"),
        ("2026-12-30", "friday", "2027-01-01"),
        ("2026-12-30", "1 jan", "2027-01-01"),
    ],
)
def test_a_day_looking_ahead(today: str, text: str, expected: str) -> None:
    assert day(text, today, "future") == DayReading(date.fromisoformat(expected))


@pytest.mark.parametrize(
    ("text", "direction", "candidates"),
    [
        ("3/11", "past", ["2026-11-03", "2026-03-11"]),
        ("3/11", "future", ["2027-11-03", "2027-03-11"]),
        ("3/11/2025", "past", ["2025-11-03", "2025-03-11"]),
        ("3.11.2025", "past", ["2025-11-03", "2025-03-11"]),
        ("3.11.", "past", ["2026-11-03", "2026-03-11"]),
        ("friday", "either", ["2026-11-20", "2026-11-27"]),
        ("saturday 20 Nov", "past", ["2026-11-20", "2026-11-21"]),
    ],
)
def test_what_could_be_two_days_is_neither(
    text: str, direction: Direction, candidates: list[str]
) -> None:
    days = tuple(date.fromisoformat(each) for each in candidates)
    assert day(text, direction=direction) == Ambiguous(text, days)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "30 Feb",
        "31/31",
        "13/13",
        "2026-02-30",
        "2026-13-01",
        "0 Nov",
        "next",
        "ago",
        "99999 years ago",
        "9999-12-31",
        "0001-01-01",
        "yesterday tomorrow",
        "yesterday evening 25:00",
        "3 days",
        "friday-ish",
        "in may",
        "2026-11-03T25:00",
        "yesterday --",
        "3 Nov 2025 x",
        "on 31 february",
        "31 february",
        "feb 30, 2026",
        "29 feb 2025",
        "45 may",
        "31.2.",
        "3/11/26",
        "3-11-2026",
        "2026/11/03",
        "25:00",
        "yesterday at 25:00",
        "13pm",
        "25 o'clock",
        "1000000 days ago",
        "1.5 days ago",
        "a few days ago",
        "friday the 32nd",
        "on the 32nd",
        "friday 31 february",
        "yestrday",
        "last fridey",
    ],
)
def test_what_is_no_day_is_never_today(text: str) -> None:
    assert day(text) is None


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2026-11-03T15:30Z", "2026-11-03T15:30+00:00"),
        ("2026-11-03T15:30+05:30", "2026-11-03T10:00+00:00"),
        ("2026-11-03T15:30:20", "2026-11-03T14:30:20+00:00"),
        ("2026-11-03 15:30", "2026-11-03T14:30+00:00"),
        ("yesterday at 3pm", "2026-11-21T14:00+00:00"),
        ("at noon on friday", "2026-11-20T11:00+00:00"),
        ("15:30", "2026-11-22T14:30+00:00"),
        ("2 hours ago", "2026-11-22T15:00+00:00"),
        ("now", "2026-11-22T17:00+00:00"),
        # Summer time in Berlin.
        ("1 July at 12:00", "2026-07-01T10:00+00:00"),
    ],
)
def test_a_time_of_day_makes_it_an_instant(text: str, instant: str) -> None:
    reading = day(text)
    assert isinstance(reading, DayReading)
    assert reading.at == datetime.fromisoformat(instant)


@pytest.mark.parametrize(
    ("zone", "text", "noon"),
    [
        ("Europe/Berlin", "2026-03-29", "2026-03-29T10:00+00:00"),
        ("Europe/Berlin", "2026-03-28", "2026-03-28T11:00+00:00"),
        ("Europe/Berlin", "2026-10-25", "2026-10-25T11:00+00:00"),
        ("Europe/Berlin", "2026-10-24", "2026-10-24T10:00+00:00"),
        ("America/Los_Angeles", "2026-11-01", "2026-11-01T20:00+00:00"),
        ("Asia/Kathmandu", "2026-11-01", "2026-11-01T06:15+00:00"),
        ("Pacific/Kiritimati", "2026-11-01", "2026-10-31T22:00+00:00"),
    ],
)
def test_a_day_alone_is_noon_where_it_was_written(zone: str, text: str, noon: str) -> None:
    here = ZoneInfo(zone)
    reading = read_day(text, datetime(2026, 11, 22, 17, tzinfo=UTC), here, words())
    assert isinstance(reading, DayReading)
    assert reading.at is None
    assert reading.instant(here) == datetime.fromisoformat(noon)


def test_yesterday_is_that_of_the_zone() -> None:
    now = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    days = {
        zone: read_day("yesterday", now, ZoneInfo(zone), words())
        for zone in ("America/New_York", "Europe/Berlin")
    }
    assert days == {
        "America/New_York": DayReading(date(2026, 11, 21)),
        "Europe/Berlin": DayReading(date(2026, 11, 22)),
    }


@given(
    st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    st.sampled_from(["Mon", "Tue", "Wed", "Thu", "Fri"]),
)
@settings(deadline=None)
def test_a_weekday_is_within_the_week_and_never_today(today: date, weekday: str) -> None:
    back, ahead = day(weekday, str(today)), day(weekday, str(today), "future")
    assert isinstance(back, DayReading)
    assert isinstance(ahead, DayReading)
    assert timedelta(1) <= today - back.day <= timedelta(7)
    assert timedelta(1) <= ahead.day - today <= timedelta(7)
    assert f"{back.day:%a}" == f"{ahead.day:%a}" == weekday


@given(st.text(max_size=60))
@settings(deadline=None)
def test_reading_a_day_never_raises(text: str) -> None:
    reading = day(text)
    assert reading is None or isinstance(reading, DayReading | Ambiguous)
