"""One message as DiscordChatExporter writes it: who wrote it, when, and whether it was a call."""

from dataclasses import dataclass
from datetime import tzinfo

from garden.exchange.chats.between_two import Said, Talk
from garden.exchange.chats.instants import minutes_of, of_text
from garden.exchange.plain import one_line
from garden.exchange.records import Party

SHORTEST_CALL = 60
"""Seconds from which a call is one: it is not told whether somebody took it or it only rang."""

_WRITTEN = frozenset({"", "Default", "Reply", "ChatInputCommand", "ContextMenuCommand"})
_CALL = "Call"


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote: by what messages know them, as a party, and by all names."""

    key: str
    party: Party
    names: tuple[str, ...]


BOT = Author("", Party(), ())
"""Stands for a program that wrote."""


def author_of(message: dict[str, object]) -> Author | None:
    """Return who wrote a message, BOT for a program, or None where nobody is named."""
    found = message.get("author")
    if not isinstance(found, dict):
        return None
    if found.get("isBot") is True:
        return BOT
    shown = (one_line(str(found.get(part) or "")) for part in ("nickname", "name"))
    return author_by(str(found.get("id") or ""), *shown)


def author_by(number: str, *names: str) -> Author | None:
    """Return somebody with a number of Discord's and names, the one to show first, all or none."""
    known = tuple(name for name in names if name)
    if not (number or known):
        return None
    name = known[0] if known else ""
    party = Party(name=name, key=("discord", number) if number else None)
    return Author(number or name, party, known)


def talk_of(channel: str, name: str, authors: dict[str, Author]) -> Talk:
    """Return a chat between two, which has the other one's name: whoever has another is me."""
    people = {key: author.party for key, author in authors.items()}
    theirs = [key for key, one in authors.items() if name and name in one.names]
    if len(theirs) == 1 and len(people) <= 2:
        return Talk("discord", channel, people, frozenset(people) - set(theirs))
    if name and not theirs and len(people) == 1:
        return Talk("discord", channel, people | {name: Party(name=name)}, frozenset(people))
    return Talk("discord", channel, people, None)


def is_service(message: dict[str, object]) -> bool:
    """Say whether Discord itself speaks: somebody pinned a message, or gave the chat a name."""
    kind = message.get("type")
    return isinstance(kind, str) and kind not in _WRITTEN and kind != _CALL


def said_in(message: dict[str, object], author: str, zone: tzinfo) -> Said | None:
    """Return what a message or a call was, or None without a date; 0 minutes: nobody spoke."""
    at = of_text(message.get("timestamp"), zone)
    if at is None:
        return None
    key = str(message.get("id") or "")
    if message.get("type") != _CALL:
        return Said(author, at, key=key)
    ended = of_text(message.get("callEndedTimestamp"), zone)
    seconds = (ended - at).total_seconds() if ended is not None else 0
    minutes = minutes_of(seconds) if seconds >= SHORTEST_CALL else 0
    return Said(author, at, minutes=minutes, key=key)
