"""Instants and days lie in the file as numbers and texts that sort."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from garden.store.fields import DayField, InstantField, instant_of, seconds_of
from garden.store.folding import fold


@given(st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=st.just(UTC)))
def test_an_instant_goes_round_to_the_second(instant: datetime) -> None:
    field = InstantField()
    assert field.python_value(field.db_value(instant)) == instant.replace(microsecond=0)


def test_an_instant_of_any_zone_is_kept_in_utc() -> None:
    nepal = datetime(2026, 11, 22, 15, 45, tzinfo=timezone(timedelta(hours=5, minutes=45)))
    assert instant_of(seconds_of(nepal)) == datetime(2026, 11, 22, 10, tzinfo=UTC)
    assert instant_of(seconds_of(nepal)).tzinfo is UTC


def test_an_instant_without_a_zone_is_none() -> None:
    with pytest.raises(ValueError, match="zone"):
        seconds_of(datetime(2026, 11, 22))


@given(st.dates(), st.dates())
def test_days_sort_in_the_file_as_they_do_outside(one: date, other: date) -> None:
    field = DayField()
    first, second = field.db_value(one), field.db_value(other)
    assert first is not None
    assert second is not None
    assert (first < second) == (one < other)
    assert field.python_value(first) == one


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  Zoë\u00a0 QUINDT ", "zoe quindt"),
        ("Zoe\u0308 Quindt", "zoe quindt"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("", ""),
        ("李小龍", "李小龍"),
    ],
)
def test_folding_forgets_case_accents_and_odd_spaces(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(fold(text)) == fold(text)
