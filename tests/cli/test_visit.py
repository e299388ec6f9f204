"""The bare command: the app where there is a terminal for it, else Today."""

import pytest

from garden.cli.commands import opening
from garden.cli.diagnostics import Diagnostics
from garden.cli.session import Session
from garden.gardener.garden import Garden
from tests.cli.running import Cli


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """Put a terminal there, and an app that notes how it was opened and leaves with code 0."""
    visits: list[tuple[str, bool]] = []

    def run_app(session: Session, garden: Garden, keep: bool = True) -> int:
        visits.append((garden.face, keep))
        return 0

    monkeypatch.setattr(opening, "stdin_is_terminal", lambda: True)
    monkeypatch.setattr(Diagnostics, "is_terminal", lambda self: True)
    monkeypatch.setattr(opening, "run_app", run_app)
    monkeypatch.setattr("garden.cli.commands.demo.run_app", run_app)
    return visits


def test_at_a_terminal_the_app_opens(cli: Cli, opened: list[tuple[str, bool]]) -> None:
    assert cli().out == ""
    assert opened == [("tui", True)]


def test_the_demo_leaves_no_memory_of_itself(cli: Cli, opened: list[tuple[str, bool]]) -> None:
    assert cli("demo").out == ""
    assert opened == [("tui", False)]


@pytest.mark.parametrize("words", [["--plain"], ["--json"], ["--no-input"]])
def test_lines_may_be_wanted_instead(
    cli: Cli, opened: list[tuple[str, bool]], words: list[str]
) -> None:
    assert cli(*words).out != ""
    assert opened == []


def test_a_dumb_terminal_gets_lines(
    cli: Cli, opened: list[tuple[str, bool]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert "The garden is quiet" in cli().out
    assert opened == []
