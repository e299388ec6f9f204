"""Who the other one is in a chat between two: told by the name of the chat, or by nobody."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from garden.exchange.identity import fold_name
from garden.exchange.plain import one_line
from garden.exchange.records import Direction, Party
from garden.exchange.whatsapp.lines import Message, chat_words

_ENDING = re.compile(r"\s*(?:\(\d+\))?(?:\.(?:txt|zip))?$", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d\s().-]{7,25}")


@dataclass(frozen=True, slots=True)
class Sides:
    """The people of a chat: the other one, or both where nothing says who I am."""

    people: tuple[Party, ...]
    other: str

    @property
    def name(self) -> str:
        """Return what the chat is known by: the names of its people, folded and in order."""
        return "|".join(sorted(fold_name(one.name) or one.phone for one in self.people))

    def direction(self, author: str) -> Direction | None:
        """Return whether the other one wrote, or I; None where nothing says who I am."""
        if not self.other:
            return None
        return "in" if author == self.other else "out"


def other_one(source: str, book: str) -> str:
    """Return whom the name of the file, its archive or its folder says the chat is with."""
    for part in (*reversed(re.split(r"[/\\]", source)), book):
        plain = one_line(part)
        for words in chat_words():
            if plain.lower().startswith(words):
                name = plain[len(words) :].strip(" -_")
                return _ENDING.sub("", name)
    return ""


def sides_of(messages: Sequence[Message], written: Sequence[Message], other: str) -> Sides | None:
    """Return who is who; None for a group, and where one alone writes who may be I."""
    authors = list(dict.fromkeys(one.author for one in written))
    if len(authors) > 2 or not authors or any(one.tells_group for one in messages[:5]):
        return None
    theirs = _among(other, authors)
    if theirs:
        return Sides((party(theirs),), theirs)
    if other and len(authors) == 1:
        return Sides((party(other),), other)
    if len(authors) == 2:
        return Sides(tuple(party(author) for author in authors), "")
    return None


def party(name: str) -> Party:
    """Return somebody by the name that a chat shows, which may be a telephone number."""
    return Party(phone=name) if _PHONE.fullmatch(name) else Party(name=name)


def _among(other: str, authors: Sequence[str]) -> str:
    if not other:
        return ""
    wanted = fold_name(other)
    digits = re.sub(r"\D", "", other)
    for author in authors:
        if fold_name(author) == wanted or (digits and re.sub(r"\D", "", author) == digits):
            return author
    return ""
