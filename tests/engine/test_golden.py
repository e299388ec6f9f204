"""Property 12, first half: the numbers the engine is known by, to three decimals, in cadences."""

import pytest

from garden.engine.seeds import SEED_ROOTS
from garden.engine.states import state_of
from garden.engine.vitality import (
    Vitality,
    due_at,
    fold,
    health,
    planted,
    roots_at_star,
    watered,
)
from garden.engine.weights import weight_of

LONG = 400


def kept(weight: float, gap: float = 1.0) -> Vitality:
    """Return a plant watered every `gap` cadences for very long, the last time at 0."""
    times = [-gap * back for back in range(int(LONG / gap), -1, -1)]
    return fold(planted(-float(LONG), 0.0, 1.0), [(at, weight) for at in times])


def close(number: float) -> object:
    return pytest.approx(number, abs=0.0005)


@pytest.mark.parametrize(
    ("channel", "roots", "just_after", "one_later", "due"),
    [
        ("social", 3.427, 0.576, 0.253, 0.220),
        ("message", 6.285, 0.806, 0.509, 1.025),
        ("call", 7.372, 0.849, 0.584, 1.246),
        ("coffee", 8.962, 0.892, 0.673, 1.520),
    ],
)
def test_kept_once_per_rhythm(
    channel: str, roots: float, just_after: float, one_later: float, due: float
) -> None:
    plant = kept(weight_of(channel))
    assert roots_at_star(plant) == close(roots)
    assert health(plant, 0.0) == close(just_after)
    assert health(plant, 1.0) == close(one_later)
    assert due_at(plant) == close(due)


@pytest.mark.parametrize(
    ("channel", "just_after", "due"),
    [("message", 0.600, 0.292), ("call", 0.656, 0.464), ("coffee", 0.720, 0.681)],
)
def test_the_very_first_contact(channel: str, just_after: float, due: float) -> None:
    plant = watered(planted(0.0, 0.0, 1.0), 0.0, weight_of(channel))
    assert health(plant, 0.0) == close(just_after)
    assert due_at(plant) == close(due)


@pytest.mark.parametrize(
    ("closeness", "just_planted", "due"),
    [
        ("just-met", 0.500, 0.000),
        ("acquaintance", 0.600, 0.292),
        ("friend", 0.750, 0.792),
        ("close", 0.806, 1.025),
    ],
)
def test_planted_and_never_contacted(closeness: str, just_planted: float, due: float) -> None:
    plant = planted(0.0, SEED_ROOTS[closeness], 1.0)
    assert health(plant, 0.0) == close(just_planted)
    assert due_at(plant) == close(due)


@pytest.mark.parametrize(
    ("days", "seedling", "steady", "twice_as_often", "daily"),
    [
        (7, 2.047, 7.177, 9.843, 11.095),
        (14, 4.095, 14.354, 19.687, 22.189),
        (30, 8.774, 30.758, 42.186, 47.549),
        (90, 26.323, 92.274, 126.557, 142.647),
        (182, 53.232, 186.599, 255.926, 288.463),
        (365, 106.756, 374.223, 513.258, 578.511),
    ],
)
def test_days_until_due_by_cadence(
    days: float, seedling: float, steady: float, twice_as_often: float, daily: float
) -> None:
    first = watered(planted(0.0, 0.0, days), 0.0, 1.0)
    assert due_at(first) == close(seedling)
    assert days * due_at(kept(1.0)) == close(steady)
    assert days * due_at(kept(1.0, gap=0.5)) == close(twice_as_often)
    every_day = [(float(day), 1.0) for day in range(-20 * int(days), 1)]
    assert due_at(fold(planted(-20.0 * days, 0.0, days), every_day)) == close(daily)


@pytest.mark.parametrize(
    ("cadences", "expected", "state"),
    [
        (0.0, 0.806, "thriving"),
        (0.5, 0.674, "well"),
        (1.0, 0.509, "well"),
        (1.5, 0.341, "thirsty"),
        (2.0, 0.206, "thirsty"),
        (3.0, 0.061, "wilting"),
        (3.2, 0.047, "dormant"),
    ],
)
def test_steady_plant_by_silence(cadences: float, expected: float, state: str) -> None:
    steady = kept(1.0)
    assert health(steady, cadences) == close(expected)
    assert state_of(health(steady, cadences)) == state


def test_no_flood_of_messages_moves_due_beyond_the_cap() -> None:
    flood = fold(planted(0.0, 0.0, 1.0), [(0.0, 1.0)] * 1000)
    assert due_at(flood) == close(1.585)
