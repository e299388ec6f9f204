"""Coming from a program that tends people too: notes, promises, rhythms and log come along."""

import json
from pathlib import Path

from garden.gardener.garden import Garden
from garden.gardener.history import undo
from garden.gardener.importing import import_files
from garden.gardener.imports.wishes import Wishes
from garden.gardener.person import person_view
from garden.store.queries.people import names
from tests.exchange.test_friends import BOOK
from tests.exchange.test_monica import export as exported
from tests.gardener.gardens import dump, rows


def test_monica_brings_people_with_their_log_promises_notes_and_rhythm(
    garden: Garden, tmp_path: Path
) -> None:
    export = tmp_path / "monica.json"
    export.write_text(json.dumps(exported()))
    report = import_files(garden, [export])
    assert (report.added, report.refused) == (2, ())
    ada = person_view(garden, _id(garden, "Ada Lovelace"))
    assert [one.what for one in ada.promises if not one.kept] == [
        "Send book",
        "gift: a loom",
        "20 EUR lunch",
        "answer her letter",
    ]
    assert {note.text for note in ada.notes} >= {"likes walks", "Wedding"}
    assert [one.channel for one in ada.interactions] == ["message", "call", "call", "meeting"]
    assert [one.note for one in ada.interactions if one.channel == "meeting"] == ["Dinner\nsoup"]
    assert (ada.interactions[2].initiator, ada.interactions[2].note) == ("them", "the notes")
    assert rows(garden, "select rhythm_days from person where name like 'Ada%'") == [(21.0,)]


def test_friends_bring_activities_with_places_and_tags(garden: Garden, tmp_path: Path) -> None:
    book = tmp_path / "friends.md"
    book.write_text(BOOK)
    import_files(garden, [book])
    ada = person_view(garden, _id(garden, "Ada Lovelace"))
    coffee, call = ada.interactions
    assert (coffee.channel, coffee.venue, coffee.tags) == ("coffee", "London", ("tea",))
    assert [party.name for party in coffee.people] == ["Ada Lovelace", "Mary Somerville"]
    assert call.note == "Called Ada Lovelace."
    assert [note.text for note in ada.notes] == ["Ada Lovelace likes looms. @weaving"]


def test_twice_adds_nothing_and_one_undo_takes_it_back(garden: Garden, tmp_path: Path) -> None:
    export, book = tmp_path / "monica.json", tmp_path / "friends.md"
    export.write_text(json.dumps(exported()))
    book.write_text(BOOK)
    import_files(garden, [export, book])
    full = dump(garden)
    again = import_files(garden, [export, book])
    assert (again.added, again.merged, again.contacts.added, again.contacts.changed) == (0, 0, 0, 0)
    assert {**dump(garden), "batch": []} == {**full, "batch": []}
    undo(garden)
    assert not names(garden.store.database)


def test_what_a_column_is_said_to_be_is_remembered(garden: Garden, tmp_path: Path) -> None:
    table = tmp_path / "gente.csv"
    table.write_text("Quem,Correio\nAda,ada@example.org\n")
    assert import_files(garden, [table]).added == 0
    said = Wishes(mapping=(("Quem", "name"), ("Correio", "email")))
    first = import_files(garden, [table], said)
    assert first.added == 1
    assert any("Columns taken: quem (name), correio (email)" in one.why for one in first.notices)
    table.write_text("Correio,Quem\nbea@example.org,Bea\n")
    assert import_files(garden, [table]).added == 1
    undo(garden)
    undo(garden)
    assert import_files(garden, [table]).added == 0


def _id(garden: Garden, name: str) -> int:
    return next(row.id for row in names(garden.store.database) if row.name == name)
