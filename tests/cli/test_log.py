"""Logging by a sentence, by options, and by both."""

import pytest

from tests.cli.running import Cli


def test_a_sentence_tells_what_was_understood_and_how_health_changed(tended: Cli) -> None:
    ran = tended("log", "called Ada yesterday about the talk #python")
    assert ran.code == 0
    assert ran.out.startswith("call | Ada Lovelace | Sat 21 Nov | #python | “the talk”; ")
    assert "Ada Lovelace 18 % -> 6" in ran.out
    assert ran.out.endswith(" days\n")
    assert ran.out.count("\n") == 1
    assert ran.err == "undo with: garden undo\n"


def test_words_need_no_quotes(tended: Cli) -> None:
    tended("log", "called", "Ada", "yesterday", "about", "the", "talk")
    assert tended.json("show", "Ada")["interactions"][0]["note"] == "the talk"


def test_behind_two_dashes_everything_is_the_note(tended: Cli) -> None:
    tended("log", "emailed", "Ada", "--", "--json", "is", "--", "yesterday's")
    (only,) = tended.json("show", "Ada")["interactions"]
    assert (only["channel"], only["note"]) == ("email", "--json is -- yesterday's")


def test_options_alone(tended: Cli) -> None:
    ran = tended.json(
        *("log", "--person", "Ada", "--person", "Jon", "--channel", "coffee", "--at", "2026-11-20"),
        *("--note", "plans", "--from", "both", "--gesture", "give", "--gesture", "thanks"),
        *("--tag", "#python", "--venue", "Café", "--minutes", "45"),
    )
    interaction = ran["interaction"]
    assert [one["name"] for one in interaction["people"]] == ["Ada Lovelace", "Jon Postel"]
    assert interaction["channel"] == "coffee"
    assert interaction["at"].startswith("2026-11-20T")
    assert interaction["note"] == "plans"
    assert interaction["initiator"] == "both"
    assert interaction["gestures"] == ["give", "thanks"]
    assert interaction["tags"] == ["python"]
    assert interaction["venue"] == "Café"
    assert interaction["duration_min"] == 45


def test_options_win_over_the_sentence_for_what_they_name(tended: Cli) -> None:
    ran = tended.json("log", "called Ada yesterday about the talk", "--channel", "video")
    assert ran["interaction"]["channel"] == "video"
    assert ran["interaction"]["note"] == "the talk"


def test_a_person_option_settles_a_name_that_could_be_two(tended: Cli) -> None:
    tended("plant", "Ada Yonath")
    ran = tended("log", "called Ada yesterday", "--person", "Ada Yonath")
    assert ran.code == 0
    assert ran.out.startswith("call | Ada Yonath | ")


def test_an_at_option_settles_a_day_that_could_be_two(tended: Cli) -> None:
    ran = tended.json("log", "called Ada 3/11", "--at", "2026-11-03")
    assert ran["interaction"]["at"].startswith("2026-11-03T")


def test_a_name_that_could_be_two_is_never_guessed(tended: Cli) -> None:
    tended("plant", "Ada Yonath")
    ran = tended("log", "called Ada")
    assert (ran.code, ran.out) == (4, "")
    assert "Ada Yonath" in ran.err
    assert tended.json("show", "#1")["interactions"] == []


def test_a_day_that_could_be_two_is_spelled_out_both_ways(tended: Cli) -> None:
    ran = tended("log", "called Ada 3/11")
    assert (ran.code, ran.out) == (4, "")
    assert "  2026-11-03\n  2026-03-11\n" in ran.err
    assert tended.json("log", "called Ada 3/11")["error"]["days"] == ["2026-11-03", "2026-03-11"]


def test_an_unknown_name_is_3_and_nothing_is_written(tended: Cli) -> None:
    ran = tended("log", "called Adda Lovelace")
    assert ran.code == 3
    assert "“Adda Lovelace”" in ran.err
    assert "Did you mean Ada Lovelace?" in ran.err
    assert "+Adda Lovelace" in ran.err


@pytest.mark.parametrize("words", ["hello there", "called", "called Ada tomorrow"])
def test_what_cannot_be_logged_is_2_with_an_example(tended: Cli, words: str) -> None:
    ran = tended("log", words)
    assert (ran.code, ran.out) == (2, "")
    assert "try: " in ran.err.lower()


@pytest.mark.parametrize("when", ["tomorrow", "2027-01-01", "the other day", "3/11", ""])
def test_a_time_that_is_none_or_to_come_is_refused_never_today(tended: Cli, when: str) -> None:
    ran = tended("log", "--person", "Ada", "--at", when)
    assert (ran.code, ran.out) == (2, "")
    assert tended.json("show", "Ada")["interactions"] == []


def test_a_dry_run_shows_the_reading_and_writes_nothing(tended: Cli) -> None:
    ran = tended("log", "called Ada yesterday", "--dry-run")
    assert ran.out == "call | Ada Lovelace | Sat 21 Nov\n"
    assert tended.json("show", "Ada")["interactions"] == []


def test_a_promise_alone_is_no_contact(tended: Cli) -> None:
    ran = tended.json("log", "owe Ada the slides by friday")
    assert ran["interaction"] is None
    assert ran["health_before"] == ran["health_after"] == {}
    assert ran["promises"][0]["due_on"] == "2026-11-27"


def test_a_contact_option_does_not_fit_a_promise_alone(tended: Cli) -> None:
    ran = tended("log", "owe Ada the slides", "--channel", "call")
    assert ran.code == 2
    assert "--channel" in ran.err


def test_somebody_new_in_a_sentence_is_planted(tended: Cli) -> None:
    ran = tended.json("log", "coffee with +Mary Somerville yesterday")
    assert [one["name"] for one in ran["planted"]] == ["Mary Somerville"]
    assert tended("show", "Mary").code == 0


def test_a_length_of_no_minutes_is_refused(tended: Cli) -> None:
    assert tended("log", "--person", "Ada", "--minutes", "0").code == 2


def test_a_plan_is_no_contact(tended: Cli) -> None:
    ran = tended.json("log", "call Ada tomorrow")
    assert ran["interaction"] is None
    assert ran["plans"][0]["on"] == "2026-11-23"


def test_sentences_may_be_german(tended: Cli) -> None:
    assert tended("config", "language", "fr").code == 2
    tended("config", "language", "de")
    ran = tended("log", "gestern mit Ada telefoniert")
    assert (ran.code, ran.out.startswith("call | Ada Lovelace | Sa 21. Nov")) == (0, True)
    assert tended("promise", "Ada", "die Folien", "--by", "morgen").code == 0
    assert tended.json("show", "Ada")["promises"][0]["due_on"] == "2026-11-23"
