"""After days away Today asks whom one met meanwhile."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from garden.gardener.errors import Refused
from garden.gardener.farewells import compost, memorial
from garden.gardener.garden import Garden
from garden.gardener.greenhouse import turn_on
from garden.gardener.history import undo
from garden.gardener.meanwhile import asks, meanwhile, met, met_since, never_ask
from garden.gardener.rests import rest
from garden.gardener.rhythms import never_decay
from garden.gardener.settings import set_setting
from garden.store.models.people import Person
from tests.gardener.gardens import Clock, contact, plant, seen, tray

TUESDAY = date(2026, 11, 17)


@pytest.fixture
def weekly(garden: Garden, clock: Clock) -> Garden:
    """Ada, met every Thursday evening over coffee, the last time ten days ago; now it is Sunday."""
    ada = plant(garden, "Ada Lovelace", "Work", rhythm=7.0)
    for days in (31, 24, 17, 10):
        contact(garden, ada, "coffee", days_ago=days)
    return garden


def test_the_likeliest_day_and_the_channel_of_last_time(weekly: Garden) -> None:
    (ada,) = meanwhile(weekly, TUESDAY)
    assert (ada.name, ada.channel, ada.day) == ("Ada Lovelace", "coffee", date(2026, 11, 19))
    assert ada.why == "weekly; often on a Thursday"


def test_without_a_habit_it_tells_of_the_last_time(garden: Garden) -> None:
    jon = plant(garden, "Jon Berg", rhythm=7.0)
    (maybe,) = meanwhile(garden, TUESDAY)
    assert (maybe.channel, maybe.why) == ("message", "weekly; nothing written down yet")
    contact(garden, jon, "call", days_ago=6)
    (maybe,) = meanwhile(garden, TUESDAY)
    assert (maybe.channel, maybe.why) == ("call", "weekly; last call 6 days ago")


def test_who_never_decays_has_no_rhythm_to_tell_of(weekly: Garden) -> None:
    never_decay(weekly, 1)
    (ada,) = meanwhile(weekly, TUESDAY)
    assert ada.why == "often on a Thursday"


def test_three_days_are_a_gap_and_two_are_none(weekly: Garden) -> None:
    assert meanwhile(weekly, weekly.today() - timedelta(days=3))
    assert meanwhile(weekly, weekly.today() - timedelta(days=2)) == ()
    assert meanwhile(weekly, weekly.today() + timedelta(days=9)) == ()


def test_met_is_logged_on_that_day_without_a_time(weekly: Garden) -> None:
    logged = met(weekly, 1, "coffee", date(2026, 11, 19)).interaction
    assert logged is not None
    assert (logged.at, logged.day_only) == (weekly.noon(date(2026, 11, 19)), True)
    assert (logged.channel, logged.initiator) == ("coffee", "both")
    assert met_since(weekly, TUESDAY) == {1}
    undo(weekly)
    assert met_since(weekly, TUESDAY) == frozenset()


def test_met_today_before_noon_is_now_and_never_ahead(weekly: Garden) -> None:
    logged = met(weekly, 1, "call", weekly.today()).interaction
    assert logged is not None
    assert (logged.at, logged.day_only) == (weekly.now(), False)
    with pytest.raises(Refused, match="future"):
        met(weekly, 1, "call", weekly.today() + timedelta(days=1))


def test_who_is_written_down_since_then_is_not_asked_about(weekly: Garden) -> None:
    contact(weekly, 1, "message", days_ago=5)
    assert meanwhile(weekly, TUESDAY) == ()


def test_who_cannot_be_met_or_is_not_to_be_logged_is_left_out(
    garden: Garden, tmp_path: Path
) -> None:
    people = [plant(garden, f"Person {letter}", rhythm=7.0) for letter in "abcde"]
    tray(garden, tmp_path, 3)
    rest(garden, people[0], None)
    memorial(garden, people[1])
    compost(garden, people[2])
    with garden.change("never log", "config") as change:
        change.update(Person, people[3], do_not_log=True)
    assert [one.id for one in meanwhile(garden, TUESDAY)] == [people[4]]


def test_nobody_is_asked_about_in_the_greenhouse(weekly: Garden) -> None:
    turn_on(weekly)
    assert meanwhile(weekly, TUESDAY) == ()


def test_at_most_nine_are_asked_about(garden: Garden) -> None:
    for number in range(12):
        plant(garden, f"Person {number}", rhythm=7.0)
    assert len(meanwhile(garden, TUESDAY)) == 9


def test_never_is_for_good_and_can_be_taken_back(weekly: Garden) -> None:
    never_ask(weekly)
    assert not asks(weekly)
    assert meanwhile(weekly, TUESDAY) == ()
    with pytest.raises(Refused):
        never_ask(weekly)
    undo(weekly)
    assert meanwhile(weekly, TUESDAY)
    never_ask(weekly)
    set_setting(weekly, "meanwhile", "yes")
    assert meanwhile(weekly, TUESDAY)
    with pytest.raises(Refused, match="yes or no"):
        set_setting(weekly, "meanwhile", "perhaps")


def test_asking_changes_nothing(weekly: Garden) -> None:
    before = seen(weekly, 1)
    meanwhile(weekly, TUESDAY)
    assert seen(weekly, 1) == before
