"""Cut a chat into messages: who wrote each, and what of it are WhatsApp's own words, or a call."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from garden.exchange.whatsapp.heads import Head, Numbers, plain, read_head
from garden.exchange.whatsapp.words import words


@dataclass(frozen=True, slots=True)
class Message:
    """One message. `author` is empty for what WhatsApp itself says.

    `clock` is (hour, minute, second), `mark` what stands between the numbers of the date. `call` is
    call or video for a call that came about; `minutes` is how long it was, 0 where nobody says.
    `is_notice`: a long sentence of WhatsApp's, as on encryption, under the chat's own name.
    """

    line: int
    numbers: Numbers
    mark: str
    clock: tuple[int, int, int]
    author: str
    call: str = ""
    minutes: int = 0
    is_system: bool = False
    is_notice: bool = False
    tells_group: bool = False


_AUTHOR = re.compile(r"(?P<name>[^:\n]{1,160}?):(?:\s(?P<text>.*)|(?P<dot>\.?)$|$)")
_HIDDEN_START = re.compile(r"\s*[\u200e\u200f]")
_MARKED = re.compile(r":\s?[\u200e\u200f]")
_TIMED = re.compile(r",\s?[\u200e\u200f]\d")
_LENGTH = re.compile(r"(\d{1,3})\s?([^\W\d_]+)")
_PLACE = "https://maps."
_NOTICE_LENGTH = 60
_CALL_LENGTH = 200


def read_messages(lines: Iterable[tuple[int, str]]) -> Iterator[Message]:
    """Yield the messages of numbered lines; lines without a head belong to the message before.

    So do those whose clock stands on the other side of the date than in the first: somebody pasted
    them from elsewhere.
    """
    clock_first: bool | None = None
    for number, text in lines:
        head = read_head(text)
        if head is None or clock_first not in (None, head.clock_first):
            continue
        clock_first = head.clock_first
        yield _message(number, text, head)


def author_of(rest: str) -> tuple[str, str]:
    """Return who wrote and what, of the rest of a line; the name is empty where nobody did."""
    said = _AUTHOR.match(rest)
    if said is None:
        return "", rest
    name = said["name"].strip()
    return name.removeprefix("~").strip() or name, said["text"] or ""


def _message(number: int, text: str, head: Head) -> Message:
    author, said = author_of(head.rest)
    # Only an iPhone puts WhatsApp's words under a name, with a hidden mark before them; what
    # somebody sent has one before the whole line, too.
    own = not author or (not head.has_dash and _begins_hidden(text, said))
    call, minutes = _call(text, said) if own else ("", 0)
    sent = bool(author) and (_HIDDEN_START.match(text) is not None or _is_sent(said))
    is_missed = head.has_dash and said.strip().casefold() in words("missed_line")
    return Message(
        line=number,
        numbers=head.numbers,
        mark=head.mark,
        clock=head.clock,
        author=author,
        call=call,
        minutes=minutes,
        is_system=(own and not call and not sent) or is_missed,
        is_notice=own and not call and not sent and _is_notice(said),
        tells_group=own and any(word in head.rest.casefold() for word in words("group")),
    )


def _begins_hidden(line: str, said: str) -> bool:
    """Say whether a mark of direction stands right before `said` in the raw line."""
    mark = _MARKED.search(line)
    return mark is not None and plain(line[mark.end() :]).strip() == said.strip()


def _is_notice(said: str) -> bool:
    """Say whether words of WhatsApp's are more than that a call or a message is gone."""
    return len(said) >= _NOTICE_LENGTH or "whatsapp" in said.casefold()


def _is_sent(said: str) -> bool:
    """Say whether words of WhatsApp's stand for a file, a place, or a poll, which has a colon."""
    bare = said.strip()
    return bare.startswith("<") or _PLACE in bare or bare.endswith(":")


def _call(line: str, said: str) -> tuple[str, int]:
    """Return call or video, and its minutes, where WhatsApp tells of a call that came about."""
    low = said[:_CALL_LENGTH].casefold()
    if any(word in low for word in words("missed")):
        return "", 0
    if not _TIMED.search(line) and not any(word in low for word in words("call")):
        return "", 0
    seconds = sum(int(number) * _seconds(unit) for number, unit in _LENGTH.findall(low))
    if not seconds:
        return "", 0
    kind = "video" if any(word in low for word in words("video")) else "call"
    return kind, max(1, round(seconds / 60))


def _seconds(unit: str) -> int:
    """Return how many seconds a unit has that a call's length is told in; 0 for another word."""
    for kind, seconds in (("hours", 3600), ("minutes", 60), ("seconds", 1)):
        if unit in words(kind):
            return seconds
    return 0
