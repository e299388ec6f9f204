"""Two entries of one person become one: everything is kept, and one undo takes it back."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from garden.gardener.errors import Refused
from garden.gardener.former_names import keep_former_name
from garden.gardener.garden import Garden
from garden.gardener.merge_fields import Row, told_fields, united_fields
from garden.gardener.merge_root import root_of
from garden.gardener.merge_rows import Mover
from garden.gardener.survey import survey
from garden.gardener.views import PlantView
from garden.store.change import Change
from garden.store.models.people import Household, JobChange, Note, Person, SourceKey
from garden.store.queries.duplicates import rows_about
from garden.store.queries.households import everybody_in
from garden.store.queries.people import is_source_key, source_keys
from garden.store.queries.plants import PlantRow, Scope, plant_rows
from garden.store.queries.shown import move_shown
from garden.store.refold import Ground, grounds
from garden.store.source_kinds import FORMER_UID, RENEWED

_NEVER = datetime.max.replace(tzinfo=UTC)


def merge(garden: Garden, kept: int, other: int) -> PlantView:
    """Let all that is known of `other` be known of `kept`, who stays; return how they are now.

    What cannot stand beside what `kept` has is told in a note. The identity of `other` lives on as
    a source key, by which exports and imports find the person. The days on which Today showed
    either are counted together, and are so after an undo too: the journal knows nothing of them.
    Raises Refused for one and the same person, somebody who is not there, and the composted.
    """
    with garden.change("merged two people", "merge") as change:
        rows = mergeable(garden, kept, other)
        change.what = f"merged {rows[other].name} into {rows[kept].name}"
        _merge(garden, change, rows, kept, other)
    return survey(garden, Scope.ALL, [kept]).people[0]


def mergeable(garden: Garden, kept: int, other: int) -> Mapping[int, PlantRow]:
    """Return two people who can be merged, by id. Raises Refused where they cannot."""
    rows = {row.id: row for row in plant_rows(garden.store.database, Scope.ALL, [kept, other])}
    if kept == other:
        raise Refused("That is one and the same person.")
    for number in (kept, other):
        if number not in rows:
            raise Refused(f"There is nobody with the number {number}.")
        if rows[number].composted_at is not None:
            raise Refused(f"{rows[number].name} is in the compost; restore them first.")
    return rows


def _merge(
    garden: Garden, change: Change, rows: Mapping[int, PlantRow], kept: int, other: int
) -> None:
    database = garden.store.database
    found = {row["id"]: row for row in rows_about(database, Person, [kept, other], "id")}
    mine, theirs = found[kept], found[other]
    united = united_fields(mine, theirs)
    earlier, later = sorted((mine, theirs), key=_planted_at)
    before = {ground.rooted.person: ground for ground in grounds(database, [kept, other])}
    renewed = {
        person for person, kind, _ in source_keys(database, [kept, other]) if kind == RENEWED
    }
    mover = Mover(garden, change, kept, other)
    mover.move()
    move_shown(database, other, kept)
    root = {name: earlier[name] for name in ("anchor_at", "seed_roots")}
    change.update(Person, kept, **united.values, **root)
    if len(before) == 2:
        first, second = (before[int(str(row["id"]))] for row in (earlier, later))
        _root_well(garden, change, first, second, kept)
    called = _called(((mine, rows[kept]), (theirs, rows[other])), united.lost)
    said = [*told_fields(united.lost, called), *mover.said]
    if said:
        change.insert(Note, person=kept, at=garden.now(), text="; ".join(said))
    change.delete(Person, other)
    _keep_identity(garden, change, kept, str(theirs["uid"]))
    for row in (mine, theirs):
        keep_former_name(garden, change, kept, str(row["name"]), str(united.values["name"]))
    jobs = [_job(row) for row in (mine, theirs) if row["id"] in renewed]
    _leave_jobs(garden, change, kept, jobs, _job(united.values))
    left = theirs["household"]
    if isinstance(left, int) and not everybody_in(database, [left]):
        change.delete(Household, left)


def _planted_at(row: Row) -> datetime:
    at = row["planted_at"]
    return at if isinstance(at, datetime) else _NEVER


def _root_well(garden: Garden, change: Change, earlier: Ground, later: Ground, kept: int) -> None:
    """Start the decay later where the merged plant would suffer, its log being one by now."""
    for united in grounds(garden.store.database, [kept]):
        anchor, seed = root_of(earlier, later, united, garden.now().timestamp())
        change.update(Person, kept, anchor_at=anchor, seed_roots=seed)


def _called(sides: tuple[tuple[Row, PlantRow], ...], lost: Mapping[str, object]) -> dict[str, str]:
    """Return the names of the circle, venue and household that give way."""
    return {
        name: str(getattr(plant, name))
        for name in ("circle", "venue", "household")
        for row, plant in sides
        if name in lost and row[name] == lost[name]
    }


def _job(row: Row) -> tuple[str, str]:
    """Return (title, company)."""
    return str(row["title"] or ""), str(row["company"] or "")


def _leave_jobs(
    garden: Garden,
    change: Change,
    kept: int,
    jobs: Iterable[tuple[str, str]],
    stays: tuple[str, str],
) -> None:
    """Remember jobs that gave way as left, so that their source does not tell them as news."""
    now = garden.now()
    for title, company in jobs:
        if (title, company) not in (stays, ("", "")):
            change.insert(
                JobChange,
                person=kept,
                seen_at=now,
                title_before=title,
                company_before=company,
                title_after=stays[0],
                company_after=stays[1],
                celebrated_at=now,
            )


def _keep_identity(garden: Garden, change: Change, kept: int, uid: str) -> None:
    if not is_source_key(garden.store.database, FORMER_UID, uid):
        change.insert(SourceKey, person=kept, kind=FORMER_UID, key=uid)
