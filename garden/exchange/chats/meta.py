"""The importer of message_N.json: chats of Facebook and Instagram.

Their texts are UTF-8 that was taken for Latin-1, name by name. Nothing but names says who is who.
"""

from collections.abc import Iterator
from typing import BinaryIO

from garden.exchange.chats.between_two import Said, Talk, records
from garden.exchange.chats.instants import minutes_of, of_milliseconds
from garden.exchange.chats.whole_json import dicts, whole_json
from garden.exchange.encoding import head_text
from garden.exchange.identity import fold_name
from garden.exchange.plain import one_line
from garden.exchange.records import Finding, Party, Problem, ReadOptions
from garden.exchange.tally import Tally

_MARKS = (('"sender_name"', '"timestamp_ms"'), ('"senderName"', '"threadName"'))
_VIDEO = ("video", "vidéo", "vídeo", "wideo", "видео", "відео", "βίντεο")


class MetaImporter:
    """Reads one file of a chat of Facebook or Instagram."""

    name = "meta"
    title = "Facebook or Instagram chat"
    suffixes: tuple[str, ...] = ()

    def detect(self, head: bytes, name: str) -> float:
        """Say 0.95 where messages stand under the names that these two give them."""
        text = head_text(head)
        if not text.lstrip("\ufeff \r\n\t").startswith("{"):
            return 0.0
        return 0.95 if any(all(mark in text for mark in marks) for marks in _MARKS) else 0.0

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield each message of a chat between two."""
        tally = Tally(source)
        try:
            found = whole_json(data)
        except ValueError as error:
            yield Problem(source, None, str(error))
            return
        if not isinstance(found, dict):
            yield Problem(source, None, "No messages are in this chat.")
            return
        said = []
        for message in dicts(found.get("messages")):
            author = as_written(message.get("sender_name") or message.get("senderName"))
            at = of_milliseconds(message.get("timestamp_ms") or message.get("timestamp"))
            if at is None or not author:
                yield from tally.refuse(None, "A message has no date or no sender.")
                continue
            length = message.get("call_duration")
            minutes = minutes_of(length)
            if length is not None and minutes is None:
                tally.skip("Calls that nobody took")
                continue
            is_video = minutes is not None and _is_video(message.get("content"))
            said.append(Said(author, at, minutes=minutes, is_video=is_video))
        names = _participants(found) or {one.author for one in said}
        people = {name: Party(name=name) for name in sorted(names | {one.author for one in said})}
        thread = "|".join(sorted(map(fold_name, people)))
        yield from records(Talk("meta", thread, people, None), said, source, tally)
        yield from tally.summary()
        if not said and not tally.any_problem:
            yield Problem(source, None, "No messages are in this chat.")


def as_written(found: object) -> str:
    """Return a text as it was written: what was taken for Latin-1 is UTF-8 again, if it can be."""
    if not isinstance(found, str):
        return ""
    try:
        return one_line(found.encode("latin-1").decode("utf-8"))
    except UnicodeError:
        return one_line(found)


def _is_video(told: object) -> bool:
    """Say whether what stands for a call tells of pictures, in most languages that write Latin."""
    return any(word in as_written(told).casefold() for word in _VIDEO)


def _participants(found: dict[str, object]) -> set[str]:
    listed = found.get("participants")
    if not isinstance(listed, list):
        return set()
    names = (one.get("name") if isinstance(one, dict) else one for one in listed)
    return {name for one in names if (name := as_written(one))}


META = MetaImporter()
"""The importer that the package declares."""
