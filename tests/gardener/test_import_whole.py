"""An export of a whole garden goes through the same door as every other file."""

from pathlib import Path

import pytest

from garden.gardener.doctor import examine
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.importing import import_files
from garden.gardener.imports.wishes import Wishes
from garden.gardener.survey import survey
from garden.gardener.whole_garden import whole_lines
from tests.gardener.gardens import Clock, cards, dump, garden_at


def exported(garden: Garden, folder: Path) -> Path:
    path = folder / "garden.jsonl"
    path.write_text("".join(whole_lines(garden)), encoding="utf-8")
    return path


def test_all_of_it_comes_in_once(planted: Garden, tmp_path: Path) -> None:
    path = exported(planted, tmp_path)
    other = garden_at(tmp_path / "other.db", Clock())
    said = import_files(other, [path], Wishes(dry_run=True))
    assert survey(other).people == ()
    done = import_files(other, [path])
    assert (done.added, done.contacts.added) == (said.added, said.contacts.added) == (6, 4)
    before = dump(other)
    again = import_files(other, [path])
    assert (again.brings_anything, again.unchanged, again.backup) == (False, 6, None)
    assert dump(other) == before
    assert examine(other).well
    other.store.close()


def test_it_comes_alone(planted: Garden, tmp_path: Path) -> None:
    card = cards(tmp_path / "x.vcf", [("Ada", "a@example.org")])
    with pytest.raises(Refused, match="by itself"):
        import_files(planted, [exported(planted, tmp_path), card])
