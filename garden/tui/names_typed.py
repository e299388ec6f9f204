"""Names as they are typed, one after another with commas between: whom they mean so far."""

from collections.abc import Mapping
from dataclasses import dataclass

from garden.literal import literal
from garden.phrase.fold import fold, fold_words
from garden.phrase.names import Found, NameIndex

NEWCOMER = "+"
"""Stands before the name of somebody who is to be planted."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """A name, from character `start` up to `end`, that may be any of some people."""

    text: str
    ids: tuple[int, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NamesTyped:
    """Whom a line of names means. Everybody is found when `unclear` and `unknown` are empty."""

    people: tuple[int, ...] = ()
    newcomers: tuple[str, ...] = ()
    unclear: tuple[Unclear, ...] = ()
    unknown: tuple[str, ...] = ()


def read_names(text: str, index: NameIndex, settled: Mapping[str, int]) -> NamesTyped:
    """Read names separated by commas. `settled` tells whom folded names mean that were asked."""
    people: list[int] = []
    newcomers: list[str] = []
    unclear: list[Unclear] = []
    unknown: list[str] = []
    start = 0
    for part in text.split(","):
        name = part.strip()
        ids = _who(name, index, settled)
        if name.startswith(NEWCOMER) and name[1:].strip():
            newcomers.append(" ".join(name[1:].split()))
        elif len(ids) == 1:
            people.append(ids[0])
        elif ids:
            unclear.append(Unclear(name, ids, start, start + len(part)))
        elif name:
            unknown.append(name)
        start += len(part) + 1
    return NamesTyped(
        tuple(dict.fromkeys(people)),
        tuple(dict.fromkeys(newcomers)),
        tuple(unclear),
        tuple(unknown),
    )


def completed(text: str, index: NameIndex) -> str | None:
    """Return `text` with its last name written out, or None where no name begins so."""
    before, comma, typed = text.rpartition(",")
    name = typed.lstrip()
    if not name.strip():
        return None
    found = index.starting(fold_words(name))
    for person in found.ids if found else ():
        known = index.get(person)
        full = literal(known.full) if known else ""
        if len(full) > len(name) and fold(full).startswith(fold(name)):
            return before + comma + typed[: len(typed) - len(name)] + name + full[len(name) :]
    return None


def _who(name: str, index: NameIndex, settled: Mapping[str, int]) -> tuple[int, ...]:
    if fold(name) in settled:
        return (settled[fold(name)],)
    words = fold_words(name)
    found: Found | None = index.exact(words) or index.starting(words)
    return found.ids if found else ()
