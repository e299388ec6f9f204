"""Into the compost and back, and the memorial."""

from datetime import date

import pytest

from garden.gardener.errors import Refused
from garden.gardener.farewells import compost, memorial, restore
from garden.gardener.garden import Garden
from garden.gardener.history import undo
from garden.gardener.today import today
from tests.gardener.gardens import Clock, contact, dump, plant, seen


def test_what_is_composted_has_no_health_and_comes_back_as_it_was(planted: Garden) -> None:
    before = seen(planted, 1)
    assert compost(planted, 1).health is None
    assert restore(planted, 1) == before


def test_each_is_taken_back_exactly(planted: Garden) -> None:
    whole = dump(planted)["person"]
    for farewell in (compost, memorial):
        farewell(planted, 1)
        assert dump(planted)["person"] != whole
        undo(planted)
        assert dump(planted)["person"] == whole


def test_nothing_is_done_twice(planted: Garden) -> None:
    compost(planted, 1)
    memorial(planted, 2)
    with pytest.raises(Refused):
        compost(planted, 1)
    with pytest.raises(Refused):
        memorial(planted, 2)
    with pytest.raises(Refused):
        restore(planted, 3)


def test_a_memorial_keeps_its_day_each_year_and_is_never_due(garden: Garden, clock: Clock) -> None:
    plant(garden, "Ada Lovelace")
    memorial(garden, 1)
    assert today(garden).occasions == ()
    clock.move(days=361)
    assert [(one.person, one.title, one.next_on) for one in today(garden).occasions] == [
        ("Ada Lovelace", "day of memory", date(2027, 11, 22))
    ]
    assert today(garden).people == ()
    assert seen(garden, 1).reasons == ("day of memory on Monday",)


def test_the_reasons_of_a_memorial_ask_for_nothing(garden: Garden, clock: Clock) -> None:
    plant(garden, "Ada Lovelace")
    contact(garden, 1, "email", initiator="them")
    memorial(garden, 1)
    clock.move(days=100)
    assert seen(garden, 1).reasons == ()
