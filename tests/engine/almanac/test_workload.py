"""Capacity: what rhythms promise, and which to lengthen so that the sum fits."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.engine.almanac.workload import (
    LADDER,
    Longer,
    Promised,
    a_week,
    fits,
    mean_gap,
    promised,
    to_lengthen,
)


def one(person: int, rhythm: float, real: float | None, roots: float = 5.0) -> Promised:
    return Promised(person, rhythm, real, roots)


def test_a_promise_is_seven_days_by_the_rhythm() -> None:
    assert promised([one(1, 7, None), one(2, 14, None), one(3, 70, None)]) == pytest.approx(1.6)


@pytest.mark.parametrize(
    ("days", "known", "gap"),
    [(10, 365, 36.5), (10, 900, 36.5), (10, 100, 10.0), (0, 200, 200.0), (5, 89, None)],
)
def test_the_mean_gap_is_the_span_by_the_days(days: int, known: float, gap: float | None) -> None:
    assert mean_gap(days, known) == gap


def test_what_happens_is_a_mean_of_the_weeks_one_has_tended() -> None:
    assert a_week([1] * 12, 100) == 1.0
    assert a_week([0] * 10 + [3, 3], 2) == 3.0
    assert a_week([0] * 11 + [2], 0.1) == 2.0


def test_a_tenth_more_than_happens_still_fits() -> None:
    assert fits(5.5, 5.0)
    assert not fits(5.6, 5.0)


def test_what_fits_is_left_alone() -> None:
    assert to_lengthen([one(1, 7, 90)], 1.0) == ()


def test_without_anything_that_happened_nothing_is_proposed() -> None:
    assert to_lengthen([one(1, 7, 90)], 0.0) == ()


def test_first_comes_what_is_so_already_and_the_biggest_relief() -> None:
    people = [one(1, 14, 90), one(2, 7, 90), one(3, 7, 7)]
    assert to_lengthen(people, 1.6) == (Longer(2, 7, 90, real=True),)


def test_a_rhythm_nearly_as_long_says_what_is_so() -> None:
    (change,) = to_lengthen([one(1, 7, 33)], 0.1)
    assert change.after == 30


def test_then_the_shallowest_roots_go_one_rhythm_further() -> None:
    people = [one(1, 7, 7, roots=9), one(2, 7, 7, roots=2), one(3, 7, 7, roots=5)]
    assert to_lengthen(people, 2.3) == (Longer(2, 7, 14, real=False),)


def test_newcomers_are_left_alone() -> None:
    assert to_lengthen([one(1, 7, None, roots=0)], 0.1) == ()


def test_what_is_not_needed_in_the_end_is_left_out() -> None:
    people = [one(1, 30, 40), one(2, 7, 7, 1), one(3, 7, 7, 2), one(4, 60, 90)]
    changes = to_lengthen(people, 1.3)
    left = promised(people) - sum(change.relief for change in changes)
    assert fits(left, 1.3)
    for change in changes:
        assert not fits(left + change.relief, 1.3)


PEOPLE = st.lists(
    st.tuples(st.floats(1, 365), st.none() | st.floats(1, 365), st.floats(0, 20)), max_size=20
)


@given(PEOPLE, st.floats(0, 50))
@settings(max_examples=150)
def test_every_change_is_longer_and_everybody_is_asked_once(
    drawn: list[tuple[float, float | None, float]], happened: float
) -> None:
    people = [one(n, *rest) for n, rest in enumerate(drawn)]
    changes = to_lengthen(people, happened)
    assert len({change.person for change in changes}) == len(changes)
    assert all(change.after > change.before and change.after in LADDER for change in changes)
