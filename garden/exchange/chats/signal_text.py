"""A chat of Signal as signal-export writes it for people to read: chat.md."""

import re
from collections.abc import Iterable, Iterator
from datetime import tzinfo

from garden.exchange.chats.between_two import Said
from garden.exchange.chats.instants import of_text
from garden.exchange.chats.signal_call import is_call, is_video, minutes_in
from garden.exchange.plain import one_line

ME = "Me"
"""How the program calls its user."""

_HEAD = re.compile(
    r"\[(?P<day>\d{4}-\d{2}-\d{2}),? (?P<clock>\d{2}:\d{2}(?::\d{2})?)\] "
    r"(?P<who>[^:\n]{1,160}):(?: (?P<text>.*)|$)"
)
_LINE_BREAK = "  "
_LOOKED_AT = 40


def looks_like_text(head: str) -> bool:
    """Say whether a file begins as such a text: I write there as Me, and lines end in two blanks.

    Else a chat of WhatsApp may look the same.
    """
    lines = [line for line in head.splitlines()[:_LOOKED_AT] if line.strip()]
    heads = [match for line in lines if (match := _HEAD.fullmatch(line))]
    if not lines or not _HEAD.fullmatch(lines[0]):
        return False
    return any(match["who"] == ME for match in heads) and any(
        line.endswith(_LINE_BREAK) for line in lines
    )


def read_text(lines: Iterable[tuple[int, str]], zone: tzinfo) -> Iterator[Said | int]:
    """Yield what was said, or the number of a line without a day that exists.

    A call of 0 minutes is one that nobody took. Lines without a head belong to what stands before.
    """
    for number, line in lines:
        head = _HEAD.fullmatch(line)
        if head is None:
            continue
        at = of_text(f"{head['day']}T{head['clock']}", zone)
        if at is None:
            yield number
            continue
        text = head["text"] or ""
        minutes = (minutes_in(text) or 0) if is_call(text) else None
        yield Said(one_line(head["who"]), at, number, minutes, is_video(text))
