"""The importer of friends.md, the journal of the program `friends`: people and what was done.

Its activities and notes are the user's own words, so they come along whole. Every day has at most
one activity of one text; an activity stands for all the people it names.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import BinaryIO

from garden.exchange.encoding import EightBit, head_text, utf8_lines
from garden.exchange.identity import fingerprint, fold_name
from garden.exchange.plain import one_line
from garden.exchange.records import (
    ContactRecord,
    Finding,
    Party,
    PersonRecord,
    Problem,
    ReadOptions,
    Where,
)

KIND = "friends"
"""The kind of the source keys: people are known by their names there."""

_SECTION = re.compile(r"###\s*(Activities|Notes|Friends|Locations)\s*:\s*", re.IGNORECASE)
_EVENT = re.compile(r"-\s+(\d{4}-\d{2}-\d{2}):\s*(.*)", re.DOTALL)
_FRIEND = re.compile(
    r"-\s++(?P<name>[^(\[@\s][^(\[@]*+)(?:\((?P<aka>[^)]*+)\)\s*+)?+"
    r"(?:\[(?P<place>[^\]]*+)\]\s*+)?+(?P<tags>(?:(?<!\S)@\S++\s*+)*+)"
)
_NAMED = re.compile(r"\*\*([^*]+)\*\*")
_PLACED = re.compile(r"(?<!\w)_([^_\n]+)_(?!\w)")
_TAG = re.compile(r"(?<!\S)@([\w:-]+)")
_MOST_NOTES = 5000
_NAME_LENGTH = 300


class FriendsImporter:
    """Reads friends.md."""

    name = "friends"
    title = "friends.md journal"
    suffixes: tuple[str, ...] = ()

    def detect(self, head: bytes, name: str) -> float:
        """Say 1 where two of the four sections stand, as headings of their own."""
        lines = (line.strip() for line in head_text(head).splitlines())
        found = {match[1].lower() for line in lines if (match := _SECTION.fullmatch(line))}
        if len(found) >= 2:
            return 1.0
        return 0.8 if found == {"friends"} else 0.0

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield the people with their notes, then the activities."""
        book = _Book(source, options)
        letters = EightBit()
        for line in utf8_lines(data):
            yield from book.take(line.number, letters.decode(line.data).rstrip())
        yield from book.people()
        yield from book.activities()


class _Book:
    """What has been read of one journal. Notes wait for the people they belong to."""

    def __init__(self, source: str, options: ReadOptions) -> None:
        self._source = source
        self._options = options
        self._section = ""
        self._friends: dict[str, tuple[int, re.Match[str]]] = {}
        self._events: list[tuple[int, date, str]] = []
        self._notes: dict[str, list[tuple[date, str]]] = {}

    def take(self, line: int, text: str) -> Iterator[Finding]:
        """Take one line; yield a problem where it is none of its section's."""
        if match := _SECTION.fullmatch(text.strip()):
            self._section = match[1].lower()
        elif not text.strip() or self._section in ("locations", ""):
            return
        elif self._section == "friends":
            friend = _FRIEND.fullmatch(text)
            if friend is None or len(friend["name"]) > _NAME_LENGTH:
                yield Problem(self._source, line, "This line names no friend.")
            else:
                self._friends.setdefault(one_line(friend["name"]), (line, friend))
        else:
            yield from self._event(line, text)

    def _event(self, line: int, text: str) -> Iterator[Finding]:
        match = _EVENT.fullmatch(text)
        day = _day(match[1]) if match else None
        if match is None or day is None:
            yield Problem(self._source, line, "This line has no day.")
            return
        if self._section == "activities":
            self._events.append((line, day, match[2]))
            return
        for name in dict.fromkeys(_NAMED.findall(match[2])):
            notes = self._notes.setdefault(one_line(name), [])
            if len(notes) < _MOST_NOTES:
                notes.append((day, _words(match[2])))

    def people(self) -> Iterator[Finding]:
        """Yield each friend; one whom only an activity names has no line of his own."""
        for name, (line, friend) in self._friends.items():
            aka = [one_line(part) for part in re.split(r"a\.k\.a\.", friend["aka"] or "")]
            tags = tuple(dict.fromkeys(_TAG.findall(friend["tags"] or "")))
            yield PersonRecord(
                where=Where(self._source, line),
                name=name,
                named_by="name",
                source_keys=((KIND, fold_name(name)),),
                nickname=", ".join(part for part in aka if part),
                tags=tags,
                address=one_line(friend["place"] or ""),
                dated_notes=tuple(self._notes.get(name, ())),
            )

    def activities(self) -> Iterator[Finding]:
        """Yield each activity with everybody it names."""
        for line, day, text in self._events:
            names = dict.fromkeys(one_line(name) for name in _NAMED.findall(text))
            people = tuple(Party(name=name, key=(KIND, fold_name(name))) for name in names)
            if not people:
                yield Problem(self._source, line, "This activity names nobody in **bold**.")
                continue
            noon = datetime.combine(day, time(12), self._options.zone).astimezone(UTC)
            yield ContactRecord(
                where=Where(self._source, line),
                channel=_channel(text),
                at=noon,
                day_only=True,
                direction="both",
                people=people,
                key=f"friends|{day.isoformat()}|{fingerprint([text])}",
                note=_words(text),
                tags=tuple(dict.fromkeys(_TAG.findall(text))),
                venue=next(iter(one_line(place) for place in _PLACED.findall(text)), ""),
            )


_CHANNELS = (
    ("call", re.compile(r"\b(?:call(?:ed)?|phone[ds]?|on the phone)\b", re.IGNORECASE)),
    ("video", re.compile(r"\b(?:video|skype|zoom|facetime)", re.IGNORECASE)),
    ("email", re.compile(r"\be-?mail(?:ed)?\b", re.IGNORECASE)),
    (
        "message",
        re.compile(r"\b(?:text(?:ed)?|messaged?|wrote to)\b", re.IGNORECASE),
    ),
    ("letter", re.compile(r"\b(?:letter|postcard)\b", re.IGNORECASE)),
    (
        "coffee",
        re.compile(r"\b(?:coffee|lunch|dinner|breakfast|tea|drinks?)\b", re.IGNORECASE),
    ),
)


def _channel(text: str) -> str:
    """Return the way of being in touch that the words tell; a meeting where they tell none."""
    return next((channel for channel, words in _CHANNELS if words.search(text)), "meeting")


def _words(text: str) -> str:
    """Return the user's words without the marks of the format."""
    return one_line(_PLACED.sub(r"\1", _NAMED.sub(r"\1", text)))


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    # A zone may move noon to a neighbouring day, which must exist too.
    return day if date.min + timedelta(2) < day < date.max - timedelta(2) else None


FRIENDS = FriendsImporter()
"""The importer that the package declares."""
