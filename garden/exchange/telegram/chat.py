"""One chat of a Telegram export: who the other one is, and what passed between us."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from garden.exchange.json_stream import JsonStream
from garden.exchange.plain import one_line
from garden.exchange.records import ContactRecord, Direction, Finding, Party, ReadOptions, Where
from garden.exchange.tally import Tally

LOOKED_AT = 500
"""How many messages of a chat are looked at to tell who is who."""

_BETWEEN_TWO = ("personal_chat", "")
_UNSPOKEN = ("missed", "busy")
_LATEST = 4_102_444_800
_LONGEST_CALL = 24 * 3600
_NOT_OURS = "Messages of groups, channels and bots"

Message = dict[str, object]


@dataclass(slots=True)
class People:
    """Who I am ("user42", or empty), and the telephone numbers of the contacts by name."""

    me: str = ""
    phones: dict[str, str] = field(default_factory=dict)

    def learn(self, contact: object) -> None:
        """Remember the number of a contact; a name that two share tells nothing."""
        if not isinstance(contact, dict):
            return
        names = (contact.get("first_name"), contact.get("last_name"))
        name = one_line(" ".join(str(part) for part in names if isinstance(part, str)))
        phone = one_line(str(contact.get("phone_number") or ""))
        if name and phone:
            self.phones[name] = "" if name in self.phones else phone


class Chat:
    """Takes the keys of a chat in the order of the file; its messages come last."""

    def __init__(self, people: People, source: str, options: ReadOptions, tally: Tally) -> None:
        self._people = people
        self._source = source
        self._options = options
        self._tally = tally
        self._name = ""
        self._kind = ""
        self._id = ""
        self._first: list[Message] = []
        self._sides: _Sides | None = None

    def take(self, key: str, stream: JsonStream) -> Iterator[Finding]:
        """Take the value of a key."""
        if key == "messages" and stream.opens() == "[":
            for _ in stream.items():
                yield from self._message(stream.value())
            return
        value = stream.value()
        if key == "name" and isinstance(value, str):
            self._name = one_line(value)
        elif key == "type" and isinstance(value, str):
            self._kind = value
        elif key == "id" and isinstance(value, int):
            self._id = str(value)

    def finish(self) -> Iterator[Finding]:
        """Yield what waited until it was known who is who."""
        yield from self._settle()

    def _message(self, found: object) -> Iterator[Finding]:
        if not isinstance(found, dict):
            return
        if self._kind not in _BETWEEN_TWO:
            self._tally.skip(_NOT_OURS)
        elif self._sides is not None:
            yield from self._record(found, self._sides)
        else:
            self._first.append(found)
            if len(self._first) >= LOOKED_AT:
                yield from self._settle()

    def _settle(self) -> Iterator[Finding]:
        waiting, self._first = self._first, []
        if not waiting or self._sides is not None:
            return
        self._sides = _sides(self._name, self._id, self._people, waiting)
        if self._sides is None:
            for _ in waiting:
                self._tally.skip("Messages of a chat in which it is not clear who is who")
            self._kind = "unclear"
            return
        for message in waiting:
            yield from self._record(message, self._sides)

    def _record(self, message: Message, sides: "_Sides") -> Iterator[Finding]:
        at = _instant(message, self._options)
        seconds = message.get("duration_seconds")
        is_call = message.get("action") == "phone_call"
        if message.get("type") not in (None, "message") and not is_call:
            return
        if at is None:
            yield from self._tally.refuse(None, "A message has no date that can be read.")
            return
        spoke = isinstance(seconds, int) and seconds > 0
        if is_call and (not spoke or message.get("discard_reason") in _UNSPOKEN):
            self._tally.skip("Calls that nobody took")
            return
        direction = sides.direction(message)
        yield ContactRecord(
            where=Where(self._source),
            channel="call" if is_call else "message",
            at=at,
            people=sides.people,
            direction=direction,
            sender=None if direction else sides.sender(message),
            key=f"telegram|{self._id or self._name}|{message.get('id', at.timestamp())}",
            daily=not is_call,
            duration_min=_minutes(seconds) if is_call and isinstance(seconds, int) else None,
        )


@dataclass(frozen=True, slots=True)
class _Sides:
    """Who the others are. `theirs` are the authors that are not me; None: nobody can say."""

    people: tuple[Party, ...]
    theirs: frozenset[str] | None

    def direction(self, message: Message) -> Direction | None:
        if self.theirs is None:
            return None
        return "in" if _author(message) in self.theirs else "out"

    def sender(self, message: Message) -> Party:
        name = one_line(str(message.get("from") or message.get("actor") or ""))
        return Party(name=name, key=_key(_author(message)))


def _sides(name: str, chat: str, people: People, messages: list[Message]) -> _Sides | None:
    """Tell who is who from the first messages of a chat; None where nothing tells it."""
    authors: dict[str, str] = {}
    for message in messages:
        said = message.get("from") or message.get("actor") or ""
        authors.setdefault(_author(message), one_line(str(said)))
    authors.pop("", None)
    theirs = _theirs(name, chat, people, authors)
    if theirs is not None:
        shown = name or authors[theirs]
        party = Party(name=shown, phone=people.phones.get(shown, ""), key=_key(theirs))
        return _Sides((party,), frozenset({theirs}))
    if name and (people.me in authors or _is_mine_alone(chat, authors)):
        party = Party(name=name, phone=people.phones.get(name, ""), key=_key(f"user{chat}"))
        mine = {people.me} if people.me in authors else set(authors)
        return _Sides((party,), frozenset(authors) - mine)
    if len(authors) != 2:
        return None
    parties = tuple(Party(name=shown, key=_key(author)) for author, shown in authors.items())
    return _Sides(parties, None)


def _is_mine_alone(chat: str, authors: dict[str, str]) -> bool:
    """Say whether only I wrote: a chat has the number of the other one, and the author another."""
    return bool(chat) and len(authors) == 1 and _key(next(iter(authors))) is not None


def _theirs(name: str, chat: str, people: People, authors: dict[str, str]) -> str | None:
    """Return the author who is the other one: by the chat's number, as not me, or by its name."""
    if f"user{chat}" in authors:
        return f"user{chat}"
    others = [author for author in authors if author != people.me]
    if people.me in authors and len(others) == 1:
        return others[0]
    named = [author for author, shown in authors.items() if name and shown == name]
    return named[0] if len(named) == 1 and named[0] != people.me else None


def _author(message: Message) -> str:
    """Return who wrote, as "user42"; by name where an old export has no numbers."""
    found = message.get("from_id") or message.get("actor_id")
    if isinstance(found, int):
        return f"user{found}"
    if isinstance(found, str):
        return found
    return one_line(str(message.get("from") or message.get("actor") or ""))


def _key(author: str) -> tuple[str, str] | None:
    is_number = author.startswith("user") and author[4:].isdecimal()
    return ("telegram", author) if is_number else None


def _instant(message: Message, options: ReadOptions) -> datetime | None:
    """Return when a message was sent; without the universal time, as the clock there showed."""
    unix = message.get("date_unixtime")
    number = int(unix) if isinstance(unix, str) and unix.isdecimal() and len(unix) < 12 else 0
    if 0 < number < _LATEST:
        return datetime.fromtimestamp(number, UTC)
    try:
        local = datetime.fromisoformat(str(message.get("date")))
        return local.replace(tzinfo=local.tzinfo or options.zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _minutes(seconds: int) -> int:
    return max(1, round(min(seconds, _LONGEST_CALL) / 60))
