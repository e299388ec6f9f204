"""`garden export`: to a file, or to stdout for a pipe."""

import json

from tests.cli.running import Cli


def test_to_stdout_for_a_pipe(tended: Cli) -> None:
    ran = tended("export", "--to", "vcard")
    assert ran.code == 0
    assert ran.out.count("BEGIN:VCARD") == 3
    assert not ran.err


def test_to_a_file_which_is_named(tended: Cli) -> None:
    target = tended.folder / "garden.jsonl"
    ran = tended("export", "--to", "jsonl", str(target))
    assert (ran.code, ran.out.strip()) == (0, str(target))
    rows = [json.loads(line) for line in target.read_text().splitlines()]
    assert rows[0] == {"type": "garden", "v": 1}
    assert {row["name"] for row in rows if row["type"] == "person"} >= {"Ada Lovelace"}


def test_json_tells_of_the_file(tended: Cli) -> None:
    target = tended.folder / "out.csv"
    told = tended.json("export", "--to", "csv", str(target), "--circle", "Work")
    assert (told["form"], told["count"], told["left_alone"]) == ("csv", 1, [])
    assert tended("export", "--to", "csv", "--json").code == 2


def test_a_form_nobody_knows_is_refused_with_those_there_are(tended: Cli) -> None:
    ran = tended("export", "--to", "pdf")
    assert ran.code == 2
    assert "jsonl, vcard, vcard4" in ran.err
    assert tended("export").code == 2


def test_a_whole_garden_comes_in_again_as_it_was(tended: Cli) -> None:
    target, other = tended.folder / "garden.jsonl", tended.folder / "other.db"
    tended("export", "--to", "jsonl", str(target))
    ran = tended("--garden", str(other), "import", str(target), "--dry-run")
    assert "3 people would be brought in as they were" in ran.out
    ran = tended("--garden", str(other), "import", str(target))
    assert "3 people brought in as they were" in ran.out
    assert "seed tray" not in ran.out


def test_help_says_what_each_form_is(tended: Cli) -> None:
    lines = tended("export", "--help").out.splitlines()
    assert "  csv         a table in Garden's own columns" in lines
    assert all(len(line) <= 80 for line in lines)


def test_a_circle_nobody_is_in_is_not_an_empty_file(tended: Cli) -> None:
    target = tended.folder / "out.csv"
    ran = tended("export", "--to", "csv", "--circle", "Wrok", str(target))
    assert ran.code == 1
    assert "no circle called" in ran.err
    assert not target.exists()
