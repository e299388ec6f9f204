"""Importing: files read, matched with who is there, written as one change: people and contacts."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from garden.gardener.backup import backup
from garden.gardener.garden import Garden
from garden.gardener.imports.columns import keep_columns
from garden.gardener.imports.gather import Gathered, Gatherer
from garden.gardener.imports.known import There, everybody
from garden.gardener.imports.log import Identities, LogWriter
from garden.gardener.imports.me import ME
from garden.gardener.imports.plan import Plan, plan_import
from garden.gardener.imports.report import ImportReport
from garden.gardener.imports.settings import keep_list
from garden.gardener.imports.telling import Done, report_of, what_was_done
from garden.gardener.imports.watch import Watch, look_through
from garden.gardener.imports.whole import import_whole
from garden.gardener.imports.wishes import Progress, Tell, Wishes
from garden.gardener.imports.write import add_person, merge_person
from garden.gardener.whole_garden import is_whole_garden
from garden.gardener.words import listed
from garden.store.change import Change
from garden.store.errors import Overtaken
from garden.store.models.journal import Batch
from garden.store.queries.imports import blocks, uids
from garden.store.source_kinds import FORMER_UID

_SILENT: Tell = lambda progress: None  # noqa: E731
_NOTHING_ASKED = Wishes()


def import_files(
    garden: Garden,
    paths: Sequence[Path],
    wishes: Wishes = _NOTHING_ASKED,
    tell: Tell = _SILENT,
) -> ImportReport:
    """Read files, folders and archives: people into the seed tray, contacts into the log.

    All is written as one change, after a backup; a source read before adds nothing. An export of a
    whole garden is taken in as it is. Raises Refused, nothing being done, where a wish cannot be
    met.
    """
    if any(is_whole_garden(path) for path in paths):
        return import_whole(garden, paths, wishes, tell)
    version = garden.store.data_version()
    watch = look_through(garden, paths) if wishes.watch else None
    if watch is not None and watch.is_still:
        return _with_watch(ImportReport(), watch)
    people = everybody(garden)
    blocked = frozenset(row.folded for row in blocks(garden.store.database))
    sources = watch.folders if watch is not None else paths
    gathered = Gatherer(garden, people, blocked, tell).gather(sources, wishes, watch)
    plan = plan_import(garden, gathered, people, blocked, wishes)
    run = _Run(garden, sources, gathered, plan, people, watch, tell)
    report = run.rehearse(version) if wishes.dry_run else run.write(version)
    return report if watch is None else _with_watch(report, watch)


class _Rehearsed(Exception):
    """Ends a dry run, so that its transaction is taken back."""


@dataclass(frozen=True, slots=True)
class _Run:
    """One import after the reading."""

    garden: Garden
    paths: Sequence[Path]
    gathered: Gathered
    plan: Plan
    people: dict[int, There]
    watch: Watch | None
    tell: Tell

    def rehearse(self, version: int) -> ImportReport:
        """Do everything and take it back: a dry run cannot say anything else than the real one."""
        reports: list[ImportReport] = []
        try:
            with self.garden.change("tried an import", "import") as change:
                self._check(version)
                reports.append(self._told(self._carry_out(change)))
                raise _Rehearsed
        except _Rehearsed:
            return reports[0]

    def write(self, version: int) -> ImportReport:
        """Do everything, after a backup, unless the garden has changed since `version`."""
        sources = listed([path.name or str(path) for path in self.paths])
        brings = self.plan.drafts or self.plan.contacts.rows
        copy = backup(self.garden, why="import") if self.people and brings else None
        batch: int | None = None
        try:
            with self.garden.change(self._least(sources), "import") as change:
                self._check(version)
                done = self._carry_out(change)
                report = self._told(done)
                if done.is_news:
                    change.what = what_was_done(report, sources)
                    batch = self._batch(change, report, sources)
        except BaseException:
            _discard(copy)
            raise
        if batch is None and copy is not None:
            _discard(copy)
            copy = None
        return replace(report, batch=batch, backup=copy)

    def _check(self, version: int) -> None:
        if self.garden.store.data_version() != version:
            raise Overtaken("people were matched with a garden that has changed since")

    def _least(self, sources: str) -> str:
        """Return what is done where neither people nor contacts are news."""
        if self.plan.me_is_new:
            return f"learned who you are from {sources}"
        return f"looked through {sources}"

    def _carry_out(self, change: Change) -> Done:
        garden, drafts = self.garden, self.plan.drafts
        now = garden.now()
        fresh = sorted((number for number in drafts if number < 0), reverse=True)
        ids = {number: add_person(garden, change, drafts[number], now) for number in fresh}
        merged = {
            number: merge_person(garden, change, self.people[number], draft)
            for number, draft in drafts.items()
            if number > 0
        }
        writer = LogWriter(garden, change, self._identities(ids))
        rows = self.plan.contacts.rows
        for done in writer.write(self.plan.contacts):
            self.tell(Progress(self.gathered.records, done=done, size=rows, writing=True))
        if self.plan.me_is_new:
            keep_list(garden, change, ME, sorted(self.plan.me))
        keep_columns(garden, change, self.gathered.columns)
        if self.watch is not None:
            self.watch.remember(garden, change)
        jobs = tuple(one.job for one in merged.values() if one.job is not None)
        altered = {number: one.altered for number, one in merged.items()}
        return Done(ids, altered, writer.tally, jobs)

    def _told(self, done: Done) -> ImportReport:
        return report_of(self.garden, self.gathered, self.plan, done)

    def _identities(self, ids: dict[int, int]) -> Identities:
        everyone = sorted(ids.get(number, number) for number in self.plan.contacts.people)
        former = {
            number: tuple(
                sorted(key for kind, key in self.people[number].keys if kind == FORMER_UID)
            )
            for number in everyone
            if number in self.people
        }
        return Identities(ids, uids(self.garden.store.database, everyone), former)

    def _batch(self, change: Change, report: ImportReport, sources: str) -> int:
        contacts = report.contacts
        counts = {"added": report.added, "merged": report.merged}
        if contacts.records:
            counts |= {"interactions": contacts.added, "changed": contacts.changed}
        return change.insert(
            Batch, at=self.garden.now(), sources=sources, counts=json.dumps(counts)
        )


def _with_watch(report: ImportReport, watch: Watch) -> ImportReport:
    return replace(report, asleep=len(watch.asleep), gone=len(watch.gone), missing=watch.missing)


def _discard(copy: Path | None) -> None:
    """Take away a copy that nothing came of."""
    if copy is not None:
        copy.unlink(missing_ok=True)
