"""A change is one transaction with one journal entry, or nothing at all."""

import json

import pytest

from garden.gardener.contacts import Contact, Entry, log
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.history import history, undo
from garden.gardener.review import set_rhythm
from garden.store.models.people import Note, Person
from garden.store.queries.people import names
from tests.gardener.gardens import contact, dump, plant, rows, seen


def test_a_change_that_raises_leaves_nothing(planted: Garden) -> None:
    before, known = dump(planted), history(planted)
    with pytest.raises(RuntimeError):
        _half_done(planted)
    assert dump(planted) == before
    assert history(planted) == known


def _half_done(garden: Garden) -> None:
    with garden.change("half done", "test") as change:
        change.update(Person, 1, name="Nobody")
        change.insert(Note, person=1, at=garden.now(), text="half")
        raise RuntimeError


def test_a_change_that_alters_nothing_leaves_no_entry(planted: Garden) -> None:
    known = history(planted)
    with planted.change("nothing", "test") as change:
        assert not change.update(Person, 1, name="Ada Lovelace")
        note = change.insert(Note, person=1, at=planted.now(), text="on second thoughts")
        change.delete(Note, note)
    set_rhythm(planted, 1, 14)
    set_rhythm(planted, 1, 14)
    assert [entry.what for entry in history(planted)[: -len(known)]] == [
        "Ada Lovelace: fortnightly"
    ]


def test_an_id_is_never_given_twice_even_after_undo(planted: Garden) -> None:
    first = plant(planted, "Niklaus Wirth")
    undo(planted)
    second = plant(planted, "Barbara Liskov")
    assert second == first + 1


def test_a_row_that_went_missing_is_refused_in_words(planted: Garden) -> None:
    with (
        pytest.raises(Refused, match="changed elsewhere"),
        planted.change("too late", "test") as change,
    ):
        change.update(Person, 99, name="Nobody")


def test_a_clash_with_what_another_garden_wrote_is_refused_in_words(planted: Garden) -> None:
    before = dump(planted)
    with (
        pytest.raises(Refused, match="changed elsewhere"),
        planted.change("too late", "test") as change,
    ):
        change.insert(Note, person=99, at=planted.now(), text="about nobody")
    assert dump(planted) == before


def test_the_journal_says_when_by_which_face_and_what(planted: Garden) -> None:
    contact(planted, 1, "call")
    newest = history(planted)[0]
    assert (newest.what, newest.kind, newest.face) == (
        "call with Ada Lovelace today",
        "log",
        "cli",
    )
    assert newest.at == planted.now()


HOSTILE = "Robert'); DROP TABLE person;--\x1b[31m\x00 [bold]%s{0}\u202e\U0001f331"


def test_hostile_names_are_kept_as_they_are_in_rows_and_journal(garden: Garden) -> None:
    person = plant(garden, HOSTILE)
    contact(garden, person)
    assert names(garden.store.database)[0].name == HOSTILE
    assert history(garden)[0].what == f"message with {HOSTILE} today"
    undo(garden)
    undo(garden)
    assert rows(garden, "select * from person") == []


def test_the_images_of_the_journal_are_the_rows_as_they_lie_in_the_file(planted: Garden) -> None:
    (after,) = rows(planted, "select after from journal_row where table_name='person' and row=1")[0]
    assert isinstance(after, str)
    image = json.loads(after)
    (values,) = rows(planted, "select name, planted_at, seed_roots from person where id = 1")
    assert (image["name"], image["planted_at"], image["seed_roots"]) == values


def test_two_people_at_one_table_are_one_row_each_told_once(planted: Garden) -> None:
    log(planted, Entry(Contact((1, 2, 1, 2), "coffee")))
    links = "select person_id from interaction_person order by id desc limit 2"
    assert rows(planted, links) == [(2,), (1,)]
    assert seen(planted, 1).last_contact_at == planted.now()
