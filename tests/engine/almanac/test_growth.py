"""Growth: how a plant stood at the end of each month, and what a month counts."""

import pytest

from garden.engine.almanac.growth import STATES, Seed, Stand, course, month_of
from garden.engine.vitality import DAY, fold, health, planted, roots_at

WEEKLY = Seed(0.0, 1.0, 7 * DAY)


def test_each_instant_is_the_fold_of_the_log_up_to_it() -> None:
    waterings = [(day * DAY, 1.0) for day in (3, 9, 16, 40)]
    instants = [day * DAY for day in (5, 20, 39, 60)]
    stands = course(WEEKLY, waterings, instants)
    for at, stand in zip(instants, stands, strict=True):
        seen = [one for one in waterings if one[0] <= at]
        state = fold(planted(WEEKLY.anchor, WEEKLY.roots, WEEKLY.cadence), seen)
        assert stand.health == pytest.approx(health(state, at), rel=1e-12)
        assert stand.roots == pytest.approx(roots_at(state, at), rel=1e-12)


def test_an_evergreen_does_not_decay() -> None:
    seed = Seed(0.0, 0.0, DAY, evergreen=True)
    assert [stand.state for stand in course(seed, [], [DAY, 900 * DAY])] == ["thriving"] * 2


@pytest.mark.parametrize(
    ("stand", "state"),
    [
        (Stand(0.9, 5.0), "thriving"),
        (Stand(0.6, 5.0), "well"),
        (Stand(0.3, 5.0), "thirsty"),
        (Stand(0.1, 5.0), "wilting"),
        (Stand(0.01, 5.0), "dormant"),
        (Stand(0.9, 5.0, resting=True), "resting"),
    ],
)
def test_states_in_words(stand: Stand, state: str) -> None:
    assert stand.state == state


def test_a_month_counts_people_states_and_the_mean_of_roots() -> None:
    month = month_of([Stand(0.9, 6.0), Stand(0.7, 3.0), Stand(0.7, 0.0)])
    assert month.people == 3
    assert dict(zip(STATES, month.states, strict=True))["well"] == 2
    assert month.roots == 3.0


def test_a_month_with_nobody_is_empty() -> None:
    month = month_of([])
    assert (month.people, sum(month.states), month.roots) == (0, 0, 0.0)
