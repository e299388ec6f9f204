"""A plant that never decays: well for good, never due, its roots grow like anybody's."""

import pytest
from hypothesis import given

from garden.engine.evergreen import evergreen, is_evergreen
from garden.engine.states import state_of
from garden.engine.vitality import DAY, Vitality, fold, health, planted, roots_at, watered
from tests.engine.logs import EPOCH, Watering, logs, plantings


def test_a_century_of_silence_takes_nothing_from_it() -> None:
    plant = evergreen(planted(EPOCH, 0.0, 3660 * DAY))
    for years in (0, 1, 100, 900):
        well = health(plant, EPOCH + years * 365 * DAY)
        assert well == pytest.approx(1.0, abs=1e-9)
        assert well < 1.0
        assert state_of(well) == "thriving"


@given(plantings, logs)
def test_its_roots_are_those_of_any_plant(plant: Vitality, log: list[Watering]) -> None:
    usual = fold(plant, log)
    now = usual.t_ref + 40 * DAY
    assert roots_at(evergreen(usual), now) == roots_at(usual, now)


def test_only_what_was_made_so_is_evergreen() -> None:
    usual = watered(planted(EPOCH, 4.0, 30 * DAY), EPOCH + 9 * DAY, 1.5)
    assert not is_evergreen(usual)
    assert is_evergreen(evergreen(usual))
