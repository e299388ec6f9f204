"""The greenhouse stops every plant's clock."""

import pytest

from garden.gardener import greenhouse
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.history import undo
from tests.gardener.gardens import Clock, health


def test_days_in_the_greenhouse_do_not_count(planted: Garden, clock: Clock) -> None:
    before = health(planted, 1)
    greenhouse.turn_on(planted)
    clock.move(days=60)
    assert health(planted, 1) == pytest.approx(before)
    greenhouse.turn_off(planted)
    assert health(planted, 1) == pytest.approx(before)
    clock.move(days=1)
    assert health(planted, 1) < before


def test_it_may_be_turned_on_again(planted: Garden, clock: Clock) -> None:
    for _ in range(2):
        greenhouse.turn_on(planted)
        clock.move(days=1)
        greenhouse.turn_off(planted)
    assert not greenhouse.is_on(planted)


def test_it_is_undone(planted: Garden) -> None:
    greenhouse.turn_on(planted)
    undo(planted)
    assert not greenhouse.is_on(planted)


def test_it_is_not_turned_twice(planted: Garden) -> None:
    with pytest.raises(Refused):
        greenhouse.turn_off(planted)
    greenhouse.turn_on(planted)
    with pytest.raises(Refused):
        greenhouse.turn_on(planted)
