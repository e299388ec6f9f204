from hypothesis import given
from hypothesis import strategies as st

from garden.flora.vigour import vigour

healths = st.floats(0, 1)


@given(healths, healths)
def test_less_health_means_more_droop_and_less_bloom(one: float, other: float) -> None:
    worse, better = sorted((one, other))
    low, high = vigour(worse), vigour(better)
    assert low.droop >= high.droop
    assert low.yellow >= high.yellow
    assert low.brown >= high.brown
    assert low.bare >= high.bare
    assert low.bloom <= high.bloom


@given(healths)
def test_vigour_has_no_jumps(health: float) -> None:
    here, there = vigour(health), vigour(min(1.0, health + 0.001))
    for name in ("droop", "yellow", "brown", "bloom", "bare", "flush"):
        assert abs(getattr(here, name) - getattr(there, name)) < 0.02


def test_a_thriving_plant_stands_upright_in_bloom() -> None:
    assert vigour(0.8).droop == 0
    assert vigour(0.8).bloom > 0.9
    assert vigour(0.8).yellow == 0


def test_a_dormant_plant_is_bare() -> None:
    assert vigour(0.0).bare == 1
    assert vigour(0.0).bloom == 0
