"""Watched folders: cheap where nothing changed, whole where days of messages did."""

import os
from pathlib import Path

import pytest

from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.history import history, undo
from garden.gardener.importing import import_files
from garden.gardener.imports.report import ImportReport
from garden.gardener.imports.watch import stop_watching, watched_folders
from garden.gardener.imports.wishes import Wishes
from garden.gardener.planting import Ways, plant_people
from tests.gardener.gardens import cards, dump, rows
from tests.gardener.sources import ADA, ME, Source, at, install, log_lines, message

WATCH = Wishes(watch=True, me=("me@example.org",))


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Source:
    return install(monkeypatch, tmp_path / "watched")


@pytest.fixture
def folder(source: Source, tmp_path: Path) -> Path:
    path = tmp_path / "watched"
    path.mkdir()
    cards(path / "ada.vcf", [("Ada Lovelace", "ada@example.org")])
    return path


def look(garden: Garden, *folders: Path) -> ImportReport:
    return import_files(garden, folders, WATCH)


def test_nothing_is_read_again_where_nothing_changed(
    garden: Garden, source: Source, folder: Path
) -> None:
    source.file([message(ADA, ME)])
    assert look(garden, folder).added == 1
    assert watched_folders(garden) == (folder,)
    before, entries = dump(garden), history(garden)
    report = look(garden)
    assert (report.asleep, report.records, report.refused) == (2, 0, ())
    assert source.opened == ["talk.fake"]
    assert (dump(garden), history(garden)) == (before, entries)


def test_a_card_that_changed_is_read_alone(garden: Garden, folder: Path) -> None:
    cards(folder / "eve.vcf", [("Eve Stranger", "eve@example.net")])
    look(garden, folder)
    cards(folder / "eve.vcf", [("Eve Stranger", "eve@example.net")], more="TITLE:Spy\r\n")
    report = look(garden)
    assert (report.asleep, report.merged, report.unchanged) == (1, 1, 0)


def test_one_file_of_messages_that_changed_makes_all_count_together(
    garden: Garden, source: Source, folder: Path
) -> None:
    source.file([message(ADA, ME, when=at(2, 8))], "one.fake")
    look(garden, folder)
    source.file([message(ADA, ME, when=at(2, 9))], "two.fake")
    look(garden)
    assert log_lines(garden)[0][4] == 2
    assert source.opened == ["one.fake", "one.fake", "two.fake"]


def test_what_is_gone_is_only_mentioned(garden: Garden, folder: Path) -> None:
    look(garden, folder)
    (folder / "ada.vcf").unlink()
    report = look(garden)
    assert (report.gone, report.refused) == (1, ())
    assert rows(garden, "select name from person") == [("Ada Lovelace",)]
    assert look(garden).gone == 0


def test_undone_it_is_read_again(garden: Garden, folder: Path) -> None:
    look(garden, folder)
    undo(garden)
    assert watched_folders(garden) == ()
    assert look(garden, folder).added == 1


def test_a_folder_of_nothing_is_refused_the_first_time(garden: Garden, folder: Path) -> None:
    (folder / "ada.vcf").unlink()
    assert look(garden, folder).refused_count == 1


def test_only_folders_are_watched(garden: Garden, folder: Path) -> None:
    with pytest.raises(Refused, match="No folder is watched"):
        look(garden)
    with pytest.raises(Refused, match="not a folder"):
        look(garden, folder / "ada.vcf")


def test_a_watched_folder_that_is_not_there_is_told(garden: Garden, folder: Path) -> None:
    look(garden, folder)
    (folder / "ada.vcf").rename(folder.parent / "ada.vcf")
    folder.rmdir()
    assert look(garden).missing == (folder,)


def test_watching_ends(garden: Garden, folder: Path) -> None:
    look(garden, folder)
    assert stop_watching(garden, [folder]) == (folder,)
    assert rows(garden, "select count(*) from source_file") == [(0,)]
    with pytest.raises(Refused):
        stop_watching(garden, [folder])


def test_names_that_are_no_text_are_kept_too(garden: Garden, folder: Path) -> None:
    os.rename(folder / "ada.vcf", os.fsencode(folder) + b"/ad\xe4.vcf")
    look(garden, folder)
    assert look(garden).asleep == 1


def test_a_plain_import_heeds_no_watching(garden: Garden, folder: Path) -> None:
    look(garden, folder)
    plant_people(garden, ["Jon Postel"], Ways())
    assert import_files(garden, [folder]).unchanged == 1
