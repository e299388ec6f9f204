"""`garden household`: people who live together, named together."""

from tests.cli.running import Cli


def test_a_household_is_made_shown_and_listed(tended: Cli) -> None:
    made = tended("household", "The Lovelaces", "ada", "jon")
    assert made.out == "The Lovelaces: Ada Lovelace and Jon Postel\n"
    assert "garden undo" in made.err
    assert tended("household", "the lovelaces").out == made.out
    assert tended("household").out == made.out
    assert tended.json("household")["households"] == [
        {
            "id": 1,
            "name": "The Lovelaces",
            "people": [{"id": 1, "name": "Ada Lovelace"}, {"id": 2, "name": "Jon Postel"}],
        }
    ]


def test_its_name_stands_for_everybody_in_it(tended: Cli) -> None:
    tended("household", "The Lovelaces", "ada", "jon")
    logged = tended.json("log", "dinner", "with", "the", "lovelaces", "yesterday")
    assert [one["name"] for one in logged["interaction"]["people"]] == [
        "Ada Lovelace",
        "Jon Postel",
    ]
    assert logged["interaction"]["channel"] == "coffee"


def test_a_name_that_is_also_a_persons_is_asked_about(tended: Cli) -> None:
    tended("household", "Lovelace", "ada", "jon")
    asked = tended("log", "called", "lovelace")
    assert asked.code == 4
    assert "Ada Lovelace" in asked.err
    assert "household:1" in asked.err
    assert tended("log", "called", "household:1").code == 0


def test_people_move_out_and_the_last_one_dissolves_it(tended: Cli) -> None:
    tended("household", "Lovelaces", "ada", "jon")
    assert tended("household", "Lovelaces", "jon", "--without").out == "Lovelaces: Ada Lovelace\n"
    gone = tended("household", "Lovelaces", "ada", "--without")
    assert gone.out == "Dissolved: Lovelaces: Ada Lovelace\n"
    assert tended("household").out == "There is no household yet.\n"
    tended("undo")
    assert tended("household").out == "Lovelaces: Ada Lovelace\n"


def test_a_household_is_renamed_and_dissolved(tended: Cli) -> None:
    tended("household", "Lovelaces", "ada", "jon")
    assert tended("household", "Lovelaces", "--rename", "Byrons").out.startswith("Byrons: ")
    assert tended.json("household", "Byrons", "--dissolve")["household"]["name"] == "Byrons"
    assert tended.json("household")["households"] == []


def test_what_does_not_go_together_is_refused(tended: Cli) -> None:
    tended("household", "Lovelaces", "ada")
    assert tended("household", "--dissolve").code == 2
    assert tended("household", "Lovelaces", "ada", "--dissolve").code == 2
    assert tended("household", "Lovelaces", "--without").code == 2
    assert tended("household", "Lovelaces", "--dissolve", "--rename", "X").code == 2
    assert tended("household", "Nowhere").code == 1
    assert tended("household", "Lovelaces", "nobody").code == 3
    assert tended("household", "Lovelaces", "jon", "--without").code == 1
