"""The input of the sentence line: up and down recall, tab completes and stays in the line."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from garden.phrase.completion import Completions
from garden.phrase.reading import Reading
from garden.tui.widgets.recalling import Cycle, Recall

Complete = Callable[[str, int], Completions | None]
"""Takes the text and the place of the cursor."""


UNFINISHED = {"choice", "unknown", "tag", "venue"}
"""Kinds of spans at whose end the ways to go on are offered unasked."""


class SentenceInput(Input):
    """Takes a sentence. The screen says what there is to recall and to complete."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "recall(True)", "Earlier", show=False),
        Binding("down", "recall(False)", "Later", show=False),
        Binding("tab", "complete(1)", "Complete", show=False),
        Binding("shift+tab", "complete(-1)", "Complete", show=False),
    ]

    def __init__(self, *, placeholder: str, id: str) -> None:
        super().__init__(placeholder=placeholder, id=id, compact=True)
        self._recall = Recall()
        self._cycle = Cycle()
        self._complete: Complete | None = None

    def begin(self, text: str, earlier: Sequence[str] | None, complete: Complete | None) -> None:
        """Take a sentence that begins with `text`; `earlier` None: go on with what was recalled."""
        if earlier is not None:
            self._recall = Recall(earlier)
        self._cycle = Cycle()
        self._complete = complete or self._complete
        self._show(text, len(text))

    @property
    def cycling(self) -> tuple[Completions, int] | None:
        """The completions gone around just now, and the one put in; None where there are none."""
        cycle = self._cycle
        if cycle.completions is None or not cycle.goes_on(self.value):
            return None
        return cycle.completions, cycle.choice

    def offered(self, reading: Reading) -> Completions | None:
        """Return how the word at the cursor may go on, where what is typed is not enough yet."""
        at = self.cursor_position
        begun = any(span.end == at and span.kind in UNFINISHED for span in reading.spans)
        # "dinner with the love" names nobody yet, but a household's name may begin so.
        if self._complete is None or not (begun or reading.problem):
            return None
        found = self._complete(self.value, at)
        if found is None or found.found[0].text == self.value[found.start : found.end]:
            return None
        return found if begun or found.found[0].kind == "household" else None

    def action_recall(self, back: bool) -> None:
        """Show the sentence said before, or the one after."""
        found = self._recall.back(self.value) if back else self._recall.forward()
        if found is not None:
            self._show(found, len(found))

    def action_complete(self, by: int) -> None:
        """Complete the word before the cursor; again, and it goes on in another way."""
        if not self._cycle.goes_on(self.value):
            found = self._complete(self.value, self.cursor_position) if self._complete else None
            if found is None:
                return
            self._cycle.begin(self.value, found)
        self._show(*self._cycle.step(by))

    def _show(self, text: str, cursor: int) -> None:
        self.value = text
        self.cursor_position = cursor
