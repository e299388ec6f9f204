"""The address book of the terminal, khard, reads the folder of cards that Garden writes."""

from pathlib import Path

import pytest

from garden.gardener.exporting import export_to
from garden.gardener.garden import Garden
from garden.gardener.importing import import_files
from garden.gardener.people_out import people_out
from tests.exchange.real.programs import program, run

pytestmark = pytest.mark.interop


@pytest.fixture
def book(demo: Garden, tmp_path: Path) -> Path:
    """The folder of the sample garden's cards."""
    folder = tmp_path / "book"
    export_to(demo, "vdir", folder)
    return folder


def khard(home: Path, book: Path, *words: str, answer: str = "") -> str:
    """Run khard on one address book and return what it prints."""
    home.mkdir(exist_ok=True)
    config = home / "khard.conf"
    config.write_text(
        f"[addressbooks]\n[[people]]\npath = {book}\n[general]\neditor = /bin/true\n"
        "merge_editor = /bin/true\n[contact table]\nlocalize_dates = no\n"
    )
    return run(home, program("khard"), "-c", str(config), *words, answer=answer)


def test_it_lists_everybody(demo: Garden, book: Path, tmp_path: Path) -> None:
    listed = khard(tmp_path / "home", book, "list", "--parsable", "--fields", "name")
    assert sorted(listed.split("\n")[:-1]) == sorted(one.name for one in people_out(demo))


def test_it_knows_addresses_numbers_and_birthdays(demo: Garden, book: Path, tmp_path: Path) -> None:
    people = people_out(demo)
    emails = khard(tmp_path / "home", book, "email", "--parsable")
    phones = khard(tmp_path / "home", book, "phone", "--parsable")
    birthdays = khard(tmp_path / "home", book, "birthdays", "--parsable")
    for person in people:
        assert all(one.value in emails for one in person.reach("email"))
        assert all(one.value in phones for one in person.reach("phone"))
        assert (person.birthday is not None) == (person.name in birthdays)


def test_it_shows_a_person(demo: Garden, book: Path, tmp_path: Path) -> None:
    person = next(one for one in people_out(demo) if one.reach("email") and one.notes)
    shown = khard(tmp_path / "home", book, "show", person.name)
    assert person.name in shown
    assert person.company in shown
    assert person.reach("email")[0].value in shown
    assert person.notes[0].split("\n")[0][:30] in shown


def test_what_is_edited_there_comes_home_to_the_same_person(
    demo: Garden, book: Path, tmp_path: Path
) -> None:
    everybody = {one.name for one in people_out(demo)}
    person = next(one for one in people_out(demo) if one.reach("email") and one.notes)
    home = tmp_path / "home"
    form = khard(home, book, "show", "--format", "yaml", person.name)
    edited = tmp_path / "edited.yaml"
    edited.write_text(form.replace("\nEmail:", "\nEmail:\n    home: new@address.example", 1))
    khard(home, book, "edit", "--input", str(edited), person.name, answer="y\n")
    assert "new@address.example" in khard(home, book, "email", "--parsable")

    report = import_files(demo, [book])
    assert (report.added, report.merged, report.refused) == (0, 1, ())
    assert {one.name for one in people_out(demo)} == everybody
    (again,) = [one for one in people_out(demo) if one.name == person.name]
    assert "new@address.example" in {one.value for one in again.reach("email")}
    assert (again.notes, again.birthday) == (person.notes, person.birthday)
