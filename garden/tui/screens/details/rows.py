"""Rows of the form that are not text: one of a few words, or any of them."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Key
from textual.reactive import reactive
from textual.widgets import Static

from garden.tui.glyphs import DONE, FREE, TAKEN

GAP = 3
"""Cells between words."""


class OneOf(Static, can_focus=True):
    """A choice of one word: left and right move it, a first letter takes the next word with it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", show=False),
        Binding("right", "step(1)", show=False),
    ]
    chosen: reactive[int] = reactive(0, layout=False)

    def __init__(
        self, words: Sequence[str], chosen: str, *, id: str, columns: int | None = None
    ) -> None:
        super().__init__(id=id)
        self.words = tuple(words)
        self._columns = columns or len(self.words)
        self.set_reactive(OneOf.chosen, self.words.index(chosen))

    @property
    def word(self) -> str:
        """The word chosen."""
        return self.words[self.chosen]

    def render(self) -> Content:
        """Return all words in their columns, the chosen one marked."""
        parts: list[Content | str] = []
        for at, word in enumerate(self.words):
            parts.append(_word(word, TAKEN if at == self.chosen else FREE, at == self.chosen))
            if at == len(self.words) - 1:
                break
            width = max(map(len, self.words[at % self._columns :: self._columns]))
            last = (at + 1) % self._columns == 0
            parts.append("\n" if last else " " * (width - len(word) + GAP - 1))
        return Content.assemble(*parts)

    def action_step(self, step: int) -> None:
        """Choose the word beside."""
        self.chosen = (self.chosen + step) % len(self.words)

    def on_key(self, event: Key) -> None:
        """Take the next word that begins with a letter."""
        fitting = [at for at, word in enumerate(self.words) if event.character == word[0]]
        if fitting:
            self.chosen = next((at for at in fitting if at > self.chosen), fitting[0])
            event.stop()


class AnyOf(Static, can_focus=True):
    """Any of some words: left and right move, space or a first letter takes one or leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", show=False),
        Binding("right", "step(1)", show=False),
        Binding("space", "take_or_leave", show=False),
    ]
    cursor: reactive[int] = reactive(0, layout=False)
    taken: reactive[frozenset[str]] = reactive(frozenset(), layout=False)

    def __init__(self, words: Sequence[str], taken: Sequence[str], *, id: str) -> None:
        super().__init__(id=id)
        self._words = tuple(words)
        self.set_reactive(AnyOf.taken, frozenset(taken))

    @property
    def chosen(self) -> tuple[str, ...]:
        """The words taken, in their order."""
        return tuple(word for word in self._words if word in self.taken)

    def render(self) -> Content:
        """Return all words, those taken ticked; while one has the keys, it is reversed."""
        parts = []
        for at, word in enumerate(self._words):
            mark = DONE if word in self.taken else "·"
            here = self.has_focus and at == self.cursor
            parts.append(_word(word, mark, word in self.taken, here))
        return Content("").join(parts)

    def action_step(self, step: int) -> None:
        """Go to the word beside."""
        self.cursor = (self.cursor + step) % len(self._words)

    def action_take_or_leave(self) -> None:
        """Take the word at hand, or leave it."""
        self.taken = self.taken ^ {self._words[self.cursor]}

    def on_key(self, event: Key) -> None:
        """Take or leave a word by its first letter."""
        for at, word in enumerate(self._words):
            if event.character == word[0]:
                self.cursor = at
                self.action_take_or_leave()
                event.stop()

    def on_focus(self) -> None:
        """The word at hand shows."""
        self.refresh()

    def on_blur(self) -> None:
        """No word is at hand."""
        self.refresh()


def _word(word: str, mark: str, taken: bool, here: bool = False) -> Content:
    style = "bold $accent" if taken else ""
    ground = " reverse" if here else ""
    return Content.assemble(
        Content.styled(mark, "$accent" if taken else "$garden-dim"),
        Content.styled(" ", ground),
        Content.styled(word[0], f"underline {style}{ground}"),
        Content.styled(word[1:] + (" " if here else ""), f"{style}{ground}"),
        "" if here else " ",
    )
