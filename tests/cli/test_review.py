"""The weekly review as lines, and what it keeps."""

import pytest

from tests.cli.running import Cli


@pytest.fixture
def reviewed(tended: Cli) -> Cli:
    tended("log", "called Jon yesterday")
    return tended


def test_the_week_is_looked_back_on(reviewed: Cli) -> None:
    out = reviewed("review").out
    assert out.startswith("The week of Mon 16 Nov to Sun 22 Nov 2026\n")
    assert "Harvest: 1 contact with 1 person\n  Jon Postel: call, " in out
    assert "Thirsty and not turned to\n  Ada Lovelace: wilting 18 %" in out
    assert "For the coming week, perhaps\n  Ada Lovelace" in out


def test_markdown_has_heads_and_points(reviewed: Cli) -> None:
    lines = reviewed("review", "--markdown").out.splitlines()
    assert lines[0] == "# The week of Mon 16 Nov to Sun 22 Nov 2026"
    assert "## Harvest: 1 contact with 1 person" in lines
    assert any(line.startswith("- Jon Postel: call, ") for line in lines)


def test_another_week_is_named_by_any_of_its_days(reviewed: Cli) -> None:
    ran = reviewed.json("review", "--week", "2026-11-11")
    assert (ran["week"], ran["contacts"]) == ("2026-11-09", 0)


def test_a_reflection_is_kept(reviewed: Cli) -> None:
    reviewed("review", "--reflect", "Calls did more.\nFewer messages.")
    assert "Reflection\n  Calls did more.\n  Fewer messages." in reviewed("review").out
    assert reviewed.json("review")["finished"] is True


def test_intentions_show_in_the_week_they_are_for(reviewed: Cli) -> None:
    reviewed("review", "--intend", "Grace")
    assert "This coming week\n  Grace Hopper" in reviewed("review").out
    people = reviewed.json("today", "--now", "2026-11-24T12:00:00Z")["people"]
    assert "Grace Hopper" in [one["name"] for one in people]


def test_a_week_holds_three(reviewed: Cli) -> None:
    wanted = [word for name in ("Ada", "Jon", "Grace", "Ada") for word in ("--intend", name)]
    assert reviewed("review", *wanted).code == 2


@pytest.mark.parametrize("week", ["next week", "2027-01-01", "whenever"])
def test_a_week_to_come_cannot_be_looked_back_on(reviewed: Cli, week: str) -> None:
    assert reviewed("review", "--week", week).code == 2


def test_the_page_has_every_step_that_has_something_to_say(reviewed: Cli) -> None:
    reviewed("log", "asked", "grace", "for", "advice")
    reviewed("review", "--intend", "Grace", "--reflect", "Calls did more.")
    page = reviewed("review", "--markdown").out
    heads = [line for line in page.splitlines() if line.startswith("## ")]
    assert heads[:3] == [
        "## Harvest: 2 contacts with 2 people",
        "## When did you last meet somebody outside work and your personal circle?",
        "## When did you last speak to somebody from a former workplace?",
    ]
    assert "## The nursery" in heads
    assert "## Give and ask over the last three months" in heads
    assert "## This coming week" in heads
    assert "## Reflection" in heads


def test_json_has_every_step_by_its_name(reviewed: Cli) -> None:
    ran = reviewed.json("review")
    for step in ("questions", "thanks", "celebrate", "introduce", "nursery", "giving"):
        assert isinstance(ran[step], list)
    assert [one["question"] for one in ran["questions"]] == ["outside", "former"]
    assert (ran["step"], ran["year_ago"]) == ("", None)


def test_past_reviews_are_listed(reviewed: Cli) -> None:
    assert reviewed("review", "--list").out == "No week was looked back on yet.\n"
    reviewed("review", "--reflect", "Calls did more.")
    assert reviewed("review", "--list").out == "2026-11-16  1 person  Calls did more.\n"
    (past,) = reviewed.json("review", "--list")["reviews"]
    assert (past["week"], past["people"], past["contacts"]) == ("2026-11-16", 1, 1)


def test_what_was_written_a_year_ago_stands_below(reviewed: Cli) -> None:
    reviewed("review", "--week", "2025-11-20", "--reflect", "More walks.")
    out = reviewed("review").out
    assert "This week a year ago\n  “More walks.”" in out
    assert reviewed.json("review")["year_ago"]["week"] == "2025-11-17"
