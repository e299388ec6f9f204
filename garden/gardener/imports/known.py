"""What the garden knows already, as far as an import needs it: in ten queries for everybody."""

from dataclasses import dataclass, field

from garden.exchange.matching import Known
from garden.exchange.records import PartialDay
from garden.gardener.garden import Garden
from garden.store.queries.agenda import OccasionRow, occasions, promises
from garden.store.queries.exports import uids
from garden.store.queries.imports import former_jobs
from garden.store.queries.people import card_extras, handles, note_texts, person_tags, source_keys
from garden.store.queries.plants import PlantRow, Scope, plant_rows
from garden.store.source_kinds import FORMER_UID


@dataclass(slots=True)
class There:
    """One person as the garden has them.

    `former_jobs` are (title, company) seen left, `promises` (who owes, what), kept ones too.
    """

    row: PlantRow
    typed: frozenset[str]
    handles: set[tuple[str, str]] = field(default_factory=set)
    keys: set[tuple[str, str]] = field(default_factory=set)
    occasions: list[OccasionRow] = field(default_factory=list)
    tags: set[str] = field(default_factory=set)
    notes: set[str] = field(default_factory=set)
    extras: set[tuple[str, str, str]] = field(default_factory=set)
    former_jobs: set[tuple[str, str]] = field(default_factory=set)
    promises: set[tuple[str, str]] = field(default_factory=set)


def everybody(garden: Garden) -> dict[int, There]:
    """Return everybody there is, composted people too: they stay composted, and unique."""
    database = garden.store.database
    rows = plant_rows(database, Scope.ALL)
    found = {row.id: There(row, frozenset(row.typed.split())) for row in rows}
    for handle in handles(database):
        found[handle.person_id].handles.add((handle.kind, handle.folded))
    # Garden's own cards, which come back from khard or a server, bear its own identities.
    for person, uid in uids(database).items():
        found[person].keys.add(("vcard-uid", uid))
    for person, kind, key in source_keys(database):
        found[person].keys.add((kind, key))
    for occasion in occasions(database):
        found[occasion.person_id].occasions.append(occasion)
    for person, tag in person_tags(database):
        found[person].tags.add(tag)
    for person, text in note_texts(database):
        found[person].notes.add(text)
    for person, name, params, value in card_extras(database):
        found[person].extras.add((name, params, value))
    for promise in promises(database, open_only=False):
        found[promise.person_id].promises.add((promise.owed_by, promise.what))
    for person, title, company in former_jobs(database):
        found[person].former_jobs.add((title, company))
    return found


def known(people: dict[int, There]) -> list[Known]:
    """Return everybody as matching needs them."""
    return [
        Known(
            person_id=person,
            name=there.row.name,
            emails=_values(there, "email"),
            phones=_values(there, "phone"),
            source_keys=tuple(sorted(there.keys | _former_cards(there))),
            company=there.row.company or "",
            birthday=_birthday(there.occasions),
        )
        for person, there in people.items()
    ]


def _former_cards(there: There) -> set[tuple[str, str]]:
    """Return by what cards are known that told of somebody since merged into this person."""
    return {("vcard-uid", key) for kind, key in there.keys if kind == FORMER_UID}


def _values(there: There, kind: str) -> tuple[str, ...]:
    return tuple(sorted(value for one, value in there.handles if one == kind))


def _birthday(occasions: list[OccasionRow]) -> PartialDay | None:
    for one in occasions:
        if one.kind == "birthday":
            return PartialDay(one.year, one.month, one.day, "")
    return None
