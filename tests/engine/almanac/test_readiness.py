"""Rainy-day readiness, and how goals are covered."""

import pytest

from garden.engine.almanac.goals import coverage
from garden.engine.almanac.readiness import only_asks, would_answer
from garden.engine.almanac.tally import Gesture
from garden.engine.vitality import DAY

NOW = 1000 * DAY


def gesture(what: str, by: str = "me", days_ago: float = 10) -> Gesture:
    return (NOW - days_ago * DAY, what, by)


@pytest.mark.parametrize(
    ("gestures", "asked"),
    [
        ([], False),
        ([gesture("ask")], True),
        ([gesture("ask"), gesture("ask", "both")], True),
        ([gesture("ask"), gesture("give")], False),
        ([gesture("ask"), gesture("thanks")], False),
        ([gesture("ask"), gesture("give", "them")], True),
        ([gesture("ask", "them")], False),
        ([gesture("ask", days_ago=366)], False),
        ([gesture("ask"), gesture("give", days_ago=366)], True),
        ([gesture("ask", days_ago=-1)], False),
    ],
)
def test_only_asks_is_told_from_my_gestures_of_a_year(gestures: list[Gesture], asked: bool) -> None:
    assert only_asks(gestures, NOW) is asked


def test_who_is_well_and_not_only_asked_of_would_take_the_call() -> None:
    assert would_answer(0.5, [], NOW)
    assert not would_answer(0.49, [], NOW)
    assert not would_answer(0.9, [gesture("ask")], NOW)


@pytest.mark.parametrize(
    ("people", "ready", "word"),
    [
        (0, 0, "open"),
        (4, 0, "dry"),
        (4, 1, "thin"),
        (2, 2, "thin"),
        (3, 3, "covered"),
        (9, 4, "covered"),
    ],
)
def test_a_goal_is_covered_by_three_who_would_answer(people: int, ready: int, word: str) -> None:
    assert coverage(people, ready) == word
