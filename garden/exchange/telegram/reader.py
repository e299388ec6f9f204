"""The importer of result.json: one chat, or a whole account. Only chats between two count.

Nothing that was written is kept. A year of chats may be gigabytes, so one message is in memory at
a time, but for the first of each chat, which tell who is who.
"""

from collections.abc import Iterator
from typing import BinaryIO

from garden.exchange.encoding import head_text
from garden.exchange.json_stream import BrokenJson, JsonStream
from garden.exchange.plain import one_line
from garden.exchange.records import Finding, Me, Party, Problem, ReadOptions
from garden.exchange.tally import Tally
from garden.exchange.telegram.chat import Chat, People

_MARKS = ('"messages"', '"chats"', '"personal_information"')
_TELLING = ('"from_id"', '"date_unixtime"', '"personal_chat"', '"text_entities"', '"from"')


class TelegramImporter:
    """Reads what Telegram Desktop exports as JSON."""

    name = "telegram"
    title = "Telegram export"
    suffixes: tuple[str, ...] = ()

    def detect(self, head: bytes, name: str) -> float:
        """Say 0.9 where chats or messages stand, with the marks that Telegram gives them."""
        text = head_text(head)
        if not text.lstrip("\ufeff \r\n\t").startswith("{"):
            return 0.0
        if not any(mark in text for mark in _MARKS):
            return 0.0
        if '"personal_information"' in text and '"user_id"' in text:
            return 0.95
        telling = sum(mark in text for mark in _TELLING)
        return 0.9 if telling >= 2 else 0.0

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield who I am where it is said, then each message and call between two."""
        account = _Account(source, options)
        try:
            yield from account.walk(JsonStream(data))
        except BrokenJson:
            why = "This JSON breaks off or is damaged; what stood before was read."
            yield Problem(source, None, why)
        yield from account.tally.summary()


class _Account:
    """What is known of the export so far."""

    def __init__(self, source: str, options: ReadOptions) -> None:
        self.tally = Tally(source)
        self._source = source
        self._options = options
        self._people = People()

    def walk(self, stream: JsonStream) -> Iterator[Finding]:
        """Walk the top: an account, or a single chat, whose keys stand at the top."""
        chat = Chat(self._people, self._source, self._options, self.tally)
        for key in stream.fields():
            if key == "personal_information":
                yield from self._me(stream.value())
            elif key == "contacts" and stream.opens() == "{":
                self._contacts(stream)
            elif key in ("chats", "left_chats") and stream.opens() == "{":
                yield from self._chats(stream)
            else:
                yield from chat.take(key, stream)
        yield from chat.finish()

    def _me(self, found: object) -> Iterator[Finding]:
        if not isinstance(found, dict):
            return
        user = found.get("user_id")
        names = (found.get("first_name"), found.get("last_name"))
        name = one_line(" ".join(str(part) for part in names if isinstance(part, str)))
        phone = found.get("phone_number")
        key = ("telegram", f"user{user}") if isinstance(user, int) else None
        if key is not None:
            self._people.me = key[1]
        yield Me(Party(name=name, phone=one_line(str(phone or "")), key=key))

    def _contacts(self, stream: JsonStream) -> None:
        for key in stream.fields():
            if key == "list" and stream.opens() == "[":
                for _ in stream.items():
                    self._people.learn(stream.value())
            else:
                stream.value()

    def _chats(self, stream: JsonStream) -> Iterator[Finding]:
        for key in stream.fields():
            if key != "list" or stream.opens() != "[":
                stream.value()
                continue
            for _ in stream.items():
                if stream.opens() != "{":
                    stream.value()
                    continue
                chat = Chat(self._people, self._source, self._options, self.tally)
                for inner in stream.fields():
                    yield from chat.take(inner, stream)
                yield from chat.finish()


TELEGRAM = TelegramImporter()
"""The importer that the package declares."""
