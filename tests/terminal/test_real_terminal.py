"""The installed program in a real terminal: what only a terminal shows."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal, garden_command

pytestmark = pytest.mark.terminal

NOW = "2026-11-22T10:00:00Z"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {
        "GARDEN_FILE": str(tmp_path / "garden.db"),
        "GARDEN_NOW": NOW,
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
        "TZ": "UTC",
        "LANG": "C.UTF-8",
    }


@pytest.fixture
def terminal(tmp_path: Path, environment: dict[str, str]) -> Iterator[Terminal]:
    opened = Terminal(tmp_path, 80, 24, environment)
    yield opened
    opened.close()


def garden(environment: dict[str, str], *words: str) -> str:
    done = subprocess.run(
        [*garden_command(), *words],
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout


def test_start_log_undo_quit(terminal: Terminal, environment: dict[str, str]) -> None:
    garden(environment, "plant", "Ada Lovelace", "--circle", "Work", "--met", "2026-09-01")
    terminal.run(garden_command())
    terminal.wait_for("Ada Lovelace")
    terminal.type("1")
    terminal.wait_for("▸Ada Lovelace")

    terminal.type("c")
    terminal.wait_for("Call with Ada Lovelace")
    assert '"call"' in garden(environment, "--json", "show", "ada")

    terminal.type("u")
    terminal.wait_for("undone")
    assert '"call"' not in garden(environment, "--json", "show", "ada")

    terminal.type("l")
    terminal.say("emailed ada yesterday re the engine")
    terminal.wait_for("Sat 21 Nov")
    terminal.type("Enter")
    terminal.wait_for("Email with Ada Lovelace")
    assert "the engine" in garden(environment, "show", "ada")

    terminal.type("q")
    terminal.wait_for("ended with 0")


def test_the_demo_starts_on_today_and_quits(terminal: Terminal) -> None:
    terminal.run([*garden_command(), "demo"])
    terminal.wait_for("Rosalind Franklin")
    terminal.type("1")
    terminal.wait_for("Family")
    terminal.type("q")
    terminal.wait_for("ended with 0")


def test_a_log_from_the_command_line_shows_in_the_open_app(
    terminal: Terminal, environment: dict[str, str]
) -> None:
    garden(environment, "plant", "Grace Hopper", "--circle", "Navy")
    terminal.run(garden_command())
    terminal.wait_for("1 Garden")
    terminal.type("1")
    terminal.wait_for("▸Grace Hopper")
    garden(environment, "log", "coffee with grace")
    terminal.wait_for("coffee, today")
    terminal.type("q")
    terminal.wait_for("ended with 0")
