"""A rhythm, the circle's, or never: plants that never decay are never due and never nag."""

from datetime import timedelta

import pytest

from garden.gardener.curve import health_curve
from garden.gardener.doctor import examine
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.history import undo
from garden.gardener.person import person_view
from garden.gardener.rhythms import follow_circle, longer_rhythm, never_decay, set_rhythm
from garden.gardener.status import status
from garden.gardener.time_travel import survey_as_of
from garden.gardener.today import today
from tests.gardener.gardens import Clock, contact, plant, rows, seen


@pytest.mark.parametrize("unlogged", [False, True])
def test_who_never_decays_stays_thriving_and_is_never_due(
    garden: Garden, clock: Clock, unlogged: bool
) -> None:
    plant(garden, "Ada", rhythm=7)
    never_decay(garden, 1, unlogged)
    for _ in range(5):
        view = seen(garden, 1)
        assert view.health == pytest.approx(1.0, abs=1e-9)
        assert (view.state, view.due_at, view.rhythm_days) == ("thriving", None, None)
        assert (today(garden).people, today(garden).waiting) == ((), 0)
        assert status(garden).due_today == status(garden).thirsty == 0
        clock.move(days=400)
    assert person_view(garden, 1).effects == ()
    assert examine(garden).well


def test_its_roots_grow_all_the_same(garden: Garden) -> None:
    plant(garden, "Ada")
    plant(garden, "Jon")
    never_decay(garden, 1)
    contact(garden, [1, 2], "coffee")
    assert seen(garden, 1).roots == seen(garden, 2).roots
    assert seen(garden, 1).stature == seen(garden, 2).stature > 0


def test_the_past_and_the_curve_know_it_too(garden: Garden, clock: Clock) -> None:
    plant(garden, "Ada", rhythm=7)
    never_decay(garden, 1)
    clock.move(days=200)
    (then,) = survey_as_of(garden, garden.now() - timedelta(days=100)).people
    assert (then.state, then.due_at) == ("thriving", None)
    assert {round(one.health or 0, 9) for one in health_curve(garden, 1)} == {1.0}


def test_a_rhythm_or_the_circles_lets_it_decay_again(garden: Garden, clock: Clock) -> None:
    plant(garden, "Ada", rhythm=7)
    before = seen(garden, 1)
    never_decay(garden, 1, unlogged=True)
    assert rows(garden, "select evergreen, do_not_log from person") == [(0, 1)]
    set_rhythm(garden, 1, 7)
    assert seen(garden, 1) == before
    never_decay(garden, 1)
    assert rows(garden, "select evergreen, do_not_log from person") == [(1, 0)]
    assert follow_circle(garden, 1).rhythm_days == 30
    undo(garden)
    assert seen(garden, 1).evergreen


def test_a_rhythm_outside_the_bounds_is_refused(garden: Garden) -> None:
    plant(garden, "Ada")
    with pytest.raises(Refused):
        set_rhythm(garden, 1, 0.5)


@pytest.mark.parametrize(("days", "longer"), [(7, 14), (30, 60), (90, 182), (182, 365)])
def test_a_longer_rhythm_is_twice_as_long_or_the_one_that_has_a_name(
    days: float, longer: float
) -> None:
    assert longer_rhythm(days) == longer
