"""Whom one has just met: followed up within days, and told apart from the old."""

from datetime import date

import pytest

from garden.gardener.contacts import Contact, Entry, log
from garden.gardener.garden import Garden
from garden.gardener.rests import rest, snooze
from garden.gardener.rhythms import never_decay
from garden.gardener.today import today
from tests.gardener.gardens import Clock, contact, plant, seen


def meet(garden: Garden) -> int:
    """Meet Grace at an event: she is planted by it. Return her id."""
    met = log(garden, Entry(Contact((), "event", initiator="both"), newcomers=("Grace Hopper",)))
    return met.planted[0][0]


def test_a_new_person_wants_a_first_word_within_days(garden: Garden, clock: Clock) -> None:
    grace = meet(garden)
    assert today(garden).people == ()
    clock.move(days=3)
    (view,) = today(garden).people
    assert view.state in ("well", "thriving")
    assert view.reasons == ("still growing roots: first event 3 days ago",)
    contact(garden, grace, "message")
    clock.move(days=1)
    assert today(garden).people == ()


def test_it_stops_by_itself_when_the_moment_has_passed(garden: Garden, clock: Clock) -> None:
    grace = plant(garden, "Grace Hopper", rhythm=90, closeness="just-met")
    contact(garden, grace, "coffee")
    clock.move(days=5)
    assert [view.id for view in today(garden).people] == [grace]
    clock.move(days=20)
    assert today(garden).people == ()


def test_new_and_old_are_told_apart(garden: Garden, clock: Clock) -> None:
    new = plant(garden, "Grace Hopper", closeness="just-met")
    friend = plant(garden, "Ada Lovelace", closeness="friend")
    known = plant(garden, "Jon Postel", met=date(2020, 5, 1))
    assert [seen(garden, one).seedling for one in (new, friend, known)] == [True, False, False]
    clock.move(days=61)
    assert not seen(garden, new).seedling


def test_three_contacts_take_root(garden: Garden) -> None:
    new = plant(garden, "Grace Hopper", closeness="just-met")
    for _ in range(3):
        assert seen(garden, new).seedling
        contact(garden, new, "call")
    assert not seen(garden, new).seedling


@pytest.mark.parametrize("how", ["rest", "snooze", "never"])
def test_who_is_left_alone_is_not_followed_up(how: str, garden: Garden, clock: Clock) -> None:
    grace = meet(garden)
    if how == "rest":
        rest(garden, grace, None)
    elif how == "snooze":
        snooze(garden, grace, 30)
    else:
        never_decay(garden, grace)
    clock.move(days=4)
    assert today(garden).people == ()
