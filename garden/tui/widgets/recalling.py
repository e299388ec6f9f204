"""What the sentence line remembers while it is open: earlier sentences, and a completion begun."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from garden.phrase.completion import Completions


@dataclass(slots=True)
class Recall:
    """Goes back through earlier sentences (newest first) and forward again to what was typed."""

    earlier: Sequence[str] = ()
    _place: int = -1
    _typed: str = ""

    def back(self, text: str) -> str | None:
        """Return the sentence before the one shown, None where there is none."""
        if self._place + 1 >= len(self.earlier):
            return None
        if self._place < 0:
            self._typed = text
        self._place += 1
        return self.earlier[self._place]

    def forward(self) -> str | None:
        """Return the sentence after the one shown, at last what was being typed; None there."""
        if self._place < 0:
            return None
        self._place -= 1
        return self._typed if self._place < 0 else self.earlier[self._place]


@dataclass(slots=True)
class Cycle:
    """Goes around the ways in which a word may go on; ended by any other text."""

    text: str = ""
    completions: Completions | None = None
    choice: int = 0
    shown: str = field(default="")

    def begin(self, text: str, completions: Completions) -> None:
        """Start with `text`, of which nothing is completed yet."""
        self.text, self.completions, self.choice, self.shown = text, completions, -1, text

    def goes_on(self, text: str) -> bool:
        """Tell whether `text` is what the cycle has shown last."""
        return self.completions is not None and text == self.shown

    def step(self, by: int) -> tuple[str, int]:
        """Return the text with the next completion in it (or the one before), and the cursor."""
        if self.completions is None:
            return self.text, len(self.text)
        count = len(self.completions.found)
        self.choice = (max(self.choice, 0 if by < 0 else -1) + by) % count
        self.shown, cursor = self.completions.put(self.text, self.choice)
        return self.shown, cursor
