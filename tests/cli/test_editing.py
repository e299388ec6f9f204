"""What was logged is changed and removed afterwards from the command line."""

from typing import Any

import pytest

from garden.cli.commands.editing import KINDS
from garden.cli.edit_options import EDITS
from tests.cli.running import Cli


@pytest.fixture
def logged(tended: Cli) -> Cli:
    """A call with Ada two days ago, a note, a promise and a plan."""
    tended("log", "called ada lovelace 2 days ago about the loom #weaving")
    tended("promise", "Ada", "the slides", "--by", "friday")
    tended("log", "call ada lovelace tomorrow")
    return tended


def first(cli: Cli, part: str) -> Any:
    return cli.json("show", "Ada Lovelace")[part][0]


def test_an_interaction_is_changed_in_parts(logged: Cli) -> None:
    before = first(logged, "interactions")
    ran = logged(
        "edit", "interaction", str(before["id"]), "--at", "yesterday", "--channel", "video"
    )
    assert ran.out == "Changed the call with Ada Lovelace on 20 November\n"
    assert "garden undo" in ran.err
    after = first(logged, "interactions")
    assert (after["channel"], after["at"][:10]) == ("video", "2026-11-21")
    assert (after["note"], after["tags"]) == (before["note"], ["weaving"])


def test_who_took_part_and_all_else(logged: Cli) -> None:
    number = str(first(logged, "interactions")["id"])
    options = ["--person", "Jon", "--person", "Grace", "--from", "them", "--note", "", "--tag", ""]
    more = ["--gesture", "thanks", "--venue", "Meetup", "--minutes", "25"]
    one = logged.json("edit", "interaction", number, *options, *more)["interaction"]
    assert [party["name"] for party in one["people"]] == ["Jon Postel", "Grace Hopper"]
    assert (one["initiator"], one["note"], one["tags"]) == ("them", "", [])
    assert (one["gestures"], one["venue"], one["duration_min"]) == (["thanks"], "Meetup", 25)
    assert logged.json("show", "Ada Lovelace")["interactions"] == []


def test_a_promise_changes_words_day_and_side(logged: Cli) -> None:
    number = str(first(logged, "promises")["id"])
    ran = logged.json("edit", "promise", number, "--what", "a map", "--by", "", "--whose", "them")
    one = ran["promise"]
    assert (one["what"], one["due_on"], one["owed_by"]) == ("a map", None, "them")


def test_a_plan_is_moved(logged: Cli) -> None:
    ran = logged.json("edit", "plan", "1", "--on", "friday", "--channel", "coffee")
    assert (ran["plan"]["on"], ran["plan"]["channel"]) == ("2026-11-27", "coffee")


def test_what_is_so_already_is_no_change(logged: Cli) -> None:
    changes = len(logged.json("history")["changes"])
    ran = logged("edit", "promise", "1", "--what", "the slides")
    assert (ran.code, ran.out) == (0, "Nothing is changed: it was so already.\n")
    assert len(logged.json("history")["changes"]) == changes


@pytest.mark.parametrize("kind", ["interaction", "promise", "plan"])
def test_each_kind_is_removed_and_comes_back(logged: Cli, kind: str) -> None:
    assert logged.json("remove", kind, "1")["removed"] == {"kind": kind, "id": 1}
    assert logged("remove", kind, "1").code == 1
    assert logged("undo").code == 0
    assert logged("remove", kind, "1").out.startswith("Removed the ")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("edit", "interaction", "1"), 2),
        (("edit", "promise", "1", "--channel", "call"), 2),
        (("edit", "note", "1", "--note", "x"), 1),
        (("edit", "interaction", "99", "--note", "x"), 1),
        (("edit", "interaction", "1", "--at", "tomorrow"), 2),
        (("edit", "interaction", "1", "--person", "Zed"), 3),
        (("edit", "person", "1", "--note", "x"), 2),
        (("remove", "person", "1"), 2),
        (("remove", "interaction", "one"), 2),
    ],
)
def test_what_cannot_be_edited_says_so(logged: Cli, words: tuple[str, ...], code: int) -> None:
    ran = logged(*words)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err


def test_every_kind_has_its_edit() -> None:
    assert set(EDITS) == set(KINDS)
