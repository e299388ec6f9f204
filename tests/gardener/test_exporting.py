"""Exports are written whole, for their owner only, and never over somebody else's file."""

import os
import stat
from pathlib import Path

import pytest

from garden.gardener.errors import Refused
from garden.gardener.export_folder import LIST
from garden.gardener.exporting import FORMS, export_text, export_to
from garden.gardener.farewells import compost
from garden.gardener.garden import Garden
from garden.gardener.importing import import_files
from garden.gardener.notes import add_note
from garden.gardener.people_out import people_out
from garden.gardener.writing import tag_person
from garden.store.models.people import CardExtra, Handle, Household, Occasion, Person
from tests.gardener.gardens import Clock, dump, garden_at


@pytest.mark.parametrize("form", [form.name for form in FORMS.values() if not form.folder])
def test_a_form_of_one_file_is_the_same_text_in_a_file_and_handed_out(
    planted: Garden, tmp_path: Path, form: str
) -> None:
    target = tmp_path / "out"
    done = export_to(planted, form, target)
    assert target.read_bytes() == b"".join(export_text(planted, form))
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert done.count >= 6
    assert export_to(planted, form, target).count == done.count


def test_a_file_that_is_no_such_export_is_not_replaced_unless_told(
    planted: Garden, tmp_path: Path
) -> None:
    target = tmp_path / "notes.txt"
    target.write_text("dear diary")
    with pytest.raises(Refused, match="--force"):
        export_to(planted, "vcard", target)
    assert target.read_text() == "dear diary"
    export_to(planted, "vcard", target, force=True)
    assert target.read_text().startswith("BEGIN:VCARD")


@pytest.mark.parametrize(
    ("form", "theirs"),
    [
        ("calendar", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//EN\r\nEND:VCALENDAR\r\n"),
        ("vcard", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n"),
        ("csv", "Name,Nickname,Title,Telephone\r\nAda,,,\r\n"),
    ],
)
def test_another_programs_file_of_the_same_kind_is_not_replaced(
    planted: Garden, tmp_path: Path, form: str, theirs: str
) -> None:
    target = tmp_path / "theirs"
    target.write_bytes(theirs.encode())
    with pytest.raises(Refused, match="--force"):
        export_to(planted, form, target)
    assert target.read_bytes() == theirs.encode()


def test_an_export_nobody_read_to_its_end_leaves_the_garden_free(planted: Garden) -> None:
    pieces = export_text(planted, "jsonl")
    assert next(pieces).startswith(b'{"type":"garden"')
    next(pieces)
    assert planted.store.database.in_transaction()
    pieces.close()
    assert not planted.store.database.in_transaction()


def test_cards_taken_in_again_change_nothing(planted: Garden, tmp_path: Path) -> None:
    with planted.change("more", "plant") as change:
        change.insert(Occasion, person=1, kind="birthday", month=2, day=29)
        change.insert(CardExtra, person=1, name="X-SPOUSE", params="[]", value="William")
        home = change.insert(Household, name="Lovelaces", folded="lovelaces")
        change.update(Person, 1, household=home)
        tag_person(planted, change, 1, ["looms, lace", "C++; Rust"])
        for label in ("First Programme", "=SUM(A1)"):
            change.insert(Occasion, person=1, kind="other", label=label, month=3, day=4, year=1840)
        change.update(Person, 1, nickname="-AL", title="=1+1", company="@home")
        change.insert(Handle, person=1, kind="phone", value="+1-555-0100", folded="+15550100")
        link = "https://a.example"
        change.insert(Handle, person=1, kind="url", value=link, folded=link)
    add_note(planted, 1, "=2+2\nplays;=the harp")
    add_note(planted, 1, "\n".join(f"line {number}" for number in range(200)))
    for form in ("vcard", "vcard4", "csv", "google-csv"):
        target = tmp_path / form
        export_to(planted, form, target)
        before = dump(planted)
        assert import_files(planted, [target]).added == 0
        keyed = dump(planted)
        changed = {table for table in keyed if keyed[table] != before[table]}
        assert changed <= {"source_key", "source_file", "batch", "setting"}
        report = import_files(planted, [target])
        assert (report.added, report.merged) == (0, 0)
        assert dump(planted) == keyed


@pytest.mark.parametrize("form", ["csv", "google-csv"])
def test_a_table_brings_the_same_values_to_another_garden(
    planted: Garden, tmp_path: Path, form: str
) -> None:
    with planted.change("more", "plant") as change:
        tag_person(planted, change, 1, ["looms, lace", "=C"])
        change.update(Person, 1, nickname="'=AL", title="=1+1", company="@home", location="-X")
        link = "https://a.example"
        change.insert(Handle, person=1, kind="url", value=link, folded=link)
        change.insert(Occasion, person=1, kind="birthday", month=2, day=29)
    add_note(planted, 1, "=2+2\nplays;=the harp\n- well")
    export_to(planted, form, tmp_path / "out.csv")
    other = garden_at(tmp_path / "other.db", Clock())
    assert import_files(other, [tmp_path / "out.csv"]).refused == ()
    (there,) = (one for one in people_out(other) if one.name == "Ada Lovelace")
    (here,) = (one for one in people_out(planted) if one.name == "Ada Lovelace")
    for what in ("uid", "nickname", "title", "company", "location", "tags", "notes"):
        assert getattr(there, what) == getattr(here, what)
    assert [one.value for one in there.reaches] == [one.value for one in here.reaches]
    assert there.birthday is not None
    assert (there.birthday.month, there.birthday.day) == (2, 29)
    other.store.close()


def test_composted_people_and_other_circles_stay_at_home(planted: Garden) -> None:
    compost(planted, 2)
    text = b"".join(export_text(planted, "vcard", circle="work")).decode()
    assert "Ada Lovelace" in text
    assert "Charles Babbage" not in text
    assert "Mary Somerville" not in text


def test_a_folder_is_written_anew_without_touching_what_a_hand_wrote(
    planted: Garden, tmp_path: Path
) -> None:
    folder = tmp_path / "people"
    (folder).mkdir()
    (folder / "Own.md").write_text("mine")
    export_to(planted, "markdown", folder)
    ada = folder / "Ada Lovelace.md"
    assert "coffee" in ada.read_text()
    ada.write_text(ada.read_text() + "\nmy own words\n")
    compost(planted, 3)
    done = export_to(planted, "markdown", folder)
    assert done.left_alone == ("Ada Lovelace.md",)
    assert "my own words" in ada.read_text()
    assert not (folder / "Mary Somerville.md").exists()
    assert (folder / "Own.md").read_text() == "mine"


def test_a_file_given_back_as_it_was_is_written_again(planted: Garden, tmp_path: Path) -> None:
    export_to(planted, "markdown", tmp_path)
    ada = tmp_path / "Ada Lovelace.md"
    before = ada.read_bytes()
    ada.write_bytes(before + b"mine")
    add_note(planted, 1, "plays the harp")
    assert export_to(planted, "markdown", tmp_path).left_alone == (ada.name,)
    ada.write_bytes(before)
    assert export_to(planted, "markdown", tmp_path).left_alone == ()
    assert "plays the harp" in ada.read_text()


def test_the_same_garden_is_written_as_the_same_bytes(planted: Garden, tmp_path: Path) -> None:
    for form in ("markdown", "vdir"):
        export_to(planted, form, tmp_path)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.glob("*.*")}
    for form in ("markdown", "vdir"):
        export_to(planted, form, tmp_path)
    listed = tmp_path / LIST
    assert before[listed][0] == listed.read_bytes()
    del before[listed]
    assert len(before) == 12
    for path, found in before.items():
        assert (path.read_bytes(), path.stat().st_mtime_ns) == found


def test_somebody_with_a_new_name_leaves_no_file_behind(planted: Garden, tmp_path: Path) -> None:
    export_to(planted, "markdown", tmp_path)
    with planted.change("a wedding", "edit") as change:
        change.update(Person, 1, name="Ada King", folded="ada king")
    export_to(planted, "markdown", tmp_path)
    assert (tmp_path / "Ada King.md").exists()
    assert not (tmp_path / "Ada Lovelace.md").exists()


def test_nothing_is_written_through_a_link_in_the_folder(planted: Garden, tmp_path: Path) -> None:
    folder = tmp_path / "people"
    folder.mkdir()
    ada, grace = folder / "Ada Lovelace.md", folder / "Grace Hopper.md"
    (tmp_path / "diary").write_text("dear diary")
    ada.symlink_to(tmp_path / "diary")
    grace.symlink_to(tmp_path / "nowhere")
    (folder / LIST).symlink_to(tmp_path / "list")
    done = export_to(planted, "markdown", folder)
    assert done.left_alone == (ada.name, grace.name)
    assert (tmp_path / "diary").read_text() == "dear diary"
    assert not (tmp_path / "nowhere").exists()
    assert not (tmp_path / "list").exists()


def test_what_is_no_file_is_never_replaced(planted: Garden, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(Refused, match="no file"):
        export_to(planted, "csv", pipe, force=True)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_everything_in_a_folder_is_for_its_owner_only(planted: Garden, tmp_path: Path) -> None:
    folder = tmp_path / "people"
    export_to(planted, "markdown", folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_a_vdir_has_a_card_a_person(planted: Garden, tmp_path: Path) -> None:
    done = export_to(planted, "vdir", tmp_path / "book")
    cards = list((tmp_path / "book").glob("*.vcf"))
    assert len(cards) == done.count == 6
    assert all(card.read_text().count("BEGIN:VCARD") == 1 for card in cards)


def test_what_cannot_be_written_is_said(planted: Garden, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be written"):
        export_to(planted, "csv", tmp_path / "no" / "such" / "folder.csv")
    with pytest.raises(Refused, match="is a folder"):
        export_to(planted, "csv", tmp_path)
    with pytest.raises(Refused, match="name a folder"):
        export_text(planted, "markdown")
    with pytest.raises(Refused, match="whole garden"):
        export_text(planted, "jsonl", circle="Work")
    with pytest.raises(Refused, match="no circle called"):
        export_text(planted, "csv", circle="Nowhere")
    with pytest.raises(Refused, match="A form is one of"):
        export_text(planted, "pdf")
