"""The rhythm that is set against the real one; garden time for many instants."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.engine.almanac.garden_time import clock
from garden.engine.almanac.real_rhythm import contact_days, real_rhythm, suggested
from garden.engine.pauses import Pause, to_garden
from garden.engine.vitality import DAY


def test_days_with_contact_count_once_and_only_of_the_last_year() -> None:
    instants = [at * DAY for at in (100.0, 600.1, 600.9, 620.0)]
    assert contact_days(instants, 700 * DAY) == [600, 620]


def test_the_real_rhythm_is_the_median_gap() -> None:
    assert real_rhythm([0, 7, 14, 21, 100]) == 7.0


def test_fewer_than_five_days_are_no_rhythm() -> None:
    assert real_rhythm([0, 7, 14, 21]) is None


@pytest.mark.parametrize(
    ("rhythm", "real", "wanted"),
    [
        (30, 30, None),
        (30, 44, None),
        (30, 21, None),
        (30, 45, 45),
        (30, 84, 90),
        (30, 9, 7),
        (30, 11, 11),
        (14, 400, 365),
        (7, 0.4, 1),
    ],
)
def test_another_rhythm_is_suggested_from_half_as_much_again(
    rhythm: float, real: float, wanted: float | None
) -> None:
    assert suggested(rhythm, real) == wanted


PAUSES = st.lists(st.tuples(st.integers(0, 99), st.none() | st.integers(100, 200)), max_size=4)


@given(PAUSES, st.integers(-10, 300))
@settings(max_examples=150)
def test_garden_time_is_that_of_the_pauses(drawn: list[Pause], at: int) -> None:
    assert clock(drawn)(at) == pytest.approx(to_garden(at, drawn))
