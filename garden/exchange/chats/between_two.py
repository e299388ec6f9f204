"""What the readers of chats share: messages between two, each a contact; groups are left out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from garden.exchange.identity import fold_name
from garden.exchange.records import ContactRecord, Direction, Finding, Party, Where
from garden.exchange.tally import Tally

GROUPS = "Messages of groups"
"""How what is left out is called."""


@dataclass(frozen=True, slots=True)
class Said:
    """One message or call: by whom, when (UTC). `minutes`: how long a call was; None: a message.

    `line` is where it stands, or None. `key`: what the source knows it by; empty: nothing.
    """

    author: str
    at: datetime
    line: int | None = None
    minutes: int | None = None
    is_video: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True)
class Talk:
    """A chat: its name to know it by, and its people by author; `mine` are the authors that are I.

    `mine` None: the chat does not say who I am.
    """

    kind: str
    name: str
    people: dict[str, Party]
    mine: frozenset[str] | None


def records(talk: Talk, said: Sequence[Said], source: str, tally: Tally) -> Iterator[Finding]:
    """Yield a contact for each message of a chat between two; those of a group are counted."""
    others = [author for author in talk.people if author not in (talk.mine or ())]
    between_two = len(others) == 1 if talk.mine is not None else len(others) == 2
    if not between_two:
        for _ in said:
            tally.skip(GROUPS)
        return
    people = tuple(talk.people[author] for author in others)
    equal: Counter[tuple[datetime, str]] = Counter()
    for one in said:
        equal[one.at, one.author] += 1
        number = equal[one.at, one.author]
        told = one.key or f"{one.at.isoformat()}|{fold_name(one.author)}|{number}"
        direction = _direction(talk, one.author)
        yield ContactRecord(
            where=Where(source, one.line),
            channel=_channel(one),
            at=one.at,
            people=people,
            direction=direction,
            sender=None if direction else talk.people.get(one.author, Party(name=one.author)),
            key=f"{talk.kind}|{talk.name}|{told}",
            daily=one.minutes is None,
            duration_min=one.minutes,
        )


def _channel(one: Said) -> str:
    if one.minutes is None:
        return "message"
    return "video" if one.is_video else "call"


def _direction(talk: Talk, author: str) -> Direction | None:
    if talk.mine is None:
        return None
    return "out" if author in talk.mine else "in"
