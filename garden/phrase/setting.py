"""What a sentence is read in: its text and tokens, the names, the instant, the words."""

from collections.abc import Sequence
from dataclasses import dataclass

from garden.phrase.moment import Today
from garden.phrase.names import NameIndex
from garden.phrase.reading import Span
from garden.phrase.tokens import Token
from garden.phrase.words import Words


@dataclass(frozen=True)
class Setting:
    """One sentence to read, with all that reading it needs. Positions are indexes of tokens."""

    text: str
    tokens: Sequence[Token]
    names: NameIndex
    today: Today

    @property
    def words(self) -> Words:
        """The language."""
        return self.today.words

    def key(self, at: int, end: int) -> str:
        """Return the folded spelling of the token at `at`, or nothing from `end` on."""
        return self.tokens[at].key if at < end else ""

    def matches(self, name: str, at: int, end: int) -> int | None:
        """Return the token after the phrase of the word list `name` that stands at `at`."""
        found = self.words.lists[name].match(self.tokens, at, end)
        return found[1] if found else None

    def source(self, at: int, end: int) -> str:
        """Return the text from token `at` up to token `end`, as it was typed."""
        return self.text[self.tokens[at].start : self.tokens[end - 1].end] if at < end else ""

    def span(self, kind: str, at: int, end: int) -> Span:
        """Return the span of the tokens from `at` up to `end`."""
        return Span(kind, self.tokens[at].start, self.tokens[end - 1].end)
