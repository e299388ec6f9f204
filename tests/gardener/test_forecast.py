"""What silence would do to a plant."""

from dataclasses import replace
from datetime import timedelta

import pytest

from garden.gardener.forecast import health_forecast
from garden.gardener.garden import Garden
from garden.gardener.greenhouse import turn_on
from garden.gardener.rests import rest
from tests.gardener.gardens import Clock, health, plant, seen


def test_silence_only_lowers_health_and_the_last_point_is_what_comes_true(
    garden: Garden, clock: Clock
) -> None:
    person = plant(garden, "Ada", rhythm=30)
    ahead = health_forecast(garden, seen(garden, person), points=6, days=60)
    assert list(ahead) == sorted(ahead, reverse=True)
    clock.move(days=60)
    assert health(garden, person) == pytest.approx(ahead[-1])


def test_nothing_changes_while_the_plant_rests(garden: Garden) -> None:
    person = plant(garden, "Ada", rhythm=30)
    now = health(garden, person)
    rest(garden, person, None)
    assert health_forecast(garden, seen(garden, person), 3, 90) == pytest.approx((now,) * 3)


def test_nothing_changes_in_the_greenhouse(garden: Garden) -> None:
    person = plant(garden, "Ada", rhythm=30)
    now = health(garden, person)
    turn_on(garden)
    assert health_forecast(garden, seen(garden, person), 3, 90) == pytest.approx((now,) * 3)


def test_after_a_rest_with_an_end_the_days_count_again(garden: Garden, clock: Clock) -> None:
    person = plant(garden, "Ada", rhythm=30)
    rest(garden, person, garden.today() + timedelta(days=20))
    ahead = health_forecast(garden, seen(garden, person), points=6, days=60)
    assert ahead[0] > ahead[-1]
    clock.move(days=60)
    assert health(garden, person) == pytest.approx(ahead[-1])


def test_a_seed_in_the_tray_has_no_forecast(garden: Garden) -> None:
    seed = replace(seen(garden, plant(garden, "Ada")), vitality=None)
    assert health_forecast(garden, seed, 3, 90) == ()
