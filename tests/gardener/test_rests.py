"""Rest stops the clock, snoozing only looks away, and the greenhouse stops everybody's clock."""

from datetime import UTC, date, datetime, timedelta

import pytest

from garden.gardener.doctor import examine
from garden.gardener.errors import Refused
from garden.gardener.farewells import compost, memorial, restore
from garden.gardener.garden import Garden
from garden.gardener.greenhouse import is_on, turn_off, turn_on
from garden.gardener.planting import Ways, plant_people
from garden.gardener.rests import rest, snooze, wake
from tests.gardener.gardens import Clock, contact, dump, health, plant, seen


def test_a_rest_stops_the_clock_until_woken(planted: Garden, clock: Clock) -> None:
    clock.move(days=10)
    before = seen(planted, 1)
    assert rest(planted, 1, None).state == "resting"
    clock.move(days=200)
    assert seen(planted, 1).health == before.health
    assert seen(planted, 1).due_at is None
    woken = wake(planted, 1)
    assert (woken.health, woken.state) == (before.health, before.state)
    assert before.due_at is not None
    assert woken.due_at == before.due_at + timedelta(days=200)
    clock.move(days=5)
    assert health(planted, 1) < (before.health or 0)


def test_a_rest_until_a_day_ends_by_itself(planted: Garden, clock: Clock) -> None:
    before = seen(planted, 1)
    rest(planted, 1, date(2026, 12, 1))
    assert seen(planted, 1).rest_until == datetime(2026, 11, 30, 23, tzinfo=UTC)
    clock.now = datetime(2026, 11, 30, 23, tzinfo=UTC)
    after = seen(planted, 1)
    assert (after.health, after.state) == (before.health, before.state)
    assert before.due_at is not None
    assert after.due_at == before.due_at + timedelta(days=8, hours=13)


def test_a_rest_cut_short_counts_its_days_only(planted: Garden, clock: Clock) -> None:
    before = health(planted, 1)
    rest(planted, 1, date(2027, 6, 1))
    clock.move(days=30)
    wake(planted, 1)
    assert health(planted, 1) == before
    assert examine(planted).well


def test_a_contact_during_a_rest_waters_the_plant(planted: Garden, clock: Clock) -> None:
    rest(planted, 3, None)
    clock.move(days=30)
    before = health(planted, 3)
    contact(planted, 3, "coffee", days_ago=5)
    assert health(planted, 3) > before
    clock.move(days=30)
    contact(planted, 3, "coffee")
    wake(planted, 3)
    assert seen(planted, 3).state == "thriving"


def test_the_greenhouse_moves_nobody_who_was_just_planted(garden: Garden, clock: Clock) -> None:
    people = plant_people(garden, ["Ada", "Grace", "Mary"], Ways(closeness="just-met"))
    clock.move(days=1)
    before = [seen(garden, one.id) for one in people]
    turn_on(garden)
    clock.move(days=10)
    resting = [seen(garden, one.id) for one in people]
    turn_off(garden)
    after = [seen(garden, one.id) for one in people]
    healths = [[one.health for one in views] for views in (before, resting, after)]
    assert healths[0] == pytest.approx(healths[1])
    assert healths[0] == pytest.approx(healths[2])
    for was, now in zip(before, after, strict=True):
        assert was.due_at is not None
        assert now.due_at == was.due_at + timedelta(days=10)
    assert examine(garden).well


def test_a_rest_within_the_greenhouse_is_not_counted_twice(planted: Garden, clock: Clock) -> None:
    before = health(planted, 1)
    turn_on(planted)
    clock.move(days=5)
    rest(planted, 1, None)
    clock.move(days=5)
    turn_off(planted)
    assert health(planted, 1) == before
    clock.move(days=5)
    wake(planted, 1)
    assert health(planted, 1) == before
    clock.move(days=15)
    assert seen(planted, 2).garden_now - seen(planted, 1).garden_now == 5 * 86400


def test_the_greenhouse_is_turned_on_and_off_once(garden: Garden) -> None:
    turn_on(garden)
    assert is_on(garden)
    with pytest.raises(Refused, match="on already"):
        turn_on(garden)
    turn_off(garden)
    with pytest.raises(Refused, match="off already"):
        turn_off(garden)


def test_a_rest_begun_twice_is_one_and_one_wake_ends_it(planted: Garden, clock: Clock) -> None:
    rest(planted, 1, None)
    clock.move(days=-2)
    rest(planted, 1, None)
    clock.move(days=4)
    assert wake(planted, 1).state != "resting"
    with pytest.raises(Refused, match="awake already"):
        wake(planted, 1)


def test_a_snooze_does_not_change_health(planted: Garden, clock: Clock) -> None:
    before = seen(planted, 1)
    snoozed = snooze(planted, 1, 7)
    assert (snoozed.health, snoozed.due_at, snoozed.state) == (
        before.health,
        before.due_at,
        before.state,
    )
    assert snoozed.snoozed_until == datetime(2026, 11, 28, 23, tzinfo=UTC)
    assert wake(planted, 1).snoozed_until is None


@pytest.mark.parametrize("days", [0, -1, 3661])
def test_a_snooze_is_a_day_to_ten_years(planted: Garden, days: int) -> None:
    with pytest.raises(Refused, match="between 1 and 3660 days"):
        snooze(planted, 1, days)


@pytest.mark.parametrize("until", [date(2026, 11, 22), date(2020, 1, 1), date(9999, 12, 30)])
def test_a_rest_ends_on_a_day_within_reach(planted: Garden, until: date) -> None:
    before = dump(planted)
    with pytest.raises(Refused, match="A rest"):
        rest(planted, 1, until)
    assert dump(planted) == before


def test_the_remembered_have_no_rhythm_and_no_health(planted: Garden) -> None:
    view = memorial(planted, 1)
    assert (view.state, view.health, view.due_at, view.rhythm_days) == ("memorial",) + (None,) * 3
    with pytest.raises(Refused, match="no rhythm to rest from"):
        rest(planted, 1, None)


def test_out_of_the_compost_a_plant_is_as_if_never_gone(planted: Garden, clock: Clock) -> None:
    twin = health(planted, 1)
    compost(planted, 1)
    assert seen(planted, 1).health is None
    restore(planted, 1)
    assert health(planted, 1) == twin


def test_days_of_changing_clocks_are_days(garden: Garden, clock: Clock) -> None:
    spring = date(2027, 3, 28)
    assert garden.end_of(spring) - garden.start_of(spring) == timedelta(hours=23)
    autumn = date(2027, 10, 31)
    assert garden.end_of(autumn) - garden.start_of(autumn) == timedelta(hours=25)
    assert garden.noon(spring) == datetime(2027, 3, 28, 10, tzinfo=UTC)
    clock.now = datetime(2027, 3, 27, 12, tzinfo=UTC)
    plant(garden, "Ada")
    assert snooze(garden, 1, 1).snoozed_until == garden.start_of(spring)
    assert snooze(garden, 1, 2).snoozed_until == datetime(2027, 3, 28, 22, tzinfo=UTC)


def test_a_clock_set_back_before_the_log_shows_a_garden_all_the_same(
    planted: Garden, clock: Clock
) -> None:
    rest(planted, 2, None)
    clock.move(days=-500)
    assert health(planted, 1) > 0.8
    assert health(planted, 2) > 0.8
    contact(planted, 1)
    assert examine(planted).well
