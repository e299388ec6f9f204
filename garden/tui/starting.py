"""What is found out before the app starts: the settings, and what the terminal can do."""

import os
import sys
from dataclasses import replace

from rich.console import Console
from textual import constants

from garden.gardener.config import read_config
from garden.tui.background import terminal_ground
from garden.tui.manner import Manner, encoding_of, manner_of

FEW = ("standard", "windows")
"""What Rich calls terminals of sixteen colours."""


def settled_manner(remembered: str, ascii: bool) -> Manner:
    """Return how the app is to behave here. `remembered` is the theme chosen in the app, or ""."""
    encoding = encoding_of(getattr(sys.__stderr__, "encoding", None))
    manner = manner_of(read_config(), remembered, os.environ, encoding, ascii)
    manner = replace(manner, sixteen=_few_colours())
    if manner.theme not in ("", "auto"):
        return manner
    ground = terminal_ground(os.environ)
    return replace(manner, dark=ground.dark is not False, late=ground.late)


def _few_colours() -> bool:
    if constants.COLOR_SYSTEM != "auto":
        return constants.COLOR_SYSTEM in FEW
    return Console(file=sys.__stderr__, force_terminal=True).color_system in FEW
