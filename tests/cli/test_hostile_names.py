"""Names that would be commands to a terminal or a screen come out as plain text everywhere."""

from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from shutil import copyfile

import pytest

from garden.cli.main import main
from garden.literal import cell_width
from tests.cli.running import NOW, Cli

NAMES = [
    "[@click=app.quit]Eve[/]",
    "a[/]b",
    "\x1b[31mRed\x1b[0m",
    "bell\x07 and \x9b2J",
    "right\u202eleft",
    "x" * 300,
    "🌱 Seed 日本",
    "two\nlines",
    "%s {0} $HOME",
    "-dash",
]

SHOWN = [
    "[@click=app.quit]Eve[/]",
    "a[/]b",
    "[31mRed[0m",
    "bell and 2J",
    "rightleft",
    "x" * 300,
    "🌱 Seed 日本",
    "two lines",
    "%s {0} $HOME",
    "-dash",
]


@pytest.fixture(scope="module")
def garden_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A garden of hostile names, each with a contact, a promise and a note to match."""
    place = tmp_path_factory.mktemp("hostile") / "garden.db"
    common = ["--garden", str(place), "--now", NOW, "--quiet"]
    with redirect_stdout(StringIO()):
        code = main([*common, "plant", "--circle", NAMES[0], "--met", "2026-01-02", "--", *NAMES])
        assert code == 0
        for number, name in enumerate(NAMES, 1):
            person = f"--person=#{number}"
            main([*common, "log", person, f"--note={name}", f"--venue={name}", "--at=2026-06-01"])
            main([*common, "promise", f"#{number}", "--", name])
    return place


@pytest.fixture
def hostile(cli: Cli, garden_file: Path) -> Cli:
    """The command line on a copy of it."""
    copyfile(garden_file, cli.folder / "garden.db")
    return cli


COMMANDS = [
    ["today"],
    ["list"],
    ["list", "--plain"],
    ["history"],
    ["review"],
    ["review", "--markdown"],
    ["find", "a"],
    *(["show", f"#{number}"] for number in range(1, len(NAMES) + 1)),
    ["show", f"{NAMES[2]}?"],
    ["log", "called", f"{NAMES[2]}x"],
]


@pytest.mark.parametrize("words", COMMANDS)
def test_no_control_character_reaches_either_stream(hostile: Cli, words: list[str]) -> None:
    ran = hostile(*words)
    text = (ran.out + ran.err).replace("\n", "")
    assert text
    assert not [char for char in text if char < " " or "\x7f" <= char <= "\x9f"]
    assert not set(text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


@pytest.mark.parametrize(("number", "shown"), list(enumerate(SHOWN, 1)))
def test_a_name_is_shown_as_it_is(hostile: Cli, number: int, shown: str) -> None:
    assert hostile("show", f"#{number}").out.startswith(f"{shown} (#{number})")
    assert shown in hostile("list").out


def test_a_list_stays_aligned(hostile: Cli) -> None:
    lines = hostile("list").out.splitlines()
    assert len(lines) == len(NAMES)
    places = {cell_width(line[: line.rindex("message ")]) for line in lines}
    assert len(places) == 1


def test_candidates_are_shown_as_they_are(hostile: Cli) -> None:
    hostile("plant", NAMES[2])
    ran = hostile("show", NAMES[2])
    assert ran.code == 4
    assert ran.err.count("  [31mRed[0m  ") == 2
    assert "\x1b" not in ran.err


def test_markdown_is_escaped(hostile: Cli) -> None:
    hostile("log", "--person", "#1", "--at", "2026-11-20")
    assert "\\[@click=app.quit\\]Eve\\[/\\]" in hostile("review", "--markdown").out


def test_bytes_that_are_no_text_are_refused(cli: Cli) -> None:
    ran = cli("plant", "\udcff\udcfe")
    assert ran.code == 2
    assert "not text" in ran.err
