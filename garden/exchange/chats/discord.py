"""The importer of one channel as the program DiscordChatExporter writes it, as JSON or CSV.

A channel may be larger than memory, so one message is held at a time; only who wrote and when is
kept of it.
"""

from collections.abc import Iterator
from typing import BinaryIO, cast

from garden.exchange.chats.between_two import GROUPS, Said, records
from garden.exchange.chats.discord_message import (
    BOT,
    Author,
    author_of,
    is_service,
    said_in,
    talk_of,
)
from garden.exchange.chats.discord_table import is_table, read_table
from garden.exchange.encoding import HEAD_SIZE, head_text
from garden.exchange.json_stream import BrokenJson, JsonStream
from garden.exchange.plain import one_line
from garden.exchange.records import Finding, Problem, ReadOptions
from garden.exchange.rewind import Rewound
from garden.exchange.tally import Tally

CUT_OFF = "This JSON breaks off or is damaged; what stood before was read."
NO_MESSAGES = "No messages are in this chat."
REFUSED = "A message has no date or no sender."

_MARKS = ('"guild"', '"channel"', '"type"')
_BETWEEN_TWO = "DirectTextChat"


class DiscordImporter:
    """Reads a channel; only direct messages between two count."""

    name = "discord"
    title = "Discord chat"
    suffixes: tuple[str, ...] = ()

    def detect(self, head: bytes, name: str) -> float:
        """Say 0.95 where a guild and a channel stand at the beginning, or such a table's header."""
        text = head_text(head[:4096]).lstrip("\ufeff \r\n\t")
        is_json = text.startswith("{") and all(mark in text for mark in _MARKS)
        return 0.95 if is_json or is_table(head) else 0.0

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield each message, and each call, of a channel between two."""
        head = data.read(HEAD_SIZE)
        whole = cast(BinaryIO, Rewound(head, data))
        tally = Tally(source)
        if is_table(head):
            yield from read_table(whole, source, options, tally)
        else:
            yield from _Channel(source, options, tally).walk(whole)
        yield from tally.summary()


class _Channel:
    """Takes the keys of a channel in the order of the file; its messages come last."""

    def __init__(self, source: str, options: ReadOptions, tally: Tally) -> None:
        self._source = source
        self._options = options
        self._tally = tally
        self._kind = ""
        self._id = ""
        self._said: list[Said] = []
        self._name = ""
        self._authors: dict[str, Author] = {}
        self._any = False

    def walk(self, data: BinaryIO) -> Iterator[Finding]:
        """Yield what the channel holds."""
        stream = JsonStream(data)
        try:
            for key in stream.fields():
                if key == "messages" and stream.opens() == "[":
                    for _ in stream.items():
                        yield from self._message(stream.value())
                    continue
                value = stream.value()
                if key == "channel" and isinstance(value, dict):
                    self._kind = str(value.get("type") or "")
                    self._id = str(value.get("id") or "")
                    self._name = one_line(str(value.get("name") or ""))
        except BrokenJson:
            yield Problem(self._source, None, CUT_OFF)
        else:
            if not self._any:
                yield Problem(self._source, None, NO_MESSAGES)
        talk = talk_of(self._id, self._name, self._authors)
        yield from records(talk, self._said, self._source, self._tally)

    def _message(self, found: object) -> Iterator[Finding]:
        if not isinstance(found, dict):
            return
        self._any = True
        if self._kind != _BETWEEN_TWO:
            self._tally.skip(GROUPS)
            return
        author = author_of(found)
        if author == BOT:
            self._tally.skip("Messages of bots")
        elif author is not None and is_service(found):
            self._authors.setdefault(author.key, author)
        else:
            yield from self._take(found, author)

    def _take(self, found: dict[str, object], author: Author | None) -> Iterator[Finding]:
        said = said_in(found, author.key, self._options.zone) if author is not None else None
        if said is None or author is None:
            yield from self._tally.refuse(None, REFUSED)
            return
        self._authors.setdefault(author.key, author)
        if said.minutes == 0:
            self._tally.skip("Calls that nobody took")
        else:
            self._said.append(said)


DISCORD = DiscordImporter()
"""The importer that the package declares."""
