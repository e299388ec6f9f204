"""A garden file is made, recognised, and told from all other files, which stay untouched."""

import os
import random
import shutil
import sqlite3
import stat
import subprocess
import sys
from multiprocessing import get_context
from pathlib import Path

import pytest
from playhouse.schema_diff import diff_models

import garden as package
from garden.gardener.doctor import examine
from garden.gardener.garden import Garden
from garden.gardener.history import redo, undo
from garden.gardener.survey import survey
from garden.store import opening
from garden.store.errors import DamagedFile, NotAGarden
from garden.store.models.people import Note, Person
from garden.store.opening import open_store
from garden.store.schema import ALL_TABLES
from tests.gardener.gardens import SUNDAY, Clock, garden_at, plant, rows


def test_the_migrations_make_exactly_the_tables_of_the_models(garden: Garden) -> None:
    with garden.store.database.bind_ctx(ALL_TABLES):
        assert not diff_models(garden.store.database, ALL_TABLES)


def test_the_migrations_are_found_where_the_package_is_installed(tmp_path: Path) -> None:
    site = tmp_path / "site-packages"
    shutil.copytree(Path(package.__file__).parent, site / "garden")
    code = (
        "from datetime import datetime, UTC; from pathlib import Path; import garden.store.opening;"
        "garden.store.opening.open_store(Path('g.db'), datetime.now(UTC)).close();"
        "print(garden.__file__)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert str(site) in ran.stdout
    with sqlite3.connect(tmp_path / "g.db") as connection:
        assert connection.execute("select count(*) from person").fetchone() == (0,)
    connection.close()


def test_a_new_garden_is_for_its_owner_only(garden: Garden) -> None:
    path = garden.store.path
    plant(garden, "Ada Lovelace")
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    files = sorted(path.parent.glob("garden.db*"))
    assert len(files) == 3
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    _refused(tmp_path, b"Dear diary,\n" * 50, "is not a garden file")


def test_the_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("create table moz_places (id integer primary key, url text)")
        connection.execute("insert into moz_places (url) values ('https://example.org')")
    connection.close()
    _refused(tmp_path, other.read_bytes(), "is a database of another program")


def test_a_garden_whose_first_pages_are_damaged_is_refused_and_left_alone(tmp_path: Path) -> None:
    clock = Clock()
    made = garden_at(tmp_path / "garden.db", clock)
    plant(made, "Ada Lovelace")
    made.store.close()
    healthy = (tmp_path / "garden.db").read_bytes()
    for offset in (24, 100):
        damaged = bytearray(healthy)
        damaged[offset : offset + 3000] = random.Random(offset).randbytes(3000)
        damaged[68:72] = healthy[68:72]
        _refused(tmp_path, bytes(damaged), "tried.db")
    _refused(tmp_path, healthy[: len(healthy) // 2], "tried.db")


def _refused(folder: Path, content: bytes, why: str) -> None:
    path = folder / "tried.db"
    path.write_bytes(content)
    with pytest.raises(NotAGarden, match=why):
        open_store(path, SUNDAY)
    assert path.read_bytes() == content
    assert sorted(file.name for file in folder.glob("tried*")) == ["tried.db"]


def test_a_garden_damaged_further_in_says_so_when_it_is_read(tmp_path: Path) -> None:
    made = garden_at(tmp_path / "garden.db", Clock())
    for number in range(60):
        plant(made, f"Person {number}")
    root = rows(made, "select rootpage from sqlite_master where name = 'person'")[0][0]
    made.store.close()
    assert isinstance(root, int)
    content = bytearray((tmp_path / "garden.db").read_bytes())
    content[(root - 1) * 4096 : root * 4096] = bytes([7]) * 4096
    (tmp_path / "garden.db").write_bytes(content)
    opened = garden_at(tmp_path / "garden.db", Clock())
    with pytest.raises(DamagedFile):
        plant(opened, "One More")
    with pytest.raises(DamagedFile):
        survey(opened)
    examined = examine(opened)
    assert not examined.well
    assert "malformed" in str(examined.checks[0].problems)
    opened.store.close()


def test_a_folder_a_device_and_a_path_through_a_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for path in (tmp_path, Path("/dev/null"), tmp_path / "file" / "garden.db"):
        with pytest.raises(NotAGarden):
            open_store(path, SUNDAY)


def test_a_garden_of_a_newer_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "garden.db"
    made = garden_at(path, Clock())
    made.store.database.execute_sql(
        "insert into schema_migration (name, applied) values ('9999_later', '2030-01-01')"
    )
    made.store.close()
    before = path.read_bytes()
    with pytest.raises(NotAGarden, match="newer Garden"):
        open_store(path, SUNDAY)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_garden(tmp_path: Path) -> None:
    path = tmp_path / "garden.db"
    path.touch()
    garden = garden_at(path, Clock())
    assert plant(garden, "Ada Lovelace") == 1
    garden.store.close()


def test_a_garden_is_known_as_one_while_another_process_has_it_open(garden: Garden) -> None:
    second = garden_at(garden.store.path, Clock())
    assert plant(second, "Ada Lovelace") == 1
    second.store.close()


def test_no_copy_is_made_of_a_garden_that_is_up_to_date(garden: Garden, clock: Clock) -> None:
    garden_at(garden.store.path, clock).store.close()
    assert not (garden.store.path.parent / "backups").exists()


def test_a_copy_is_made_before_tables_change(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = garden_at(tmp_path / "garden.db", clock)
    plant(old, "Ada Lovelace")
    old.store.close()
    later = tmp_path / "migrations"
    shutil.copytree(Path(package.__file__).parent / "store" / "migrations", later)
    (later / "0002_more.py").write_text("def up(migrator, db):\n    pass\n")
    monkeypatch.setattr("garden.store.opening.MIGRATIONS", later)
    garden_at(tmp_path / "garden.db", clock).store.close()
    (copy,) = (tmp_path / "backups").iterdir()
    assert copy.name == "garden-20261122T100000Z-migration.db"
    with sqlite3.connect(copy) as connection:
        assert connection.execute("select name from person").fetchall() == [("Ada Lovelace",)]
    connection.close()


def test_several_processes_may_make_the_same_garden_at_once(tmp_path: Path) -> None:
    context = get_context("spawn")
    path = tmp_path / "home" / "garden.db"
    processes = [context.Process(target=_open_and_plant, args=(path, n)) for n in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * 4
    garden = garden_at(path, Clock())
    assert len(rows(garden, "select id from person")) == 4
    garden.store.close()


def _open_and_plant(path: Path, number: int) -> None:
    garden = garden_at(path, Clock())
    plant(garden, f"Person {number}")
    garden.store.close()


def test_a_garden_of_the_first_version_keeps_every_row_and_gets_the_new_columns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = tmp_path / "first"
    first.mkdir()
    shutil.copy(opening.MIGRATIONS / "0001_first_tables.py", first)
    with monkeypatch.context() as patched:
        patched.setattr(opening, "MIGRATIONS", first)
        open_store(tmp_path / "garden.db", SUNDAY).close()
    with sqlite3.connect(tmp_path / "garden.db") as connection:
        connection.execute("insert into circle (name, folded) values ('Work', 'work')")
        connection.execute(
            "insert into person (uid, name, folded, circle_id, seed_roots, typed, added_at)"
            " values ('a', 'Ada Lovelace', 'ada lovelace', 1, 0, '', 0)"
        )
        connection.execute("insert into note (person_id, at, text) values (1, 0, 'likes engines')")
    connection.close()
    opened = open_store(tmp_path / "garden.db", SUNDAY)
    with opened.database.bind_ctx(ALL_TABLES):
        assert not diff_models(opened.database, ALL_TABLES)
        (person,) = Person.select(Person.name, Person.circle, Person.evergreen).tuples()
        assert person == ("Ada Lovelace", 1, False)
        assert [(note.text, note.kind) for note in Note.select()] == [("likes engines", "")]
    opened.close()
    assert list(tmp_path.glob("garden-*-migration.db"))


def test_what_was_journalled_before_a_column_was_there_can_still_be_undone(
    tmp_path: Path,
) -> None:
    path = tmp_path / "garden.db"
    made = garden_at(path, Clock())
    plant(made, "Ada Lovelace")
    with made.store.database.atomic():
        made.store.database.execute_sql(
            "update journal_row set after = json_remove(after, '$.evergreen', '$.household_id')"
        )
    assert not [problem for check in examine(made).checks for problem in check.problems]
    undo(made)
    assert not rows(made, "select id from person")
    redo(made)
    assert not [problem for check in examine(made).checks for problem in check.problems]
    made.store.close()
