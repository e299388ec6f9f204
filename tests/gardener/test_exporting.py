"""Exports are written whole, for their owner only, and never over somebody else's file."""

import stat
from pathlib import Path

import pytest

from garden.gardener.errors import Refused
from garden.gardener.exporting import FORMS, export_text, export_to
from garden.gardener.farewells import compost
from garden.gardener.garden import Garden
from garden.gardener.importing import import_files
from garden.store.models.people import CardExtra, Household, Occasion, Person
from tests.gardener.gardens import dump


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


def test_cards_taken_in_again_change_nothing(planted: Garden, tmp_path: Path) -> None:
    with planted.change("more", "plant") as change:
        change.insert(Occasion, person=1, kind="birthday", month=2, day=29)
        change.insert(CardExtra, person=1, name="X-SPOUSE", params="[]", value="William")
        home = change.insert(Household, name="Lovelaces", folded="lovelaces")
        change.update(Person, 1, household=home)
    for form in ("vcard", "vcard4", "csv", "google-csv"):
        target = tmp_path / form
        export_to(planted, form, target)
        assert import_files(planted, [target]).added == 0
        before = dump(planted)
        report = import_files(planted, [target])
        assert (report.added, report.merged) == (0, 0)
        assert dump(planted) == before


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
    with pytest.raises(Refused, match="A form is one of"):
        export_text(planted, "pdf")
