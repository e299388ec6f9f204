"""An ask meets a gentle word where it is cold, and finds out who could help."""

from datetime import date

import pytest

from garden.gardener.asking import gentle_word, who_could_help
from garden.gardener.contacts import Contact, Entry, log
from garden.gardener.errors import Refused
from garden.gardener.farewells import compost, memorial
from garden.gardener.garden import Garden
from garden.gardener.notes import add_note
from garden.gardener.planting import Ways, plant_people
from garden.gardener.writing import tag_person
from garden.store.models.people import Person
from tests.gardener.gardens import Clock, contact, plant


def ask(*people: int) -> Entry:
    return Entry(Contact(people, gestures=("ask",)))


def test_who_is_cold_and_was_asked_then_too(garden: Garden, clock: Clock) -> None:
    plant(garden, "Ada Lovelace")
    log(garden, ask(1))
    assert gentle_word(garden, ask(1)) is None
    clock.move(days=14 * 30.5)
    assert gentle_word(garden, ask(1)) == (
        "Ada Lovelace: you last spoke 14 months ago, and asked then too. "
        "A word without a wish first?"
    )
    assert gentle_word(garden, Entry(Contact((1,)))) is None
    assert gentle_word(garden, Entry(Contact((1,), gestures=("ask",), initiator="them"))) is None


def test_after_any_other_contact_it_says_less(garden: Garden, clock: Clock) -> None:
    plant(garden, "Ada Lovelace")
    contact(garden, 1, "call")
    clock.move(days=50)
    assert gentle_word(garden, ask(1)) == (
        "Ada Lovelace: you last spoke 7 weeks ago. A word without a wish first?"
    )


def test_whom_one_has_only_ever_asked(garden: Garden) -> None:
    plant(garden, "Ada Lovelace")
    for _ in range(2):
        log(garden, ask(1))
    word = "Ada Lovelace: so far you have only asked (2 times). Something to give first?"
    assert gentle_word(garden, ask(1)) == word
    log(garden, Entry(Contact((1,), gestures=("give",))))
    assert gentle_word(garden, ask(1)) is None


def test_the_word_is_never_a_block(garden: Garden, clock: Clock) -> None:
    plant(garden, "Ada Lovelace")
    clock.move(days=400)
    assert gentle_word(garden, ask(1)) is not None
    assert log(garden, ask(1)).interaction is not None


@pytest.fixture
def helpers(garden: Garden) -> Garden:
    """Five who know of data each in another way; the second is cold, the last in the tray."""
    plant(garden, "Ada")
    plant(garden, "Bea", met=date(2026, 3, 1))
    plant_people(garden, ["Cleo", "Dora"], Ways())
    contact(garden, [1, 3, 4], "coffee", initiator="both")
    contact(garden, 2, "call", days_ago=200)
    contact(garden, 4, "call", days_ago=1, note="Talked about Dàta lakes")
    add_note(garden, 3, "reads data-driven novels")
    with garden.change("filled in", "test") as change:
        tag_person(garden, change, 2, ["data engineering"])
        change.update(Person, 1, title="Data scientist")
        change.insert(
            Person, uid="e", name="Eve", folded="eve", title="Data broker", added_at=garden.now()
        )
    return garden


def names(garden: Garden, topic: str) -> list[str]:
    return [one.view.name for one in who_could_help(garden, topic)]


def test_warm_ones_come_first_and_the_others_are_to_be_warmed_up(helpers: Garden) -> None:
    found = who_could_help(helpers, "data")
    assert [one.view.name for one in found] == ["Ada", "Cleo", "Dora", "Bea", "Eve"]
    assert [one.warm for one in found] == [True, True, True, False, False]
    assert [one.view.reasons for one in found] == [
        ("Data scientist",),
        ("noted: reads data-driven novels",),
        ("talked of: Talked about Dàta lakes",),
        ("cares for data engineering", "warm up first: last call 7 months ago"),
        ("Data broker", "waits in the seed tray: plant and warm up first"),
    ]


def test_every_word_counts_and_begins_a_word_however_it_is_typed(helpers: Garden) -> None:
    assert names(helpers, "DÁTA engin") == ["Bea"]
    assert names(helpers, "data tailor") == []
    assert names(helpers, "ata") == []
    with pytest.raises(Refused):
        who_could_help(helpers, "  ")


def test_neither_the_dead_nor_the_compost_are_asked(helpers: Garden) -> None:
    memorial(helpers, 1)
    compost(helpers, 3)
    assert names(helpers, "data") == ["Dora", "Bea", "Eve"]
