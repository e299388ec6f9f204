"""A copy is put back whole; what was there before is kept; no other file is ever taken for one."""

from pathlib import Path

import pytest

from garden.gardener.backup import backup
from garden.gardener.doctor import examine
from garden.gardener.errors import NotAGarden, Refused
from garden.gardener.garden import Garden
from garden.gardener.restoring import restore_backup
from tests.gardener.gardens import Clock, contact, dump, garden_at, plant


def test_a_copy_put_back_is_the_garden_as_it_was_and_the_present_one_is_kept(
    planted: Garden, tmp_path: Path
) -> None:
    copy = backup(planted, tmp_path / "copy.db")
    before = dump(planted)
    plant(planted, "Somebody New")
    present = dump(planted)
    done = restore_backup(planted.store.path, copy, Clock())
    assert done.people == 6
    assert dump(planted) == before
    assert examine(planted).well
    assert done.kept is not None
    kept = garden_at(done.kept, Clock())
    assert dump(kept) == present
    kept.store.close()


def test_a_garden_that_is_open_elsewhere_sees_it_and_goes_on(
    planted: Garden, tmp_path: Path
) -> None:
    copy = backup(planted, tmp_path / "copy.db")
    contact(planted, 1)
    seen = planted.store.data_version()
    restore_backup(planted.store.path, copy, Clock())
    assert planted.store.data_version() != seen
    contact(planted, 2)
    assert examine(planted).well


def test_a_garden_in_use_is_a_copy_with_its_latest_changes(planted: Garden, tmp_path: Path) -> None:
    place = tmp_path / "second" / "garden.db"
    place.parent.mkdir()
    plant(planted, "Emmy Noether")
    assert restore_backup(place, planted.store.path, Clock()).people == 7


def test_where_there_is_no_garden_one_is_made(planted: Garden, tmp_path: Path) -> None:
    copy = backup(planted, tmp_path / "copy.db")
    place = tmp_path / "new" / "garden.db"
    assert restore_backup(place, copy, Clock()).kept is None
    opened = garden_at(place, Clock())
    assert dump(opened) == dump(planted)
    opened.store.close()


def test_a_damaged_garden_is_moved_aside(planted: Garden, tmp_path: Path) -> None:
    copy = backup(planted, tmp_path / "copy.db")
    place = tmp_path / "broken" / "garden.db"
    place.parent.mkdir()
    whole = copy.read_bytes()
    place.write_bytes(whole[:100] + b"\xff" * 8000)
    done = restore_backup(place, copy, Clock())
    assert done.kept is not None
    assert "damaged" in done.kept.name
    opened = garden_at(place, Clock())
    assert dump(opened) == dump(planted)
    opened.store.close()


def test_what_is_no_garden_changes_nothing(planted: Garden, tmp_path: Path) -> None:
    before = dump(planted)
    other = tmp_path / "diary.txt"
    other.write_text("dear diary")
    for source, wanted in ((other, NotAGarden), (tmp_path / "nowhere", NotAGarden)):
        with pytest.raises(wanted):
            restore_backup(planted.store.path, source, Clock())
    with pytest.raises(Refused, match="garden itself"):
        restore_backup(planted.store.path, planted.store.path, Clock())
    assert dump(planted) == before
