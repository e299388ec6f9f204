"""Complete what is being typed: a name, a household's, a #tag or a @venue. Pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Literal

from garden.phrase.fold import fold, fold_words
from garden.phrase.names import NameIndex
from garden.phrase.printnames import print_household, print_name, print_venue
from garden.phrase.tokens import scan
from garden.phrase.words import Words

MOST_COMPLETIONS = 5
"""More are not looked through; another letter is typed sooner."""

# A name is looked for in at most so many words before the cursor.
_MOST_WORDS = 4
_WORD = re.compile(r"[^\s,;]+")
# A word that may be the beginning of a name has no sign before it.
_SIGNS = '#@+-("“”„«»'


@dataclass(frozen=True, slots=True)
class Completion:
    """One way to go on: `label` is shown, `text` is put in."""

    kind: Literal["name", "household", "tag", "venue"]
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Completions:
    """What may stand in the place of the characters from `start` up to `end`, likeliest first."""

    start: int
    end: int
    found: tuple[Completion, ...]

    def put(self, text: str, choice: int) -> tuple[str, int]:
        """Return `text` with the chosen completion in its place, and where the cursor then is.

        A space follows it, so that the next word can be typed.
        """
        inserted = self.found[choice].text
        behind = text[self.end :]
        gap = "" if behind[:1].isspace() or behind[:1] in {",", ";"} else " "
        cursor = self.start + len(inserted) + max(len(gap), behind[:1].isspace())
        return f"{text[: self.start]}{inserted}{gap}{behind}", cursor


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What can be completed: the names, and every tag and venue in the order to offer them."""

    names: NameIndex
    tags: Sequence[str] = ()
    venues: Sequence[str] = ()


def complete(text: str, cursor: int, known: Vocabulary, words: Words) -> Completions | None:
    """Return how the word before `cursor` may go on, or None where nothing known begins so."""
    before = text[:cursor]
    if venue := re.search(r'@(?:"([^"]*)|([^\s,;"]*))$', before):
        return _begun(venue, "venue", known.venues)
    pieces = list(_WORD.finditer(before))
    if not pieces or pieces[-1].end() != len(before):
        return None
    last = pieces[-1]
    if last[0].startswith("#"):
        return _begun(last, "tag", known.tags)
    return _names(before, pieces[-_MOST_WORDS:], known.names, words)


def _begun(
    piece: re.Match[str], kind: Literal["tag", "venue"], known: Iterable[str]
) -> Completions | None:
    """Return the tags or venues of which a word begins as the piece does."""
    typed = fold(next((group for group in piece.groups() if group is not None), piece[0][1:]))
    fits = [each for each in known if _begins(fold(each), typed)]
    # Those that begin with it come before those in which a later word does.
    fits.sort(key=lambda each: not fold(each).startswith(typed))
    shapes = {"tag": "#{}".format, "venue": print_venue}
    written = ((each, shapes[kind](each)) for each in fits)
    kept = (Completion(kind, text, text) for each, text in written if _is_one(text, kind, each))
    found = tuple(islice(kept, MOST_COMPLETIONS))
    return Completions(piece.start(), piece.end(), found) if found else None


def _begins(folded: str, typed: str) -> bool:
    return folded.startswith(typed) or any(
        word.startswith(typed) for word in folded.replace("-", " ").split()
    )


def _is_one(text: str, kind: str, value: str) -> bool:
    tokens = scan(text)
    return len(tokens) == 1 and tokens[0].kind == kind and tokens[0].value == value


def _names(
    before: str, pieces: Sequence[re.Match[str]], names: NameIndex, words: Words
) -> Completions | None:
    """Return whose name the most words before the cursor begin."""
    for first in range(len(pieces)):
        run = pieces[first:]
        typed = before[run[0].start() :]
        if run[0][0][0] in _SIGNS or "," in typed or ";" in typed:
            continue
        folded = fold_words(typed)
        if not folded or not any(letter.isalpha() for letter in folded[-1]):
            continue
        homes = tuple(islice(_households(folded, names, words), MOST_COMPLETIONS))
        led = first > 0 and words.lists["household_before"].get(fold(pieces[first - 1][0]))
        people = () if led and homes else _people(folded, names, words)
        found = tuple(islice(chain(people, homes), MOST_COMPLETIONS))
        if found:
            return Completions(run[0].start(), len(before), found)
    return None


def _people(folded: tuple[str, ...], names: NameIndex, words: Words) -> Iterator[Completion]:
    """Yield the persons whose names go on so, those first of whom it is the first name."""
    hits = [names.exact(folded), names.starting(folded)]
    ids = dict.fromkeys(each for hit in hits if hit for each in hit.ids)
    people = [name for each in ids if (name := names.get(each))]
    people.sort(key=lambda name: not " ".join(fold_words(name.full)).startswith(" ".join(folded)))
    for name in people:
        text = print_name(name.person_id, names, words)
        told_apart = name.bed is not None and text.startswith("id:")
        label = f"{name.full} ({name.bed})" if told_apart else name.full
        yield Completion("name", label, text)


def _households(folded: tuple[str, ...], names: NameIndex, words: Words) -> Iterator[Completion]:
    """Yield the households whose names go on so."""
    for number in names.households_starting(folded):
        household = names.household(number)
        if household:
            yield Completion("household", household.name, print_household(number, names, words))
