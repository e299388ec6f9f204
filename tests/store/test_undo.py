"""Undo takes a change back row for row, redo makes it again, and neither ever guesses."""

from pathlib import Path

import pytest

from garden.gardener.contacts import Entry, NewPromise, log
from garden.gardener.errors import CannotUndo, Refused
from garden.gardener.garden import Garden
from garden.gardener.history import history, redo, undo
from garden.gardener.promises import keep
from garden.gardener.rests import rest, snooze, wake
from garden.gardener.review import set_intentions, set_rhythm
from garden.store.models.people import Circle, Person
from tests.gardener.gardens import (
    Clock,
    contact,
    dump,
    garden_at,
    health,
    plant,
    seen,
    tray,
)


def test_undo_gives_back_every_row_and_every_state(planted: Garden) -> None:
    before = dump(planted)
    contact(planted, [1, 2, 3], "coffee", days_ago=2)
    assert dump(planted) != before
    assert undo(planted).what.startswith("coffee with Ada Lovelace")
    assert dump(planted) == before


def test_redo_makes_it_again_as_it_was(planted: Garden) -> None:
    contact(planted, 1)
    after = dump(planted)
    undo(planted)
    redo(planted)
    assert dump(planted) == after


def test_undo_and_redo_go_on_over_a_restart(planted: Garden, clock: Clock) -> None:
    before = dump(planted)
    contact(planted, 1)
    after = dump(planted)
    again = garden_at(planted.store.path, clock)
    undo(again)
    assert dump(planted) == before
    redo(planted)
    assert dump(again) == after
    again.store.close()


def test_after_a_new_change_there_is_nothing_to_redo(planted: Garden) -> None:
    contact(planted, 1)
    undo(planted)
    contact(planted, 2)
    with pytest.raises(Refused, match="nothing to redo"):
        redo(planted)


def test_several_are_redone_in_the_order_they_were_made(planted: Garden) -> None:
    contact(planted, 1)
    contact(planted, 2)
    undo(planted)
    undo(planted)
    assert redo(planted).what.startswith("message with Ada")
    assert redo(planted).what.startswith("message with Charles")


def test_an_empty_garden_has_nothing_to_undo(garden: Garden) -> None:
    with pytest.raises(Refused, match="nothing to undo"):
        undo(garden)
    for number in (7, 0, -1, 10**30):
        with pytest.raises(Refused, match=f"no change {number}"):
            undo(garden, number)


def test_an_independent_change_is_taken_back_from_the_middle(planted: Garden) -> None:
    contact(planted, 1)
    middle = history(planted)[0].id
    lively = health(planted, 2)
    contact(planted, 2)
    undo(planted, middle)
    assert seen(planted, 1).contacts == 2
    assert seen(planted, 2).contacts == 2
    assert health(planted, 2) > lively


def test_a_change_that_others_stand_on_is_refused_with_their_name(planted: Garden) -> None:
    before = dump(planted)
    with pytest.raises(
        CannotUndo, match=r"change 7 \(call with Ada Lovelace 6 weeks ago\): it builds"
    ):
        undo(planted, 1)
    assert dump(planted) == before


def test_a_row_changed_later_is_refused_with_the_name_of_that_change(planted: Garden) -> None:
    set_rhythm(planted, 1, 14)
    first = history(planted)[0].id
    set_rhythm(planted, 1, 7)
    with pytest.raises(CannotUndo, match=r"change \d+ \(Ada Lovelace: weekly\): it builds"):
        undo(planted, first)


def test_a_change_is_not_undone_twice(planted: Garden) -> None:
    number = history(planted)[0].id
    undo(planted, number)
    with pytest.raises(CannotUndo, match="undone already"):
        undo(planted, number)


def test_what_was_removed_does_not_come_back_without_its_person(garden: Garden) -> None:
    monday = garden.today()
    plant(garden, "Ada Lovelace")
    set_intentions(garden, monday, [(1, "the talk")])
    set_intentions(garden, monday, [])
    undo(garden, 1)
    before = dump(garden)
    with pytest.raises(CannotUndo, match="no longer fits"):
        undo(garden, 3)
    assert dump(garden) == before


def test_what_was_removed_does_not_come_back_beside_its_successor(garden: Garden) -> None:
    monday = garden.today()
    plant(garden, "Ada Lovelace")
    for wanted in ([(1, "the talk")], [], [(1, "the book")]):
        set_intentions(garden, monday, wanted)
    with pytest.raises(CannotUndo, match="no longer fits"):
        undo(garden, 3)


def test_an_import_of_three_hundred_is_one_step(planted: Garden, tmp_path: Path) -> None:
    before = dump(planted)
    assert len(tray(planted, tmp_path, 300)) == 300
    after = dump(planted)
    assert undo(planted).what == "imported 300 people from tray.vcf"
    assert dump(planted) == before
    redo(planted)
    assert dump(planted) == after


def test_undo_of_a_rest_gives_the_days_back(planted: Garden, clock: Clock) -> None:
    rest(planted, 1, None)
    clock.move(days=20)
    resting = health(planted, 1)
    undo(planted)
    assert health(planted, 1) < resting
    redo(planted)
    assert health(planted, 1) == resting


def test_undo_of_a_wake_a_snooze_and_a_kept_promise(planted: Garden, clock: Clock) -> None:
    rest(planted, 1, None)
    made = log(planted, Entry(promises=(NewPromise(2, "me", "the slides"),))).promises[0]
    before = dump(planted)
    clock.move(days=3)
    wake(planted, 1)
    snooze(planted, 2, 5)
    keep(planted, made.id)
    for _ in range(3):
        undo(planted)
    assert dump(planted) == before


def test_undo_of_a_circles_rhythm_reaches_everybody_in_it(planted: Garden) -> None:
    before = dump(planted)
    due = [seen(planted, person).due_at for person in range(1, 7)]
    with planted.change("Work: weekly", "rhythm") as change:
        change.update(Circle, 1, rhythm_days=7.0)
    moved = [person for person in range(1, 7) if seen(planted, person).due_at != due[person - 1]]
    assert moved == [1, 2, 5]
    undo(planted)
    assert dump(planted) == before


def test_a_row_pointed_first_at_one_and_then_at_a_later_one_goes_back_and_comes_again(
    planted: Garden,
) -> None:
    before = dump(planted)
    with planted.change("two rings", "test") as change:
        first = change.insert(Circle, name="Ring", folded="ring")
        change.update(Person, 1, circle=first)
        second = change.insert(Circle, name="Other ring", folded="other ring")
        change.update(Person, 1, circle=second)
        change.update(Person, 2, circle=second)
    after = dump(planted)
    undo(planted)
    assert dump(planted) == before
    redo(planted)
    assert dump(planted) == after
