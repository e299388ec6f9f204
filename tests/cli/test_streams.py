"""Data on stdout, talk on stderr; quiet; nothing made by looking; the clock."""

import pytest

from tests.cli.running import NOW, Cli


def test_talk_goes_to_stderr(cli: Cli) -> None:
    ran = cli("plant", "Ada Lovelace")
    assert ran.out.startswith("Planted Ada Lovelace: ")
    assert "undo" not in ran.out
    assert ran.err == "undo with: garden undo\n"


def test_quiet_leaves_out_talk_but_not_failures(tended: Cli) -> None:
    assert tended("log", "called Ada", "--quiet").err == ""
    assert tended("-q", "show", "Nobody Here").err != ""


def test_global_options_stand_before_or_behind_the_command(tended: Cli) -> None:
    assert tended("--json", "list").out == tended("list", "--json").out


def test_a_garden_is_chosen_by_option_or_environment(tended: Cli) -> None:
    other = str(tended.folder / "other.db")
    tended("plant", "Mary Somerville", "--garden", other)
    assert len(tended.json("list", "--garden", other)["people"]) == 1
    assert len(tended.json("list")["people"]) == 3


@pytest.mark.parametrize(
    "words", [[], ["today"], ["list"], ["find", "x"], ["status"], ["history"], ["review"]]
)
def test_looking_makes_no_file(cli: Cli, words: list[str]) -> None:
    ran = cli(*words)
    assert ran.code == 0
    assert list(cli.folder.iterdir()) == []


def test_looking_where_there_is_no_garden_says_so_on_stderr(cli: Cli) -> None:
    ran = cli("today")
    assert "There is no garden at" in ran.err
    assert "The garden is quiet" in ran.out


def test_status_says_nothing_beside_its_line(cli: Cli) -> None:
    assert cli("status").err == ""


@pytest.mark.parametrize("words", [["backup"], ["doctor"]])
def test_there_is_nothing_to_keep_where_there_is_no_garden(cli: Cli, words: list[str]) -> None:
    assert cli(*words).code == 5


def test_the_clock_moves_everything(tended: Cli) -> None:
    later = ("--now", "2026-12-22T12:30:00Z")
    assert tended.health("Jon", *later) < tended.health("Jon")
    assert tended.json("list", *later)["now"] == "2026-12-22T12:30:00Z"
    assert len(tended.json("today", *later)["people"]) > len(tended.json("today")["people"])


def test_the_clock_may_have_any_zone(tended: Cli) -> None:
    assert tended.json("list", "--now", "2026-11-22T21:30:00+09:00")["now"] == NOW


def test_the_clock_of_a_change_is_kept(cli: Cli) -> None:
    cli("plant", "Ada Lovelace", "--now", "2026-01-02T03:04:05Z")
    assert cli.json("history")["changes"][0]["at"] == "2026-01-02T03:04:05Z"


def test_the_demo_is_a_sample_in_a_throw_away_file(cli: Cli) -> None:
    ran = cli("demo")
    assert "sample" in ran.err
    assert "sample" not in ran.out
    assert ran.out.count("would bring") >= 3
    assert list(cli.folder.iterdir()) == []


def test_version(cli: Cli) -> None:
    assert cli("--version").out.startswith("garden ")


def test_help_begins_with_what_garden_is_and_its_plain_lines(cli: Cli) -> None:
    first, second, *_ = cli("--help").out.splitlines()
    assert "professional network" in first
    assert "--plain" in second
    assert "screen readers" in second
