"""What is it to be called? A line for a name, over the screen that asks for it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from garden.tui.literal import safe


class NamingScreen(ModalScreen[str | None]):
    """Ends with the name that was typed, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "give_up", "Back")]
    DEFAULT_CSS = """
    NamingScreen { align: center bottom; background: $background 40%; }
    NamingScreen > Vertical {
        width: 72; max-width: 100%; height: auto; margin: 0 0 2 0;
        background: $panel; padding: 1 2; border: round $primary;
    }
    NamingScreen Input { border: none; height: 1; padding: 0; background: $surface; }
    """

    def __init__(self, question: str, example: str, name: str = "") -> None:
        super().__init__()
        self._question, self._example, self._name_before = question, example, name

    def compose(self) -> ComposeResult:
        """Ask."""
        with Vertical():
            yield Static(safe(self._question, "bold"))
            yield Input(self._name_before, placeholder=self._example, id="name", compact=True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the name, if there is one."""
        event.stop()
        self.dismiss(event.value.strip() or None)

    def action_give_up(self) -> None:
        """Leave it without a name."""
        self.dismiss(None)
