"""Favours received without a thanks: told wherever the person is, and counted."""

from datetime import timedelta

import pytest

from garden.gardener.contacts import Contact, Entry, log
from garden.gardener.garden import Garden
from garden.gardener.person import person_view
from garden.gardener.promises import promise
from garden.gardener.status import status
from garden.gardener.thanks import thanks_owed
from garden.gardener.today import today
from tests.gardener.gardens import Clock, plant


@pytest.fixture
def ada(garden: Garden) -> Garden:
    plant(garden, "Ada Lovelace", "Work")
    plant(garden, "Jon Postel", "Work")
    return garden


def happened(
    garden: Garden, gesture: str | None, by: str = "them", note: str = "", days_ago: int = 0
) -> None:
    gestures = () if gesture is None else (gesture,)
    at = garden.now() - timedelta(days=days_ago)
    log(garden, Entry(Contact((1,), at=at, initiator=by, gestures=gestures, note=note)))


def test_an_introduction_is_remembered_until_it_is_thanked_for(ada: Garden) -> None:
    happened(ada, "introduce", note="to Grace", days_ago=3)
    (one,) = person_view(ada, 1).thanks_owed
    assert one.words == "thanks owed for the introduction: to Grace"
    assert one.words in person_view(ada, 1).plant.reasons
    assert status(ada).thanks_owed == 1
    happened(ada, "thanks", by="me")
    assert person_view(ada, 1).thanks_owed == ()
    assert status(ada).thanks_owed == 0


def test_an_introduction_is_owed_to_who_made_it_and_not_to_whom_one_met(ada: Garden) -> None:
    introduced = Contact((2, 1), initiator="them", gestures=("introduce",))
    log(ada, Entry(introduced))
    assert set(thanks_owed(ada)) == {2}
    assert thanks_owed(ada, [1]) == {}


def test_an_ask_is_a_favour_once_they_came_back_on_it(ada: Garden) -> None:
    happened(ada, "ask", by="me", days_ago=9)
    happened(ada, None, by="me", days_ago=8)
    assert thanks_owed(ada) == {}
    happened(ada, None, by="them", days_ago=5)
    assert [one.kind for one in thanks_owed(ada)[1]] == ["ask"]
    assert thanks_owed(ada)[1][0].day == ada.today() - timedelta(days=5)


def test_today_tells_of_it_in_words(ada: Garden) -> None:
    happened(ada, "referral", days_ago=2)
    promise(ada, 1, "the slides", ada.today(), theirs=False)
    (view,) = today(ada).people
    assert "thanks owed for the referral" in view.reasons


def test_after_half_a_year_a_favour_is_let_be(ada: Garden, clock: Clock) -> None:
    happened(ada, "give")
    clock.move(days=182)
    assert 1 in thanks_owed(ada)
    clock.move(days=2)
    assert thanks_owed(ada) == {}


def test_asking_about_a_few_tells_the_same_as_asking_about_all(ada: Garden) -> None:
    happened(ada, "give", days_ago=2)
    assert thanks_owed(ada, [1]) == thanks_owed(ada)
    assert thanks_owed(ada, [2]) == {}
