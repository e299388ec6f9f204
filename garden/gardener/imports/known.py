"""What the garden knows already, as far as an import needs it: in ten queries for everybody."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from garden.exchange.matching import Known
from garden.exchange.records import PartialDay
from garden.gardener.by_hand import gone_handles
from garden.gardener.garden import Garden
from garden.store.queries.agenda import OccasionRow, occasions, promises
from garden.store.queries.exports import uids
from garden.store.queries.imports import former_jobs
from garden.store.queries.people import card_extras, handles, note_texts, person_tags, source_keys
from garden.store.queries.plants import PlantRow, Scope, plant_rows
from garden.store.source_kinds import FORMER_NAME, FORMER_UID

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class There:
    """One person as the garden has them.

    `former_jobs` are (title, company) seen left, `promises` (who owes, what), kept ones too.
    """

    row: PlantRow
    typed: Collection[str]
    handles: Collection[tuple[str, str]]
    keys: Collection[tuple[str, str]]
    occasions: Collection[OccasionRow]
    tags: Collection[str]
    notes: Collection[str]
    extras: Collection[tuple[str, str, str]]
    former_jobs: Collection[tuple[str, str]]
    promises: Collection[tuple[str, str]]

    @property
    def former_names(self) -> tuple[str, ...]:
        """The names that they had before they were renamed."""
        return tuple(key for kind, key in self.keys if kind == FORMER_NAME)


def everybody(garden: Garden) -> dict[int, There]:
    """Return everybody there is, composted people too: they stay composted, and unique."""
    database = garden.store.database
    rows = plant_rows(database, Scope.ALL)
    ways = _grouped((one.person_id, (one.kind, one.folded)) for one in handles(database))
    # Garden's own cards, which come back from khard or a server, bear its own identities.
    own = [(person, "vcard-uid", uid) for person, uid in uids(database).items()]
    keys = _grouped((row[0], row[1:]) for row in (*own, *source_keys(database)))
    days = _grouped((one.person_id, one) for one in occasions(database))
    tags = _grouped(person_tags(database))
    notes = _grouped(note_texts(database))
    extras = _grouped((row[0], row[1:]) for row in card_extras(database))
    jobs = _grouped((row[0], row[1:]) for row in former_jobs(database))
    owed = _grouped(
        (one.person_id, (one.owed_by, one.what)) for one in promises(database, open_only=False)
    )
    return {
        row.id: There(
            row=row,
            typed=row.typed.split(),
            handles=ways.get(row.id, ()),
            keys=keys.get(row.id, ()),
            occasions=days.get(row.id, ()),
            tags=tags.get(row.id, ()),
            notes=notes.get(row.id, ()),
            extras=extras.get(row.id, ()),
            former_jobs=jobs.get(row.id, ()),
            promises=owed.get(row.id, ()),
        )
        for row in rows
    }


def _grouped(rows: Iterable[tuple[int, _T]]) -> Mapping[int, Sequence[_T]]:
    """Return what is said of each person of whom anything is said."""
    found: dict[int, list[_T]] = {}
    for person, one in rows:
        found.setdefault(person, []).append(one)
    return found


def known(people: dict[int, There]) -> list[Known]:
    """Return everybody as matching needs them.

    A handle that a hand took away still tells whose it was, as long as nobody else has it.
    """
    owned = {handle for there in people.values() for handle in there.handles}
    ways = {
        person: {*there.handles, *(one for one in gone_handles(there.typed) if one not in owned)}
        for person, there in people.items()
    }
    return [
        Known(
            person_id=person,
            name=there.row.name,
            emails=_values(ways[person], "email"),
            phones=_values(ways[person], "phone"),
            source_keys=tuple(sorted({*there.keys, *_former_cards(there)})),
            company=there.row.company or "",
            birthday=_birthday(there.occasions),
            former_names=there.former_names,
        )
        for person, there in people.items()
    ]


def _former_cards(there: There) -> set[tuple[str, str]]:
    """Return by what cards are known that told of somebody since merged into this person."""
    return {("vcard-uid", key) for kind, key in there.keys if kind == FORMER_UID}


def _values(handles: Iterable[tuple[str, str]], kind: str) -> tuple[str, ...]:
    return tuple(sorted(value for one, value in handles if one == kind))


def _birthday(occasions: Iterable[OccasionRow]) -> PartialDay | None:
    for one in occasions:
        if one.kind == "birthday":
            return PartialDay(one.year, one.month, one.day, "")
    return None
