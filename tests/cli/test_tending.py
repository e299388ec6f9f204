"""Promises, rests, snoozes, farewells, the greenhouse: what each line does."""

import pytest

from tests.cli.running import Cli


def state(cli: Cli, name: str, *options: str) -> str:
    return str(cli.json("show", name, *options)["person"]["state"])


def test_a_promise_is_owed_until_it_is_kept(tended: Cli) -> None:
    ran = tended("promise", "Ada", "the", "slides", "--by", "friday")
    assert ran.out == "Promise 1: you owe Ada Lovelace: the slides, due on Friday\n"
    assert "garden kept 1" in ran.err
    assert tended("kept", "1").out.startswith("Kept: ")
    assert tended.json("today")["promises"] == []
    assert tended("kept", "1").code == 1


def test_a_promise_may_be_theirs(tended: Cli) -> None:
    assert tended("promise", "Ada", "a book", "--theirs").out.startswith("Promise 1: Ada Lovelace")
    assert tended.json("show", "Ada")["promises"][0]["owed_by"] == "them"


@pytest.mark.parametrize("day", ["yesterday", "2026-11-21", "some day", "3/12", ""])
def test_a_day_gone_by_or_unclear_is_refused(tended: Cli, day: str) -> None:
    ran = tended("promise", "Ada", "the slides", "--by", day)
    assert (ran.code, ran.out) == (2, "")
    assert tended.json("show", "Ada")["promises"] == []


def test_a_day_of_the_week_is_the_next_to_come(tended: Cli) -> None:
    ran = tended.json("promise", "Ada", "the slides", "--by", "saturday")
    assert ran["promise"]["due_on"] == "2026-11-28"


def test_a_snooze_leaves_a_person_out_of_today(tended: Cli) -> None:
    assert "Ada Lovelace" in tended("today").out
    ran = tended("snooze", "Ada", "Lovelace", "3")
    assert "until Wednesday (2026-11-25)" in ran.out
    assert tended.json("today")["people"] == []
    tended("wake", "Ada")
    assert len(tended.json("today")["people"]) == 1


def test_a_rest_stops_the_clock_of_one(tended: Cli) -> None:
    tended("rest", "Jon", "--until", "2026-12-20")
    at = ("--now", "2026-12-19T12:00:00Z")
    assert state(tended, "Jon", *at) == "resting"
    assert tended.health("Jon", *at) > tended.health("Grace", *at)
    assert [one["name"] for one in tended.json("list", "--resting")["people"]] == ["Jon Postel"]
    assert tended("wake", "Jon").out.startswith("Jon Postel is awake")
    assert tended("wake", "Jon").code == 1


@pytest.mark.parametrize("day", ["yesterday", "today", "never"])
def test_a_rest_ends_on_a_day_to_come(tended: Cli, day: str) -> None:
    assert tended("rest", "Jon", "--until", day).code == 2


def test_the_greenhouse_says_whether_it_is_on(tended: Cli) -> None:
    assert tended("greenhouse").out == "The greenhouse is off: days count.\n"
    tended("greenhouse", "on")
    assert tended("greenhouse").out == "The greenhouse is on: these days do not count.\n"
    assert tended.json("greenhouse")["greenhouse"] is True


def test_the_greenhouse_stops_the_clock_of_all(tended: Cli) -> None:
    before = tended.health("Jon")
    tended("greenhouse", "on")
    later = ("--now", "2027-01-22T12:30:00Z")
    assert tended.health("Jon", *later) == pytest.approx(before)
    assert "greenhouse is on" in tended("today").out
    assert tended("greenhouse", "on").code == 1
    tended("greenhouse", "off", *later)
    assert tended.health("Jon", *later) == pytest.approx(before)
    assert tended("greenhouse", "off", *later).code == 1


def test_the_compost_keeps_everything(tended: Cli) -> None:
    tended("log", "called Ada yesterday about the talk")
    whole = tended.json("show", "Ada")
    tended("compost", "Ada")
    assert tended("show", "Ada").code == 3
    assert tended("log", "called Ada").code == 3
    assert [one["name"] for one in tended.json("list", "--compost")["people"]] == ["Ada Lovelace"]
    assert tended("restore", "Ada").out == "Ada Lovelace is back.\n"
    assert tended.json("show", "Ada") == whole
    assert tended("restore", "Ada").code == 3


def test_a_memorial_is_never_due(tended: Cli) -> None:
    assert len(tended.json("today")["people"]) == 1
    tended("memorial", "Ada")
    assert state(tended, "Ada") == "memorial"
    assert tended.json("today")["people"] == []
    assert tended("memorial", "Ada").code == 1
    tended("undo")
    assert state(tended, "Ada") == "wilting"


def test_a_name_near_one_in_the_compost_is_suggested(tended: Cli) -> None:
    tended("compost", "Ada")
    assert "Did you mean Ada Lovelace?" in tended("restore", "Ada Lovelase").err
