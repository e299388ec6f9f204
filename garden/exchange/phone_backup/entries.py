"""What one element of a phone backup says: a call or a message, with whom, when, by whom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from garden.exchange.plain import one_line
from garden.exchange.records import ContactRecord, Direction, Finding, Party, Where
from garden.exchange.tally import Tally

_NOTHING = frozenset({"", "null", "(unknown)", "unknown", "-1", "-2", "insert-address-token"})
_MESSAGES: dict[str, Direction] = {"1": "in", "2": "out"}
_CALLS: dict[str, Direction] = {"1": "in", "2": "out", "7": "in"}
_FROM, _TO = "137", "151"
_NUMBER = re.compile(r"\+?[\d\s().\u00a0/-]{6,30}")
_LEAST_DIGITS = 7
_LATEST = 4102444800000
_LONGEST_CALL = 24 * 3600


@dataclass(slots=True)
class Entry:
    """An element with its attributes; `addresses` are (type, address) of those within it."""

    kind: str
    attributes: dict[str, str]
    line: int
    addresses: list[tuple[str, str]] = field(default_factory=list)

    def get(self, name: str) -> str:
        """Return an attribute as plain text; empty where the file writes null."""
        text = one_line(self.attributes.get(name, ""))
        return "" if text.lower() in _NOTHING else text


def read_sms(entry: Entry, source: str, tally: Tally) -> Iterator[Finding]:
    """Yield a text message that was sent or came; drafts and what could not be sent are not."""
    direction = _MESSAGES.get(entry.get("type"))
    at = _instant(entry.get("date"))
    if at is None:
        yield from tally.refuse(entry.line, "This message has no date that can be read.")
    elif direction is None:
        tally.skip("Drafts and messages that were not sent")
    else:
        number = entry.get("address")
        key = f"sms|{number}|{entry.get('date')}|{entry.get('type')}"
        yield from _message([number], entry, source, tally, at, direction, key)


def read_mms(entry: Entry, source: str, tally: Tally) -> Iterator[Finding]:
    """Yield a picture message; one among more than two people is left out."""
    direction = _MESSAGES.get(entry.get("msg_box"))
    at = _instant(entry.get("date"))
    if at is None:
        yield from tally.refuse(entry.line, "This message has no date that can be read.")
        return
    if direction is None:
        tally.skip("Drafts and messages that were not sent")
        return
    numbers = [one for one in map(one_line, entry.get("address").split("~")) if one]
    if not numbers:
        wanted = _FROM if direction == "in" else _TO
        numbers = [
            one
            for one in (one_line(address) for kind, address in entry.addresses if kind == wanted)
            if one.lower() not in _NOTHING
        ]
    if len(set(numbers)) > 1:
        tally.skip("Messages to groups")
        return
    if not numbers:
        yield from tally.refuse(entry.line, "This message names nobody.")
        return
    key = f"mms|{numbers[0]}|{entry.get('date')}|{entry.get('msg_box')}|{entry.get('m_id')}"
    yield from _message(numbers[:1], entry, source, tally, at, direction, key)


def read_call(entry: Entry, source: str, tally: Tally) -> Iterator[Finding]:
    """Yield a call in which somebody spoke; missed, refused and unanswered ones are not."""
    direction = _CALLS.get(entry.get("type"))
    at = _instant(entry.get("date"))
    seconds = _whole(entry.get("duration"))
    if at is None:
        yield from tally.refuse(entry.line, "This call has no date that can be read.")
    elif direction is None:
        tally.skip("Missed, refused and blocked calls")
    elif not seconds:
        tally.skip("Calls that nobody took")
    elif not _is_persons(entry.get("number")):
        tally.skip("Calls of services and hidden numbers")
    else:
        number = entry.get("number")
        yield ContactRecord(
            where=Where(source, entry.line),
            channel="call",
            at=at,
            people=(Party(name=entry.get("contact_name"), phone=number),),
            direction=direction,
            key=f"call|{number}|{entry.get('date')}|{seconds}",
            duration_min=max(1, round(min(seconds, _LONGEST_CALL) / 60)),
        )


def _message(
    numbers: list[str],
    entry: Entry,
    source: str,
    tally: Tally,
    at: datetime,
    direction: Direction,
    key: str,
) -> Iterator[Finding]:
    party = _party(numbers[0], entry.get("contact_name"))
    if party is None:
        tally.skip("Messages of services")
        return
    yield ContactRecord(
        where=Where(source, entry.line),
        channel="message",
        at=at,
        people=(party,),
        direction=direction,
        key=key,
        daily=True,
    )


def _party(address: str, name: str) -> Party | None:
    """Return who writes from an address, or None for a service: a word or a short number."""
    if "@" in address:
        return Party(name=name, email=address)
    return Party(name=name, phone=address) if _is_persons(address) else None


def _is_persons(number: str) -> bool:
    digits = sum(letter.isdecimal() for letter in number)
    return bool(_NUMBER.fullmatch(number)) and digits >= _LEAST_DIGITS


def _instant(text: str) -> datetime | None:
    """Return the instant of milliseconds since the epoch, or None for what cannot be one."""
    number = _whole(text)
    if not number or number > _LATEST:
        return None
    return datetime.fromtimestamp(number // 1000, UTC)


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 15 else 0
