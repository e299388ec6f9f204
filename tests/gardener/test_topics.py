"""Three things to talk about, from what the garden knows of a person."""

from datetime import timedelta

import pytest

from garden.gardener.contacts import Contact, Entry, log
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.notes import add_note
from garden.gardener.person import person_view
from garden.gardener.promises import keep, promise
from garden.gardener.settings import my_interests, set_setting
from garden.gardener.writing import tag_person
from garden.store.models.people import JobChange, Occasion
from tests.gardener.gardens import contact, plant


@pytest.fixture
def ada(garden: Garden) -> Garden:
    plant(garden, "Ada Lovelace")
    with garden.change("tagged", "test") as change:
        tag_person(garden, change, 1, ["Poker", "Segeln", "Café culture"])
    return garden


def topics(garden: Garden) -> list[str]:
    return [one.words for one in person_view(garden, 1).topics]


def test_a_mutual_interest_comes_first(ada: Garden) -> None:
    promise(ada, 1, "the slides", None, theirs=False)
    contact(ada, 1, "call", days_ago=3, note="Her new engine hums")
    set_setting(ada, "my_interests", "sailing, cafe  CULTURE")
    assert topics(ada) == [
        "you both care for Café culture",
        "you owe them: the slides",
        "Her new engine hums",
    ]


def test_a_new_job_a_day_near_and_what_was_given(ada: Garden) -> None:
    day = ada.today() + timedelta(days=3)
    with ada.change("seen", "test") as change:
        change.insert(Occasion, person=1, kind="birthday", month=day.month, day=day.day)
        change.insert(
            JobChange,
            person=1,
            seen_at=ada.now(),
            title_after="Countess of code",
            company_after="Engines",
        )
    log(ada, Entry(Contact((1,), gestures=("give",), note="Lent her Babbage's plans")))
    assert topics(ada) == [
        "their new work: Countess of code, Engines",
        "birthday on Wednesday",
        "given: Lent her Babbage's plans",
    ]


def test_a_promise_kept_is_no_topic_and_notes_come_newest_first(ada: Garden) -> None:
    keep(ada, promise(ada, 1, "the slides", None, theirs=False).id)
    add_note(ada, 1, "likes early trains")
    contact(ada, 1, "call", days_ago=2, note="moved to Rome")
    assert topics(ada) == ["likes early trains", "Poker", "moved to Rome"]


def test_interests_are_a_comma_list_each_once(garden: Garden) -> None:
    assert my_interests(garden) == ()
    set_setting(garden, "my_interests", " sailing,compilers ,, Sailing")
    assert my_interests(garden) == ("Sailing", "compilers")
    with pytest.raises(Refused):
        set_setting(garden, "my_interests", ",".join(map(str, range(101))))
