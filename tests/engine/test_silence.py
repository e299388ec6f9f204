"""Unusual silence: a gap held against somebody's own habit."""

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from garden.engine.silence import LATEST_GAPS, Habit, Quiet, habit_of, suspicion
from garden.engine.vitality import DAY, fold, planted


def days(*gaps: int) -> list[int]:
    """Return days of contact with these gaps between them."""
    return list(accumulate(gaps, initial=740_000))


def test_a_habit_is_the_median_gap_and_its_median_deviation() -> None:
    assert habit_of(days(8, 9, 9, 10, 60)) == Habit(usual=9.0, spread=1.0, gaps=5)


@pytest.mark.parametrize("gaps", [(), (9,), (9, 9, 9, 9)])
def test_fewer_than_five_gaps_are_no_habit(gaps: tuple[int, ...]) -> None:
    assert habit_of(days(*gaps)) is None


def test_a_day_counts_once_however_much_was_said() -> None:
    assert habit_of(days(7, 0, 0, 7, 7, 0, 7, 7)) == Habit(7.0, 0.0, 5)


def test_habits_change_so_that_only_the_latest_gaps_count() -> None:
    assert habit_of(days(*[90] * 30, *[7] * LATEST_GAPS)) == Habit(7.0, 0.0, LATEST_GAPS)


@pytest.mark.parametrize(
    ("usual", "spread", "silence", "unusual"),
    [
        (9, 2, 31, True),
        (9, 2, 18, False),
        (9, 2, 19, True),
        (30, 10, 70, False),
        (30, 10, 75, True),
        (1, 0, 8, False),
        (1, 0, 9, True),
        (30, 0, 60, False),
        (30, 0, 61, True),
    ],
)
def test_unusual_is_far_outside_the_own_habit(
    usual: float, spread: float, silence: float, unusual: bool
) -> None:
    assert Quiet(Habit(usual, spread, 9), silence).unusual == unusual


@given(st.integers(2, 60), st.integers(6, 20))
def test_whoever_keeps_to_a_habit_is_never_unusually_quiet(gap: int, times: int) -> None:
    found = habit_of(days(*[gap] * times))
    assert found is not None
    assert not Quiet(found, gap).unusual
    assert Quiet(found, 3 * gap + 8).unusual


@pytest.mark.parametrize("gap", [0.1, 0.3, 1.0])
def test_roots_tell_about_how_many_usual_gaps_a_silence_has_lasted(gap: float) -> None:
    log = [(gap * number * 30 * DAY, 1.0) for number in range(200)]
    state = fold(planted(0.0, 0.0, 30 * DAY), log)
    assert suspicion(state.roots, 3 * gap) == pytest.approx(3.0, rel=0.05)
    assert suspicion(0.5, 3.0) == 0.0
