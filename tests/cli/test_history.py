"""The journal across runs of the program."""

from tests.cli.running import Cli


def test_the_newest_change_comes_first(tended: Cli) -> None:
    lines = tended("history", "--limit", "1").out.splitlines()
    assert len(lines) == 1
    assert lines[0].split()[0] == "2"
    assert lines[0].endswith("planted Jon Postel and Grace Hopper")


def test_undo_and_redo_go_back_and_forth(tended: Cli) -> None:
    before = tended.json("show", "Ada")
    tended("log", "called Ada yesterday")
    after = tended.json("show", "Ada")
    ran = tended("undo")
    assert ran.out == "Taken back: call with Ada Lovelace yesterday\n"
    assert ran.err == "make it again with: garden redo\n"
    assert tended.json("show", "Ada") == before
    assert tended("redo").out == "Made again: call with Ada Lovelace yesterday\n"
    assert tended.json("show", "Ada") == after


def test_what_is_undone_is_marked(tended: Cli) -> None:
    tended("undo")
    assert "(undone)" in tended("history", "--limit", "1").out


def test_one_change_of_many_is_undone_by_its_number(tended: Cli) -> None:
    tended("log", "called Jon")
    assert tended("undo", "1").code == 0
    assert [one["name"] for one in tended.json("list", "--sort", "name")["people"]] == [
        "Grace Hopper",
        "Jon Postel",
    ]


def test_a_change_that_others_stand_on_stays(tended: Cli) -> None:
    tended("log", "called Ada")
    ran = tended("undo", "1")
    assert (ran.code, ran.out) == (1, "")
    assert "call with Ada Lovelace" in ran.err


def test_there_may_be_nothing_to_undo_or_redo(cli: Cli) -> None:
    assert cli("undo").err == "There is nothing to undo.\n"
    assert cli("redo").err == "There is nothing to redo.\n"


def test_a_failed_command_leaves_no_trace(tended: Cli) -> None:
    before = tended("history").out
    tended("log", "called Nobody Here")
    tended("kept", "9")
    assert tended("history").out == before
