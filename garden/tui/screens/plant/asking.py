"""One line that asks for a few words, below the person they are about."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from garden.tui.focusing import give_keys


class Asking(Horizontal):
    """Hidden until it asks; enter answers. The screen closes it."""

    DEFAULT_CSS = """
    Asking { display: none; height: 1; background: $surface; }
    Asking.-open { display: block; }
    Asking > Static { width: auto; padding: 0 1; color: $accent; text-style: bold; }
    Asking > Input { width: 1fr; height: 1; border: none; padding: 0; background: $surface; }
    """

    class Answered(Message):
        """The words will do, and the line is closed."""

    def __init__(self) -> None:
        super().__init__()
        self._answer: Callable[[str], bool] | None = None

    def compose(self) -> ComposeResult:
        """Lay out question and line."""
        yield Static(id="question")
        yield Input(compact=True, id="answer")

    def ask(
        self,
        question: str,
        example: str,
        answer: Callable[[str], bool],
        text: str = "",
        hidden: bool = False,
    ) -> None:
        """Ask; `answer` takes the words and says whether they will do.

        `text` stands there already, and is `hidden` where nobody is to read it.
        """
        self._answer = answer
        self.query_one(Static).update(question)
        line = self.query_one(Input)
        line.value, line.placeholder = text, example
        line.password = hidden and bool(text)
        line.cursor_position = len(text)
        self.add_class("-open")
        give_keys(line)

    def close(self) -> bool:
        """Stop asking; return whether something was being asked."""
        was_open = self.has_class("-open")
        self.remove_class("-open")
        self._answer = None
        return was_open

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the answer; words that will not do stay to be mended."""
        event.stop()
        if self._answer is None or self._answer(event.value):
            self.close()
            self.post_message(self.Answered())
