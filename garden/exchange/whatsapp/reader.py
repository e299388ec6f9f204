"""The importer of chats that WhatsApp exported: the days on which two wrote, and their calls.

The export does not say who I am, nor where its clock stood: the name of a chat between two tells
the other one, and times are taken to be of the user's zone. Groups are left out.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from itertools import islice
from typing import BinaryIO

from garden.exchange.encoding import EightBit, head_text, utf8_lines
from garden.exchange.identity import fold_name
from garden.exchange.records import ContactRecord, Finding, Problem, ReadOptions, Where
from garden.exchange.tally import Tally
from garden.exchange.whatsapp.lines import Message, read_messages
from garden.exchange.whatsapp.looks import looks_like_chat
from garden.exchange.whatsapp.order import Order, has_dates, is_later, learn_order
from garden.exchange.whatsapp.sides import Sides, party, sides_of

MOST_MESSAGES = 1_000_000
"""How many messages of a chat are read; WhatsApp itself exports 40,000."""

UNCLEAR_DAYS = (
    "Whether 3/4 is in March or in April is not clear in this chat: --day-first or --month-first "
    "says it."
)
UNKNOWN_DAYS = "The dates of this chat are of no calendar that Garden knows, or lie in the future."


class WhatsAppImporter:
    """Reads `_chat.txt` and "WhatsApp Chat with NAME.txt", from whatever telephone."""

    name = "whatsapp"
    title = "WhatsApp chat"
    suffixes: tuple[str, ...] = ()

    def detect(self, head: bytes, name: str) -> float:
        """Say 0.9 where the first line begins a message and one more of the first twenty does."""
        sure = looks_like_chat(head_text(head))
        is_named = "whatsapp" in name.lower() or name == "_chat.txt"
        return max(sure, 0.8) if sure and is_named else sure

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield each message and each call of a chat between two."""
        letters = EightBit()
        lines = ((line.number, letters.decode(line.data)) for line in utf8_lines(data))
        messages = list(islice(read_messages(lines), MOST_MESSAGES))
        if not messages:
            yield Problem(source, None, "No messages are in this chat.")
            return
        order = learn_order(messages, options.day_first, _latest(options))
        if order is None:
            why = UNCLEAR_DAYS if has_dates(messages, _latest(options)) else UNKNOWN_DAYS
            yield Problem(source, messages[0].line, why)
            return
        yield from _chat(messages, order, source, options)


def _latest(options: ReadOptions) -> date | None:
    return None if options.now is None else options.now.astimezone(options.zone).date()


def _chat(
    messages: Sequence[Message], order: Order, source: str, options: ReadOptions
) -> Iterator[Finding]:
    tally = Tally(source)
    written = [one for one in messages if one.author and not one.is_system]
    sides = sides_of(messages, written, source, options.book)
    if sides is None:
        authors = len({one.author for one in written})
        what = "Messages of a group" if authors != 1 else "Messages of somebody to nobody known"
        for _ in written:
            tally.skip(what)
        yield from tally.summary()
        if not written:
            yield Problem(source, None, "No messages are in this chat.")
        return
    equal: Counter[tuple[datetime, str]] = Counter()
    for message in written:
        at = _instant(message, order, options)
        if at is None:
            yield from tally.refuse(message.line, "This message has no date that can be read.")
            continue
        equal[at, message.author] += 1
        yield _record(message, at, equal[at, message.author], sides, source)
    yield from tally.summary()


def _record(
    message: Message, at: datetime, number: int, sides: Sides, source: str
) -> ContactRecord:
    direction = sides.direction(message.author)
    return ContactRecord(
        where=Where(source, message.line),
        channel=message.call or "message",
        at=at,
        people=sides.people,
        direction=direction,
        sender=None if direction else party(message.author),
        key=f"whatsapp|{sides.name}|{at.isoformat()}|{fold_name(message.author)}|{number}",
        daily=not message.call,
        duration_min=message.minutes or None,
    )


def _instant(message: Message, order: Order, options: ReadOptions) -> datetime | None:
    day = order.of(message.numbers)
    if day is None or is_later(day, _latest(options)):
        return None
    return datetime.combine(day, time(*message.clock), options.zone).astimezone(UTC)


WHATSAPP = WhatsAppImporter()
"""The importer that the package declares."""
