"""Who the other one is in a chat between two: told by the name of the chat, or by nobody."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from garden.exchange.identity import fold_name, name_words
from garden.exchange.plain import one_line
from garden.exchange.records import Direction, Party
from garden.exchange.whatsapp.lines import Message
from garden.exchange.whatsapp.words import chat_names

_ENDING = re.compile(r"\s*(?:\(\d+\))?(?:\.(?:txt|zip))?$", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d\s().-]{7,25}")
_NOT_IN_NAMES = re.compile(r"[\W_]+")
_FIRST_LINES = 5


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
    for part in _named(source, book):
        for form in chat_names():
            if match := form.fullmatch(part):
                return match["name"].strip(" -_")
    return ""


def sides_of(
    messages: Sequence[Message], written: Sequence[Message], source: str, book: str
) -> Sides | None:
    """Return who is who; None for a group, and where one alone writes who may be I."""
    authors = list(dict.fromkeys(one.author for one in written))
    # Under the name of somebody who writes here stands a group's missed call, not a group's line.
    first = [one for one in messages[:_FIRST_LINES] if one.author not in authors]
    is_group = any(one.tells_group for one in first)
    if len(authors) > 2 or not authors or is_group:
        return None
    named = (other_one(source, book), _chat_name(messages))
    known = (_among(name, authors) for name in named)
    theirs = next(filter(None, known), "") or _in_file_name(source, book, authors)
    other = next(filter(None, named), "")
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


def _named(source: str, book: str) -> list[str]:
    """Return the names that a chat goes by, the file's own first, without endings."""
    parts = (*reversed(re.split(r"[/\\]", source)), book)
    return [_ENDING.sub("", one_line(unquote(part) if "%" in part else part)) for part in parts]


def _among(other: str, authors: Sequence[str]) -> str:
    if not other:
        return ""
    wanted = fold_name(other)
    digits = re.sub(r"\D", "", other)
    for author in authors:
        if fold_name(author) == wanted or (digits and re.sub(r"\D", "", author) == digits):
            return author
    return ""


def _in_file_name(source: str, book: str, authors: Sequence[str]) -> str:
    """Return the author of two whom alone the name of a file of WhatsApp's mentions."""
    for part in _named(source, book):
        words = _spaced(part)
        if "whatsapp" not in words:
            continue
        found = [one for one in authors if _spaced(one).strip() and _spaced(one) in words]
        if len(found) == 1:
            return found[0]
    return ""


def _spaced(text: str) -> str:
    """Return the folded words of a text in their order, with a blank before and after each."""
    return f" {' '.join(name_words(_NOT_IN_NAMES.sub(' ', text)))} "


def _chat_name(messages: Sequence[Message]) -> str:
    """Return the name of the chat, under which an iPhone puts WhatsApp's first notice.

    It is the other one's; a group, whose name nobody in it bears, is told by its first lines.
    """
    return messages[0].author if messages[0].is_notice else ""
