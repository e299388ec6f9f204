"""Quieter than usual: told in words, and brought into Today after those who are due."""

import pytest

from garden.gardener.garden import Garden
from garden.gardener.greenhouse import turn_off, turn_on
from garden.gardener.person import person_view
from garden.gardener.quietness import habit_line
from garden.gardener.rests import rest, wake
from garden.gardener.today import today
from tests.gardener.gardens import Clock, contact, plant, seen

WORDS = "quieter than usual: you speak about every 9 days, now 31"


@pytest.fixture
def regular(garden: Garden, clock: Clock) -> Garden:
    """Ada, meant to be seen quarterly, is in touch every nine days; then 31 days of silence."""
    plant(garden, "Ada Lovelace", "Work", rhythm=90)
    for _ in range(12):
        clock.move(days=9)
        contact(garden, 1, "message", initiator="both")
    clock.move(days=31)
    return garden


def test_a_gap_far_outside_the_habit_brings_somebody_into_today_inside_the_rhythm(
    regular: Garden,
) -> None:
    (view,) = today(regular).people
    assert view.state in ("thriving", "well")
    assert view.reasons == (WORDS,)
    assert person_view(regular, 1).plant.reasons == (WORDS,)


def test_the_habit_is_explained(regular: Garden) -> None:
    quiet = person_view(regular, 1).quiet
    assert quiet is not None
    assert habit_line(quiet) == (
        "usually in touch about every 9 days, give or take 0 days (11 gaps); now 31 days: "
        "quieter than usual."
    )
    contact(regular, 1)
    quiet = person_view(regular, 1).quiet
    assert quiet is not None
    assert habit_line(quiet).endswith("now 0 days: nothing unusual until 18 days.")


def test_it_comes_after_those_who_are_due(regular: Garden, clock: Clock) -> None:
    plant(regular, "Charles Babbage", "Work")
    clock.move(days=9)
    assert [view.id for view in today(regular).people] == [2, 1]


def test_the_same_all_day(regular: Garden, clock: Clock) -> None:
    morning = today(regular)
    clock.move(hours=9)
    assert today(regular).people[0].reasons == morning.people[0].reasons


def test_nobody_is_remarked_on_who_rests_or_while_the_greenhouse_is_on(
    regular: Garden, clock: Clock
) -> None:
    rest(regular, 1, None)
    assert today(regular).people == ()
    assert seen(regular, 1).state == "resting"
    assert WORDS not in person_view(regular, 1).plant.reasons


def test_days_in_the_greenhouse_are_no_silence(garden: Garden, clock: Clock) -> None:
    plant(garden, "Ada Lovelace", rhythm=90)
    for _ in range(12):
        clock.move(days=9)
        contact(garden, 1, "message", initiator="both")
    turn_on(garden)
    clock.move(days=40)
    turn_off(garden)
    clock.move(days=9)
    assert today(garden).people == ()


def test_days_in_the_greenhouse_or_at_rest_are_no_part_of_a_habit(
    garden: Garden, clock: Clock
) -> None:
    plant(garden, "Ada Lovelace", rhythm=90)
    for place in range(8):
        contact(garden, 1, "message", initiator="both")
        clock.move(days=9)
        if place % 4 == 0:
            turn_on(garden)
            clock.move(days=30)
            turn_off(garden)
        elif place % 4 == 2:
            rest(garden, 1, None)
            clock.move(days=30)
            wake(garden, 1)
    quiet = person_view(garden, 1).quiet
    assert quiet is not None
    assert (quiet.habit.usual, quiet.habit.spread) == (9, 0)


def test_in_space_nothing_is_remarked_on(garden: Garden, clock: Clock) -> None:
    plant(garden, "Ada Lovelace", rhythm=90)
    for _ in range(12):
        clock.move(days=9)
        contact(garden, 1, "message")
    clock.move(days=31)
    assert seen(garden, 1).turn == "space"
    assert today(garden).people == ()
