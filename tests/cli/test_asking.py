"""ask: who could help; and the gentle word before an ask is logged."""

from tests.cli.running import Cli


def test_warm_ones_first_with_reasons_and_who_to_warm_up(tended: Cli) -> None:
    tended("log", "called Jon about sailing boats")
    tended("log", "--person", "Ada", "--note", "Sailing home", "--at", "2026-10-12")
    ran = tended("ask", "SAIL")
    assert ran.out.splitlines()[:2] == [
        "Jon Postel: thriving 81 %",
        "  talked of: sailing boats",
    ]
    assert "  warm up first: last message 6 weeks ago" in ran.out
    people = tended.json("ask", "sail")["people"]
    assert [one["name"] for one in people] == ["Jon Postel", "Ada Lovelace"]
    assert people[0]["reasons"] == ["talked of: sailing boats"]


def test_nobody_knows_about_it(tended: Cli) -> None:
    ran = tended("ask", "alchemy")
    assert (ran.code, ran.out) == (0, "")
    assert "Nobody is known to know about “alchemy”." in ran.err


def test_a_long_list_is_cut_unless_all_are_wanted(cli: Cli) -> None:
    cli("plant", *(f"Person {number}" for number in range(14)))
    for number in range(14):
        cli("log", "--person", f"Person {number}", "--tag", "chess")
    assert cli("ask", "chess").err.strip() == "2 more people with --all."
    assert len(cli.json("ask", "chess", "--all")["people"]) == 14


def test_an_ask_to_somebody_cold_is_met_with_a_word_and_logged_all_the_same(tended: Cli) -> None:
    tended("log", "called Ada on 2026-10-12")
    word = "Ada Lovelace: you last spoke 6 weeks ago. A word without a wish first?"
    assert word in tended("log", "asked Ada for advice", "--dry-run").err
    ran = tended("log", "asked Ada for advice")
    assert (ran.code, word in ran.err) == (0, True)
    assert "ask" in ran.out
    assert "spoke" not in tended("log", "asked Ada for advice").err
