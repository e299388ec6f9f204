"""garden keys: the table, the check, and what stands in the docs."""

from pathlib import Path

import pytest

from tests.cli.running import ROOT, Cli

CONFIG = """
[keys]
undo = "ctrl+z"
sort = "s"
snooze = ""
undoo = "x"
rest = "contrl+x"
"""


@pytest.fixture
def place(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where config.toml stands, its folder made."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(cli.folder / "config"))
    place = Path(cli.json("config")["path"])
    place.parent.mkdir(parents=True)
    return place


def line_of(lines: list[str], words: str) -> str:
    """Return the line that ends with these words."""
    return next(line for line in lines if line.endswith(words))


def test_every_command_is_listed_with_its_id_under_its_screens(cli: Cli, place: Path) -> None:
    ran = cli("keys")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "Places (every screen)"
    undo = line_of(lines, "Take the last change back").split()
    assert undo[:2] == ["u", "undo"]
    assert "Plants (Garden)" in lines
    assert not any(line.startswith("*") for line in lines)


def test_other_keys_are_marked_and_wrong_lines_told(cli: Cli, place: Path) -> None:
    place.write_text(CONFIG)
    ran = cli("keys")
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert line_of(lines, "Take the last change back").split()[:3] == ["*", "ctrl+z", "undo"]
    assert line_of(lines, "Leave out of Today for a week").split()[:3] == ["*", "-", "snooze"]
    assert lines[-1] == "* remapped in config.toml"
    assert len(ran.err.splitlines()) == 2
    assert "Did you mean undo?" in ran.err
    assert "“contrl+x” is no key" in ran.err


def test_the_check_exits_with_1_only_where_something_is_wrong(cli: Cli, place: Path) -> None:
    ran = cli("keys", "--check")
    assert (ran.code, ran.out) == (0, "")
    place.write_text('[keys]\nundo = "ctrl+z"\n')
    assert cli("keys", "--check").code == 0
    place.write_text('[keys]\nquit = ""\n')
    ran = cli("keys", "--check")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "[keys] quit: Quit cannot be without a key.\n"


def test_the_json_has_every_command_of_every_screen(cli: Cli, place: Path) -> None:
    place.write_text(CONFIG)
    found = cli.json("keys")
    assert set(found) == {"schema", "keys", "problems"}
    assert found["schema"] == 1
    assert len(found["problems"]) == 2
    undo = [one for one in found["keys"] if one["id"] == "undo"]
    assert {one["screen"] for one in undo} >= {"garden", "today", "plant", "review", "shed"}
    assert undo[0] == {
        "id": "undo",
        "screen": "garden",
        "title": "Undo",
        "keys": ["ctrl+z"],
        "help": "Take the last change back",
        "default_keys": ["u"],
    }


def test_the_settings_mention_the_keys(cli: Cli, place: Path) -> None:
    place.write_text('[keys]\nundo = "ctrl+z"\nsort = "q"\n')
    ran = cli("config")
    line = next(line for line in ran.out.splitlines() if line.startswith("keys "))
    assert "1 remapped" in line
    assert "garden keys" in line
    assert "sort: q is Quit (quit)" in ran.err
    assert cli.json("config")["keys"] == {"undo": ["ctrl+z"]}
    ran = cli("config", "keys")
    assert ran.code == 2
    assert "[keys]" in ran.err


def test_trying_keys_needs_a_terminal(cli: Cli, place: Path) -> None:
    ran = cli("keys", "--try")
    assert (ran.code, ran.out) == (2, "")
    assert "--try needs a terminal" in ran.err
    assert cli("keys", "--try", "--json").code == 2


def test_the_page_of_the_docs_is_what_the_commands_say(cli: Cli, place: Path) -> None:
    page = (ROOT / "docs" / "keys.md").read_text(encoding="utf-8")
    assert cli("keys", "--markdown").out == page, "garden keys --markdown > docs/keys.md"
