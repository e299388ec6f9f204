"""All keys of the screen one comes from, searched by text or by key."""

from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input

from garden.tui.art.flow import Flow
from garden.tui.commands.command import Group
from garden.tui.screens.help.lines import help_lines


class HelpScreen(ModalScreen[None]):
    """Lists commands with their keys; typing narrows the list."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "Back")]
    DEFAULT_CSS = """
    HelpScreen { align: center middle; background: $background 40%; }
    HelpScreen > Vertical {
        width: 76; max-width: 100%; height: 90%; background: $panel; padding: 1 2;
        border: round $primary; border-title-color: $primary;
    }
    HelpScreen Input { border: none; height: 1; background: $surface; }
    HelpScreen VerticalScroll { margin-top: 1; background: $panel; }
    """

    def __init__(self, groups: tuple[Group, ...]) -> None:
        super().__init__()
        self._groups = groups
        commands = [command for group in groups for command in group.commands]
        self._openers = {key for one in commands if one.id == "help" for key in one.keys}

    def compose(self) -> ComposeResult:
        """Lay out the search and the list."""
        with Vertical() as box:
            box.border_title = "Keys"
            yield Input(placeholder="search by word or key; esc goes back", compact=True)
            with VerticalScroll(can_focus=False):
                yield Flow(id="keys")

    def on_mount(self) -> None:
        """List everything."""
        self._list("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        self._list(event.value)

    def _list(self, wanted: str) -> None:
        self.query_one(Flow).flow(partial(help_lines, self._groups, wanted))

    def on_key(self, event: events.Key) -> None:
        """Up and down scroll the list while the search keeps the letters.

        The key that opens the help closes it too, where it is none of a word.
        """
        scroll = self.query_one(VerticalScroll)
        if event.key in self._openers and not event.is_printable:
            event.stop()
            self.action_close()
        elif event.key == "down":
            scroll.scroll_down(animate=False)
        elif event.key == "up":
            scroll.scroll_up(animate=False)
        elif event.key == "pagedown":
            scroll.scroll_page_down(animate=False)
        elif event.key == "pageup":
            scroll.scroll_page_up(animate=False)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)
