"""Planting people."""

from pathlib import Path

import pytest

from tests.cli.running import Cli


def test_everything_about_somebody_in_one_line(cli: Cli) -> None:
    ran = cli(
        *("plant", "Ada Lovelace", "--circle", "Work", "--rhythm", "2w", "--closeness", "close"),
        *("--species", "oak", "--email", "ada@example.org", "--email", "a@example.org"),
        *("--phone", "+44 20 7946 0000", "--venue", "Royal Society", "--met", "3 nov"),
    )
    assert ran.out.startswith("Planted Ada Lovelace in Work: oak, ")
    shown = cli.json("show", "Ada")
    assert (shown["person"]["rhythm_days"], shown["person"]["circle"]) == (14.0, "Work")
    assert [one["value"] for one in shown["handles"]] == [
        "ada@example.org",
        "a@example.org",
        "+44 20 7946 0000",
    ]
    assert "Met at Royal Society on 3 November" in cli("show", "Ada").out


@pytest.mark.parametrize(("rhythm", "days"), [("monthly", 30), ("10", 10), ("3m", 90)])
def test_a_rhythm_is_a_name_or_a_time(cli: Cli, rhythm: str, days: float) -> None:
    ran = cli.json("plant", "Ada", "--rhythm", rhythm)
    assert ran["people"][0]["rhythm_days"] == days


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--rhythm", "often"),
        ("--rhythm", "0"),
        ("--species", "triffid"),
        ("--closeness", "distant"),
        ("--email", "nowhere"),
        ("--met", "tomorrow"),
        ("--met", "3/11"),
        ("--met", "long ago"),
    ],
)
def test_an_option_that_means_nothing_plants_nobody(cli: Cli, option: str, value: str) -> None:
    ran = cli("plant", "Ada", option, value)
    assert (ran.code, ran.out) == (2, "")
    assert cli.json("list", "--all")["people"] == []


def test_a_second_person_of_one_name_is_remarked_upon(tended: Cli) -> None:
    ran = tended("plant", "ada lovelace")
    assert "Somebody else is called ada lovelace too" in ran.err
    assert "garden duplicates" in ran.err


def test_single_words_are_people_each_and_that_is_said(cli: Cli) -> None:
    ran = cli("plant", "Ada", "Lovelace")
    assert len(cli.json("list")["people"]) == 2
    assert 'garden plant "Ada Lovelace"' in ran.err


def test_an_address_belongs_to_one(cli: Cli) -> None:
    assert cli("plant", "Ada L", "Jon P", "--email", "x@example.org").code == 2


def test_a_number_is_no_name_but_means_who_waits(cli: Cli, card: Path) -> None:
    cli("import", str(card))
    ran = cli("plant", "id:3")
    assert (ran.code, ran.err) == (1, "Nobody in the seed tray has the number id:3.\n")
    assert cli("plant", "#2").out.startswith("Planted Emmy Noether: ")


def test_several_planted_together_are_not_due_on_one_day(cli: Cli) -> None:
    people = cli.json("plant", "Ada L", "Jon P", "Zoë Q", "--closeness", "just-met")["people"]
    assert len({one["due_at"][:10] for one in people}) == 3
