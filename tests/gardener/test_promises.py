"""What is owed, by me and by them, until it is kept."""

from datetime import date, timedelta

import pytest

from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.history import history, undo
from garden.gardener.promises import get_back, keep, open_promises, promise
from garden.gardener.survey import survey
from garden.gardener.today import today
from tests.gardener.gardens import Clock, plant, rows, seen


def test_a_promise_stays_open_until_it_is_kept(planted: Garden) -> None:
    made = promise(planted, 1, " the slides ", planted.today(), theirs=False)
    assert (made.person, made.owed_by, made.what, made.kept) == (
        "Ada Lovelace",
        "me",
        "the slides",
        False,
    )
    assert open_promises(planted) == (made,)
    assert keep(planted, made.id).kept
    assert open_promises(planted) == ()
    assert rows(planted, "select kept_at from promise") == [(planted.now().timestamp(),)]
    assert history(planted)[0].what == "kept the promise with Ada Lovelace: the slides"


def test_the_nearest_day_comes_first_and_none_last(planted: Garden) -> None:
    for what, days in (("c", None), ("b", 9), ("a", 2)):
        by = None if days is None else planted.today() + timedelta(days=days)
        promise(planted, 1, what, by, theirs=days == 9)
    assert [one.what for one in open_promises(planted)] == ["a", "b", "c"]


def test_what_they_owe_does_not_put_them_into_today(planted: Garden) -> None:
    promise(planted, 6, "a book", planted.today(), theirs=True)
    assert 6 not in [view.id for view in today(planted).people]
    (view,) = survey(planted, ids=[6]).people
    assert view.reasons == ("owes you: a book (today)",)
    assert view.promise_due is None


def test_a_promise_is_kept_once(planted: Garden) -> None:
    made = promise(planted, 1, "the slides", None, theirs=False)
    keep(planted, made.id)
    with pytest.raises(Refused, match="kept already"):
        keep(planted, made.id)
    for number in (99, 0, 10**30):
        with pytest.raises(Refused, match=f"no promise {number}"):
            keep(planted, number)


def test_getting_back_to_somebody_tomorrow_is_a_promise_that_lets_them_wait(
    garden: Garden, clock: Clock
) -> None:
    plant(garden, "Ada Lovelace", met=date(2026, 8, 1))
    assert [view.id for view in today(garden).people] == [1]
    one = get_back(garden, 1)
    assert (one.owed_by, one.what, one.due_on) == (
        "me",
        "get back to Ada Lovelace",
        garden.today() + timedelta(days=1),
    )
    assert today(garden).people == ()
    clock.move(days=1)
    assert today(garden).people[0].reasons[0] == "you owe: get back to Ada Lovelace (today)"


def test_one_undo_takes_back_the_promise_and_the_waiting(garden: Garden) -> None:
    plant(garden, "Ada Lovelace", met=date(2026, 8, 1))
    before = seen(garden, 1)
    get_back(garden, 1)
    undo(garden)
    assert seen(garden, 1) == before
