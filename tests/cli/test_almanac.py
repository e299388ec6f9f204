"""The almanac, goals and circles on the command line."""

import pytest

from garden.gardener.almanac import keeping
from tests.cli.running import Cli

PAGES = ["as_of", "growth", "works", "balance", "capacity", "readiness", "goals"]


def test_the_almanac_has_six_pages(tended: Cli) -> None:
    out = tended("almanac").out
    assert out.startswith("The almanac, as of 22 November\n")
    for title in ("Growth", "What works", "Balance", "Capacity", "Rainy day", "Goals"):
        assert f"\n{title}\n" in out
    assert "3 people · 2 doing well or better" in out


def test_markdown_has_heads_and_points_and_what_was_typed_is_plain(tended: Cli) -> None:
    tended("goal", "a *bold* job", "Ada")
    lines = tended("almanac", "--markdown").out.splitlines()
    assert lines[0] == "# The almanac, as of 22 November"
    assert "## Rainy day" in lines
    assert any(line.startswith("- a \\*bold\\* job: ") for line in lines)


def test_the_keys_of_its_json_are_stable(tended: Cli) -> None:
    tended("log", "called Jon yesterday")
    tended("goal", "a job", "Jon")
    form = tended.json("almanac")
    assert list(form) == ["schema", "now", *PAGES]
    assert form["growth"]["months"][-1]["month"] == "2026-11"
    assert list(form["growth"]["months"][-1]["states"])[:2] == ["thriving", "well"]
    assert sum(form["growth"]["contacts_by_day"]) == 1
    (goal,) = form["goals"]["open"]
    assert [one["name"] for one in goal["people"]] == ["Jon Postel"]
    assert (goal["coverage"], len(goal["by_month"])) == ("thin", 12)
    assert form["readiness"]["everybody"] == {
        "name": None,
        "ready": 2,
        "people": 3,
        "by_month": [0] * 11 + [2],
    }


def test_a_long_log_is_said_to_take_its_time_once(
    tended: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "SMALL", -1)
    assert "The log is long" in tended("almanac").err
    assert "The log is long" not in tended("almanac").err


def test_an_empty_garden_says_so(cli: Cli) -> None:
    assert "Nobody is planted yet" in cli("almanac").out


def test_goals_are_made_listed_and_reached(tended: Cli) -> None:
    assert "No goal yet" in tended("goal").out
    tended("goal", "a first job", "Ada", "Jon")
    tended("goal", "a first job", "Grace")
    assert tended("goal").out == "a first job: Ada Lovelace, Jon Postel and Grace Hopper\n"
    tended("goal", "a first job", "Jon", "--without")
    assert tended("goal", "a first job", "--done").out.startswith("a first job (reached): ")
    assert tended.json("goal")["goals"][0]["done_at"] == "2026-11-22T12:30:00Z"
    tended("undo")
    assert tended.json("goal")["goals"][0]["done_at"] is None
    assert tended("goal", "a first job", "--remove").out.startswith("Removed: ")
    assert tended.json("goal")["goals"] == []


@pytest.mark.parametrize(
    "words",
    [
        ("goal", "--done"),
        ("goal", "fame", "--without"),
        ("goal", "fame", "Ada", "--done"),
        ("goal", "fame", "--done", "--remove"),
        ("circle", "--share", "30%"),
        ("circle", "Work", "--share", "much"),
        ("circle", "Work", "--share", "130%"),
        ("circle", "Work", "--rhythm", "often"),
        ("circle", "Work", "--kind", "golf"),
    ],
)
def test_what_is_not_said_rightly(tended: Cli, words: tuple[str, ...]) -> None:
    assert tended(*words).code == 2


def test_a_goal_for_nobody_known_is_refused_and_not_made(tended: Cli) -> None:
    assert tended("goal", "fame", "Zaphod").code == 3
    assert tended.json("goal")["goals"] == []


@pytest.mark.parametrize(
    ("typed", "share"), [("30%", 0.3), ("30", 0.3), ("0.3", 0.3), ("1%", 0.01)]
)
def test_a_share_is_typed_as_one_likes(tended: Cli, typed: str, share: float) -> None:
    circle = tended.json("circle", "Work", "--share", typed)["circle"]
    assert circle["share"] == pytest.approx(share)


def test_a_circle_has_a_rhythm_and_a_kind(tended: Cli) -> None:
    tended("circle", "Work", "--rhythm", "2w", "--kind", "former-work")
    assert tended.json("circle")["circles"] == [
        {
            "id": 1,
            "name": "Work",
            "people": 1,
            "share": None,
            "rhythm_days": 14.0,
            "kind": "former-work",
        }
    ]
    tended("circle", "Work", "--rhythm", "none")
    assert tended.json("circle", "Work")["circle"]["rhythm_days"] is None
    assert tended("circle", "Wrok").code == 1
