import math

import pytest
from hypothesis import given

from garden.engine.explain import due_words, explain, what_if
from garden.engine.vitality import DAY, Vitality, due_at, health, planted, watered
from tests.engine.logs import EPOCH, states


def plant(roots: float, rhythm_days: float) -> Vitality:
    return planted(EPOCH, roots, rhythm_days * DAY)


def line(roots: float, rhythm_days: float, silence_days: float) -> str:
    state = plant(roots, rhythm_days)
    return explain(state, EPOCH + silence_days * DAY, rhythm_days).line


def test_the_line_of_a_plant_in_the_middle_of_its_rhythm() -> None:
    assert line(5.06, 16, 8.72) == (
        "62 %: roots 5.1 give 1.8 doublings; "
        "9 days of silence = 0.55 of your 16-day rhythm take 1.1; due in 6 days."
    )


def test_the_line_of_a_plant_whose_due_is_past() -> None:
    assert line(2.0, 10, 8.0) == (
        "40 %: roots 2.0 give 1.0 doublings; "
        "8 days of silence = 0.80 of your 10-day rhythm take 1.6; was due 3 days ago."
    )


def test_the_line_on_the_day_of_contact() -> None:
    assert (
        line(2.0, 10, 0.0) == "67 %: roots 2.0 give 1.0 doublings; no silence yet; due in 5 days."
    )
    assert "; less than a day of silence = 0.02 of" in line(2.0, 10, 0.2)
    assert "; 1 day of silence = 0.10 of" in line(2.0, 10, 1.0)


def test_the_line_while_a_coffee_still_carries() -> None:
    state = watered(plant(2.0, 10), EPOCH, 1.5)
    told = explain(state, EPOCH, 10).line
    assert told == "80 %: roots 3.3 give 1.4 doublings; no silence yet adds 0.6; due in 10 days."


@pytest.mark.parametrize(
    ("roots", "silence", "percent"), [(0.0, 100.0, "under 1 %"), (16.0, -100.0, "over 99 %")]
)
def test_no_plant_is_told_to_be_at_nothing_or_everything(
    roots: float, silence: float, percent: str
) -> None:
    assert line(roots, 10, silence).startswith(percent)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (6.2, "due in 6 days"),
        (1.0, "due in 1 day"),
        (0.3, "due now"),
        (-0.3, "due now"),
        (-1.0, "was due 1 day ago"),
        (-3.4, "was due 3 days ago"),
    ],
)
def test_due_in_words(days: float, words: str) -> None:
    assert due_words(days) == words


@given(states())
def test_the_numbers_add_up(state: Vitality) -> None:
    now = state.t_ref + state.cadence
    told = explain(state, now, state.cadence / DAY)
    odds = told.health / (1 - told.health)
    assert math.log2(odds) == pytest.approx(told.doublings - told.halvings, abs=1e-6)
    assert told.silence_days == pytest.approx(told.silence_rhythms * told.rhythm_days)
    assert now + told.due_in_days * DAY == pytest.approx(due_at(state), abs=1.0)


def test_what_a_coffee_now_would_do() -> None:
    state = plant(2.0, 10)
    now = EPOCH + 8 * DAY
    coffee = what_if(state, now, 1.5)
    after = watered(state, now, 1.5)
    assert coffee.health == health(after, now) > health(state, now)
    assert coffee.due_at == due_at(after) > due_at(state)
