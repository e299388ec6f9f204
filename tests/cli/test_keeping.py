"""Backups, and the doctor."""

import sqlite3

from tests.cli.running import Cli


def test_a_backup_is_a_garden(tended: Cli) -> None:
    copy = str(tended.folder / "copy.db")
    assert tended("backup", copy).out == f"{copy}\n"
    assert tended.json("list", "--garden", copy) == tended.json("list")


def test_a_backup_goes_to_the_backups_folder_by_itself(tended: Cli) -> None:
    ran = tended.json("backup")
    assert ran["file"].startswith(str(tended.folder / "state"))


def test_a_backup_overwrites_nothing(tended: Cli) -> None:
    there = tended.folder / "there.db"
    there.write_text("mine")
    assert tended("backup", str(there)).code == 1
    assert there.read_text() == "mine"


def test_the_doctor_finds_all_well(tended: Cli) -> None:
    ran = tended("doctor")
    assert ran.code == 0
    assert ran.out.splitlines()[-1] == "All is well with 3 plants."


def test_the_doctor_finds_a_state_that_does_not_follow_from_the_log(tended: Cli) -> None:
    database = sqlite3.connect(tended.folder / "garden.db")
    with database:
        database.execute("update vitality set roots = 99 where person_id = 1")
    database.close()
    ran = tended("doctor")
    assert ran.code == 1
    assert "person 1: roots differ" in ran.out
    assert tended("doctor").code == 0
