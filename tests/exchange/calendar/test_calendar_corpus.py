"""Every public calendar at hand, against what two other programs read from it."""

import io
import json
import re
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from garden.exchange.calendar import occurrences
from garden.exchange.calendar.blocks import read_blocks
from garden.exchange.calendar.reader import CALENDAR
from garden.exchange.records import ContactRecord, Problem, ReadOptions, Skipped
from tests.shared import shared

RECURRING = "niccokunzmann__python-recurring-ical-events/calendars/"
ICAL = "collective__icalendar/"
NODE = "jens-maus__node-ical/fixtures/"
LAST_DAY = "whole days are asked for until the last noon here, and until midnight there"
FALLS = "the other program does not give an event whose times it finds odd; it took place"
EDITED = "a change of all later times of a series, or of one it does not have, is one time here"

BARE = {
    f"{ICAL}src/icalendar/fuzzing/corpus/issue_100_transformed_doctests_into_unittests.ics",
}
"""An event without a calendar round it, which the other programs do not count."""

DIFFERENT = {
    "py-vobject__vobject/vobject_0050.ics": FALLS,
    "Kozea__Radicale/event_full_day_rrule_until_5000y.ics": LAST_DAY,
    "Kozea__Radicale/event_full_day_rrule_until_50y.ics": LAST_DAY,
    "Kozea__Radicale/event_rdate_period_start_stop.ics": FALLS,
    f"{ICAL}docs/tutorials/example.ics": "a change of an event that is no series counts beside it",
    f"{ICAL}calendars/invalid_duration.ics": FALLS,
    "niccokunzmann__python-recurring-ical-events/benchmark/issue42.ics": LAST_DAY,
    f"{RECURRING}bad_rrule_missing_until_event.ics": FALLS,
    f"{RECURRING}issue_148_edge_case_1.ics": EDITED,
    f"{RECURRING}issue_163_deleted_modification.ics": EDITED,
    f"{RECURRING}issue_164_duplicated_event.ics": EDITED,
    f"{RECURRING}issue_173_only_modifications_error.ics": LAST_DAY,
    f"{RECURRING}issue_253_additional_recurrence_id.ics": EDITED,
    f"{RECURRING}issue_75_range_parameter.ics": EDITED,
    f"{RECURRING}multiple_rrule.ics": "RFC 5545 allows one rule; of two, the first is followed",
    f"{RECURRING}one_day_event_repeat_every_day.ics": LAST_DAY,
    f"{RECURRING}one_event_repeat_every_3_days.ics": "midnight in Berlin is the day before in UTC",
    f"{NODE}bad_custom_ms_tz.ics": FALLS,
    f"{NODE}bad_custom_ms_tz2.ics": FALLS,
    f"{NODE}duplicate-uid-sequence.ics": "two events of one UID that are no series are two here",
    f"{NODE}non-utc-until-ny.ics": "an end without a zone is of the event's own zone here",
    f"{NODE}test_date_duration.ics": FALLS,
    f"{NODE}windows-quoted-tz-rrule.ics": "no zone of that name: what is taken away is elsewhere",
}
"""Files in which we find other times than the program that expands series, and why."""


def expected() -> list[dict[str, Any]]:
    text = (shared("corpus/ics") / "EXPECTED_by_two_parsers.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_the_number_of_events_in_each_calendar() -> None:
    folder = shared("corpus/ics")
    different = set()
    for entry in expected():
        if entry["agree"]:
            data = (folder / entry["file"]).read_bytes()
            events = [block for block in read_blocks(io.BytesIO(data)) if block.name == "VEVENT"]
            different |= {entry["file"]} if len(events) != entry["events"] else set()
    assert different == BARE


def invited(data: bytes) -> bytes:
    """Return a calendar in which somebody takes part in each event, so that it is a meeting."""
    text = re.sub(rb"(?im)^(ATTENDEE|ORGANIZER|STATUS)\b[^\n]*\n([ \t][^\n]*\n)*", b"", data)
    return re.sub(rb"(BEGIN:VEVENT\r?\n)", rb"\1ATTENDEE:mailto:ada@example.org\r\n", text)


def test_the_times_of_each_series(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(occurrences, "TIMES_LIMIT", 100_000)
    options = ReadOptions(
        since=datetime(2015, 1, 1, tzinfo=UTC), now=datetime(2028, 1, 1, tzinfo=UTC)
    )
    different = {}
    for entry in expected():
        if entry["agree"] and entry["occurrences_2015_2027"] is not None:
            data = invited((shared("corpus/ics") / entry["file"]).read_bytes())
            found = CALENDAR.read(io.BytesIO(data), "file", options)
            keys = {item.key for item in found if isinstance(item, ContactRecord)}
            if len(keys) != entry["occurrences_2015_2027"]:
                different[entry["file"]] = (len(keys), entry["occurrences_2015_2027"])
    assert different.keys() == DIFFERENT.keys(), different


def test_each_file_says_what_came_of_it_and_takes_no_time() -> None:
    for path in sorted(shared("corpus/ics").rglob("*.ics")):
        begin = time.perf_counter()
        options = ReadOptions(now=datetime(2027, 1, 1, tzinfo=UTC))
        found = list(CALENDAR.read(io.BytesIO(path.read_bytes()), path.name, options))
        assert time.perf_counter() - begin < 5, path
        assert any(isinstance(item, ContactRecord | Problem | Skipped) for item in found), path


def test_calendars_are_known_by_how_they_begin() -> None:
    for path in sorted(shared("corpus/ics").rglob("*.ics")):
        begins = is_calendar(path)
        assert (CALENDAR.detect(path.read_bytes()[:65536], path.name) > 0.5) == begins, path


def is_calendar(path: Path) -> bool:
    """Say whether a file begins as a calendar or event does, by the plainest look at it."""
    text = path.read_bytes().decode("utf-8", "replace").lstrip("\ufeff \r\n").upper()
    return text.startswith(("BEGIN:VCALENDAR", "BEGIN:VEVENT"))
