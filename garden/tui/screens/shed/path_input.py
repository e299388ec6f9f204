"""The line that takes the path of what is to be imported."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from garden.tui.screens.shed.paths import complete


class PathInput(Input):
    """Takes a path; tab writes it out as far as is certain."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "complete", show=False)]

    class Offered(Message):
        """The names that may follow; those in a folder once its own name is written out."""

        def __init__(self, names: tuple[str, ...]) -> None:
            super().__init__()
            self.names = names

    class Passed(Message):
        """Nothing is typed: the keys may go on to what is next."""

    def action_complete(self) -> None:
        """Write the path out; with nothing typed, tab goes on as it does elsewhere."""
        if not self.value:
            self.post_message(self.Passed())
            return
        longer, names = complete(self.value)
        self.value = longer
        self.cursor_position = len(longer)
        if len(names) == 1 and longer.endswith("/"):
            names = complete(longer)[1]
        self.post_message(self.Offered(names))
