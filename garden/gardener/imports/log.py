"""Writing the contacts of an import into the log, inside one open change."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, islice
from typing import TypeVar

from garden.gardener.garden import Garden
from garden.gardener.imports.contacts import Cell, Contacts, Counts, Meeting
from garden.gardener.imports.keys import Keys, keys_of
from garden.gardener.imports.ledger import Single
from garden.gardener.writing import new_uid, tag_id, venue_id
from garden.store.change import Change
from garden.store.models.log import (
    Interaction,
    InteractionGesture,
    InteractionKey,
    InteractionPerson,
    InteractionTag,
)
from garden.store.queries.imports import ImportedRow, imported, known_keys

CHUNK = 500
"""How many interactions are compared and written at a time."""

_T = TypeVar("_T")


@dataclass(slots=True)
class LogTally:
    """What became of the interactions; `removed` by hand stay away."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    people: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Identities:
    """The people of an import: their ids by number, their stable identity, and former ones.

    Former identities are those of people who were merged into them.
    """

    ids: Mapping[int, int]
    uids: Mapping[int, str]
    former: Mapping[int, tuple[str, ...]]

    def id(self, number: int) -> int:
        """Return the id of a person by number: known people are their own."""
        return self.ids.get(number, number)


@dataclass(slots=True)
class _New:
    """One interaction to be inserted: its fields, people, gestures and key."""

    fields: dict[str, object]
    people: tuple[int, ...]
    gestures: tuple[str, ...]
    key: str
    tags: tuple[str, ...] = ()


class LogWriter:
    """Writes interactions once, however often they are imported."""

    def __init__(self, garden: Garden, change: Change, identities: Identities) -> None:
        self.tally = LogTally()
        self._garden = garden
        self._change = change
        self._identities = identities
        self._now = garden.now()
        self._tag_ids: dict[str, int] = {}
        self._venue_ids: dict[str, int | None] = {}

    def write(self, contacts: Contacts) -> Iterator[int]:
        """Write everything in order of time, in parts; yield how many interactions are done."""
        if not contacts.rows:
            return
        keys = keys_of(self._garden, self._change)
        done = 0
        days = (sorted(day, key=lambda item: self._order(item[0])) for day in contacts.days())
        for part in _parts(chain.from_iterable(days)):
            self._write_days(part, keys)
            done += len(part)
            yield done
        meetings = sorted(contacts.meetings, key=lambda one: (one.single.at, one.single.key))
        for some in _parts(meetings):
            self._write_meetings(some, keys)
            done += len(some)
            yield done

    def _order(self, cell: Cell) -> tuple[int, str, str]:
        return self._identities.id(cell.person), cell.channel, cell.source_kind

    def _write_days(self, part: Sequence[tuple[Cell, Counts]], keys: Keys) -> None:
        wanted = [self._day_keys(cell, keys) for cell, _ in part]
        known, rows = self._known([key for one in wanted for key in one])
        fresh: list[_New] = []
        for (cell, counts), mine in zip(part, wanted, strict=True):
            there = [key for key in mine if key in known]
            if not there:
                fresh.append(self._new_day(cell, counts, mine[0]))
                continue
            had = [known[key] for key in there]
            if None in had:
                self.tally.removed += 1
            else:
                self._renew_day(counts, [rows[number] for number in had if number is not None])
        self._insert(fresh)

    def _day_keys(self, cell: Cell, keys: Keys) -> list[str]:
        """Return the keys under which a day of this person may be known, today's first."""
        person = self._identities.id(cell.person)
        uids = (self._identities.uids[person], *self._identities.former.get(person, ()))
        day = date.fromordinal(cell.day)
        return [keys.day(cell.channel, cell.source_kind, uid, day) for uid in uids]

    def _new_day(self, cell: Cell, counts: Counts, key: str) -> _New:
        self.tally.kinds["mail-day" if cell.channel == "email" else "message-day"] += 1
        fields: dict[str, object] = {
            "at": counts.at,
            "day_only": counts.day_only,
            "channel": cell.channel,
            "initiator": _initiator(counts.count_in, counts.count_out),
            "count_in": counts.count_in,
            "count_out": counts.count_out,
        }
        person = self._identities.id(cell.person)
        return _New(fields, (person,), tuple(sorted(counts.gestures)), key)

    def _renew_day(self, counts: Counts, had: Sequence[ImportedRow]) -> None:
        """Let each direction be the larger of what is there and what was read.

        People who were merged may have two rows for a day: those count together.
        """
        free = [row for row in had if not row.edited]
        more_in = max(0, counts.count_in - sum(row.count_in for row in had))
        more_out = max(0, counts.count_out - sum(row.count_out for row in had))
        if not free:
            self.tally.unchanged += 1
            return
        row = free[0]
        values: dict[str, object] = {}
        if more_in or more_out:
            count_in, count_out = row.count_in + more_in, row.count_out + more_out
            values = {
                "count_in": count_in,
                "count_out": count_out,
                "initiator": _initiator(count_in, count_out),
            }
        if not counts.day_only and (row.day_only or counts.at > max(one.at for one in had)):
            values |= {"at": counts.at, "day_only": False}
        self._update(row, values)

    def _write_meetings(self, part: Sequence[Meeting], keys: Keys) -> None:
        wanted = [keys.single(one.single.stream.source_kind, one.single.key) for one in part]
        known, rows = self._known(wanted)
        fresh: list[_New] = []
        for meeting, key in zip(part, wanted, strict=True):
            if key not in known:
                fresh.append(self._new_meeting(meeting, key))
                continue
            number = known[key]
            if number is None:
                self.tally.removed += 1
            else:
                self._renew_meeting(meeting, rows[number])
        self._insert(fresh)

    def _new_meeting(self, meeting: Meeting, key: str) -> _New:
        single = meeting.single
        self.tally.kinds[single.stream.channel] += 1
        fields: dict[str, object] = {
            "at": single.at,
            "day_only": single.stream.day_only,
            "channel": single.stream.channel,
            "initiator": meeting.initiator,
            "duration_min": single.duration_min,
            "note": single.note,
            "venue": self._venue(single.venue),
        }
        people = tuple(sorted(self._identities.id(one) for one in meeting.people))
        return _New(fields, people, tuple(dict.fromkeys(single.gestures)), key, single.tags)

    def _renew_meeting(self, meeting: Meeting, row: ImportedRow) -> None:
        """Let a call or meeting be as its source has it now; whoever was in it stays in it."""
        if row.edited:
            self.tally.unchanged += 1
            return
        single = meeting.single
        values: dict[str, object] = {}
        if self._is_moved(single, row):
            values["at"] = single.at
        if single.duration_min is not None and single.duration_min != row.duration_min:
            values["duration_min"] = single.duration_min
        if single.note and not row.note:
            values["note"] = single.note
        more = {self._identities.id(one) for one in meeting.people} - row.people
        self._change.insert_many(
            InteractionPerson, [{"interaction": row.id, "person": one} for one in sorted(more)]
        )
        self._update(row, values, altered=bool(more))

    def _is_moved(self, single: Single, row: ImportedRow) -> bool:
        """Tell whether a call or meeting is at another time now: by its day, if that is all."""
        if single.stream.day_only and row.day_only:
            return self._garden.day_of(single.at) != self._garden.day_of(row.at)
        return single.at.replace(microsecond=0) != row.at

    def _update(self, row: ImportedRow, values: dict[str, object], altered: bool = False) -> None:
        if values and self._change.update(Interaction, row.id, **values):
            altered = True
        self.tally.changed += altered
        self.tally.unchanged += not altered

    def _known(self, keys: list[str]) -> tuple[dict[str, int | None], dict[int, ImportedRow]]:
        database = self._garden.store.database
        known = known_keys(database, keys)
        rows = imported(database, [number for number in known.values() if number is not None])
        return known, rows

    def _insert(self, fresh: Sequence[_New]) -> None:
        """Insert interactions with their people, gestures and keys, a table at a time."""
        common = {"logged_at": self._now}
        rows = [{**one.fields, **common, "uid": new_uid()} for one in fresh]
        ids = self._change.insert_many(Interaction, rows)
        made = list(zip(ids, fresh, strict=True))
        self._change.insert_many(
            InteractionPerson,
            [{"interaction": row, "person": one} for row, new in made for one in new.people],
        )
        self._change.insert_many(
            InteractionGesture,
            [{"interaction": row, "gesture": one} for row, new in made for one in new.gestures],
        )
        self._change.insert_many(
            InteractionTag,
            [{"interaction": row, "tag": tag} for row, new in made for tag in self._tags(new)],
        )
        self._change.insert_many(
            InteractionKey, [{"key": new.key, "interaction": row} for row, new in made]
        )
        self.tally.added += len(fresh)
        self.tally.people.update(person for new in fresh for person in new.people)

    def _tags(self, new: _New) -> list[int]:
        return list(dict.fromkeys(self._tag(tag) for tag in new.tags if tag.strip()))

    def _tag(self, name: str) -> int:
        if name not in self._tag_ids:
            self._tag_ids[name] = tag_id(self._garden, self._change, name)
        return self._tag_ids[name]

    def _venue(self, name: str) -> int | None:
        if name not in self._venue_ids:
            self._venue_ids[name] = venue_id(self._garden, self._change, name)
        return self._venue_ids[name]


def _initiator(count_in: int, count_out: int) -> str:
    if count_in and count_out:
        return "both"
    return "them" if count_in else "me"


def _parts(items: Iterable[_T]) -> Iterator[Sequence[_T]]:
    rest = iter(items)
    while part := list(islice(rest, CHUNK)):
        yield part
