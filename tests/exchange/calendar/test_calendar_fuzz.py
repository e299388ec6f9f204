"""Whatever the bytes: nothing is raised, nothing hangs, and silence is never an answer."""

import io

from hypothesis import given, settings
from hypothesis import strategies as st

from garden.exchange.calendar.reader import CALENDAR
from garden.exchange.records import ContactRecord, Finding, ReadOptions
from tests.exchange.calendar.reading_calendar import FIXTURES, NOW, calendar, event

SEEDS = [path.read_bytes() for path in sorted(FIXTURES.iterdir())]
SCRAPS = st.sampled_from(
    [
        *(b"\r\n", b"\n", b"\n ", b"\x00", b"\xff\xfe", b":", b";", b",", b"=", b'"', b"\\", b"-"),
        *(b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n", b"BEGIN:VALARM\r\n", b"END:VCALENDAR\r\n"),
        *(b"RRULE:FREQ=SECONDLY\r\n", b"RRULE:FREQ=DAILY;INTERVAL=0\r\n", b";BYSETPOS=-1", b"0"),
        *(b"DTSTART:00010101T000000Z\r\n", b"DTSTART:99991231T235959\r\n", b"DURATION:-P9999W\r\n"),
        *(b"TZOFFSETTO:+9999\r\n", b"TZID=Europe", b"X-WR-TIMEZONE:../../etc\r\n", b"COUNT=-1"),
        *(
            b"METHOD:COUNTER\r\n",
            b"RSCALE=CHINESE;",
            b";UNTIL=00010101T000000Z",
            b";UNTIL=99991231",
        ),
        *(b"RDATE;VALUE=PERIOD:20240101T000000Z/P1D\r\n", b"RECURRENCE-ID:20240304\r\n", b"999999"),
    ]
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """Draw a fixture with pieces cut out, put in, doubled, or cut off."""
    data = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(1, 8))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        put = draw(SCRAPS | st.binary(max_size=6) | st.just(data[start:end] * 2))
        data = data[:start] + put + data[end:]
    return data[: draw(st.integers(0, len(data)))] if draw(st.booleans()) else data


def everything(data: bytes, options: ReadOptions) -> list[Finding]:
    return list(CALENDAR.read(io.BytesIO(data), "file", options))


@given(mutated() | st.binary(max_size=300) | st.lists(SCRAPS, max_size=30).map(b"".join))
@settings(max_examples=200, deadline=5000)
def test_anything_is_read_and_the_same_again(data: bytes) -> None:
    options = ReadOptions(now=NOW)
    assert 0 <= CALENDAR.detect(data, "name") <= 1
    found = everything(data, options)
    assert found
    assert found == everything(data, options)
    for finding in found:
        repr(finding).encode()
        if isinstance(finding, ContactRecord):
            assert finding.people
            assert finding.at <= NOW


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=200, deadline=5000)
def test_no_value_is_too_odd(rule: str, start: str, zone: str) -> None:
    text = calendar(
        event("RRULE:" + rule, "DTEND:" + start, start=f'DTSTART;TZID="{zone}":20240304T090000'),
        event(
            "RRULE:FREQ=" + rule, "EXDATE:" + start, "DURATION:" + zone, start="DTSTART:" + start
        ),
    )
    assert everything(text.encode("utf-8", "replace"), ReadOptions(now=NOW))


def test_lines_without_end_and_floods_of_properties() -> None:
    long = event("DESCRIPTION:" + "x" * 20_000_000)
    many = event(*["ATTENDEE;PARTSTAT=DECLINED:mailto:a@x.org"] * 50_000, "ATTENDEE:mailto:b@x.org")
    deep = event("BEGIN:VALARM\r\n" * 10_000)
    found = everything(calendar(long, many, deep, event()).encode(), ReadOptions(now=NOW))
    assert sum(isinstance(item, ContactRecord) for item in found) >= 2
