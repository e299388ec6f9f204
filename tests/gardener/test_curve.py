"""Half a year of health as a curve, and the arithmetic behind its last point."""

from datetime import date, timedelta

import pytest

from garden.gardener.curve import health_curve
from garden.gardener.garden import Garden
from garden.gardener.person import person_view
from garden.gardener.rests import rest
from tests.gardener.gardens import Clock, contact, health, plant, tray


def test_the_last_point_is_now(planted: Garden) -> None:
    for person in range(1, 7):
        curve = health_curve(planted, person)
        assert len(curve) == 26
        assert curve[-1].at == planted.now()
        assert curve[-1].health == pytest.approx(health(planted, person), abs=1e-12)


def test_there_is_nothing_before_the_plant_was_there(garden: Garden) -> None:
    person = plant(garden, "Ada", met=date(2026, 10, 1))
    there = [point.health is not None for point in health_curve(garden, person)]
    assert there == [False] * 18 + [True] * 8


def test_it_falls_in_silence_and_rises_with_contact(garden: Garden) -> None:
    person = plant(garden, "Ada", met=date(2026, 5, 1))
    contact(garden, person, "coffee", days_ago=60)
    points = health_curve(garden, person)
    when = garden.now() - timedelta(days=60)
    before = [point.health for point in points if point.at < when]
    after = [point.health for point in points if point.at >= when]
    assert before == sorted(before, key=lambda one: -(one or 0))
    assert (after[0] or 0) > (before[-1] or 0)
    assert after == sorted(after, key=lambda one: -(one or 0))


def test_it_is_level_in_a_rest(garden: Garden, clock: Clock) -> None:
    person = plant(garden, "Ada")
    rest(garden, person, None)
    clock.move(days=100)
    curve = health_curve(garden, person)
    assert len({point.health for point in curve if point.health is not None}) == 1
    assert curve[-1].health == health(garden, person)


def test_the_tray_has_no_curve_and_no_arithmetic(garden: Garden, tmp_path: object) -> None:
    from pathlib import Path

    (person,) = tray(garden, Path(str(tmp_path)), 1)
    whole = person_view(garden, person)
    assert (whole.curve, whole.explanation, whole.effects) == ((), None, ())


def test_one_person_whole(planted: Garden) -> None:
    whole = person_view(planted, 1)
    assert [one.channel for one in whole.interactions] == ["coffee", "call"]
    assert whole.explanation is not None
    assert whole.plant.health is not None
    assert [one.channel for one in whole.effects] == ["message", "call", "coffee"]
    rising = [whole.plant.health, *(one.health for one in whole.effects)]
    assert rising == sorted(rising)
    assert whole.curve[-1].health == pytest.approx(whole.plant.health)
