"""What to mind before an ask is logged: one line, one key to go on, never a refusal."""

from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from garden.tui.literal import safe
from garden.tui.screens.bars import HoldsGarden

KEYS = "enter logs it · esc leaves it"


class GentleScreen(ModalScreen[bool]):
    """Stands in the line at the bottom. Ends with whether the ask is logged all the same."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go_on(True)", "Log it"),
        Binding("escape", "go_on(False)", "Leave it"),
    ]
    DEFAULT_CSS = """
    GentleScreen { align: left bottom; background: $background 0%; }
    GentleScreen > Vertical { height: auto; background: $panel; padding: 0 1; }
    GentleScreen Static { height: auto; }
    """

    def __init__(self, word: str) -> None:
        super().__init__()
        self._word = word

    def compose(self) -> ComposeResult:
        """Lay out the word and the keys."""
        with Vertical():
            yield Static(self._words())
            yield Static(Content.styled(KEYS, "$garden-dim"))

    def renew_veil(self) -> None:
        """Name the people as they are to be named now."""
        self.query(Static).first().update(self._words())

    def _words(self) -> Content:
        return safe(cast(HoldsGarden, self.app).outlook.veil.news(self._word), "bold $accent")

    def action_go_on(self, logged: bool) -> None:
        """Log it, or leave it."""
        self.dismiss(logged)
