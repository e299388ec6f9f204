"""A percent never says another state than the word beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from garden.engine.states import state_of
from garden.gardener.percent import whole_percent


@pytest.mark.parametrize(
    ("health", "percent"),
    [(0.496, 49), (0.5, 50), (0.504, 50), (0.416, 42), (0.796, 79), (0.199, 19), (0.29, 29)],
)
def test_it_rounds_but_not_across_a_border(health: float, percent: int) -> None:
    assert whole_percent(health) == percent


@given(st.floats(0.0, 1.0, exclude_min=True, exclude_max=True))
def test_it_is_of_the_same_state_and_near(health: float) -> None:
    assert state_of(whole_percent(health) / 100) == state_of(health)
    assert abs(whole_percent(health) - 100 * health) < 1
