import pytest

from garden.engine.states import STATES, state_of


@pytest.mark.parametrize(
    ("health", "state"),
    [
        (0.999, "thriving"),
        (0.8, "thriving"),
        (0.799, "well"),
        (0.5, "well"),
        (0.499, "thirsty"),
        (0.2, "thirsty"),
        (0.199, "wilting"),
        (0.05, "wilting"),
        (0.049, "dormant"),
        (1e-300, "dormant"),
    ],
)
def test_a_boundary_belongs_to_the_better_state(health: float, state: str) -> None:
    assert state_of(health) == state


def test_states_go_from_best_to_worst_then_those_the_user_chooses() -> None:
    assert " ".join(STATES) == "thriving well thirsty wilting dormant resting memorial"
