"""What holds for every sentence, whatever somebody types."""

import os
import time as clock
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.phrase.printing import print_reading
from garden.phrase.read import read
from tests.phrase.garden_of_names import NAMES, NOW, ZONE, read_here, words

FRAGMENTS = (Path(__file__).parent / "fragments.txt").read_text(encoding="utf-8").splitlines()
sentences = st.lists(st.sampled_from([*FRAGMENTS, "\n", "  ", "\x1b[31m"]), max_size=14).map(
    " ".join
)
# Sentences that mostly say something: a verb, somebody, and what may follow.
VERBS = [verb.form for verb in words().verb_list]
NOBODY_UNCLEAR = [
    *("ada", "Jon", "the lovelaces", "the noethers", "will", "May", "Annie Easley", "id:12"),
    *("+Linus Torvalds", "李清照", "ren", "rose & crown", "bo", "household:2", "mark", "emmy"),
]
shaped = st.tuples(
    st.sampled_from(VERBS),
    st.sampled_from(NOBODY_UNCLEAR),
    st.lists(st.sampled_from([*FRAGMENTS, *VERBS, *NOBODY_UNCLEAR]), max_size=6).map(" ".join),
).map(" ".join)
texts = st.one_of(sentences, shaped, st.text(max_size=200))
instants = st.datetimes(
    min_value=datetime(2000, 1, 1), max_value=datetime(2060, 1, 1), timezones=st.just(UTC)
)
zones = st.sampled_from(
    ["UTC", "Europe/Berlin", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Kiritimati"]
).map(ZoneInfo)


@given(texts, instants, zones)
@settings(deadline=None)
def test_reading_never_raises_and_never_mixes_past_and_future(
    text: str, now: datetime, zone: ZoneInfo
) -> None:
    reading = read(text, NAMES, now, zone, words())
    today = now.astimezone(zone).date()
    assert reading.at is None or reading.at <= now
    assert all(plan.on >= today for plan in reading.plans)
    assert not (reading.problem and reading.settled)


@given(texts)
@settings(deadline=None)
def test_every_visible_character_is_read_as_something(text: str) -> None:
    reading = read_here(text)
    covered = {place for span in reading.spans for place in range(span.start, span.end)}
    assert all(place in covered or letter.isspace() for place, letter in enumerate(reading.text))


@given(texts)
@settings(deadline=None)
def test_what_was_not_understood_stays_in_the_note_as_it_was_typed(text: str) -> None:
    reading = read_here(text)
    if not reading.settled:
        return
    kept = [reading.note, *(plan.note for plan in reading.plans)]
    for span in reading.spans:
        if span.kind == "note":
            assert any(text[span.start : span.end] in note for note in kept)


@given(texts)
@settings(deadline=None)
def test_what_may_not_be_logged_keeps_its_whole_text(text: str) -> None:
    reading = read_here(text)
    assert not reading.problem or reading.note == text.strip()


@given(texts, instants, zones)
@settings(deadline=None)
def test_a_printed_reading_reads_the_same(text: str, now: datetime, zone: ZoneInfo) -> None:
    reading = read(text, NAMES, now, zone, words())
    printed = print_reading(reading, NAMES, zone, words())
    again = read(printed, NAMES, now, zone, words())
    assert again == reading
    assert print_reading(again, NAMES, zone, words()) == printed


@given(texts)
@settings(deadline=None, max_examples=30)
def test_the_zone_of_the_machine_does_not_matter(text: str) -> None:
    before, kept = read_here(text), os.environ.get("TZ")
    try:
        os.environ["TZ"] = "Pacific/Kiritimati"
        clock.tzset()
        assert read_here(text) == before
    finally:
        if kept is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = kept
        clock.tzset()


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "a ",
        '"',
        "“",
        ";",
        "; a",
        ",a",
        " and",
        "#a ",
        "@a ",
        "+A ",
        "--",
        "called ada; ",
        "owe ada x; ",
        "to ada ",
        "3 ",
        "ago ",
        "ada, ",
        "Ada ",
        ": ",
        "about ",
        ". ",
        "3/11 ",
        "by ",
    ],
)
def test_ten_thousand_characters_are_read_in_a_moment(piece: str) -> None:
    text = (f"called ada about {piece * 10_000}")[:10_000]
    start = clock.process_time()
    for sentence in (text, text[17:], f"owe ada {text[17:]}"):
        read_here(sentence, now=NOW)
    assert clock.process_time() - start < 3.0


def test_the_note_keeps_its_spaces_and_spelling() -> None:
    reading = read_here("called ada   about  the   Ünï  code…  (v2)  ")
    assert reading.note == "the   Ünï  code…  (v2)"
    assert reading.at is None
    assert str(ZONE) == "Europe/Berlin"
