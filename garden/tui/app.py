"""The app: it holds the garden, knows the places, and remembers how it was left."""

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from time import monotonic
from typing import Any, ClassVar

from textual.app import App, ScreenStackError, SystemCommand
from textual.binding import Binding, BindingType
from textual.events import DescendantFocus, Event, Key
from textual.filter import LineFilter
from textual.screen import Screen
from textual.theme import Theme
from textual.widgets import Input

from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.tui.ascii_filter import AsciiFilter
from garden.tui.focusing import take_as_text
from garden.tui.key_names import key_word
from garden.tui.key_words import key_words
from garden.tui.late_answer import LateAnswer
from garden.tui.manner import Manner
from garden.tui.memory import Memory, recall, remember
from garden.tui.outlook import Outlook, look
from garden.tui.places import PLACES
from garden.tui.screens.bars import BarsScreen, renew_veil
from garden.tui.starting import settled_manner
from garden.tui.theme_names import check_theme
from garden.tui.themes import OWN_THEMES, VARIABLE_DEFAULTS, defaults_for
from garden.tui.turns import Turns

POLL_SECONDS = 2.0
"""How often the app asks whether another process wrote to the garden (6 microseconds each)."""


class GardenApp(App[int]):
    """Garden in the terminal."""

    TITLE = "garden"
    ENABLE_COMMAND_PALETTE = True
    MODES: ClassVar[dict[str, str | Callable[[], Screen[Any]]]] = PLACES
    DEFAULT_MODE = "garden"
    BINDINGS: ClassVar[list[BindingType]] = [
        # Also while a name is being typed, when D is a letter.
        Binding("ctrl+o", "discreet", "Discreet", show=False, priority=True)
    ]
    CSS = """
    OptionList:nocolor > .option-list--option-highlighted { text-style: reverse; }
    Input:nocolor > .input--placeholder, Input:nocolor > .input--suggestion { text-style: dim; }
    """

    def __init__(
        self, garden: Garden, memory: Memory | None = None, manner: Manner | None = None
    ) -> None:
        if os.environ.get("NO_COLOR") == "":
            # Set to nothing it asks for nothing (no-color.org); Textual takes it for a wish.
            del os.environ["NO_COLOR"]
        colourless = bool(os.environ.get("NO_COLOR"))
        self.memory = memory or Memory()
        self.outlook: Outlook = look(garden)
        # Before the app is made: a switch while it starts finds no screen to switch from.
        vars(self)["DEFAULT_MODE"] = self._first_place()
        super().__init__(ansi_color=True if colourless else None)
        self.manner = manner or Manner(theme=self.memory.theme)
        self.turns = Turns()
        self.remarks = list(self.manner.remarks)
        if self.manner.discreet:
            self.outlook.draw_veil(True)
        self._ascii = AsciiFilter(self.manner.encoding) if self.manner.ascii else None
        self._late = LateAnswer(monotonic()) if self.manner.late else None
        if not self.manner.motion and "TEXTUAL_ANIMATIONS" not in os.environ:
            self.animation_level = "none"
        for theme in OWN_THEMES:
            self.register_theme(theme)
        self.theme = self._started = self._theme_to_start()

    def _first_place(self) -> str:
        """Return where a visit begins: Today on the first of a day, else the garden."""
        first = self.memory.last_visit != self.outlook.garden.today().isoformat()
        return "today" if first and self.outlook.plants else "garden"

    def _theme_to_start(self) -> str:
        wanted = self.manner.started_theme
        try:
            check_theme(wanted)
        except Refused as refusal:
            self.remarks.append(str(refusal))
            return OWN_THEMES[0].name if self.manner.dark else OWN_THEMES[1].name
        return wanted

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give every theme Garden's own variables, ours or another's."""
        theme = self.available_themes.get(self.theme) if hasattr(self, "manner") else None
        return defaults_for(theme) if theme is not None else dict(VARIABLE_DEFAULTS)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what every line passes through before it is shown."""
        plain = [] if self._ascii is None else [self._ascii]
        return [*super().get_line_filters(), *plain]

    def get_key_display(self, binding: Binding) -> str:
        """Return a key as the footer shows it: in words where there are no signs for keys."""
        if "+" in binding.key and not binding.key_display:
            return key_word(binding.key)
        if self._ascii is None:
            return super().get_key_display(binding)
        return key_words(binding) or super().get_key_display(binding)

    def clear_selection(self) -> None:
        """Clear the selected text, if there is a screen yet.

        From Python 3.12 on, inputs may be ready before the first screen stands in its place.
        """
        with suppress(ScreenStackError):
            super().clear_selection()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Keep what Garden has not itself: themes, and a picture of the screen."""
        for command in super().get_system_commands(screen):
            if command.title in ("Theme", "Screenshot"):
                yield command

    def on_mount(self) -> None:
        """Listen for another theme and for other writers; say what is to be said about settings."""
        self.set_keymap(self.manner.keymap.textual())
        self.theme_changed_signal.subscribe(self, self._theme_changed)
        self.set_interval(POLL_SECONDS, self._notice_others)
        if self.remarks:
            self.call_after_refresh(self._remark)

    def _remark(self) -> None:
        if isinstance(self.screen, BarsScreen):
            self.screen.tell("  ".join(self.remarks), "$warning")

    def _theme_changed(self, theme: Theme) -> None:
        # The theme that the terminal's ground chose is chosen anew by the next terminal.
        if self.memory.theme or theme.name != self._started:
            self.memory.theme = theme.name

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """A line that waits for words waits quietly: its cursor does not blink."""
        if isinstance(event.widget, Input):
            event.widget.cursor_blink = False

    def on_key(self, event: Key) -> None:
        """Keep a key that is text from being a command."""
        if take_as_text(self.focused, event):
            event.prevent_default()

    def action_discreet(self) -> None:
        """Hide names and notes on every screen, or show them again."""
        drawn = not self.outlook.veil.drawn
        self.outlook.draw_veil(drawn)
        for screen in self.screen_stack:
            renew_veil(screen, drawn)

    async def on_event(self, event: Event) -> None:
        """Pass events on, but for an answer of the terminal that comes too late."""
        if isinstance(event, Key):
            self.turns.key()
        late = self._late
        if late is not None and isinstance(event, Key) and late.swallows(event.key, monotonic()):
            return
        await super().on_event(event)

    def _notice_others(self) -> None:
        """Show what another Garden wrote to the same file, or the day that has begun."""
        if self.outlook.is_stale():
            self.outlook.reload()
            if isinstance(self.screen, BarsScreen):
                self.screen.renew_all()


def run(garden: Garden, keep: bool = True, ascii: bool = False) -> int:
    """Open the app on a garden and return the exit code.

    `keep`: remember how it was left. `ascii`: draw with plain characters only.
    """
    memory = recall() if keep else Memory()
    manner = settled_manner(memory.theme, ascii)
    app = GardenApp(garden, memory, manner)
    code = app.run(mouse=manner.mouse)
    if keep:
        memory.last_visit = garden.today().isoformat()
        remember(memory)
    return code or 0
