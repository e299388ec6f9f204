"""Cut a chat into messages: the head of each, whatever it looks like, and whether it was a call."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from garden.assets_path import read_text

Numbers = tuple[str, str, str]
"""The three numbers of a date as they stand, in an order that is not known yet."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message. `author` is empty for what WhatsApp itself says.


    `clock` is (hour, minute, second), `mark` what stands between the numbers of the date. `call` is
    call or video for a call that came about; `minutes` is how long it was, 0 where nobody says.
    """

    line: int
    numbers: Numbers
    mark: str
    clock: tuple[int, int, int]
    author: str
    call: str = ""
    minutes: int = 0
    is_system: bool = False
    tells_group: bool = False


_HIDDEN = re.compile(r"[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_BLANKS = re.compile(r"[\u00a0\u2007\u2009\u202f]")
_HEAD = re.compile(
    r"\[?(?P<a>\d{1,4})(?P<mark>[./,-]|\s)\s?(?P<b>\d{1,2})(?:[./,-]|\s)\s?(?P<c>\d{2,4})\.?"
    r"(?:,?\s(?:(?:à|klo|at|um|kl\.)\s)?|\s-\s)"
    r"(?P<h>\d{1,2})[:.](?P<m>\d{2})(?:[:.](?P<s>\d{2}))?"
    r"(?:\s?(?P<half>[ap])\.?\s?m\.?)?"
    r"(?:\]\s?|\s{1,2}[-–]\s{1,2}|[:;]\s)(?P<rest>.*)",
    re.IGNORECASE,
)
_AUTHOR = re.compile(r"(?P<name>[^:\n]{1,160}?):(?:\s(?P<text>.*)|(?P<dot>\.?)$|$)")
_LENGTH = re.compile(r"(\d{1,3})\s?(h|hr|hour|std|min|sec|sek|seg|s\b|m\b)", re.IGNORECASE)
_MARKED = re.compile(r":\s?[\u200e\u200f]")
_LOGGED = re.compile(
    r"(?:^|[\W_])(?:trace|debug|verbose|info|notice|warn(?:ing)?|error|critical|fatal)\]?\s*$",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d")


def read_messages(lines: Iterable[tuple[int, str]]) -> Iterator[Message]:
    """Yield the messages of numbered lines; lines without a head belong to the message before."""
    for number, text in lines:
        message = _message(number, text)
        if message is not None:
            yield message


def is_head(text: str) -> bool:
    """Say whether a line begins a message."""
    return _HEAD.match(plain(text).lstrip()) is not None


def is_logged(text: str) -> bool:
    """Say whether what begins a line is no message but an entry in the log of some program."""
    head = _HEAD.match(plain(text).lstrip())
    said = _AUTHOR.match(head["rest"]) if head else None
    return said is not None and _LOGGED.search(said["name"]) is not None


def plain(text: str) -> str:
    """Return a line without marks of direction, all blanks alike."""
    return _BLANKS.sub(" ", _HIDDEN.sub("", text))


def _message(number: int, text: str) -> Message | None:
    if not _DIGITS.search(text, 0, 12):
        return None
    head = _HEAD.match(plain(text).lstrip())
    if head is None:
        return None
    clock = _clock(head)
    if clock is None:
        return None
    rest = head["rest"]
    said = _AUTHOR.match(rest)
    author = said["name"].strip().removeprefix("~").strip() if said else ""
    words = (said["text"] or "") if said else rest
    # WhatsApp's own words begin with a hidden mark where they have somebody's name before them.
    own = not author or _begins_hidden(text, words)
    call, minutes = _call(words) if own else ("", 0)
    return Message(
        line=number,
        numbers=(head["a"], head["b"], head["c"]),
        mark=head["mark"].strip() or " ",
        clock=clock,
        author=author,
        call=call,
        minutes=minutes,
        is_system=own and not call and not _is_attachment(words),
        tells_group=own and any(word in rest.lower() for word in _words()["group"]),
    )


def _clock(head: re.Match[str]) -> tuple[int, int, int] | None:
    hour, minute, second = int(head["h"]), int(head["m"]), int(head["s"] or 0)
    half = (head["half"] or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return (hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _begins_hidden(line: str, words: str) -> bool:
    """Say whether a mark of direction stands right before `words` in the raw line."""
    return any(
        plain(line[match.end() :]).strip() == words.strip() for match in _MARKED.finditer(line)
    )


def _is_attachment(words: str) -> bool:
    """Say whether words of WhatsApp's stand for something that somebody sent."""
    return words.lstrip().startswith("<") or words.rstrip().endswith(("omitted", "weggelassen"))


def _call(words: str) -> tuple[str, int]:
    low = words.lower()
    if not any(word in low for word in _words()["call"]):
        return "", 0
    lengths = _LENGTH.findall(low)
    if not lengths or any(word in low for word in _words()["missed"]):
        return "", 0
    minutes = 0.0
    for number, unit in lengths:
        times = 60.0 if unit.startswith(("h", "std")) else 1.0 if unit.startswith("m") else 1 / 60
        minutes += int(number) * times
    kind = "video" if any(word in low for word in _words()["video"]) else "call"
    return kind, max(1, round(minutes))


@cache
def _words() -> Mapping[str, tuple[str, ...]]:
    found = tomllib.loads(read_text("chats.toml"))["whatsapp"]
    return MappingProxyType({name: tuple(words) for name, words in found.items()})


def chat_words() -> tuple[str, ...]:
    """Return what stands before the other one's name in the name of a chat, in small letters."""
    return _words()["chat_with"]
