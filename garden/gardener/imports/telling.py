"""What an import has written, told as a report and as a line of the history."""

from dataclasses import dataclass
from itertools import islice

from garden.gardener.garden import Garden
from garden.gardener.imports.gather import Gathered
from garden.gardener.imports.log import LogTally
from garden.gardener.imports.plan import Plan
from garden.gardener.imports.report import NAMES_KEPT, ContactTally, Doubt, ImportReport, NewJob
from garden.gardener.words import count, listed
from garden.store.queries.people import names


@dataclass(frozen=True, slots=True)
class Done:
    """What was written: the ids of new people, who was altered, the log, and new jobs."""

    ids: dict[int, int]
    altered: dict[int, bool]
    log: LogTally
    jobs: tuple[NewJob, ...]

    @property
    def is_news(self) -> bool:
        """Whether people or contacts differ now."""
        return bool(self.ids or any(self.altered.values()) or self.log.added or self.log.changed)


def report_of(garden: Garden, gathered: Gathered, plan: Plan, done: Done) -> ImportReport:
    """Return what became of all that was read."""
    remarks = gathered.remarks
    records = {number: draft.records for number, draft in plan.drafts.items()}
    in_new = sum(records[number] - 1 for number in done.ids)
    in_known = sum(records[number] for number, differs in done.altered.items() if differs)
    return ImportReport(
        added=len(done.ids),
        merged=in_new + in_known,
        unchanged=sum(records[number] for number, differs in done.altered.items() if not differs),
        refused=tuple(remarks.refused),
        refused_count=remarks.refused_count,
        skipped=tuple(remarks.skipped),
        skipped_count=remarks.skipped_count,
        notices=tuple(remarks.notices),
        doubts=_doubts(garden, gathered, done),
        new_people=tuple(done.ids.values()),
        new_names=tuple(plan.drafts[number].name for number in islice(done.ids, NAMES_KEPT)),
        contacts=_contacts(gathered, plan, done.log),
        talk_to=plan.talkers,
        new_jobs=done.jobs,
        me_unknown=bool(plan.unknown),
        me_likely=tuple(dict.fromkeys(one for unknown in plan.unknown for one in unknown.likely)),
    )


def what_was_done(report: ImportReport, sources: str) -> str:
    """Return what an import did, for the history: "imported 2 people from cards.vcf, 1 merged"."""
    contacts = report.contacts
    parts = [count(report.added, "person", "people")] if report.added else []
    if contacts.added:
        parts.append(contacts.words)
    if not parts and contacts.changed:
        parts.append(f"news of {count(contacts.changed, 'contact')}")
    merged = f", {report.merged} merged" if report.merged else ""
    return f"imported {listed(parts) or '0 people'} from {sources}{merged}"


def _doubts(garden: Garden, gathered: Gathered, done: Done) -> tuple[Doubt, ...]:
    wanted = [done.ids.get(number, number) for _, number, _ in gathered.doubts]
    called = {row.id: row.name for row in names(garden.store.database, wanted)}
    return tuple(
        Doubt(name, called[done.ids.get(number, number)], why)
        for name, number, why in gathered.doubts
    )


def _contacts(gathered: Gathered, plan: Plan, log: LogTally) -> ContactTally:
    ledger, left = gathered.ledger, plan.contacts.left
    return ContactTally(
        added=log.added,
        changed=log.changed,
        unchanged=log.unchanged,
        removed=log.removed,
        kinds=tuple(sorted(log.kinds.items(), key=_days_first)),
        people=len(log.people),
        records=ledger.records,
        unsure=left.unsure,
        strangers=left.strangers,
        blocked=left.blocked,
        future=ledger.future,
        early=ledger.early,
        without_me=left.without_me,
        repeated=ledger.repeated,
    )


def _days_first(kind: tuple[str, int]) -> tuple[bool, int, str]:
    return not kind[0].endswith("-day"), -kind[1], kind[0]
