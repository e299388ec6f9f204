"""A nudge ignored five times asks once what is to become of the rhythm, and then stops."""

import os
from collections.abc import Iterator
from datetime import date

import pytest

from garden.gardener.garden import Garden
from garden.gardener.history import undo
from garden.gardener.listing import people_listed
from garden.gardener.nudging import ANSWERS, answer
from garden.gardener.promises import promise
from garden.gardener.rests import snooze
from garden.gardener.status import status
from garden.gardener.today import Today, remember, today
from tests.gardener.gardens import Clock, contact, plant, rows, seen


@pytest.fixture
def late(garden: Garden) -> Garden:
    """Ada, monthly, not in touch since August."""
    plant(garden, "Ada Lovelace", met=date(2026, 8, 1))
    return garden


def look_in(garden: Garden, clock: Clock, days: int) -> list[Today]:
    """Look at Today on so many days one after another, doing nothing; end on the day after."""
    looks = []
    for _ in range(days):
        looks.append(today(garden))
        remember(garden, looks[-1])
        clock.move(days=1)
    return looks


def test_five_times_shown_then_asked_once_then_still(late: Garden, clock: Clock) -> None:
    looks = look_in(late, clock, 8)
    assert [len(one.people) for one in looks] == [1, 1, 1, 1, 1, 1, 0, 0]
    assert [len(one.asking) for one in looks] == [0, 0, 0, 0, 0, 1, 0, 0]
    assert [view.id for view in people_listed(late)] == [1]
    assert status(late).due_today == 0


def test_a_day_counts_once_however_often_one_looks(late: Garden, clock: Clock) -> None:
    for _ in range(3):
        remember(late, today(late))
    assert rows(late, "select person_id, day from shown") == [(1, "2026-11-22")]
    assert len(look_in(late, clock, 4)[-1].asking) == 0


def test_a_contact_or_a_snooze_begins_the_count_anew(late: Garden, clock: Clock) -> None:
    look_in(late, clock, 4)
    snooze(late, 1, 2)
    clock.move(days=2)
    assert [len(one.asking) for one in look_in(late, clock, 6)] == [0, 0, 0, 0, 0, 1]
    contact(late, 1, "social")
    clock.move(days=60)
    assert [len(one.asking) for one in look_in(late, clock, 6)] == [0, 0, 0, 0, 0, 1]


def test_a_longer_rhythm_nudges_again_when_it_is_due_and_never_asks_twice(
    late: Garden, clock: Clock
) -> None:
    contact(late, 1, "coffee")
    clock.move(days=25)
    look_in(late, clock, 5)
    answer(late, 1, "longer")
    assert seen(late, 1).rhythm_days == 60
    assert today(late).people == ()
    clock.move(days=60)
    looks = look_in(late, clock, 8)
    assert [len(one.people) for one in looks] == [1, 1, 1, 1, 1, 0, 0, 0]
    assert not any(one.asking for one in looks)


def test_left_as_it_is_nothing_is_asked_until_the_next_contact(late: Garden, clock: Clock) -> None:
    look_in(late, clock, 5)
    answer(late, 1, "leave")
    assert seen(late, 1).rhythm_days == 30
    clock.move(days=100)
    assert today(late).people == ()
    contact(late, 1)
    clock.move(days=100)
    assert len(today(late).people) == 1


def test_resting_is_an_answer_too(late: Garden, clock: Clock) -> None:
    look_in(late, clock, 5)
    answer(late, 1, "rest")
    assert seen(late, 1).state == "resting"


@pytest.mark.parametrize("how", ANSWERS)
def test_an_answer_turns_to_the_person_for_today_and_undo_asks_again(
    how: str, late: Garden, clock: Clock
) -> None:
    look_in(late, clock, 5)
    before = today(late)
    answer(late, 1, how)
    assert (today(late).people, today(late).tended) == ((), 1)
    undo(late)
    assert today(late) == before
    assert before.asking == {1}


def test_a_promise_still_shows_whoever_is_nudged_no_more(late: Garden, clock: Clock) -> None:
    look_in(late, clock, 7)
    promise(late, 1, "the slides", late.today(), theirs=False)
    assert [view.id for view in today(late).people] == [1]


@pytest.fixture
def unwritable(late: Garden) -> Iterator[Garden]:
    late.store.database.execute_sql("pragma query_only = 1")
    yield late
    late.store.database.execute_sql("pragma query_only = 0")


def test_a_file_that_cannot_be_written_is_shown_all_the_same(unwritable: Garden) -> None:
    assert os.access(unwritable.store.path, os.R_OK)
    shown = today(unwritable)
    remember(unwritable, shown)
    assert len(shown.people) == 1
    assert rows(unwritable, "select count(*) from shown") == [(0,)]
