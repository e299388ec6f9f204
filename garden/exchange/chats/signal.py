"""The importer of data.json as the program signal-export writes it: one message a line.

The folder is named by the other one; my own messages are by "Me". Times are of the user's zone
where they have no offset. How long a call was is not told.
"""

import json
from collections.abc import Iterator
from typing import BinaryIO

from garden.exchange.chats.between_two import Said, Talk, records
from garden.exchange.chats.instants import of_text
from garden.exchange.encoding import head_text
from garden.exchange.identity import fold_name
from garden.exchange.json_text import mended
from garden.exchange.lines import numbered_lines, read_chunks
from garden.exchange.plain import one_line
from garden.exchange.records import Finding, Party, Problem, ReadOptions
from garden.exchange.tally import Tally

ME = "Me"
"""How the program calls its user."""

_MARKS = ('"date"', '"sender"', '"body"')


class SignalImporter:
    """Reads the messages of one chat."""

    name = "signal"
    title = "Signal chat"
    suffixes: tuple[str, ...] = ()

    def detect(self, head: bytes, name: str) -> float:
        """Say 0.95 where the first line is an object with date, sender and body."""
        first, ended, _ = head_text(head).lstrip("\ufeff \r\n\t").partition("\n")
        if not first.startswith("{") or not all(mark in first for mark in _MARKS):
            return 0.0
        message = _object(first.encode("utf-8", "replace"))
        if message is None:
            return 0.0 if ended or not first.startswith('{"date"') else 0.7
        if not isinstance(message.get("date"), str) or not isinstance(message.get("sender"), str):
            return 0.0
        return 0.95 if '"reactions"' in first or '"quote"' in first else 0.7

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield each message and each call of a chat between two."""
        tally = Tally(source)
        said: list[Said] = []
        for line in numbered_lines(read_chunks(data)):
            if not line.data.strip():
                continue
            message = _object(line.data)
            author = one_line(str((message or {}).get("sender") or ""))
            at = of_text((message or {}).get("date"), options.zone)
            if message is None or at is None or not author:
                yield from tally.refuse(line.number, "This line is no message.")
            elif message.get("missed") is True:
                tally.skip("Calls that nobody took")
            else:
                minutes = 1 if message.get("call") is True else None
                said.append(Said(author, at, line.number, minutes))
        authors = dict.fromkeys(one.author for one in said)
        people = {author: Party(name=author) for author in authors}
        other = one_line(options.book)
        if other and not [author for author in authors if author != ME]:
            people[other] = Party(name=other)
        talk = Talk("signal", fold_name(other), people, frozenset({ME}))
        yield from records(talk, said, source, tally)
        yield from tally.summary()
        if not said and not tally.any_problem:
            yield Problem(source, None, "No messages are in this chat.")


def _object(data: bytes) -> dict[str, object] | None:
    try:
        found = json.loads(mended(data.decode("utf-8-sig", "replace")), strict=False)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


SIGNAL = SignalImporter()
"""The importer that the package declares."""
