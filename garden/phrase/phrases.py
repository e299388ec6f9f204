"""Look up phrases of one or several words in a row of tokens."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from garden.phrase.fold import spellings
from garden.phrase.tokens import Token

T = TypeVar("T")


class PhraseTable(Generic[T]):
    """Phrases and what each of them means; the longest phrase that fits is the one found."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        """Build the table from (phrase, meaning) pairs; of two equal phrases the first counts.

        A phrase is also found with its umlauts spelt out.
        """
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        seen: set[tuple[str, ...]] = set()
        for phrase, meaning in entries:
            for spelling in spellings(phrase):
                keys = tuple(spelling.split())
                if keys and keys not in seen:
                    seen.add(keys)
                    self._by_first.setdefault(keys[0], []).append((keys, meaning))
        for phrases in self._by_first.values():
            phrases.sort(key=lambda entry: -len(entry[0]))

    def match(self, tokens: Sequence[Token], at: int, end: int) -> tuple[T, int] | None:
        """Return the meaning of the phrase at token `at` and the token after it, or None."""
        if at >= end:
            return None
        for keys, meaning in self._by_first.get(tokens[at].key, ()):
            stop = at + len(keys)
            if stop <= end and all(
                tokens[at + step].key == key for step, key in enumerate(keys[1:], start=1)
            ):
                return meaning, stop
        return None

    def get(self, word: str) -> T | None:
        """Return the meaning of a phrase of one folded word, or None."""
        for keys, meaning in self._by_first.get(word, ()):
            if len(keys) == 1:
                return meaning
        return None

    def single_words(self) -> frozenset[str]:
        """Return the phrases that are one word, folded."""
        return frozenset(
            keys[0] for phrases in self._by_first.values() for keys, _ in phrases if len(keys) == 1
        )
