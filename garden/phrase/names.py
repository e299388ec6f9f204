"""Find persons by how their names, or the words of their names, begin."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from unicodedata import normalize

from garden.phrase.fold import UMLAUTS, fold_words
from garden.phrase.reading import Household, Name

# More candidates than this are not told apart by looking at them.
MOST_CANDIDATES = 20


class Closeness(IntEnum):
    """How well what was typed fits a name."""

    START = 1
    WORDS = 2
    WHOLE = 3


@dataclass(frozen=True, slots=True)
class Found:
    """The persons that fit equally well, in the order of their names."""

    ids: tuple[int, ...]
    closeness: Closeness


class NameIndex:
    """Every name of a garden, ready to be looked up at each keystroke."""

    def __init__(self, names: Iterable[Name] = (), households: Iterable[Household] = ()) -> None:
        """Index `names` and the households they live in, of whom somebody must be known."""
        self._names: dict[int, Name] = {}
        self._words: dict[int, tuple[str, ...]] = {}
        self._whole: dict[tuple[str, ...], list[int]] = {}
        self._nicknames: dict[tuple[str, ...], list[int]] = {}
        self._by_word: dict[str, list[int]] = {}
        for name in names:
            words = fold_words(name.full)
            self._names[name.person_id] = name
            self._words[name.person_id] = words
            self._whole.setdefault(words, []).append(name.person_id)
            for word in dict.fromkeys(words):
                self._by_word.setdefault(word, []).append(name.person_id)
            for nickname in (*name.nicknames, *_spelt_out(name.full)):
                self._nicknames.setdefault(fold_words(nickname), []).append(name.person_id)
        self._households: dict[int, Household] = {}
        self._by_household: dict[tuple[str, ...], list[int]] = {}
        for household in households:
            people = tuple(each for each in household.people if each in self._names)
            if people:
                number = household.household_id
                self._households[number] = replace(household, people=people)
                for spelling in dict.fromkeys(map(fold_words, (household.name, *household.called))):
                    self._by_household.setdefault(spelling, []).append(number)
        self._spellings = sorted(
            (" ".join(spelling), number)
            for spelling, numbers in self._by_household.items()
            for number in numbers
        )
        starts = self._by_word.keys() | {words[0] for words in self._nicknames if words}
        self._sorted = sorted(starts)
        self.longest = max(map(len, (*self._whole, *self._nicknames)), default=1)

    def __len__(self) -> int:
        return len(self._names)

    def get(self, person_id: int) -> Name | None:
        """Return the name of the person with this id."""
        return self._names.get(person_id)

    @property
    def has_households(self) -> bool:
        """Whether any household is known."""
        return bool(self._households)

    def household(self, household_id: int) -> Household | None:
        """Return the household with this id."""
        return self._households.get(household_id)

    def households(self, words: Sequence[str]) -> tuple[int, ...]:
        """Return the ids of the households of which these folded words are the whole name."""
        return tuple(self._by_household.get(tuple(words), ()))

    def households_starting(self, words: Sequence[str]) -> tuple[int, ...]:
        """Return the ids of the households of which a spelling begins with these folded words."""
        begun = " ".join(words)
        ids: dict[int, None] = {}
        for place in range(bisect_left(self._spellings, (begun, 0)), len(self._spellings)):
            spelling, number = self._spellings[place]
            if not spelling.startswith(begun) or len(ids) == MOST_CANDIDATES:
                break
            ids[number] = None
        return tuple(ids)

    def exact(self, words: Sequence[str]) -> Found | None:
        """Return who is called by these folded words: a whole name, a nickname, or some words.

        A whole name counts before a nickname and before words in the order of a name.
        """
        key = tuple(words)
        if not key:
            return None
        if whole := self._whole.get(key):
            return self._found(whole, Closeness.WHOLE)
        ids = [*self._nicknames.get(key, ()), *self._in_order(key)]
        return self._found(ids, Closeness.WORDS) if ids else None

    def starting(self, words: Sequence[str]) -> Found | None:
        """Return whose name has these folded words, the last of which may be only begun."""
        if not words:
            return None
        *whole, begun = words
        ids: dict[int, None] = {}
        if whole:
            for person_id in self._in_order(tuple(whole)):
                rest = self._after(self._words[person_id], whole)
                if any(word.startswith(begun) for word in rest):
                    ids[person_id] = None
        else:
            for place in range(bisect_left(self._sorted, begun), len(self._sorted)):
                word = self._sorted[place]
                if not word.startswith(begun) or len(ids) > MOST_CANDIDATES:
                    break
                ids.update(dict.fromkeys(self._by_word.get(word, ())))
                for nickname in self._nicknames_from(word):
                    ids.update(dict.fromkeys(nickname))
        return self._found(ids, Closeness.START) if ids else None

    def _nicknames_from(self, word: str) -> list[list[int]]:
        found = self._nicknames.get((word,))
        return [found] if found else []

    def _found(self, ids: Iterable[int], closeness: Closeness) -> Found:
        order = sorted(dict.fromkeys(ids), key=lambda each: (self._words[each], each))
        return Found(tuple(order[:MOST_CANDIDATES]), closeness)

    def _in_order(self, words: tuple[str, ...]) -> list[int]:
        """Return the persons whose names hold all of `words` in this order."""
        rarest = min((self._by_word.get(word, []) for word in words), key=len)
        if len(words) == 1:
            return rarest
        return [each for each in rarest if _is_within(words, self._words[each])]

    @staticmethod
    def _after(name: tuple[str, ...], words: Sequence[str]) -> tuple[str, ...]:
        """Return what follows the first place where all of `words` have been met in `name`."""
        place = 0
        for word in words:
            place = name.index(word, place) + 1
        return name[place:]


def _spelt_out(full: str) -> list[str]:
    """Return the words of a name with their umlauts spelt out, and the whole name so: "Juergen"."""
    if full.isascii():
        return []
    composed = normalize("NFC", full.casefold())
    spelt = [word for word in composed.split() if word.translate(UMLAUTS) != word]
    whole = [composed] if spelt and " " in composed else []
    return [each.translate(UMLAUTS) for each in (*spelt, *whole)]


def _is_within(words: Sequence[str], name: tuple[str, ...]) -> bool:
    remaining = iter(name)
    return all(word in remaining for word in words)
