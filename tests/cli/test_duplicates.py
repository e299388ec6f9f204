"""`garden duplicates` and `garden merge`: people who are in the garden twice."""

import pytest

from garden.cli.commands import duplicates as commands
from garden.cli.session import Session
from tests.cli.running import Cli


@pytest.fixture
def twins(tended: Cli) -> Cli:
    """The garden of Ada, Jon and Grace, with Ada a second time, and another Jon."""
    tended("plant", "Ada L.", "--email", "ada@mill.example", "--circle", "Friends")
    tended("plant", "Ada Low", "--email", "ADA@mill.example")
    tended("plant", "John Postel")
    return tended


def test_pairs_stand_side_by_side(twins: Cli) -> None:
    shown = twins("duplicates")
    assert shown.out.splitlines() == [
        "1. Ada L. (id:4) and Ada Low (id:5): the same e-mail address (very likely one)",
        "   name       Ada L.            Ada Low           differs",
        "   circle     Friends           -",
        "   e-mail     ada@mill.example  ADA@mill.example  same",
        "   planted    22 November       22 November",
        "   closeness  acquaintance      acquaintance      same",
        "",
        "2. Jon Postel (id:2) and John Postel (id:6): the same name (to look at)",
        "   name       Jon Postel    John Postel   differs",
        "   planted    22 November   22 November",
        "   closeness  acquaintance  acquaintance  same",
        "",
    ]
    assert "garden merge A B" in shown.err


def test_the_json_has_both_people_and_the_reason(twins: Cli) -> None:
    pairs = twins.json("duplicates")["pairs"]
    assert [[one["name"] for one in pair["people"]] for pair in pairs] == [
        ["Ada L.", "Ada Low"],
        ["Jon Postel", "John Postel"],
    ]
    assert [(pair["why"], pair["sure"]) for pair in pairs] == [
        ("the same e-mail address", True),
        ("the same name", False),
    ]


def test_a_garden_without_twins_says_so(tended: Cli) -> None:
    assert tended("duplicates").out == "Nobody is in the garden twice.\n"
    assert tended.json("duplicates")["pairs"] == []


def test_two_who_are_not_the_same_are_not_shown_again(twins: Cli) -> None:
    told = twins("duplicates", "--not-same", "jon", "john")
    assert (
        told.out == "Jon Postel and John Postel are not the same; they are not asked about again.\n"
    )
    assert "garden undo" in told.err
    assert "Postel" not in twins("duplicates").out
    twins("undo")
    assert "Postel" in twins("duplicates").out


def test_merging_keeps_the_first_and_is_undone(twins: Cli) -> None:
    done = twins.json("merge", "ada lovelace", "id:4", "--yes")
    assert done["person"]["name"] == "Ada Lovelace"
    assert done["merged"] == {"id": 4, "name": "Ada L."}
    shown = twins.json("show", "ada lovelace")
    assert [one["value"] for one in shown["handles"]] == ["ada@mill.example"]
    assert [one["text"] for one in shown["notes"]] == ["also known as Ada L.; also: circle Friends"]
    assert twins("show", "id:4").code == 3
    twins("undo")
    assert twins("show", "id:4").code == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("merge", "ada l.", "ada low"), 2),
        (("merge", "ada l.", "ada low", "--no-input"), 2),
        (("merge", "ada l.", "--yes"), 2),
        (("merge", "ada l.", "nobody", "--yes"), 3),
        (("merge", "ada", "grace", "--yes"), 4),
        (("merge", "grace", "grace", "--yes"), 1),
        (("duplicates", "ada l.", "ada low"), 2),
        (("duplicates", "--not-same", "ada l."), 2),
        (("duplicates", "--not-same", "grace", "grace"), 1),
    ],
)
def test_what_cannot_be_done_changes_nothing(twins: Cli, words: tuple[str, ...], code: int) -> None:
    before = twins.json("history")["changes"]
    assert twins(*words).code == code
    assert twins.json("history")["changes"] == before


@pytest.mark.parametrize(("key", "merged"), [("y", True), ("\n", False), ("m", False), ("", False)])
def test_at_a_terminal_it_shows_what_comes_together_and_asks(
    twins: Cli, monkeypatch: pytest.MonkeyPatch, key: str, merged: bool
) -> None:
    monkeypatch.setattr(Session, "may_ask", True)
    monkeypatch.setattr(commands, "read_key", lambda: key)
    asked = twins("merge", "ada l.", "ada low")
    assert asked.code == 0
    assert "Merge Ada Low into Ada L.? [y/N]" in asked.err
    assert "ada@mill.example" in asked.err
    assert (twins("show", "id:5").code == 3) is merged
