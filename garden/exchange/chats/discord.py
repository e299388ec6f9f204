"""The importer of one channel as the program DiscordChatExporter writes it (JSON)."""

from collections.abc import Iterator
from typing import BinaryIO

from garden.exchange.chats.between_two import GROUPS, Said, Talk, records
from garden.exchange.chats.instants import of_text
from garden.exchange.chats.whole_json import dicts, whole_json
from garden.exchange.encoding import head_text
from garden.exchange.plain import one_line
from garden.exchange.records import Finding, Party, Problem, ReadOptions
from garden.exchange.tally import Tally

_MARKS = ('"guild"', '"channel"', '"type"')
_BETWEEN_TWO = "DirectTextChat"


class DiscordImporter:
    """Reads a channel; only direct messages between two count."""

    name = "discord"
    title = "Discord chat"
    suffixes: tuple[str, ...] = ()

    def detect(self, head: bytes, name: str) -> float:
        """Say 0.95 where a guild and a channel stand at the beginning."""
        text = head_text(head[:4096]).lstrip("\ufeff \r\n\t")
        return 0.95 if text.startswith("{") and all(mark in text for mark in _MARKS) else 0.0

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield each message of a channel between two."""
        tally = Tally(source)
        try:
            found = whole_json(data)
        except ValueError as error:
            yield Problem(source, None, str(error))
            return
        channel = found.get("channel") if isinstance(found, dict) else None
        messages = dicts(found.get("messages")) if isinstance(found, dict) else []
        if not isinstance(channel, dict) or not messages:
            yield Problem(source, None, "No messages are in this chat.")
            return
        if channel.get("type") != _BETWEEN_TWO:
            for _ in messages:
                tally.skip(GROUPS)
            yield from tally.summary()
            return
        said: list[Said] = []
        people: dict[str, Party] = {}
        for message in messages:
            author = _author(message)
            at = of_text(message.get("timestamp"), options.zone)
            if author is None or at is None:
                yield from tally.refuse(None, "A message has no date or no sender.")
                continue
            people.setdefault(author[0], author[1])
            said.append(Said(author[0], at, key=str(message.get("id") or "")))
        talk = Talk("discord", str(channel.get("id") or ""), people, None)
        yield from records(talk, said, source, tally)
        yield from tally.summary()


def _author(message: dict[str, object]) -> tuple[str, Party] | None:
    found = message.get("author")
    if not isinstance(found, dict) or found.get("isBot") is True:
        return None
    number = str(found.get("id") or "")
    name = one_line(str(found.get("nickname") or found.get("name") or ""))
    if not (number or name):
        return None
    return number or name, Party(name=name, key=("discord", number) if number else None)


DISCORD = DiscordImporter()
"""The importer that the package declares."""
