"""Shed."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from garden.tui.commands.command import bindings
from garden.tui.commands.everywhere import EVERYWHERE, PLACES
from garden.tui.screens.base import GardenScreenBase


class ShedScreen(GardenScreenBase):
    """Shed."""

    PLACE = "shed"
    GROUPS = (PLACES, EVERYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(GROUPS)]

    def body(self) -> ComposeResult:
        yield Static("Shed")
