"""A nudge ignored five times asks once, and then stops."""

from datetime import date, timedelta

import pytest

from garden.engine.nudges import ASK, SHOW, STOP, nudge, times_ignored

TODAY = date(2026, 11, 22)


def before(*days: int) -> list[date]:
    return [TODAY - timedelta(days=one) for one in days]


def test_today_is_not_over_and_a_day_counts_once() -> None:
    assert times_ignored([*before(0, 1, 2), *before(2)], None, TODAY) == 2


def test_turning_to_somebody_begins_the_count_anew() -> None:
    assert times_ignored(before(1, 2, 3, 9), TODAY - timedelta(days=3), TODAY) == 2


@pytest.mark.parametrize(
    ("ignored", "asked", "due_again", "then"),
    [
        (0, False, False, SHOW),
        (4, False, True, SHOW),
        (5, False, True, ASK),
        (6, False, True, STOP),
        (0, True, False, STOP),
        (0, True, True, SHOW),
        (4, True, True, SHOW),
        (5, True, True, STOP),
    ],
)
def test_what_becomes_of_a_nudge(ignored: int, asked: bool, due_again: bool, then: str) -> None:
    assert nudge(ignored, asked, due_again) == then
