"""Copies of the garden are whole, private, and never written over another file."""

import stat
from pathlib import Path

import pytest

from garden.gardener.backup import backup
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from tests.gardener.gardens import Clock, contact, dump, garden_at


def test_a_backup_is_the_garden_as_it_is(planted: Garden, tmp_path: Path) -> None:
    copy = backup(planted, tmp_path / "copies" / "one.db")
    before = dump(planted)
    contact(planted, 1)
    opened = garden_at(copy, Clock())
    assert dump(opened) == before
    opened.store.close()
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert [file.name for file in copy.parent.glob("*.part")] == []


def test_backups_of_one_second_get_names_of_their_own(planted: Garden) -> None:
    first, second = backup(planted), backup(planted)
    assert first.name == "garden-20261122T100000Z-backup.db"
    assert second.name == "garden-20261122T100000Z-backup-2.db"
    assert stat.S_IMODE(first.parent.stat().st_mode) == 0o700


def test_a_backup_never_overwrites(planted: Garden, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("mine")
    with pytest.raises(Refused, match="exists already"):
        backup(planted, tmp_path / "kept")
    assert (tmp_path / "kept").read_text() == "mine"


def test_a_place_that_cannot_be_written_is_refused_in_words(
    planted: Garden, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Refused, match="cannot be written"):
        backup(planted, tmp_path / "file" / "copy.db")
