"""The app: it holds the garden, knows the places, and remembers how it was left."""

import os
from collections.abc import Callable
from typing import Any, ClassVar

from textual.app import App
from textual.screen import Screen
from textual.theme import Theme

from garden.gardener.garden import Garden
from garden.tui.memory import Memory, recall, remember
from garden.tui.outlook import Outlook, look
from garden.tui.places import PLACES
from garden.tui.themes import OWN_THEMES, VARIABLE_DEFAULTS, defaults_for

POLL_SECONDS = 2.0
"""How often the app asks whether another process wrote to the garden (6 microseconds each)."""


class GardenApp(App[int]):
    """Garden in the terminal."""

    TITLE = "garden"
    ENABLE_COMMAND_PALETTE = True
    MODES: ClassVar[dict[str, str | Callable[[], Screen[Any]]]] = PLACES
    DEFAULT_MODE = "garden"

    def __init__(self, garden: Garden, memory: Memory | None = None) -> None:
        colourless = bool(os.environ.get("NO_COLOR"))
        super().__init__(ansi_color=True if colourless else None)
        self.outlook: Outlook = look(garden)
        self.memory = memory or Memory()
        for theme in OWN_THEMES:
            self.register_theme(theme)
        wanted = self.memory.theme
        self.theme = wanted if wanted in self.available_themes else OWN_THEMES[0].name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give every theme Garden's own variables, ours or another's."""
        theme = self.available_themes.get(self.theme) if hasattr(self, "memory") else None
        return defaults_for(theme) if theme is not None else dict(VARIABLE_DEFAULTS)

    def on_mount(self) -> None:
        """Go where a visit begins: Today on the first of a day, else the garden."""
        self.theme_changed_signal.subscribe(self, self._theme_changed)
        self.set_interval(POLL_SECONDS, self._notice_others)
        first = self.memory.last_visit != self.outlook.garden.today().isoformat()
        if first and self.outlook.plants:
            self.switch_mode("today")

    def _theme_changed(self, theme: Theme) -> None:
        self.memory.theme = theme.name

    def _notice_others(self) -> None:
        """Show what another Garden wrote to the same file."""
        from garden.tui.screens.base import GardenScreenBase

        if self.outlook.changed_elsewhere():
            self.outlook.reload()
            if isinstance(self.screen, GardenScreenBase):
                self.screen.renew_all()


def run(garden: Garden, keep: bool = True) -> int:
    """Open the app on a garden and return the exit code. `keep`: remember how it was left."""
    memory = recall() if keep else Memory()
    app = GardenApp(garden, memory)
    code = app.run()
    if keep:
        memory.last_visit = garden.today().isoformat()
        remember(memory)
    return code or 0
