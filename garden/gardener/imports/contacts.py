"""What the contacts of an import come to: per person and day, and calls and meetings, with whom.

Pure: the ledger of what was read in, the roles of those who took part; out, what is to be written.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby

from garden.gardener.imports.correspondents import Correspondent
from garden.gardener.imports.ledger import Group, Ledger, MessageDay, Single
from garden.gardener.imports.me import Unknown, who_may_be_me
from garden.gardener.imports.roles import Role, Who, meeting_of, sides_of
from garden.gardener.imports.talk import Talk


@dataclass(frozen=True, slots=True)
class Cell:
    """What one row of messages is about: a person, a channel, a kind of source, a day's ordinal."""

    person: int
    channel: str
    source_kind: str
    day: int


@dataclass(slots=True)
class Counts:
    """The messages of one person, channel and day. `last` in seconds since the epoch, None: none.

    `last_untimed` is that of records that have only a day.
    """

    count_in: int = 0
    count_out: int = 0
    last: int | None = None
    last_untimed: int | None = None
    gestures: frozenset[str] = frozenset()

    @property
    def at(self) -> datetime:
        """When the day's last message was, in UTC."""
        last = self.last_untimed if self.last is None else self.last
        return datetime.fromtimestamp(last or 0, UTC)

    @property
    def day_only(self) -> bool:
        """Whether no message had a time of day."""
        return self.last is None


@dataclass(frozen=True, slots=True)
class Meeting:
    """A call or meeting with people of the garden, by number."""

    single: Single
    initiator: str
    people: tuple[int, ...]


@dataclass(slots=True)
class Left:
    """Records that came to nothing, and why."""

    unsure: int = 0
    strangers: int = 0
    blocked: int = 0
    without_me: int = 0


@dataclass(frozen=True, slots=True)
class Contacts:
    """All that is to be written: the meetings, the `people` in any of it, and what is left out.

    Days of messages are worked out as they are asked for, day by day: they may be very many.
    `day_rows` is their number.
    """

    ledger: Ledger
    roles: Sequence[Who]
    meetings: Sequence[Meeting]
    day_rows: int
    people: frozenset[int]
    left: Left

    @property
    def rows(self) -> int:
        """How many interactions are to be written."""
        return self.day_rows + len(self.meetings)

    def days(self) -> Iterator[list[tuple[Cell, Counts]]]:
        """Yield each day's messages, by day."""
        return _days(self.ledger, self.roles, Left())


def contacts_of(ledger: Ledger, roles: Sequence[Who]) -> Contacts:
    """Return what the contacts read come to."""
    left = Left()
    rows = 0
    everybody: set[int] = set()
    for cells in _days(ledger, roles, left):
        rows += len(cells)
        everybody.update(cell.person for cell, _ in cells)
    meetings: list[Meeting] = []
    for single in ledger.singles:
        met = meeting_of(single.group, roles)
        if met is None:
            left.without_me += 1
        elif people := _people(met[1], roles):
            meetings.append(Meeting(single, met[0], people))
            everybody.update(people)
        else:
            _leave(left, met[1], roles, 1)
    return Contacts(ledger, roles, meetings, rows, frozenset(everybody), left)


def talk_of(ledger: Ledger, roles: Sequence[Who], everyone: Sequence[Correspondent]) -> Talk:
    """Return what was said with strangers."""
    talk = Talk(everyone)
    for message_day in ledger.days():
        sides = sides_of(message_day.group, roles)
        for way, side in enumerate(sides or ()):
            for one in side:
                if roles[one] is Role.STRANGER:
                    counts = (message_day.messages, 0) if way == 0 else (0, message_day.messages)
                    talk.count(one, message_day.day, *counts)
    for single in ledger.singles:
        met = meeting_of(single.group, roles)
        if met is not None:
            counts = int(met[0] != "me"), int(met[0] != "them")
            for one in met[1]:
                if roles[one] is Role.STRANGER:
                    talk.count(one, ledger.day_of(single.at), *counts)
    return talk


def unknown_me(
    ledger: Ledger, roles: Sequence[Who], everyone: Sequence[Correspondent]
) -> Iterator[Unknown]:
    """Yield each kind of source that does not say who "I" is, where nobody knows."""
    records: Counter[str] = Counter()
    mine: set[str] = set()
    present: dict[str, Counter[int]] = {}
    for kind, group, count in _undirected(ledger):
        records[kind] += count
        if any(roles[one] is Role.ME for one in (*group.people, group.sender)):
            mine.add(kind)
        else:
            counter = present.setdefault(kind, Counter())
            for one in {*group.people, group.sender}:
                counter[one] += count
    for kind in sorted(records.keys() - mine):
        source = ledger.first_sources[kind]
        yield who_may_be_me(source, present[kind], records[kind], everyone)


def _undirected(ledger: Ledger) -> Iterator[tuple[str, Group, int]]:
    """Yield kind of source, group and number of the records whose direction is not stated."""
    for one in ledger.days():
        if not one.group.direction and one.group.sender >= 0:
            yield one.stream.source_kind, one.group, one.messages
    for single in ledger.singles:
        if not single.group.direction and single.group.sender >= 0:
            yield single.stream.source_kind, single.group, 1


def _days(ledger: Ledger, roles: Sequence[Who], left: Left) -> Iterator[list[tuple[Cell, Counts]]]:
    """Yield each day's messages; count in `left` what comes to nothing."""
    for _, records in groupby(ledger.days(), key=lambda one: one.day):
        cells: dict[Cell, Counts] = {}
        for one in records:
            _add(cells, left, one, roles)
        if cells:
            yield list(cells.items())


def _add(cells: dict[Cell, Counts], left: Left, one: MessageDay, roles: Sequence[Who]) -> None:
    sides = sides_of(one.group, roles)
    if sides is None:
        left.without_me += one.messages
        return
    them, mine = (_people(side, roles) for side in sides)
    if not them and not mine:
        _leave(left, {*sides[0], *sides[1]}, roles, one.messages)
    for person in {*them, *mine}:
        cell = Cell(person, one.stream.channel, one.stream.source_kind, one.day)
        counts = cells.setdefault(cell, Counts())
        counts.count_in += one.messages * (person in them)
        counts.count_out += one.messages * (person in mine)
        counts.gestures |= one.gestures
        if one.stream.day_only:
            counts.last_untimed = max(one.last, counts.last_untimed or one.last)
        else:
            counts.last = max(one.last, one.last if counts.last is None else counts.last)


def _people(side: Sequence[int], roles: Sequence[Who]) -> tuple[int, ...]:
    """Return the people among correspondents, each once: a person may have several addresses."""
    found = {who for one in side if not isinstance(who := roles[one], Role)}
    return tuple(sorted(found))


def _leave(left: Left, side: set[int] | tuple[int, ...], roles: Sequence[Who], count: int) -> None:
    """Count records with nobody to be logged, under the best reason there is."""
    reasons = {roles[one] for one in side}
    if Role.BLOCKED in reasons:
        left.blocked += count
    elif Role.UNSURE in reasons:
        left.unsure += count
    elif reasons:
        left.strangers += count
    else:
        left.without_me += count
