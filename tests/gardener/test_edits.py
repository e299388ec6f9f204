"""What was logged can be changed and removed afterwards, and all of it undone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from garden.gardener.contacts import Contact, Entry, NewPlan, log
from garden.gardener.doctor import examine
from garden.gardener.edit_interaction import (
    change_interaction,
    contact_of,
    interaction_of,
    remove_interaction,
)
from garden.gardener.edit_note import change_note, note_of, remove_note
from garden.gardener.edit_plan import change_plan, plan_of, remove_plan
from garden.gardener.edit_promise import change_promise, promise_of, remove_promise
from garden.gardener.edits import Edited
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.history import history, redo, undo
from garden.gardener.notes import add_note
from garden.gardener.promises import promise
from garden.store.models.log import InteractionKey
from tests.gardener.gardens import Clock, dump, health, rows, seen

COFFEE = 2
"""The coffee with Ada and Charles three days ago."""


def imported(garden: Garden, number: int) -> None:
    """Make interaction `number` one that an import brought."""
    with garden.change("import", "import") as change:
        change.insert(InteractionKey, key="k1", interaction=number)


def test_every_part_of_an_interaction_can_be_changed(planted: Garden) -> None:
    wanted = Contact(
        people=(1, 3),
        channel="call",
        at=planted.noon(planted.today() - timedelta(days=1)),
        day_only=True,
        initiator="them",
        note="about the loom",
        gestures=("ask",),
        tags=("weaving",),
        venue="Meetup",
        duration_min=25,
    )
    edited = change_interaction(planted, COFFEE, wanted)
    assert contact_of(interaction_of(planted, COFFEE)) == wanted
    assert set(edited.people) == {1, 2, 3}
    said = "changed the coffee with Ada Lovelace and Charles Babbage on 19 November"
    assert history(planted)[0].what == edited.what == said


def test_changing_some_of_it_leaves_the_other_rows_as_they_are(planted: Garden) -> None:
    was = log(planted, Entry(Contact((1,), gestures=("give", "ask"), tags=("a", "b"))))
    assert was.interaction is not None
    number = was.interaction.id
    links = "select id, gesture from interaction_gesture where interaction_id = ? order by id"
    before = planted.store.database.execute_sql(links, (number,)).fetchall()
    wanted = replace(contact_of(was.interaction), gestures=("ask", "thanks"), tags=("B", "c"))
    change_interaction(planted, number, wanted)
    after = planted.store.database.execute_sql(links, (number,)).fetchall()
    assert before[1] in after
    assert [gesture for _, gesture in after] == ["ask", "thanks"]
    assert interaction_of(planted, number).tags == ("b", "c")


def test_health_follows_the_log_as_it_now_is(planted: Garden) -> None:
    before = health(planted, 1), health(planted, 2), health(planted, 5)
    coffee = contact_of(interaction_of(planted, COFFEE))
    change_interaction(planted, COFFEE, replace(coffee, people=(2, 5)))
    assert health(planted, 1) < before[0]
    assert health(planted, 2) == before[1]
    assert health(planted, 5) > before[2]
    assert seen(planted, 1).last_channel == "call"
    remove_interaction(planted, COFFEE)
    assert seen(planted, 2).contacts == 0
    assert examine(planted).well


def test_somebody_new_may_turn_out_to_have_been_there(planted: Garden) -> None:
    coffee = contact_of(interaction_of(planted, COFFEE))
    edited = change_interaction(planted, COFFEE, coffee, ("Jon Berg",))
    assert [party.name for party in interaction_of(planted, COFFEE).people][-1] == "Jon Berg"
    newcomer = seen(planted, edited.people[-1])
    assert (newcomer.met_on, newcomer.contacts) == (planted.day_of(coffee.at or planted.now()), 1)


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"people": ()}, "whom"),
        ({"people": (1, 99)}, "nobody with the number 99"),
        ({"channel": "telepathy"}, "channel is one of"),
        ({"gestures": ("bow",)}, "gesture is one of"),
        ({"duration_min": 0}, "between a minute and a week"),
    ],
)
def test_it_is_checked_as_if_it_were_logged(
    planted: Garden, wrong: dict[str, object], why: str
) -> None:
    before = dump(planted)
    wanted = replace(contact_of(interaction_of(planted, COFFEE)), **wrong)  # type: ignore[arg-type]
    with pytest.raises(Refused, match=why):
        change_interaction(planted, COFFEE, wanted)
    assert dump(planted) == before


def test_a_contact_cannot_be_moved_into_the_future(planted: Garden) -> None:
    coffee = contact_of(interaction_of(planted, COFFEE))
    ahead = replace(coffee, at=planted.now() + timedelta(hours=1))
    with pytest.raises(Refused, match="future"):
        change_interaction(planted, COFFEE, ahead)


def test_what_is_as_it_was_is_no_change(planted: Garden) -> None:
    imported(planted, COFFEE)
    before = dump(planted), len(history(planted))
    coffee = contact_of(interaction_of(planted, COFFEE))
    assert not change_interaction(planted, COFFEE, coffee).differs
    assert (dump(planted), len(history(planted))) == before


def test_an_imported_contact_that_was_changed_is_marked(planted: Garden) -> None:
    coffee = contact_of(interaction_of(planted, COFFEE))
    change_interaction(planted, COFFEE, replace(coffee, note="by hand"))
    assert rows(planted, f"select edited from interaction where id = {COFFEE}") == [(0,)]
    imported(planted, COFFEE)
    change_interaction(planted, COFFEE, replace(coffee, note="twice by hand"))
    assert rows(planted, f"select edited from interaction where id = {COFFEE}") == [(1,)]


def test_an_imported_contact_that_was_removed_is_remembered_as_such(planted: Garden) -> None:
    imported(planted, COFFEE)
    remove_interaction(planted, COFFEE)
    assert rows(planted, "select key, interaction_id from interaction_key") == [("k1", None)]
    undo(planted)
    assert rows(planted, "select key, interaction_id from interaction_key") == [("k1", COFFEE)]


def test_each_edit_is_one_change_undone_and_redone_exactly(planted: Garden) -> None:
    add_note(planted, 1, "plays the harp")
    owed = promise(planted, 1, "the slides", None, theirs=False)
    plan = NewPlan(1, "call", planted.today() + timedelta(days=2))
    planned = log(planted, Entry(plans=(plan,))).plans[0].id
    imported(planted, COFFEE)
    coffee = contact_of(interaction_of(planted, COFFEE))
    edits: tuple[Callable[[], Edited], ...] = (
        lambda: change_interaction(
            planted,
            COFFEE,
            replace(coffee, people=(4,), tags=("new",), venue="New", gestures=("ask",)),
            ("Jon Berg",),
        ),
        lambda: remove_interaction(planted, COFFEE),
        lambda: change_note(planted, 1, "plays the lute"),
        lambda: remove_note(planted, 1),
        lambda: change_promise(planted, owed.id, "the book", planted.today(), "them"),
        lambda: remove_promise(planted, owed.id),
        lambda: change_plan(planted, planned, "coffee", planted.today(), "cake"),
        lambda: remove_plan(planted, planned),
    )
    stages = [dump(planted)]
    for edit in edits:
        changes = len(history(planted))
        edit()
        assert len(history(planted)) == changes + 1
        assert examine(planted).well
        stages.append(dump(planted))
    for stage in reversed(stages[:-1]):
        undo(planted)
        assert dump(planted) == stage
    for stage in stages[1:]:
        redo(planted)
        assert dump(planted) == stage


def test_what_was_edited_later_stands_on_what_was_logged(planted: Garden) -> None:
    logged = next(entry.id for entry in history(planted) if "coffee" in entry.what)
    remove_interaction(planted, COFFEE)
    undone = undo(planted)
    assert undone.what.startswith("removed the coffee with Ada Lovelace")
    assert undo(planted, logged).what.startswith("coffee with Ada Lovelace")


def test_a_promise_changes_its_words_day_and_side(planted: Garden) -> None:
    made = promise(planted, 1, "the slides", None, theirs=False)
    edited = change_promise(planted, made.id, " a book ", planted.today(), "them")
    row = promise_of(planted, made.id)
    assert (row.what, row.due_on, row.owed_by) == ("a book", planted.today(), "them")
    assert edited.what == "changed the promise to Ada Lovelace: the slides"
    with pytest.raises(Refused, match="say what is owed"):
        change_promise(planted, made.id, "  ", None, "me")
    with pytest.raises(Refused, match="by me or by them"):
        change_promise(planted, made.id, "a book", None, "both")


def test_a_plan_is_not_moved_into_the_past_but_may_stay_there(
    planted: Garden, clock: Clock
) -> None:
    on = planted.today()
    number = log(planted, Entry(plans=(NewPlan(1, "call", on),))).plans[0].id
    with pytest.raises(Refused, match="a day to come"):
        change_plan(planted, number, "call", on - timedelta(days=1), "")
    clock.move(days=3)
    change_plan(planted, number, "coffee", on, "with cake")
    assert (plan_of(planted, number).channel, plan_of(planted, number).note) == (
        "coffee",
        "with cake",
    )


def test_a_note_keeps_its_day(planted: Garden) -> None:
    add_note(planted, 1, "plays the harp")
    at = note_of(planted, 1).at
    change_note(planted, 1, " plays the lute ")
    assert (note_of(planted, 1).text, note_of(planted, 1).at) == ("plays the lute", at)
    with pytest.raises(Refused, match="a few words"):
        change_note(planted, 1, " ")


@pytest.mark.parametrize("number", [0, 99, -1, 10**30])
def test_there_is_nothing_to_edit_by_a_number_that_is_none(planted: Garden, number: int) -> None:
    for ask in (interaction_of, note_of, promise_of, plan_of):
        with pytest.raises(Refused, match=f"no .*{number}"):
            ask(planted, number)
