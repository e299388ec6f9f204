"""The importer of what the program signal-export writes of a chat: data.json, or chat.md.

The folder is named by the other one; my own messages are by "Me". Times are of the user's zone
where they have no offset.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import tzinfo
from typing import BinaryIO, cast

from garden.exchange.chats.between_two import Said, Talk, records
from garden.exchange.chats.instants import of_text
from garden.exchange.chats.signal_call import is_video, minutes_in
from garden.exchange.chats.signal_text import ME, looks_like_text, read_text
from garden.exchange.encoding import HEAD_SIZE, head_text
from garden.exchange.identity import fold_name
from garden.exchange.json_text import mended
from garden.exchange.lines import numbered_lines, read_chunks
from garden.exchange.plain import one_line
from garden.exchange.records import Finding, Party, Problem, ReadOptions
from garden.exchange.rewind import Rewound
from garden.exchange.tally import Tally

NOBODY = "No-Sender"
"""How the program calls somebody whom it does not find."""

_MARKS = ('"date"', '"sender"', '"body"')


class SignalImporter:
    """Reads the messages of one chat."""

    name = "signal"
    title = "Signal chat"
    suffixes: tuple[str, ...] = ()

    def detect(self, head: bytes, name: str) -> float:
        """Say 0.95 where the first line is an object with date, sender and body, or its text."""
        text = head_text(head).lstrip("\ufeff \r\n\t")
        if text.startswith("["):
            return 0.95 if looks_like_text(text) else 0.0
        first, ended, _ = text.partition("\n")
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
        head = data.read(HEAD_SIZE)
        whole = cast(BinaryIO, Rewound(head, data))
        tally = Tally(source)
        said: list[Said] = []
        for one in _all_said(head, whole, options.zone):
            if isinstance(one, int):
                yield from tally.refuse(one, "This line is no message.")
            elif one.minutes == 0:
                tally.skip("Calls that nobody took")
            else:
                said.append(one)
        other = one_line(options.book)
        yield from records(_talk(said, other), _named(said, other), source, tally)
        yield from tally.summary()
        if not said and not tally.any_problem:
            yield Problem(source, None, "No messages are in this chat.")


def _all_said(head: bytes, data: BinaryIO, zone: tzinfo) -> Iterator[Said | int]:
    """Yield what was said, or the number of a line that is no message; 0 minutes: nobody spoke."""
    lines = numbered_lines(read_chunks(data))
    if head_text(head).lstrip("\ufeff \r\n\t").startswith("["):
        texts = ((line.number, line.data.decode("utf-8-sig", "replace")) for line in lines)
        yield from read_text(texts, zone)
        return
    for line in lines:
        if line.data.strip():
            yield _said(line.number, _object(line.data) or {}, zone) or line.number


def _said(line: int, message: dict[str, object], zone: tzinfo) -> Said | None:
    author = one_line(str(message.get("sender") or ""))
    at = of_text(message.get("date"), zone)
    if at is None or not author:
        return None
    if message.get("call") is not True:
        return Said(author, at, line)
    told = message.get("body")
    body = told if isinstance(told, str) else ""
    minutes = 0 if message.get("missed") is True else minutes_in(body) or 0
    return Said(author, at, line, minutes, is_video(body))


def _talk(said: list[Said], other: str) -> Talk:
    """Return who takes part; the folder names the other one where only I wrote."""
    authors = dict.fromkeys(one.author for one in said if one.author != NOBODY)
    people = {author: Party(name=author) for author in authors}
    if other and not [author for author in authors if author != ME]:
        people[other] = Party(name=other)
    return Talk("signal", fold_name(other), people, frozenset({ME}))


def _named(said: list[Said], other: str) -> list[Said]:
    """Return what was said, with the other one's name where the program found none."""
    names = [one.author for one in said if one.author not in (ME, NOBODY)]
    name = names[0] if names else other
    return [replace(one, author=name) if one.author == NOBODY else one for one in said]


def _object(data: bytes) -> dict[str, object] | None:
    try:
        found = json.loads(mended(data.decode("utf-8-sig", "replace")), strict=False)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


SIGNAL = SignalImporter()
"""The importer that the package declares."""
