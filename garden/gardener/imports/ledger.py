"""What past contacts a run has read: daily messages as counts, calls and meetings one by one.

Memory grows with days and people, never with messages: who took part is kept once, and a day of
messages is two whole numbers. Which of the parties is "I", and who the others are, is told only
when all is read, since a source may say it last.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import NamedTuple, TypeVar

from garden.exchange.records import ContactRecord
from garden.exchange.seen import Seen
from garden.gardener.imports.correspondents import Correspondents

_GROUP_BITS, _STREAM_BITS, _TIME_BITS = 28, 10, 40
_MOST_GROUPS, _MOST_STREAMS = 1 << _GROUP_BITS, 1 << _STREAM_BITS
_EPOCH = 1 << (_TIME_BITS - 1)
_T = TypeVar("_T")

FIRST = datetime(1900, 1, 1, tzinfo=UTC)
"""What is said to be earlier has a wrong date, and is left out."""


class Group(NamedTuple):
    """Who took part: numbers of correspondents. `direction` as in `ContactRecord`, "" for None.

    `sender` is -1 where nobody is said to have begun.
    """

    direction: str
    sender: int
    people: tuple[int, ...]


class Stream(NamedTuple):
    """A channel of one kind of source; `day_only`: its records have no time of day."""

    channel: str
    source_kind: str
    day_only: bool


class MessageDay(NamedTuple):
    """The messages of one group on one day, and the last one's seconds since the epoch.

    `day` is the ordinal of the day at the user's place.
    """

    group: Group
    stream: Stream
    day: int
    messages: int
    last: int
    gestures: frozenset[str]


@dataclass(frozen=True, slots=True)
class Single:
    """A call or meeting; `at` in UTC, `key` as the source knows it.

    `note` is what the user wrote down about it, or the title that he asked to keep.
    """

    group: Group
    stream: Stream
    at: datetime
    key: str
    duration_min: int | None
    note: str
    gestures: tuple[str, ...]
    tags: tuple[str, ...] = ()
    venue: str = ""


class Ledger:
    """Takes contacts until `now`, each once; days are those of `zone`."""

    def __init__(
        self, parties: Correspondents, zone: tzinfo, now: datetime, since: datetime | None
    ) -> None:
        self.records = self.repeated = self.future = self.early = 0
        self.singles: list[Single] = []
        self.first_sources: dict[str, str] = {}
        self._parties = parties
        self._zone = zone
        self._now = now
        self._today = self.day_of(now)
        self._since = since or FIRST
        self._seen = Seen()
        self._groups: dict[Group, int] = {}
        self._group_list: list[Group] = []
        self._streams: dict[Stream, int] = {}
        self._stream_list: list[Stream] = []
        self._days: dict[int, int] = {}
        self._gestures: dict[int, frozenset[str]] = {}

    def take(self, importer: str, record: ContactRecord) -> None:
        """Count `record`, read by the importer of that name."""
        self.records += 1
        at = record.at
        if at > self._now:
            if not (record.day_only and self.day_of(at) == self._today):
                self.future += 1
                return
            at = self._now
        if at < self._since:
            self.early += 1
            return
        kind = source_kind(importer, record.channel)
        if not self._seen.is_new(f"{kind}|{record.key}"):
            self.repeated += 1
            return
        self.first_sources.setdefault(kind, record.where.source)
        group, stream = self._group(record), Stream(record.channel, kind, record.day_only)
        if record.daily:
            self._count(group, stream, self.day_of(at), at, record.gestures)
        else:
            self.singles.append(
                Single(
                    group,
                    stream,
                    at,
                    record.key,
                    record.duration_min,
                    record.note or record.title,
                    record.gestures,
                    record.tags,
                    record.venue,
                )
            )

    def day_of(self, at: datetime) -> int:
        """Return the ordinal of the day of an instant at the user's place."""
        return at.astimezone(self._zone).toordinal()

    def days(self) -> Iterator[MessageDay]:
        """Yield the days of messages, by day."""
        for key in sorted(self._days):
            value = self._days[key]
            rest = key >> _STREAM_BITS
            yield MessageDay(
                self._group_list[rest & (_MOST_GROUPS - 1)],
                self._stream_list[key & (_MOST_STREAMS - 1)],
                rest >> _GROUP_BITS,
                value >> _TIME_BITS,
                (value & ((1 << _TIME_BITS) - 1)) - _EPOCH,
                self._gestures.get(key, frozenset()),
            )

    def _count(
        self, group: Group, stream: Stream, day: int, at: datetime, gestures: tuple[str, ...]
    ) -> None:
        key = day << _GROUP_BITS | _numbered(group, self._groups, self._group_list)
        key = key << _STREAM_BITS
        key |= min(_numbered(stream, self._streams, self._stream_list), _MOST_STREAMS - 1)
        before = self._days.get(key, 0)
        time = max(before & ((1 << _TIME_BITS) - 1), int(at.timestamp()) + _EPOCH)
        self._days[key] = ((before >> _TIME_BITS) + 1) << _TIME_BITS | time
        if gestures:
            self._gestures[key] = self._gestures.get(key, frozenset()).union(gestures)

    def _group(self, record: ContactRecord) -> Group:
        number = self._parties.number
        sender = -1 if record.sender is None else number(record.sender)
        people = tuple(sorted({number(party) for party in record.people}))
        return Group(record.direction or "", sender, people)


def source_kind(importer: str, channel: str) -> str:
    """Return what kind of source this is: mail is mail, in whatever kind of file it lies."""
    return "mail" if channel == "email" else importer


def _numbered(item: _T, numbers: dict[_T, int], items: list[_T]) -> int:
    number = numbers.setdefault(item, len(items))
    if number == len(items):
        items.append(item)
    return number
