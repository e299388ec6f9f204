"""Keys in a real terminal: tried on the command line, and remapped in the app."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal, garden_command

pytestmark = pytest.mark.terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    folder = tmp_path / "config" / "garden"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text('[keys]\nundo = "ctrl+z"\nquit = "f10"\n')
    environment = {
        "GARDEN_NOW": "2026-11-22T10:00:00Z",
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
        "TZ": "UTC",
        "LANG": "C.UTF-8",
    }
    opened = Terminal(tmp_path, 100, 24, environment)
    yield opened
    opened.close()


def test_keys_are_shown_as_the_terminal_sends_them(terminal: Terminal) -> None:
    terminal.run([*garden_command(), "keys", "--try"])
    terminal.wait_for("esc twice or ctrl+c ends this")
    terminal.type("Up")
    terminal.wait_for('"up"')
    terminal.type("C-z")
    shown = terminal.wait_for('"ctrl+z"')
    assert "Undo (undo) on every screen" in shown
    assert "\\x1b[A" in shown
    terminal.type("Escape")
    terminal.wait_for('"escape"')
    terminal.type("Escape")
    terminal.wait_for("ended with 0")


def test_ctrl_c_ends_the_trying(terminal: Terminal) -> None:
    terminal.run([*garden_command(), "keys", "--try"])
    terminal.wait_for("ends this")
    terminal.type("C-c")
    terminal.wait_for("ended with 0")


def test_keys_of_ones_own_work_in_the_app(terminal: Terminal) -> None:
    terminal.run([*garden_command(), "demo"])
    terminal.wait_for("Rosalind Franklin")
    terminal.type("1")
    terminal.wait_for("Family")
    terminal.type("c")
    terminal.wait_for("ctrl+z undoes")
    terminal.type("C-z")
    terminal.wait_for("undone")
    terminal.type("'")
    terminal.wait_for("Type the letter of a plant")
    terminal.type("s")
    terminal.wait_for("▸Teodor")
    terminal.type("F10")
    terminal.wait_for("ended with 0")
