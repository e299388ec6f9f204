"""A question with one way to say yes, by another key than the one that asked."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Static

from garden.tui.literal import safe


class ConfirmScreen(ModalScreen[bool]):
    """Ends with True for y, with False for every other key."""

    BINDINGS: ClassVar[list[BindingType]] = []
    DEFAULT_CSS = """
    ConfirmScreen { align: center middle; background: $background 40%; }
    ConfirmScreen > Vertical {
        width: 64; max-width: 100%; height: auto; background: $panel; padding: 1 2;
        border: round $accent;
    }
    """

    def __init__(self, question: str, about: str, yes: str) -> None:
        """Ask `question` about something; `yes` says what y does."""
        super().__init__()
        self._question = question
        self._about = about
        self._yes = yes

    def compose(self) -> ComposeResult:
        """Ask."""
        with Vertical():
            yield Static(safe(self._question, "bold"))
            yield Static(safe(self._about))
            yield Static("")
            yield Static(
                Content.assemble(
                    Content.styled("y", "bold $accent"),
                    f" {self._yes} · ",
                    Content.styled("any other key leaves it", "$garden-dim"),
                )
            )

    def renew_veil(self) -> None:
        """A question that may name somebody does not stay."""
        self.dismiss(False)

    def on_key(self, event: Key) -> None:
        """Answer."""
        event.stop()
        event.prevent_default()
        self.dismiss(event.key == "y")
