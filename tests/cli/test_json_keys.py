"""Every JSON object, key by key: scripts depend on them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import NOW, Cli

PERSON = [
    "id",
    "name",
    "circle",
    "species",
    "state",
    "health",
    "roots",
    "rhythm_days",
    "due_at",
    "last_contact_at",
    "turn",
    "reasons",
]
PROMISE = ["id", "person", "owed_by", "what", "due_on"]
INTERACTION = [
    "id",
    "at",
    "channel",
    "initiator",
    "people",
    "note",
    "tags",
    "gestures",
    "venue",
    "duration_min",
]
WHO = ["id", "name"]


def keys(form: dict[str, Any]) -> list[str]:
    """Return the keys behind schema and now, which stand first in every object."""
    assert list(form)[:2] == ["schema", "now"]
    assert (form["schema"], form["now"]) == (1, NOW)
    return list(form)[2:]


def test_today(tended: Cli) -> None:
    tended("promise", "Ada", "the slides", "--by", "friday")
    ran = tended.json("today")
    assert keys(ran) == ["people", "promises", "occasions"]
    assert list(ran["people"][0]) == PERSON
    assert list(ran["promises"][0]) == PROMISE
    assert list(ran["promises"][0]["person"]) == WHO


def test_the_bare_command_is_today(tended: Cli) -> None:
    assert tended.json() == tended.json("today")


@pytest.mark.parametrize("words", [["list"], ["list", "--all"], ["find", "ada"]])
def test_list_and_find(tended: Cli, words: list[str]) -> None:
    ran = tended.json(*words)
    assert keys(ran) == ["people"]
    assert list(ran["people"][0]) == PERSON


def test_a_person_of_the_tray_has_no_health(cli: Cli, card: Path) -> None:
    cli("import", str(card))
    one = cli.json("list", "--tray")["people"][0]
    unset = ("state", "health", "roots", "rhythm_days", "due_at")
    assert [one[key] for key in unset] == [None] * len(unset)


def test_show(tended: Cli) -> None:
    tended("log", "called Ada yesterday")
    tended("promise", "Ada", "a book", "--theirs")
    ran = tended.json("show", "Ada")
    assert keys(ran) == [
        "person",
        "handles",
        "occasions",
        "promises",
        "interactions",
        "notes",
        "topics",
        "thanks_owed",
    ]
    assert list(ran["topics"][0]) == ["kind", "text"]
    assert list(ran["person"]) == PERSON
    assert list(ran["interactions"][0]) == INTERACTION
    assert list(ran["promises"][0]) == PROMISE


def test_show_with_handles_and_occasions(cli: Cli) -> None:
    book = cli.folder / "one.vcf"
    book.write_text(
        "BEGIN:VCARD\nVERSION:4.0\nFN:Lise Meitner\nUID:x\nEMAIL:lise@example.org\n"
        "BDAY:--1107\nNOTE:Met in Berlin\nEND:VCARD\n"
    )
    cli("import", str(book))
    ran = cli.json("show", "Lise")
    assert list(ran["handles"][0]) == ["kind", "value", "label"]
    occasion = ["id", "person", "kind", "label", "month", "day", "year", "next_on"]
    assert list(ran["occasions"][0]) == occasion
    assert (ran["occasions"][0]["year"], ran["occasions"][0]["next_on"]) == (None, "2027-11-07")
    assert list(ran["notes"][0]) == ["id", "at", "text"]


def test_thanks_owed(tended: Cli) -> None:
    tended("log", "--person", "Ada", "--from", "them", "--gesture", "introduce", "--note", "Grace")
    owed = tended.json("show", "Ada")["thanks_owed"]
    assert owed == [{"kind": "introduce", "day": "2026-11-22", "note": "Grace"}]
    assert tended.json("status")["thanks_owed"] == 1
    assert keys(tended.json("show", "Ada", "--explain"))[-2:] == ["explanation", "habit"]


def test_ask_and_rhythm(tended: Cli) -> None:
    tended("log", "--person", "Ada", "--tag", "chess")
    ran = tended.json("ask", "chess")
    assert keys(ran) == ["people"]
    assert list(ran["people"][0]) == PERSON
    ran = tended.json("rhythm", "Ada", "weekly")
    assert keys(ran) == ["person"]
    assert list(ran["person"]) == PERSON


def test_log(tended: Cli) -> None:
    ran = tended.json("log", "coffee with Ada yesterday; owe her the slides by friday")
    assert keys(ran) == [
        "interaction",
        "promises",
        "plans",
        "planted",
        "health_before",
        "health_after",
    ]
    assert list(ran["interaction"]) == INTERACTION
    assert list(ran["interaction"]["people"][0]) == WHO
    assert list(ran["promises"][0]) == PROMISE
    assert ran["health_before"]["1"] < ran["health_after"]["1"]


def test_log_of_a_plan(tended: Cli) -> None:
    (plan,) = tended.json("log", "call Ada tomorrow about the move")["plans"]
    assert list(plan) == ["id", "person", "channel", "on", "note"]


def test_a_dry_run_gives_the_same_without_ids_and_health(tended: Cli) -> None:
    said = "coffee with Ada and +Mary Somerville yesterday; owe Ada the slides by friday"
    rehearsed = tended.json("log", said, "--dry-run")
    assert keys(rehearsed) == ["interaction", "promises", "plans", "planted"]
    done = tended.json("log", said)
    del done["interaction"]["id"], done["promises"][0]["id"], done["planted"][0]["id"]
    done["interaction"]["people"].pop()
    assert rehearsed == {key: done[key] for key in rehearsed}


def test_import(cli: Cli, card: Path) -> None:
    ran = cli.json("import", str(card))
    told = ["skipped", "left_out", "doubtful", "new_jobs", "talk_to", "files"]
    assert keys(ran) == ["batch", "people", "interactions", "refused", *told]
    assert list(ran["people"]) == ["added", "merged", "unchanged"]
    assert list(ran["interactions"]) == ["added", "unchanged", "changed", "kinds"]


def test_history_undo_and_redo(tended: Cli) -> None:
    ran = tended.json("history")
    assert keys(ran) == ["changes"]
    assert list(ran["changes"][0]) == ["id", "at", "what", "undone"]
    taken = tended.json("undo")
    assert keys(taken) == ["change"]
    assert taken["change"] == {**ran["changes"][0], "undone": True}
    assert tended.json("redo")["change"] == ran["changes"][0]


def test_status(tended: Cli) -> None:
    ran = tended.json("status")
    assert keys(ran) == [
        "thirsty",
        "due_today",
        "promises_due",
        "occasions_soon",
        "thanks_owed",
    ]
    assert (ran["thirsty"], ran["due_today"]) == (1, 1)


def test_the_others(tended: Cli) -> None:
    assert keys(tended.json("plant", "Mary Somerville")) == ["people"]
    assert keys(tended.json("promise", "Ada", "a book")) == ["promise"]
    assert keys(tended.json("kept", "1")) == ["promise"]
    assert keys(tended.json("snooze", "Ada", "3")) == ["person", "snoozed_until"]
    assert keys(tended.json("rest", "Ada")) == ["person", "rest_until"]
    assert keys(tended.json("wake", "Ada")) == ["person", "rest_until"]
    assert keys(tended.json("greenhouse", "on")) == ["greenhouse"]
    assert keys(tended.json("greenhouse", "off")) == ["greenhouse"]
    assert keys(tended.json("compost", "Jon")) == ["person"]
    assert keys(tended.json("restore", "Jon")) == ["person"]
    assert keys(tended.json("memorial", "Jon")) == ["person"]
    assert keys(tended.json("backup")) == ["file"]
    assert keys(tended.json("doctor")) == ["well", "plants", "mended", "checks"]


def test_review(tended: Cli) -> None:
    tended("log", "called Jon yesterday")
    tended("review", "--intend", "Ada", "--week", "2026-11-10")
    ran = tended.json("review")
    assert keys(ran) == [
        "week",
        "contacts",
        "harvest",
        "questions",
        "went_thirsty",
        "promises",
        "thanks",
        "celebrate",
        "introduce",
        "nursery",
        "giving",
        "meant",
        "proposed",
        "chosen",
        "reflection",
        "finished",
        "step",
        "year_ago",
    ]
    assert list(ran["harvest"][0]) == ["person", "health_before", "health_after", "contacts"]
    assert list(ran["meant"][0]) == ["person", "text", "happened"]


def test_instants_end_in_z_and_days_are_iso(tended: Cli) -> None:
    tended("log", "called Ada yesterday; owe Ada the slides by friday")
    tended("snooze", "Jon", "3")
    for words in (["today"], ["list"], ["show", "Ada"], ["history"], ["snooze", "Ada", "2"]):
        for key, value in _times(tended.json(*words)):
            day = key.endswith("_on")
            wanted = r"\d{4}-\d\d-\d\d" if day else r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
            assert re.fullmatch(wanted, value), (words, key, value)


def test_health_is_not_rounded(tended: Cli) -> None:
    assert len(str(tended.health("Ada"))) > 10


def test_text_is_ascii_and_comes_back_whole(cli: Cli) -> None:
    name = "Zoë \x1b[31m\u202e日本"
    ran = cli("plant", name, "--json")
    assert ran.out.isascii()
    assert ran.json["people"][0]["name"] == name


def _times(form: object) -> Iterator[tuple[str, str]]:
    """Yield every key that holds an instant or a day, with its text."""
    if isinstance(form, list):
        for one in form:
            yield from _times(one)
    elif isinstance(form, dict):
        for key, value in form.items():
            if (isinstance(value, str) and key.endswith(("_at", "_on", "_until"))) or key == "at":
                yield key, str(value)
            else:
                yield from _times(value)
