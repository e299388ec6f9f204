"""person, note: names, jobs, addresses, circles, days; and what is worth remembering."""

import pytest

from tests.cli.running import Cli


def test_without_options_it_shows_what_can_be_set(tended: Cli) -> None:
    lines = tended("person", "Ada").out.splitlines()
    assert lines[0].split(maxsplit=1) == ["--name", "Ada Lovelace"]
    assert [line.split()[1] for line in lines if line.startswith("--circle")] == ["Work"]
    assert ["--add-email", "-"] in [line.split() for line in lines]
    assert tended("history").out.count("Ada") == 1


def test_a_change_is_told_and_undone(tended: Cli) -> None:
    ran = tended("person", "ada", "--company", "Looms Ltd", "--circle", "Science")
    assert ran.code == 0
    assert ran.out == "Ada Lovelace: company is now Looms Ltd; circle is now Science\n"
    assert "garden undo" in ran.err
    tended("undo")
    assert tended.json("person", "Ada")["person"]["circle"] == "Work"


def test_everything_as_json(tended: Cli) -> None:
    found = tended.json(
        *("person", "Ada", "--name", "Ada King", "--nickname", "Countess", "--title", "Analyst"),
        *(
            "--company",
            "Engines",
            "--location",
            "London",
            "--venue",
            "Salon",
            "--met",
            "2026-10-01",
        ),
        *("--closeness", "close", "--species", "rose", "--birthday", "10 Dec 1815"),
        *("--add-day", "wedding 8 July 1835", "--add-email", "ada@example.org"),
        *("--add-phone", "+49 30 1234567", "--add-url", "example.org/ada"),
    )["person"]
    assert found == {
        "id": 1,
        "name": "Ada King",
        "nickname": "Countess",
        "title": "Analyst",
        "company": "Engines",
        "location": "London",
        "circle": "Work",
        "venue": "Salon",
        "met_on": "2026-10-01",
        "closeness": "close",
        "species": "rose",
        "birthday": {"month": 12, "day": 10, "year": 1815},
        "days": [{"title": "wedding", "month": 7, "day": 8, "year": 1835, "yearly": True}],
        "emails": ["ada@example.org"],
        "phones": ["+49 30 1234567"],
        "urls": ["example.org/ada"],
    }
    shown = tended("show", "Ada King").out
    assert "Lives in London" in shown
    assert "birthday: 10 December 1815" in shown
    assert "wedding: 8 July 1835" in shown


def test_taking_away(tended: Cli) -> None:
    tended("person", "Ada", "--add-email", "a@example.org", "--add-day", "wedding 8 July")
    tended("person", "Ada", "--birthday", "29 Feb", "--company", "Engines")
    tended("person", "Ada", "--add-phone", "+49 30 1234567")
    ran = tended(
        *("person", "Ada", "--birthday", "none", "--company", "", "--remove-day", "Wedding"),
        *("--remove-email", "A@example.org", "--remove-phone", "+4930-1234567"),
    )
    assert ran.out == (
        "Ada Lovelace: company removed; birthday removed; wedding removed; "
        "e-mail a@example.org removed; phone +49 30 1234567 removed\n"
    )


def test_what_is_so_already_is_no_change(tended: Cli) -> None:
    ran = tended("person", "Ada", "--circle", "Work")
    assert (ran.code, ran.out) == (0, "Nothing is changed: it was so already.\n")
    assert "undo" not in ran.err


def test_somebody_elses_address_is_taken_with_a_remark(tended: Cli) -> None:
    tended("person", "Jon", "--add-email", "us@example.org")
    ran = tended("person", "Ada", "--add-email", "us@example.org")
    assert ran.code == 0
    assert "Jon Postel has us@example.org too. Whether they are one: garden duplicates" in ran.err


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        (["--birthday", "30 Feb"], 2, "There is no “30 Feb”"),
        (["--birthday", "29 Feb 2023"], 2, "There is no “29 Feb 2023”"),
        (["--birthday", "soon"], 2, "“soon” is no day. Write it like 10 December"),
        (["--birthday", "10.12.85"], 2, "needs four digits"),
        (["--birthday", "2027-01-01"], 2, "lies ahead"),
        (["--add-day", "3 May"], 2, "Say what day “3 May” is: wedding 3 May."),
        (["--add-day", "wedding"], 2, "Write it like wedding 3 May 2019"),
        (["--add-day", "birthday 3 May"], 2, "A birthday has a place of its own"),
        (["--add-day", "fair 3 May once"], 2, "needs its year"),
        (["--remove-day", "wedding"], 2, "“wedding” is not there. There is none."),
        (["--remove-email", "a@example.org"], 2, "is not there"),
        (["--met", "2027-01-01"], 2, "lies in the future"),
        (["--species", "cat"], 2, "It is one of"),
        (["--name", " "], 1, "A person needs a name"),
        (["--add-email", "ada"], 1, "“ada” is no e-mail address, such as"),
        (["--add-phone", "12"], 1, "such as +49 30 1234567"),
    ],
)
def test_what_cannot_be_is_told_with_what_would_do(
    tended: Cli, options: list[str], code: int, words: str
) -> None:
    ran = tended("person", "Ada", *options)
    assert (ran.code, ran.out) == (code, "")
    assert words in ran.err


def test_a_day_that_comes_once_stays_such(tended: Cli) -> None:
    tended("person", "Ada", "--add-day", "fair: 3 May 2027 once")
    assert "fair 3 May 2027 once" in tended("person", "Ada").out
    assert not tended.json("person", "Ada")["person"]["days"][0]["yearly"]


def test_nobody_and_several(tended: Cli) -> None:
    assert tended("person", "Nobody", "--company", "X").code == 3
    tended("plant", "Ada Byron")
    assert tended("person", "Ada", "--company", "X").code == 4


def test_a_note(tended: Cli) -> None:
    ran = tended("note", "Ada", "plays", "the", "harp")
    assert (ran.code, ran.out) == (0, "Note 1 about Ada Lovelace: plays the harp\n")
    found = tended.json("note", "Ada", "likes horses")
    assert found["person"] == {"id": 1, "name": "Ada Lovelace"}
    assert (found["note"]["id"], found["note"]["text"]) == (2, "likes horses")
    tended("undo")
    assert [one["text"] for one in tended.json("show", "Ada")["notes"]] == ["plays the harp"]
    assert tended("note", "Ada", " ").code == 2
