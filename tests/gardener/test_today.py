"""Today: a few people, each with a reason, the same all day, and then a quiet garden."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from garden.gardener.contacts import Entry, NewPlan, NewPromise, log
from garden.gardener.farewells import compost, memorial
from garden.gardener.garden import Garden
from garden.gardener.greenhouse import turn_off, turn_on
from garden.gardener.history import undo
from garden.gardener.promises import keep
from garden.gardener.rests import rest, snooze
from garden.gardener.review import set_intentions
from garden.gardener.settings import set_setting
from garden.gardener.status import status
from garden.gardener.survey import monday_of
from garden.gardener.today import effects, today
from garden.store.models.people import Occasion
from tests.gardener.gardens import Clock, contact, plant, seen, tray

LONG_AGO = date(2026, 8, 1)


@pytest.fixture
def thirsty(garden: Garden) -> Garden:
    """Twelve people out of touch since August: eight of Work, two Friends, two of no circle."""
    for number in range(12):
        circle = "Work" if number < 8 else "Friends" if number < 10 else None
        plant(garden, f"Person {number + 1}", circle, met=LONG_AGO + timedelta(days=number))
    return garden


def shown(garden: Garden) -> list[int]:
    return [view.id for view in today(garden).people]


def promise(garden: Garden, person: int, days: int | None, theirs: bool = False) -> int:
    by = None if days is None else garden.today() + timedelta(days=days)
    what = NewPromise(person, "them" if theirs else "me", "the slides", by)
    return log(garden, Entry(promises=(what,))).promises[0].id


def test_an_empty_garden_has_a_quiet_day(garden: Garden) -> None:
    assert today(garden).people == ()
    assert today(garden).waiting == 0


def test_shows_no_more_people_than_a_day_holds(thirsty: Garden) -> None:
    assert len(shown(thirsty)) == 5
    assert today(thirsty).waiting == 7
    set_setting(thirsty, "capacity", "3")
    assert len(shown(thirsty)) == 3


def test_mixes_the_circles(thirsty: Garden) -> None:
    circles = Counter(view.circle for view in today(thirsty).people)
    assert circles["Work"] <= 3
    assert len(circles) > 1


def test_after_two_unanswered_messages_nothing_nudges_until_they_answer_or_two_rhythms_pass(
    garden: Garden, clock: Clock
) -> None:
    plant(garden, "Ada", rhythm=30, closeness="just-met")
    contact(garden, 1, "message", days_ago=0)
    clock.move(days=10)
    assert shown(garden) == [1]
    contact(garden, 1, "message")
    for _ in range(59):
        clock.move(days=1)
        assert shown(garden) == []
        assert seen(garden, 1).reasons[-1] == "give them space: 2 messages wait for an answer"
    clock.move(days=1)
    assert shown(garden) == [1]


def test_an_answer_ends_the_space(garden: Garden, clock: Clock) -> None:
    plant(garden, "Ada", rhythm=7)
    for _ in range(2):
        contact(garden, 1, "message")
    clock.move(days=12)
    assert shown(garden) == []
    contact(garden, 1, "message", days_ago=6, initiator="them")
    assert shown(garden) == [1]
    assert seen(garden, 1).reasons == ("weekly; last message 6 days ago", "they wrote last")


def test_what_a_message_a_call_or_a_coffee_would_do_is_what_they_then_do(garden: Garden) -> None:
    plant(garden, "Ada", met=LONG_AGO)
    for effect in effects(seen(garden, 1)):
        contact(garden, 1, effect.channel)
        view = seen(garden, 1)
        due = view.due_at
        assert due is not None
        assert view.health == pytest.approx(effect.health)
        days = (due - garden.now()).total_seconds() / 86400
        assert days == pytest.approx(effect.due_in_days, abs=0.001)
        undo(garden)


def test_a_promise_of_mine_that_is_due_comes_first(thirsty: Garden) -> None:
    promise(thirsty, 12, 0)
    promise(thirsty, 11, 4)
    promise(thirsty, 10, 0, theirs=True)
    assert shown(thirsty)[0] == 12
    assert 11 not in shown(thirsty)


def test_snoozed_people_and_those_given_space_are_left_out(thirsty: Garden) -> None:
    first, second = shown(thirsty)[:2]
    snooze(thirsty, first, 3)
    contact(thirsty, second, "social", days_ago=41)
    contact(thirsty, second, "social", days_ago=40)
    view = seen(thirsty, second)
    assert (view.turn, view.state) == ("space", "wilting")
    assert not {first, second} & set(shown(thirsty))


def test_a_snooze_ends_in_the_morning_of_its_day(thirsty: Garden, clock: Clock) -> None:
    first = shown(thirsty)[0]
    snooze(thirsty, first, 3)
    clock.now = datetime(2026, 11, 24, 22, 59, tzinfo=UTC)
    assert first not in shown(thirsty)
    clock.move(hours=0.1)
    assert first in shown(thirsty)


def test_stays_the_same_all_day(thirsty: Garden, clock: Clock) -> None:
    plant(thirsty, "Due in the evening", met=date(2026, 11, 13))
    clock.now = datetime(2026, 11, 21, 23, 5, tzinfo=UTC)
    morning = today(thirsty)
    for hours in (3, 9, 11, 0.8):
        clock.move(hours=hours)
        assert [view.id for view in today(thirsty).people] == [view.id for view in morning.people]
        assert today(thirsty).waiting == morning.waiting
    clock.move(hours=1)
    assert today(thirsty).day != morning.day


def test_space_that_ends_today_has_ended_all_day(garden: Garden, clock: Clock) -> None:
    plant(garden, "Ada", rhythm=7)
    contact(garden, 1, "message", days_ago=1)
    contact(garden, 1, "message")
    clock.move(days=13)
    assert shown(garden) == []
    clock.move(days=1, hours=-9)
    assert shown(garden) == [1]
    clock.move(hours=12)
    assert shown(garden) == [1]


def test_ends_quietly_once_as_many_as_a_day_holds_were_tended(thirsty: Garden) -> None:
    for left in (4, 3, 2, 1):
        contact(thirsty, shown(thirsty)[0], "call")
        assert len(shown(thirsty)) == left
    snooze(thirsty, shown(thirsty)[0], 7)
    done = today(thirsty)
    assert (done.people, done.tended, done.waiting) == ((), 5, 7)


def test_there_is_always_room_for_a_promise(thirsty: Garden) -> None:
    for _ in range(5):
        contact(thirsty, shown(thirsty)[0], "call")
    made = promise(thirsty, 12, 0)
    assert shown(thirsty) == [12]
    keep(thirsty, made)
    assert shown(thirsty) == []


def test_a_planned_contact_is_shown_on_its_day(garden: Garden, clock: Clock) -> None:
    plant(garden, "Ada")
    log(garden, Entry(plans=(NewPlan(1, "call", garden.today() + timedelta(days=2), "the talk"),)))
    assert shown(garden) == []
    clock.move(days=2)
    assert shown(garden) == [1]
    assert seen(garden, 1).reasons == ("planned call today: the talk",)


def test_an_intention_of_the_week_is_shown(garden: Garden) -> None:
    plant(garden, "Ada")
    week = monday_of(garden.today()) - timedelta(days=7)
    set_intentions(garden, week, [(1, "ask about the move")])
    assert shown(garden) == [1]
    assert seen(garden, 1).reasons == ("this week's intention: ask about the move",)


def test_a_birthday_within_a_week_is_shown(garden: Garden) -> None:
    for name, day in (("Ada", 27), ("Jon", 30)):
        person = plant(garden, name)
        with garden.change("a birthday", "test") as change:
            change.insert(Occasion, person=person, kind="birthday", month=11, day=day)
    assert shown(garden) == [1]
    assert seen(garden, 1).reasons == ("birthday on Friday",)
    assert seen(garden, 2).reasons == ("birthday on 30 November",)


def test_the_resting_the_remembered_and_the_composted_are_never_shown(
    thirsty: Garden, clock: Clock
) -> None:
    for person in (1, 2, 3):
        promise(thirsty, person, 0)
    rest(thirsty, 1, None)
    memorial(thirsty, 2)
    compost(thirsty, 3)
    for _ in range(8):
        assert not {1, 2, 3} & set(shown(thirsty))
        clock.move(days=50)


def test_nobody_is_shown_in_the_greenhouse(thirsty: Garden, clock: Clock) -> None:
    before = [seen(thirsty, person).health for person in range(1, 13)]
    turn_on(thirsty)
    clock.move(days=60)
    assert shown(thirsty) == []
    turn_off(thirsty)
    assert [seen(thirsty, person).health for person in range(1, 13)] == before
    assert len(shown(thirsty)) == 5


def test_nobody_of_the_seed_tray_is_ever_due(garden: Garden, clock: Clock, tmp_path: Path) -> None:
    tray(garden, tmp_path, 20)
    clock.move(days=400)
    assert today(garden).people == ()


def test_status_counts_what_waits(thirsty: Garden, tmp_path: Path) -> None:
    tray(thirsty, tmp_path, 4)
    promise(thirsty, 12, 0)
    promise(thirsty, 11, 3)
    with thirsty.change("a birthday", "test") as change:
        change.insert(Occasion, person=1, kind="birthday", month=11, day=29)
        change.insert(Occasion, person=2, kind="birthday", month=11, day=30)
    counted = status(thirsty)
    assert (counted.plants, counted.tray, counted.thirsty) == (12, 4, 12)
    assert (counted.due_today, counted.promises_due, counted.occasions_soon) == (12, 1, 1)


def test_who_is_tended_but_still_owed_something_pushes_nobody_out(thirsty: Garden) -> None:
    promise(thirsty, 12, days=0)
    before = shown(thirsty)
    contact(thirsty, 12)
    assert shown(thirsty) == before


def test_keeping_a_promise_and_letting_rest_are_turning_to_somebody(thirsty: Garden) -> None:
    owed = promise(thirsty, 12, days=0)
    before = shown(thirsty)
    keep(thirsty, owed)
    rest(thirsty, before[1], None)
    assert shown(thirsty) == before[2:]
    assert today(thirsty).tended == 2
