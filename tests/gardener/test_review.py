"""The weekly review looks back on a week and picks at most three people for the next."""

from datetime import date, timedelta

import pytest

from garden.gardener.contacts import Entry, NewPromise, log
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.rests import rest
from garden.gardener.review import (
    past_reviews,
    save_reflection,
    set_intentions,
    set_rhythm,
    week_review,
    week_under_review,
)
from tests.gardener.gardens import Clock, contact, dump, health, plant, seen

MONDAY = date(2026, 11, 16)


@pytest.fixture
def week(garden: Garden) -> Garden:
    """Six people out of touch since September; two were met in the week."""
    for number in range(6):
        plant(garden, f"Person {number + 1}", met=date(2026, 9, 1) + timedelta(days=number))
    contact(garden, 1, "coffee", days_ago=3)
    contact(garden, [1, 2], "message", days_ago=2)
    return garden


@pytest.mark.parametrize(
    ("days", "monday"), [(-3, date(2026, 11, 9)), (-2, MONDAY), (0, MONDAY), (1, MONDAY)]
)
def test_a_week_is_looked_back_on_from_its_friday(
    garden: Garden, clock: Clock, days: int, monday: date
) -> None:
    clock.move(days=days)
    assert week_under_review(garden) == monday


def test_the_harvest_tells_health_before_and_after(week: Garden, clock: Clock) -> None:
    seen_then = week_review(week, MONDAY)
    assert seen_then.contacts == 2
    assert [one.view.id for one in seen_then.harvest] == [1, 2]
    assert [len(one.interactions) for one in seen_then.harvest] == [2, 1]
    for risen in seen_then.harvest:
        now = clock.now
        clock.now = week.start_of(MONDAY)
        began = plant(week, "Twin", met=date(2026, 9, risen.view.id))
        assert risen.before == pytest.approx(health(week, began))
        assert health(week, began) < 0.2
        clock.now = now
        assert risen.view.health is not None
        assert risen.view.health > 0.6


def test_who_went_thirsty_and_was_not_turned_to_is_proposed(week: Garden) -> None:
    review = week_review(week, MONDAY)
    assert [view.id for view in review.went_thirsty] == [3, 4, 5, 6]
    assert [view.id for view in review.proposed] == [3, 4, 5]
    rest(week, 3, None)
    assert [view.id for view in week_review(week, MONDAY).proposed] == [4, 5, 6]


def test_promises_due_in_the_week_to_come_are_shown_the_undated_last(week: Garden) -> None:
    for what, day in (("b", None), ("a", date(2026, 11, 29)), ("late", date(2026, 11, 30))):
        log(week, Entry(promises=(NewPromise(1, "me", what, day),)))
    assert [one.what for one in week_review(week, MONDAY).promises] == ["a", "b"]


def test_intentions_are_kept_and_read_again(week: Garden, clock: Clock) -> None:
    set_intentions(week, MONDAY, [(3, "ask about the move"), (4, "")])
    set_intentions(week, MONDAY, [(4, "congratulate"), (5, "")])
    chosen = week_review(week, MONDAY).chosen
    assert [(one.person_id, one.text, one.happened) for one in chosen] == [
        (4, "congratulate", False),
        (5, "", False),
    ]
    clock.move(days=6)
    contact(week, 4, "call")
    meant = week_review(week, MONDAY + timedelta(days=7)).meant
    assert [(one.person, one.happened) for one in meant] == [
        ("Person 4", True),
        ("Person 5", False),
    ]


def test_a_week_holds_three_intentions(week: Garden) -> None:
    before = dump(week)
    with pytest.raises(Refused, match="A week holds 3 intentions"):
        set_intentions(week, MONDAY, [(person, "") for person in range(1, 5)])
    assert dump(week) == before


def test_a_reflection_is_kept_and_may_be_mended(week: Garden) -> None:
    assert not week_review(week, MONDAY).finished
    save_reflection(week, MONDAY, " a quiet week ", finished=False)
    assert not week_review(week, MONDAY).finished
    save_reflection(week, MONDAY, "a quiet, good week")
    review = week_review(week, MONDAY)
    assert (review.reflection, review.finished) == ("a quiet, good week", True)
    assert [row.week for row in past_reviews(week)] == [MONDAY]


def test_a_rhythm_of_ones_own(week: Garden) -> None:
    assert set_rhythm(week, 3, 90).rhythm_days == 90
    assert seen(week, 4).rhythm_days == 30
    with pytest.raises(Refused, match="between 1 and 3660"):
        set_rhythm(week, 3, 0.5)
