"""Importing people: read, matched with who is there, written as one change into the tray."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from garden.exchange.matching import Matcher
from garden.exchange.records import Notice, PersonRecord, Problem, Skipped
from garden.exchange.sources import read_paths
from garden.gardener.backup import backup
from garden.gardener.garden import Garden
from garden.gardener.import_draft import Draft
from garden.gardener.import_known import There, everybody, known
from garden.gardener.import_write import add_person, merge_person
from garden.gardener.settings import phone_region
from garden.gardener.words import count, listed
from garden.store.errors import Overtaken
from garden.store.models.journal import Batch
from garden.store.queries.people import names


@dataclass(frozen=True, slots=True)
class Doubt:
    """A record that came in as somebody new but resembles a known person."""

    name: str
    resembles: str
    why: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did (or, as a dry run, would do). Counts are of records read.

    `added` made somebody new, `merged` told something new of somebody, `unchanged` told nothing
    new. `refused` could not be read, `skipped` were understood and rightly left out. `batch` is
    None when nothing was written.
    """

    batch: int | None
    added: int
    merged: int
    unchanged: int
    refused: tuple[Problem, ...]
    skipped: tuple[Skipped, ...]
    notices: tuple[Notice, ...]
    doubts: tuple[Doubt, ...]
    new_people: tuple[int, ...]
    backup: Path | None

    @property
    def records(self) -> int:
        """How many records were read."""
        return self.added + self.merged + self.unchanged


@dataclass(slots=True)
class _Gathered:
    """Everything the sources say, matched: drafts by person id; new people count down from -1."""

    drafts: dict[int, Draft]
    refused: list[Problem]
    skipped: list[Skipped]
    notices: list[Notice]
    doubts: list[tuple[str, int, str]]


def import_people(
    garden: Garden,
    paths: Sequence[Path],
    as_format: str | None = None,
    dry_run: bool = False,
    progress: Callable[[int], None] = lambda records: None,
) -> ImportReport:
    """Read files, folders and archives and put their people into the seed tray.

    All is written as one change, after a backup; a source read before adds nothing. `progress` is
    told the records read so far; whatever it raises ends the import with nothing done.
    """
    version = garden.store.data_version()
    people = everybody(garden)
    gathered = _gather(garden, paths, as_format, people, progress)
    fresh = {number: draft for number, draft in gathered.drafts.items() if number < 0}
    if dry_run:
        return _rehearse(garden, gathered, fresh, people)
    return _write(garden, paths, gathered, fresh, people, version)


def _gather(
    garden: Garden,
    paths: Sequence[Path],
    as_format: str | None,
    people: dict[int, There],
    progress: Callable[[int], None],
) -> _Gathered:
    region = phone_region(garden) or ""
    matcher = Matcher(known(people), region)
    found = _Gathered({}, [], [], [], [])
    records = 0
    fresh = 0
    for finding in read_paths(paths, as_format):
        if isinstance(finding, PersonRecord):
            records += 1
            progress(records)
            match = matcher.match(finding)
            if match.kind == "same" and match.person_id is not None:
                number = match.person_id
            else:
                fresh -= 1
                number = fresh
                if match.person_id is not None:
                    found.doubts.append((finding.name, match.person_id, match.why))
            draft = found.drafts.setdefault(number, Draft(finding.name))
            draft.take(finding, match.keys, region)
            matcher.add(number, finding)
        elif isinstance(finding, Problem):
            found.refused.append(finding)
        elif isinstance(finding, Skipped):
            found.skipped.append(finding)
        elif isinstance(finding, Notice):
            found.notices.append(finding)
    return found


class _Rehearsed(Exception):
    """Ends a dry run, so that its transaction is taken back."""


def _rehearse(
    garden: Garden, gathered: _Gathered, fresh: dict[int, Draft], people: dict[int, There]
) -> ImportReport:
    """Do everything and take it back: a dry run cannot say anything else than the real one."""
    reports: list[ImportReport] = []
    try:
        with garden.change("tried an import", "import") as change:
            ids = {n: add_person(garden, change, d, garden.now()) for n, d in fresh.items()}
            altered = {
                number: merge_person(garden, change, people[number], draft)
                for number, draft in gathered.drafts.items()
                if number > 0
            }
            reports.append(_report(garden, gathered, altered, ids, None, None))
            raise _Rehearsed
    except _Rehearsed:
        return reports[0]


def _write(
    garden: Garden,
    paths: Sequence[Path],
    gathered: _Gathered,
    fresh: dict[int, Draft],
    people: dict[int, There],
    version: int,
) -> ImportReport:
    sources = listed([path.name or str(path) for path in paths])
    copy = backup(garden, why="import") if people and gathered.drafts else None
    batch: int | None = None
    with garden.change(f"imported from {sources}", "import") as change:
        if garden.store.data_version() != version:
            raise Overtaken("people were matched with a garden that has changed since")
        ids = {n: add_person(garden, change, d, garden.now()) for n, d in fresh.items()}
        altered = {
            number: merge_person(garden, change, people[number], draft)
            for number, draft in gathered.drafts.items()
            if number > 0
        }
        report = _report(garden, gathered, altered, ids, None, copy)
        if ids or any(altered.values()):
            counts = {"added": report.added, "merged": report.merged}
            batch = change.insert(
                Batch, at=garden.now(), sources=sources, counts=json.dumps(counts)
            )
            change.what = f"imported {count(len(ids), 'person', 'people')} from {sources}"
            if report.merged:
                change.what += f", {report.merged} merged"
    if batch is None and copy is not None:
        copy.unlink()
        copy = None
    return _report(garden, gathered, altered, ids, batch, copy)


def _report(
    garden: Garden,
    gathered: _Gathered,
    altered: dict[int, bool],
    ids: dict[int, int],
    batch: int | None,
    copy: Path | None,
) -> ImportReport:
    drafts = gathered.drafts
    in_new = sum(drafts[number].records - 1 for number in ids)
    in_known = sum(drafts[number].records for number, differs in altered.items() if differs)
    same = sum(drafts[number].records for number, differs in altered.items() if not differs)
    wanted = [ids.get(number, number) for _, number, _ in gathered.doubts]
    called = {row.id: row.name for row in names(garden.store.database, wanted)}
    return ImportReport(
        batch=batch,
        added=len(ids),
        merged=in_new + in_known,
        unchanged=same,
        refused=tuple(gathered.refused),
        skipped=tuple(gathered.skipped),
        notices=tuple(gathered.notices),
        doubts=tuple(
            Doubt(name, called[ids.get(number, number)], why)
            for name, number, why in gathered.doubts
        ),
        new_people=tuple(ids.values()),
        backup=copy,
    )
