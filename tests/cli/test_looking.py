"""today, list, show, find and status as lines."""

from pathlib import Path

import pytest

from garden.cli import output
from garden.literal import cell_width
from tests.cli.running import Cli


def names(ran: dict[str, list[dict[str, str]]]) -> list[str]:
    return [one["name"] for one in ran["people"]]


def test_today_gives_reasons_and_what_a_contact_would_do(tended: Cli) -> None:
    lines = tended("today").out.splitlines()
    assert lines[0] == "Sunday, 22 November 2026."
    assert lines[2] == "1. Ada Lovelace (Work): wilting 18 %"
    assert lines[3] == "   monthly; no contact yet"
    assert lines[4] == "   still growing roots: met 6 weeks ago"
    assert lines[5].startswith("   a message would bring 6")
    assert lines[-1] == "That is all for today: 1 person."


def test_today_ends_in_a_quiet_garden(tended: Cli) -> None:
    tended("log", "called Ada")
    last = tended("today").out.splitlines()[-1]
    assert last == "The garden is quiet. Nobody needs you today. 1 person tended today."


def test_today_tells_of_those_who_wait_in_the_tray(cli: Cli, card: Path) -> None:
    cli("import", str(card))
    assert "2 people wait in the seed tray" in cli("today").out


def test_list_puts_the_most_thirsty_first(tended: Cli) -> None:
    assert names(tended.json("list")) == ["Ada Lovelace", "Grace Hopper", "Jon Postel"]


def test_list_sorts_by_name_or_by_the_longest_silence(tended: Cli) -> None:
    tended("log", "called Ada yesterday")
    tended("log", "called Jon 2 weeks ago")
    assert names(tended.json("list", "--sort", "name"))[0] == "Ada Lovelace"
    by_last = ["Grace Hopper", "Jon Postel", "Ada Lovelace"]
    assert names(tended.json("list", "--sort", "last")) == by_last


def test_list_narrows_by_circle_and_state(tended: Cli) -> None:
    assert names(tended.json("list", "--circle", "WORK")) == ["Ada Lovelace"]
    assert names(tended.json("list", "--state", "well")) == ["Grace Hopper", "Jon Postel"]
    assert names(tended.json("list", "--state", "dormant")) == []


def test_all_are_the_planted_the_tray_and_the_compost(tended: Cli, card: Path) -> None:
    tended("import", str(card))
    tended("compost", "Jon")
    assert len(tended.json("list", "--all")["people"]) == 5
    assert len(tended.json("list")["people"]) == 2


def test_piped_lists_are_whole_and_without_tabs(tended: Cli) -> None:
    long = "x" * 200
    tended("plant", long)
    ran = tended("list")
    assert long in ran.out
    assert "\t" not in ran.out


def test_a_list_fits_the_terminal(tended: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output.Output, "is_terminal", lambda self: True)
    tended("plant", "日本" * 60, "y" * 200)
    lines = tended("list").out.splitlines()
    assert lines[0].split() == ["Name", "Circle", "State", "Due", "Last", "contact"]
    assert max(map(cell_width, lines)) <= 80
    assert sum("…" in line for line in lines) == 2


SENTENCE = "Ada Lovelace, Work, wilting 18 %, was due 33 days ago, monthly.\n"


def test_plain_lists_are_sentences(tended: Cli) -> None:
    assert tended("list", "--plain", "--circle", "Work").out == SENTENCE


@pytest.mark.parametrize(("name", "value"), [("GARDEN_PLAIN", "1"), ("TERM", "dumb")])
def test_plain_lines_may_be_asked_for_once_and_for_all(
    tended: Cli, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    assert tended("list", "--circle", "Work").out != SENTENCE
    monkeypatch.setenv(name, value)
    assert tended("list", "--circle", "Work").out == SENTENCE


def test_show_is_one_person_whole(tended: Cli) -> None:
    tended("log", "called Ada yesterday about the talk #python")
    tended("promise", "Ada", "the slides")
    tended("log", "call Ada tomorrow")
    out = tended("show", "ada", "love").out
    assert out.startswith("Ada Lovelace (#1)\n")
    assert "Last contact: call yesterday, 1 contact in all" in out
    assert "\nPromises\n  1. you owe Ada Lovelace: the slides\n" in out
    assert "\nPlans\n  1. call with Ada Lovelace tomorrow\n" in out
    assert "\nContacts\n  1. 2026-11-21  call, #python: the talk\n" in out


def test_show_gives_the_numbers_by_which_things_are_changed(tended: Cli) -> None:
    tended("log", "called Ada yesterday")
    tended("log", "emailed Ada about the talk")
    tended("edit", "interaction", "2", "--note", "the workshop")
    tended("remove", "interaction", "1")
    out = tended("show", "Ada").out
    assert "\nContacts\n  2. 2026-11-22 " in out
    assert out.endswith("  email: the workshop\n")
    assert "2026-11-21" not in out


def test_show_explains_the_arithmetic_when_asked(tended: Cli) -> None:
    assert "Explained" not in tended("show", "Ada").out
    assert "Explained: 18 %: roots " in tended("show", "Ada", "--explain").out
    assert tended.json("show", "Ada", "--explain")["explanation"].startswith("18 %: ")


def test_find_looks_into_what_was_noted(tended: Cli) -> None:
    tended("log", "called Ada yesterday about kubernetes")
    assert names(tended.json("find", "kubern")) == ["Ada Lovelace"]
    ran = tended("find", "zebra")
    assert (ran.code, ran.out) == (0, "")
    assert "Nobody was found" in ran.err


def test_status_is_one_line(tended: Cli) -> None:
    assert tended("status").out == "3 plants: 1 due today, 1 thirsty\n"
    assert tended("status", "--short").out == "1 due\n"


def test_status_of_a_quiet_garden(tended: Cli) -> None:
    tended("log", "called Ada")
    assert tended("status").out == "3 plants: the garden is quiet\n"
    assert tended("status", "--short").out == ""


def test_the_list_of_a_day_gone_by_is_from_the_log_alone(tended: Cli) -> None:
    assert tended.json("list", "--as-of", "yesterday")["people"] == []
    today = tended.json("list", "--as-of", "today")["people"]
    present = tended.json("list")["people"]
    assert [(one["name"], one["health"]) for one in today] == [
        (one["name"], one["health"]) for one in present
    ]
    assert tended("list", "--as-of", "2030-01-01").code == 2
    assert tended("list", "--as-of", "someday").code == 2


def test_the_tray_is_told_of_where_nobody_is_planted(tended: Cli, tmp_path: Path) -> None:
    cards = tmp_path / "one.vcf"
    cards.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Mary Anning\nEND:VCARD\n")
    tended("import", str(cards))
    assert tended("status").out.endswith("; 1 in the seed tray\n")
    assert "1 person waits in the seed tray" in tended("list", "--circle", "Nowhere").err


def test_a_circle_that_is_not_there_is_told_from_an_empty_one(tended: Cli) -> None:
    ran = tended("list", "--circle", "Wrok")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "There is no circle called “Wrok”. There is Work.\nNobody here.\n"
    assert tended("list", "--circle", "Work", "--resting").err == "Nobody here.\n"


def test_show_explains_the_habit_and_the_topics(tended: Cli) -> None:
    for day in ("10-12", "10-19", "10-26", "11-02", "11-09", "11-16"):
        tended("log", "--person", "Ada", "--at", f"2026-{day}", "--from", "both")
    tended("log", "--person", "Ada", "--tag", "x", "--note", "Her talk", "--at", "2026-11-16")
    out = tended("show", "Ada", "--explain").out
    assert "Habit: usually in touch about every 7 days, give or take 0 days (5 gaps)" in out
    assert "\nTo talk about\n  Her talk\n" in out


def test_today_asks_once_about_a_rhythm_that_is_ignored(
    tended: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    for day in range(22, 30):
        monkeypatch.setenv("GARDEN_NOW", f"2026-11-{day}T12:00:00Z")
        out = tended("today").out
        asked.append("Seen five times" in out)
    assert asked == [False] * 5 + [True] + [False] * 2
    assert "Ada" not in out
