"""Contacts of the past on the command line: what came in, who is offered, and who I am."""

from pathlib import Path

import pytest

from garden.cli.commands.importing import progress_words
from garden.gardener.imports.wishes import Progress
from tests.cli.running import Cli
from tests.gardener.sources import ADA, EVE, JON, ME, Source, at, install, meeting, message


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Source:
    return install(monkeypatch, tmp_path / "mail")


@pytest.fixture
def talk(cli: Cli, source: Source) -> Path:
    """A file of talk with Ada (two days and a call) and with Eve, who is not in the garden."""
    cli("plant", "Ada Lovelace", "--email", "ada@example.org")
    return source.file(
        [
            message(ADA, ME, when=at(9)),
            message(ME, ADA, when=at(2)),
            meeting(ADA, channel="call", direction="out", when=at(2)),
            message(EVE, ME, when=at(3)),
            message(ME, EVE, when=at(3)),
        ]
    )


def test_what_came_in_is_told_and_who_else_one_talks_to(cli: Cli, talk: Path) -> None:
    ran = cli("import", str(talk), "--me", "me@example.org")
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[1] == "2 days of messages with 1 person, 1 call logged, 0 changed, 0 unchanged"
    assert lines[3] == "People you talk to who are not in the garden:"
    assert lines[4] == ("  Eve Stranger  eve@example.net  1 in, 1 out  1 day  last 2026-11-19")
    assert "2 contacts left out: with people who are not in the garden" in ran.err


def test_the_plan_says_the_same_and_writes_nothing(cli: Cli, talk: Path) -> None:
    ran = cli("import", str(talk), "--me", "me@example.org", "--dry-run")
    assert "2 days of messages with 1 person, 1 call would be logged" in ran.out
    assert cli.json("show", "Ada")["person"]["last_contact_at"] is None


def test_the_json_of_contacts(cli: Cli, talk: Path) -> None:
    ran = cli.json("import", str(talk), "--me", "me@example.org")
    assert ran["interactions"] == {
        "added": 3,
        "unchanged": 0,
        "changed": 0,
        "kinds": {"message-day": 2, "call": 1},
    }
    assert ran["left_out"]["strangers"] == 2
    assert ran["talk_to"] == [
        {
            "name": "Eve Stranger",
            "address": "eve@example.net",
            "in": 1,
            "out": 1,
            "days": 1,
            "last_day": "2026-11-19",
            "resembles": None,
        }
    ]
    again = cli.json("import", str(talk))
    assert (again["batch"], again["interactions"]["unchanged"]) == (None, 3)


def test_without_knowing_me_the_likeliest_is_proposed(cli: Cli, talk: Path) -> None:
    ran = cli("import", str(talk))
    assert ran.code == 6
    assert "say who you are in it with --me ADDRESS. Perhaps --me me@example.org." in ran.err
    assert "1 call with 1 person logged" in ran.out


def test_people_one_talks_to_are_listed_and_added(cli: Cli, talk: Path) -> None:
    ran = cli("import", str(talk), "--me", "me@example.org", "--people-you-talk-to")
    assert ran.out.startswith("People you talk to who are not in the garden:\n  Eve Stranger")
    assert len(cli.json("history")["changes"]) == 1
    ran = cli("import", str(talk), "--me", "me@example.org", "--add", "eve@example.net")
    assert ran.out.startswith("1 person added to the seed tray")
    assert "3 days of messages with 2 people" in ran.out
    ran = cli("import", str(talk), "--people-you-talk-to")
    assert ran.out == "Everybody you talk to is in the garden.\n"
    cli("undo")
    assert [one["name"] for one in cli.json("list", "--all")["people"]] == ["Ada Lovelace"]


def test_nothing_before_a_day(cli: Cli, talk: Path) -> None:
    ran = cli("import", str(talk), "--me", "me@example.org", "--since", "2026-11-15")
    assert "1 day of messages with 1 person" in ran.out


def test_options_that_cannot_be(cli: Cli, talk: Path) -> None:
    assert cli("import", str(talk), "--map", "Mail").code == 2
    assert cli("import", str(talk), "--day-first", "--month-first").code == 2
    assert cli("import", str(talk), "--add", "all:many").code == 1
    assert cli("import", str(talk), "--since", "never").code == 2


def test_a_folder_is_watched(cli: Cli, source: Source, talk: Path) -> None:
    cli("import", "--watch", str(talk.parent), "--me", "me@example.org")
    ran = cli("import", "--watch")
    assert (ran.code, source.opened) == (0, ["talk.fake"])
    assert "1 file has not changed since the last time" in ran.err
    assert cli.json("import", "--watch")["files"]["unchanged"] == 1
    assert "is watched no more" in cli("import", "--unwatch", str(talk.parent)).out
    assert cli("import", "--watch").code == 1


def test_the_history_names_the_face_and_the_files(cli: Cli, talk: Path) -> None:
    cli("import", str(talk), "--me", "me@example.org")
    line = cli("history").out.splitlines()[0]
    assert line.endswith("cli  imported 2 days of messages with 1 person, 1 call from talk.fake")


def test_a_blocked_address_is_never_offered(cli: Cli, talk: Path) -> None:
    assert "is blocked" in cli("block", "EVE@example.net").out
    assert cli("block", "eve@example.net").code == 1
    ran = cli("import", str(talk), "--me", "me@example.org")
    assert "People you talk to" not in ran.out
    assert cli("block", "--list").out == "EVE@example.net\n"
    assert "blocked no more" in cli("unblock", "eve@example.net").out
    assert cli("block", "--list").out == ""


def test_a_person_is_no_longer_logged(cli: Cli, talk: Path) -> None:
    ran = cli("block", "Ada")
    assert "Ada Lovelace stays in the garden" in ran.out
    assert "never due" in ran.out
    ran = cli("import", str(talk), "--me", "me@example.org")
    assert "nothing logged" in ran.out
    assert cli.json("block", "--list")["blocked"] == [{"value": "Ada Lovelace", "person": 1}]
    assert "learned who you are from talk.fake" in cli("undo").out
    cli("undo")
    assert cli.json("block", "--list")["blocked"] == []
    assert cli("unblock", "Ada").code == 1
    assert cli("block", "Nobody").code == 3
    assert cli("block").code == 2


def test_a_new_job_is_told(cli: Cli) -> None:
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    path = cli.folder / "Connections.csv"
    for company in ("Engines", "Looms"):
        path.write_text(f"{head}Ada,Lovelace,https://linkedin.com/in/ada,,{company},Analyst,\n")
        ran = cli("import", str(path))
    assert "1 has a new job: Ada Lovelace is now Analyst at Looms" in ran.out


def test_two_people_at_a_table(cli: Cli, source: Source) -> None:
    cli("plant", "Ada Lovelace", "--email", "ada@example.org")
    cli("plant", "Jon Postel", "--email", "jon@example.org")
    ran = cli("import", str(source.file([meeting(ADA, JON)])))
    assert "1 meeting with 2 people logged" in ran.out


def test_how_far_an_import_is() -> None:
    assert progress_words(Progress(12_345, "/x/mail.mbox", 43, 100)) == (
        "12,300 records read · mail.mbox 43%"
    )
    assert progress_words(Progress(5, done=1, size=4, writing=True)) == "writing the log 25%"


def test_who_i_am_can_be_forgotten(cli: Cli, talk: Path) -> None:
    cli("import", str(talk), "--me", "me@example.org", "--me", "Mira")
    refused = cli("import", "--forget-me", "you@example.org")
    assert refused.code == 1
    assert "you are known as me@example.org and mira" in refused.err
    assert "me@example.org is you no more" in cli("import", "--forget-me", "ME@example.org").out
    assert "me@example.org" not in cli("import", "--forget-me", "you@example.org").err
    cli("undo")
    assert cli.json("import", "--forget-me", "all")["forgotten"] == ["me@example.org", "mira"]
    assert cli("import", "--forget-me", "all").code == 1
    assert cli("import", str(talk), "--forget-me", "all").code == 2
