"""Every exit code, and what is said with it."""

from pathlib import Path

import pytest

from garden.gardener.errors import DamagedFile, FileTrouble, Overtaken
from tests.cli.running import Cli


def test_done_is_0(cli: Cli) -> None:
    assert cli("plant", "Ada Lovelace").code == 0


def test_what_cannot_be_done_is_1(tended: Cli) -> None:
    ran = tended("kept", "7")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "There is no promise 7.\n"


@pytest.mark.parametrize(
    "words",
    [
        ["lst"],
        ["--nope"],
        ["list", "--nope"],
        ["list", "--sort", "colour"],
        ["list", "--tray", "--all"],
        ["list", "Ada"],
        ["plant"],
        ["plant", " "],
        ["log"],
        ["snooze", "Ada"],
        ["snooze", "Ada", "soon"],
        ["snooze", "Ada", "0"],
        ["greenhouse", "open"],
        ["import"],
        ["import", "--plant", "--dry-run"],
        ["import", "x.vcf", "--as", "nonsense"],
        ["kept", "first"],
        ["history", "--limit", "0"],
        ["today", "--now", "yesterday"],
        ["today", "--now", "2026-11-22T10:00:00"],
        ["--garden"],
        ["--", "list"],
    ],
)
def test_a_line_that_says_nothing_is_2(cli: Cli, words: list[str]) -> None:
    ran = cli(*words)
    assert (ran.code, ran.out) == (2, "")
    assert "--help" in ran.err
    assert not (cli.folder / "garden.db").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["snooze", "Ada"], "DAYS is missing."),
        (["promise", "Ada"], "TEXT is missing."),
        (["rhythm", "Ada"], "RHYTHM is missing."),
        (["merge", "Ada"], "B is missing."),
        (["merge"], "A is missing."),
        (["list", "--state"], "--state wants something behind it."),
        (["list", "--tray", "--all"], "--all does not go with --tray."),
        (
            ["list", "--sort", "colour"],
            "--sort: there is no “colour”. It is one of due, name, last.",
        ),
        (["greenhouse", "open"], "STATE: there is no “open”. It is one of on, off."),
        (["export"], "--to is missing: one of jsonl, "),
        (["export", "--to", "pdf"], "--to: there is no “pdf”. It is one of jsonl, "),
    ],
)
def test_what_is_missing_or_cannot_be_is_named(cli: Cli, words: list[str], said: str) -> None:
    assert cli(*words).err.startswith(said)


def test_a_bare_number_is_no_name_and_told_how_to_be_a_number(tended: Cli) -> None:
    ran = tended("show", "1")
    assert ran.code == 3
    assert ran.err.endswith("\nTo name a person by number: id:1\n")


def test_who_is_not_in_the_compost_is_not_said_to_be_missing_from_the_garden(tended: Cli) -> None:
    assert tended("restore", "Ada").err.startswith("There is nobody called “Ada” in the compost.")


def test_nobody_is_3_with_the_nearest_name(tended: Cli) -> None:
    ran = tended("show", "Ada Lovelase")
    assert (ran.code, ran.out) == (3, "")
    assert "Did you mean Ada Lovelace?" in ran.err


def test_several_are_4_with_all_of_them_on_stderr(tended: Cli) -> None:
    tended("plant", "Ada Yonath", "--circle", "Science")
    ran = tended("show", "Ada")
    assert (ran.code, ran.out) == (4, "")
    assert "Ada Lovelace  Work · id:1" in ran.err
    assert "Ada Yonath  Science · id:4" in ran.err


def test_one_of_several_is_meant_by_their_number(tended: Cli) -> None:
    tended("plant", "Ada Yonath")
    assert tended("show", "id:4").out.startswith("Ada Yonath")


def test_a_file_that_is_no_garden_is_5(cli: Cli) -> None:
    other = cli.folder / "notes.txt"
    other.write_text("not a garden")
    ran = cli("list", "--garden", str(other))
    assert (ran.code, ran.out) == (5, "")
    assert "not a garden" in ran.err
    assert other.read_text() == "not a garden"


def test_a_damaged_garden_is_5(tended: Cli) -> None:
    place = tended.folder / "garden.db"
    tended("backup", str(tended.folder / "copy.db"))
    damaged = bytearray((tended.folder / "copy.db").read_bytes())
    damaged[4096:] = b"\xa5" * (len(damaged) - 4096)
    for file in tended.folder.glob("garden.db*"):
        file.unlink()
    place.write_bytes(bytes(damaged))
    ran = tended("list")
    assert ran.code == 5
    assert "damaged" in ran.err


def test_refused_records_are_6(cli: Cli, broken_rows: Path) -> None:
    assert cli("import", str(broken_rows)).code == 6


def test_something_unexpected_is_one_plain_line_and_1(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall(*_: object) -> None:
        raise ZeroDivisionError("two words")

    monkeypatch.setattr("garden.cli.commands.looking.status", fall)
    ran = cli("status")
    assert (ran.code, ran.out) == (1, "")
    assert "ZeroDivisionError: two words" in ran.err
    assert "Traceback" not in ran.err


def test_the_place_of_something_unexpected_is_shown_when_asked(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("garden.cli.commands.looking.status", fall)
    monkeypatch.setenv("GARDEN_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        cli("status")


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (FileTrouble("database is locked"), 1, "could not be used: database is locked."),
        (Overtaken("UNIQUE"), 1, "Another Garden changed the same thing"),
        (DamagedFile("malformed"), 5, "is damaged: malformed."),
    ],
)
def test_a_file_that_fails_is_told_in_words(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, error: Exception, code: int, words: str
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("garden.cli.commands.looking.status", fail)
    ran = cli("status")
    assert ran.code == code
    assert words in ran.err


def test_ctrl_c_ends_without_a_word(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("garden.cli.commands.looking.status", interrupt)
    ran = cli("status")
    assert (ran.code, ran.out, ran.err) == (130, "", "")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["lst"], 2),
        (["log"], 2),
        (["undo", "99"], 1),
        (["show", "Nobody Here"], 3),
        (["list", "--garden", "/"], 5),
    ],
)
def test_with_json_an_error_is_an_object_on_stdout(
    tended: Cli, words: list[str], code: int
) -> None:
    ran = tended(*words, "--json")
    assert ran.code == code
    assert set(ran.json) == {"schema", "error"}
    assert ran.json["schema"] == 1
    assert set(ran.json["error"]) == {"code", "message"}
    assert ran.json["error"]["code"] == code
    assert ran.err == ""


def test_with_json_candidates_are_in_the_object(tended: Cli) -> None:
    tended("plant", "Ada Yonath")
    ran = tended("--json", "log", "called", "Ada")
    assert ran.code == 4
    candidates = ran.json["error"]["candidates"]
    assert [(one["id"], one["name"]) for one in candidates] == [
        (1, "Ada Lovelace"),
        (4, "Ada Yonath"),
    ]
    assert set(candidates[0]) == {"id", "name", "about"}
