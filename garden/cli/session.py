"""One run of a command: the global options, and where to write."""

import os
import sys
from dataclasses import dataclass

from garden.cli.diagnostics import Diagnostics
from garden.cli.output import Output


@dataclass(frozen=True, slots=True)
class Globals:
    """The options that stand before or behind any command."""

    garden: str | None = None
    now: str | None = None
    json: bool = False
    plain: bool = False
    no_input: bool = False
    quiet: bool = False
    ascii: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """What every command is handed."""

    chosen: Globals
    output: Output
    talk: Diagnostics

    @property
    def plain(self) -> bool:
        """Whether sentences are wanted instead of columns: --plain, GARDEN_PLAIN or TERM=dumb."""
        asked = os.environ.get("GARDEN_PLAIN", "") not in ("", "0")
        return self.chosen.plain or asked or os.environ.get("TERM") == "dumb"

    @property
    def may_ask(self) -> bool:
        """Whether a question can be put to somebody at a terminal."""
        silent = self.chosen.no_input or self.chosen.json
        return not silent and stdin_is_terminal() and self.talk.is_terminal()


def stdin_is_terminal() -> bool:
    """Tell whether somebody can type."""
    return sys.stdin is not None and not sys.stdin.closed and sys.stdin.isatty()
