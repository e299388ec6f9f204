"""Rules of recurrence, against the library that most programs use, and against hostile ones."""

import time
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.exchange.calendar.recurrence import TOO_OFTEN, Budget, Rule, expand, read_rule
from tests.exchange.calendar.reading_calendar import (
    calendar,
    event,
    meetings,
    read_calendar,
    remarks,
    starts,
)

FIRST = datetime(2019, 1, 31, 9, 30)
LAST = FIRST + timedelta(days=900)
DAYS = st.lists(
    st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), min_size=1, unique=True
)


@st.composite
def rules(draw: st.DrawFn) -> str:
    """Draw a rule whose meaning no two programs dispute."""
    frequency = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    parts = [f"FREQ={frequency}", f"INTERVAL={draw(st.integers(1, 5))}"]
    if draw(st.booleans()):
        parts.append(f"COUNT={draw(st.integers(1, 30))}")
    if frequency in ("MONTHLY", "YEARLY") and draw(st.booleans()):
        which = draw(st.sampled_from(["1", "2", "-1"]))
        parts.append("BYDAY=" + ",".join(which + day for day in draw(DAYS)))
    elif draw(st.booleans()):
        parts.append("BYDAY=" + ",".join(draw(DAYS)))
    if frequency != "WEEKLY" and draw(st.booleans()):
        numbers = draw(st.lists(st.sampled_from([1, 13, 28, 29, 30, 31, -1, -3]), min_size=1))
        parts.append("BYMONTHDAY=" + ",".join(map(str, numbers)))
    if draw(st.booleans()):
        months = draw(st.lists(st.integers(1, 12), min_size=1, unique=True))
        parts.append("BYMONTH=" + ",".join(map(str, months)))
    if draw(st.booleans()):
        parts.append("WKST=" + draw(st.sampled_from(["MO", "SU"])))
    return ";".join(parts)


def rule(text: str) -> Rule:
    """Return the rule that `text` states; it must be one."""
    read = read_rule(text)
    assert isinstance(read, Rule), read
    return read


def times(text: str, budget: int = 3_000_000) -> list[datetime]:
    return list(expand(rule(text), FIRST, FIRST, LAST, Budget(budget)))


@given(rules())
@settings(max_examples=100, deadline=None)
def test_the_times_of_a_rule_are_those_that_other_programs_find(text: str) -> None:
    rrule: Any = pytest.importorskip("dateutil.rrule")
    bounded = ";".join(part for part in text.split(";") if "COUNT" not in part)
    theirs = set(rrule.rrulestr(bounded, dtstart=FIRST).between(FIRST, LAST, inc=True)) | {FIRST}
    count = rule(text).count
    assert times(text) == sorted(theirs)[:count]


@given(rules(), st.integers(0, 900))
@settings(max_examples=100, deadline=None)
def test_beginning_later_gives_the_same_times(text: str, days: int) -> None:
    after = FIRST + timedelta(days=days)
    later = list(expand(rule(text), FIRST, after, LAST, Budget()))
    assert later == [at for at in times(text) if at >= after]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", ["0131", "0228", "0329"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;COUNT=3", ["0131", "0228", "0229"]),
        ("FREQ=YEARLY;BYYEARDAY=60;COUNT=3", ["0131", "0301", "0229"]),
        ("FREQ=YEARLY;BYWEEKNO=10;BYDAY=MO;COUNT=2", ["0131", "0304"]),
        ("RSCALE=GREGORIAN;FREQ=DAILY", ["0131", "0201"]),
        ("FREQ=WEEKLY;COUNT=-1;UNTIL=20190214;BYDAY=TH", ["0131", "0207", "0214"]),
    ],
)
def test_rules_of_the_rarer_kinds(text: str, days: list[str]) -> None:
    assert [f"{at:%m%d}" for at in times(text)][: len(days)] == days


@pytest.mark.parametrize("frequency", ["SECONDLY", "MINUTELY", "HOURLY"])
def test_what_repeats_too_often_is_read_once(frequency: str) -> None:
    found = read_calendar(calendar(event(f"RRULE:FREQ={frequency}")))
    assert (starts(found), remarks(found)) == (["2024-03-04T09:00"], [TOO_OFTEN])


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=NEVER",
        "FREQ=DAILY;COUNT=x",
        "FREQ=WEEKLY;BYDAY=XX",
        "RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L",
        "FREQ=DAILY;BYHOUR=" + ",".join(map(str, range(24))) + ";BYMINUTE=1,2",
        "FREQ=DAILY;" * 1000,
        "D1 #10",
        "",
    ],
)
def test_what_is_no_rule_is_read_once(text: str) -> None:
    found = read_calendar(calendar(event("RRULE:" + text)))
    assert starts(found) == ["2024-03-04T09:00"]


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=13",
        "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=YEARLY;BYYEARDAY=400",
        "FREQ=YEARLY;BYWEEKNO=99",
        "FREQ=WEEKLY;BYSETPOS=9",
        "FREQ=YEARLY;INTERVAL=99999999999999999999",
        "FREQ=DAILY;INTERVAL=99999999999999999999",
        "FREQ=DAILY;COUNT=99999999999999999999",
        "FREQ=DAILY;BYHOUR=25",
    ],
)
@pytest.mark.parametrize("start", ["00010101T000000Z", "19000101T000000Z", "99991231T235959Z"])
def test_rules_that_hang_other_programs(text: str, start: str) -> None:
    begin = time.perf_counter()
    read_calendar(calendar(event("RRULE:" + text, start="DTSTART:" + start)))
    read_calendar(calendar(event("RRULE:" + text, start="DTSTART:" + start)), now=None)
    assert time.perf_counter() - begin < 5


def test_the_latest_thousand_times_of_a_series_are_read() -> None:
    text = calendar(event("RRULE:FREQ=DAILY", start="DTSTART:20100101T090000Z"))
    found = starts(read_calendar(text))
    assert (len(found), found[-1]) == (1000, "2024-11-30T09:00")
    assert starts(read_calendar(text, now=None))[0] == "2010-01-01T09:00"


def test_a_series_in_utc_follows_the_clocks_of_its_calendar() -> None:
    rule_line = "RRULE:FREQ=MONTHLY;COUNT=2"
    text = calendar(
        "X-WR-TIMEZONE:Europe/Berlin", event(rule_line, start="DTSTART:20240301T080000Z")
    )
    assert starts(read_calendar(text)) == ["2024-03-01T08:00", "2024-04-01T07:00"]


def test_times_are_added_and_taken_away_by_hand() -> None:
    text = calendar(
        event(
            "RRULE:FREQ=WEEKLY;COUNT=3",
            "EXDATE;VALUE=DATE:20240311",
            "RDATE;VALUE=PERIOD:20240306T090000Z/PT1H,20240307T090000Z/20240307T100000Z",
        )
    )
    days = [start[8:10] for start in starts(read_calendar(text))]
    assert days == ["04", "06", "07", "18"]


def test_a_day_added_to_a_series_is_at_its_usual_time() -> None:
    found = read_calendar(calendar(event("RDATE;VALUE=DATE:20240310,20240312")))
    assert starts(found) == ["2024-03-04T09:00", "2024-03-10T09:00", "2024-03-12T09:00"]


@pytest.mark.parametrize(
    ("until", "days"), [("20240306T000000Z", 3), ("20240305T235959Z", 2), ("20240306T080000Z", 3)]
)
def test_whole_days_go_on_until_the_day_of_an_instant(until: str, days: int) -> None:
    text = calendar(event(f"RRULE:FREQ=DAILY;UNTIL={until}", start="DTSTART;VALUE=DATE:20240304"))
    assert len(starts(read_calendar(text))) == days


def test_whole_days_end_where_the_reader_is() -> None:
    rule = "RRULE:FREQ=DAILY;UNTIL=20240306T045959Z"
    text = calendar(event(rule, start="DTSTART;VALUE=DATE:20240304"))
    assert len(starts(read_calendar(text, zone=ZoneInfo("America/New_York")))) == 2


def test_a_file_of_endless_series_ends() -> None:
    many = "".join(
        event(
            "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", f"UID:{n}", start="DTSTART:19000101T000000Z"
        )
        for n in range(500)
    )
    begin = time.perf_counter()
    found = read_calendar(calendar(many, event(start="DTSTART:20240304T090000Z")))
    assert time.perf_counter() - begin < 10
    assert any("too often" in why for why in remarks(found))
    assert "2024-03-04T09:00" in starts(found)


def test_what_stands_at_the_ends_of_time_is_left_out() -> None:
    for start in ("00010101T000000", "99991231T235959"):
        text = calendar(event(start="DTSTART;TZID=Asia/Tokyo:" + start))
        found = read_calendar(text, now=datetime(2024, 1, 1, tzinfo=UTC))
        assert not meetings(found)
        assert remarks(found)
