"""What is owed, by me and by them, until it is kept."""

from datetime import timedelta

import pytest

from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.history import history
from garden.gardener.promises import keep, open_promises, promise
from garden.gardener.survey import survey
from garden.gardener.today import today
from tests.gardener.gardens import rows


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
