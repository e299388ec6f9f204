"""Importing: what came in, what was refused, and planting from the tray."""

from pathlib import Path

from tests.cli.running import Cli


def test_people_come_into_the_seed_tray(cli: Cli, card: Path) -> None:
    ran = cli("import", str(card))
    assert ran.code == 0
    assert ran.out.startswith("2 people added to the seed tray, 0 merged, 0 unchanged")
    assert [one["name"] for one in cli.json("list", "--tray")["people"]] == [
        "Emmy Noether",
        "Lise Meitner",
    ]
    assert cli.json("list")["people"] == []


def test_what_to_do_with_them_is_said(cli: Cli, card: Path) -> None:
    assert "garden import --plant" not in cli("import", str(card), "--dry-run").err
    assert "garden import --plant" in cli("import", str(card)).err
    assert "garden import --plant" not in cli("import", str(card)).err


def test_importing_twice_adds_nothing(cli: Cli, card: Path) -> None:
    first = cli.json("import", str(card))
    again = cli.json("import", str(card))
    assert first["people"] == {"added": 2, "merged": 0, "unchanged": 0}
    assert again["people"] == {"added": 0, "merged": 0, "unchanged": 2}
    assert (first["batch"], again["batch"]) == (1, None)


def test_a_dry_run_tells_the_same_and_writes_nothing(cli: Cli, card: Path) -> None:
    ran = cli("import", str(card), "--dry-run")
    assert "2 people would be added" in ran.out
    assert not (cli.folder / "garden.db").exists()


def test_an_import_is_undone_whole(cli: Cli, card: Path) -> None:
    cli("import", str(card))
    cli("undo")
    assert cli.json("list", "--all")["people"] == []


def test_refused_records_are_named_by_file_and_line(cli: Cli, broken_rows: Path) -> None:
    ran = cli("import", str(broken_rows))
    assert ran.code == 6
    assert f"refused: {broken_rows}, line 3: " in ran.err
    assert "2 people added" in ran.out
    assert "refused:" not in ran.out


def test_what_was_refused_is_told_even_when_quiet(cli: Cli, broken_rows: Path) -> None:
    ran = cli("import", str(broken_rows), "--quiet")
    assert "line 3" in ran.err
    assert "undo" not in ran.err


def test_refused_records_with_json_are_data(cli: Cli, broken_rows: Path) -> None:
    ran = cli("import", str(broken_rows), "--json")
    assert ran.code == 6
    assert set(ran.json["refused"][0]) == {"source", "line", "why"}
    assert ran.json["refused"][0]["line"] == 3


def test_a_missing_file_alone_is_5_and_nothing_is_written(cli: Cli) -> None:
    ran = cli("import", str(cli.folder / "none.vcf"))
    assert (ran.code, ran.out) == (5, "")
    assert "There is no such file." in ran.err
    assert cli.json("history")["changes"] == []


def test_a_missing_file_beside_another_is_6(cli: Cli, card: Path) -> None:
    ran = cli("import", str(cli.folder / "none.vcf"), str(card))
    assert ran.code == 6
    assert "2 people added" in ran.out


def test_without_a_terminal_all_who_came_in_are_planted_alike(cli: Cli, card: Path) -> None:
    ran = cli("import", str(card), "--plant", "--circle", "Science", "--rhythm", "quarterly")
    assert (ran.code, "2 people planted" in ran.out) == (0, True)
    people = cli.json("list", "--circle", "science")["people"]
    assert [one["rhythm_days"] for one in people] == [90.0, 90.0]
    assert people[0]["due_at"] != people[1]["due_at"]


def test_plant_alone_plants_the_whole_tray(cli: Cli, card: Path) -> None:
    cli("import", str(card))
    assert "2 people planted" in cli("import", "--plant").out
    assert cli.json("list", "--tray")["people"] == []


def test_plant_with_nobody_new_leaves_the_tray_alone(cli: Cli, card: Path) -> None:
    cli("import", str(card))
    ran = cli("import", str(card), "--plant")
    assert "0 people planted" in ran.out
    assert len(cli.json("list", "--tray")["people"]) == 2


def test_a_person_of_the_tray_is_planted_by_name(cli: Cli, card: Path) -> None:
    cli("import", str(card))
    cli("plant", "Lise Meitner")
    people = cli.json("list", "--all")["people"]
    assert sorted(one["name"] for one in people) == ["Emmy Noether", "Lise Meitner"]
