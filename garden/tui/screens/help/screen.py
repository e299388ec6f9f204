"""All keys of the screen one comes from, searched by text or by key."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from garden.tui.commands.command import Command, Group
from garden.tui.literal import safe


class HelpScreen(ModalScreen[None]):
    """Lists commands with their keys; typing narrows the list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Back"),
        Binding("question_mark", "close", show=False),
    ]
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

    def compose(self) -> ComposeResult:
        """Lay out the search and the list."""
        with Vertical() as box:
            box.border_title = "Keys"
            yield Input(placeholder="search by word or key; esc goes back", compact=True)
            with VerticalScroll(can_focus=False):
                yield Static(help_lines(self._groups, ""), id="keys")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        self.query_one("#keys", Static).update(help_lines(self._groups, event.value))

    def on_key(self, event: events.Key) -> None:
        """Up and down scroll the list while the search keeps the letters."""
        scroll = self.query_one(VerticalScroll)
        if event.key == "down":
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


def help_lines(groups: tuple[Group, ...], wanted: str) -> Content:
    """Return the commands that fit `wanted` (words, or a key), under their headings."""
    lines: list[Content] = []
    for group in groups:
        fitting = [command for command in group.commands if _fits(command, wanted)]
        if not fitting:
            continue
        lines.append(Content.styled(group.title, "bold $primary"))
        for command in fitting:
            keys = Content.styled(f"  {command.keys_words:<14}", "bold $accent")
            lines.append(Content.assemble(keys, safe(command.help)))
        lines.append(Content(""))
    if not lines:
        return safe(f"Nothing fits “{wanted}”.")
    lines.append(Content.styled("Hold shift to select text with the mouse.", "$garden-dim"))
    return Content("\n").join(lines)


def _fits(command: Command, wanted: str) -> bool:
    words = wanted.casefold().split()
    if not words:
        return True
    if wanted.strip() in command.keys:
        return True
    text = f"{command.title} {command.help} {command.keys_words}".casefold()
    return all(word in text for word in words)
