"""The fields of the form that are no single line of text: several lines, or one word of some."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Key
from textual.reactive import reactive
from textual.widgets import Static, TextArea

from garden.tui.glyphs import LEFT, RIGHT


class Lines(TextArea):
    """Several values, one a line; up and down leave it where there is no line further."""

    def __init__(self, text: str, example: str, *, id: str) -> None:
        super().__init__(
            text,
            id=id,
            soft_wrap=False,
            compact=True,
            highlight_cursor_line=False,
            placeholder=Content.styled(example, "$garden-dim"),
        )

    def on_mount(self) -> None:
        """Begin where something would be added; the cursor does not blink."""
        self.cursor_blink = False
        self.move_cursor(self.document.end)

    def on_focus(self) -> None:
        """Show where the cursor is, also in a line that is too long."""
        self.call_after_refresh(self.scroll_cursor_visible)

    def on_blur(self) -> None:
        """Show how the lines begin."""
        self.scroll_to(x=0, animate=False)

    def action_cursor_down(self, select: bool = False) -> None:
        """Go to the next line, or on to the next field."""
        if self.cursor_at_last_line and not select:
            self.screen.focus_next()
        else:
            super().action_cursor_down(select)

    def action_cursor_up(self, select: bool = False) -> None:
        """Go to the line before, or back to the field before."""
        if self.cursor_at_first_line and not select:
            self.screen.focus_previous()
        else:
            super().action_cursor_up(select)


class OneWord(Static, can_focus=True):
    """One of some values, shown by its word: left and right change it, or its first letter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", show=False),
        Binding("right,space", "step(1)", show=False),
    ]
    chosen: reactive[int] = reactive(0, layout=False)

    def __init__(self, values: Sequence[str], words: Sequence[str], value: str, *, id: str) -> None:
        super().__init__(id=id)
        self._values = tuple(values)
        self._words = tuple(words)
        self.set_reactive(OneWord.chosen, self._values.index(value))

    @property
    def value(self) -> str:
        """The value chosen."""
        return self._values[self.chosen]

    def render(self) -> Content:
        """Return the word between two arrows; they are bright while it has the keys."""
        style = "bold $accent" if self.has_focus else "$garden-dim"
        word = Content.styled(f" {self._words[self.chosen]} ", "bold" if self.has_focus else "")
        return Content.assemble(Content.styled(LEFT, style), word, Content.styled(RIGHT, style))

    def action_step(self, step: int) -> None:
        """Choose the value beside."""
        self.chosen = (self.chosen + step) % len(self._values)

    def on_key(self, event: Key) -> None:
        """Take the next word that begins with a letter."""
        letter = event.character or ""
        fitting = [at for at, word in enumerate(self._words) if letter and word[0] == letter]
        if fitting and letter.isalpha():
            self.chosen = next((at for at in fitting if at > self.chosen), fitting[0])
            event.stop()

    def on_focus(self) -> None:
        """The arrows are bright."""
        self.refresh()

    def on_blur(self) -> None:
        """The arrows are quiet."""
        self.refresh()
