"""An import's report in words."""

from collections.abc import Iterator, Sequence

from garden.cli.columns import aligned
from garden.exchange.records import Skipped
from garden.gardener.imports.report import TALKERS_SHOWN, ContactTally, ImportReport, Talker
from garden.gardener.words import count
from garden.literal import fit

_MOST_REMARKS = 20
MOST_TALKERS = 200
"""How many of the people one talks to are listed where only they are asked for."""

_NAME = 24


def report_lines(report: ImportReport, dry_run: bool) -> tuple[str, ...]:
    """Return what came in, or would."""
    would = "would be " if dry_run else ""
    where = "brought in as they were" if report.whole else "added to the seed tray"
    words = (
        f"{count(report.added, 'person', 'people')} {would}{where}, "
        f"{report.merged} merged, {report.unchanged} unchanged, {report.refused_count} refused"
    )
    return (
        words,
        *_contact_lines(report.contacts, would),
        *_job_lines(report),
        *talker_lines(report, TALKERS_SHOWN),
    )


def talker_lines(report: ImportReport, most: int = MOST_TALKERS) -> list[str]:
    """Return the people one talks to who are not in the garden; nothing where there is nobody."""
    if not report.talk_to:
        return []
    shown = report.talk_to[:most]
    rows = [_talker_cells(one) for one in shown]
    lines = ["", "People you talk to who are not in the garden:"]
    lines += [f"  {line}" for line in aligned(rows)]
    if len(report.talk_to) > len(shown):
        lines.append(f"  and {len(report.talk_to) - len(shown):,} more")
    return lines


def refused_lines(report: ImportReport) -> Iterator[str]:
    """Yield every record that was refused, with file, line and why."""
    for one in report.refused:
        line = "" if one.line is None else f", line {one.line}"
        yield f"refused: {one.source}{line}: {one.why}"
    if report.refused_count > len(report.refused):
        yield f"refused: {report.refused_count - len(report.refused):,} more"


def remark_lines(report: ImportReport) -> Iterator[str]:
    """Yield what else is worth knowing; of many alike only the first."""
    yield from _some(
        [f"{one.name} resembles {one.resembles}: {one.why}" for one in report.doubts],
        "look alike",
    )
    yield from _some([_located(one.source, one.line, one.why) for one in report.notices], "remarks")
    yield from passed_over_lines(report)
    for number, why in report.contacts.left_out:
        yield f"{number:,} {'contact' if number == 1 else 'contacts'} left out: {why}"
    if report.talk_to:
        yield "--add ADDRESS (or all:N) adds people you talk to, together with their contacts"
    yield from _watch_lines(report)
    if report.backup is not None:
        yield f"the garden as it was before: {report.backup}"


def passed_over_lines(report: ImportReport) -> Iterator[str]:
    """Yield how much was rightly left out, and each reason once."""
    if not report.skipped_count:
        return
    yield f"{count(report.skipped_count, 'record was', 'records were')} rightly passed over"
    alike: dict[str, list[Skipped]] = {}
    for one in report.skipped:
        alike.setdefault(one.kind or one.why, []).append(one)
    lines = [f"  {_alike(kind, ones)}" for kind, ones in alike.items()]
    yield from _some(lines, "reasons")


def _alike(kind: str, ones: Sequence[Skipped]) -> str:
    """Return what was passed over for one reason, with its place if that is one."""
    if len(ones) == 1:
        return _located(ones[0].source, ones[0].line, ones[0].why)
    return f"{kind.rstrip('.')}: {sum(one.number for one in ones):,} left out"


def _contact_lines(contacts: ContactTally, would: str) -> list[str]:
    if not contacts.records:
        return []
    added = f"{contacts.words} {would}logged" if contacts.added else f"nothing {would}logged"
    return [f"{added}, {contacts.changed:,} changed, {contacts.unchanged:,} unchanged"]


def _job_lines(report: ImportReport) -> list[str]:
    if not report.new_jobs:
        return []
    have = "has" if len(report.new_jobs) == 1 else "have"
    jobs = "; ".join(one.words for one in report.new_jobs[:_MOST_REMARKS])
    return [f"{len(report.new_jobs):,} {have} a new job: {jobs}"]


def _talker_cells(one: Talker) -> tuple[str, ...]:
    """Return the cells of a row; the address is whole, as it is what --add takes."""
    return (
        fit(one.name, _NAME),
        one.address if one.address != one.name else "",
        f"{one.count_in:,} in, {one.count_out:,} out",
        count(one.days, "day"),
        f"last {one.last_day.isoformat()}",
        f"resembles {one.resembles}" if one.resembles else "",
    )


def _watch_lines(report: ImportReport) -> Iterator[str]:
    if report.asleep:
        yield f"{count(report.asleep, 'file has', 'files have')} not changed since the last time"
    if report.gone:
        yield f"{count(report.gone, 'file is', 'files are')} there no more; nobody was taken away"
    for folder in report.missing:
        yield f"{folder} is watched, and is not there"


def _located(source: str, line: int | None, why: str) -> str:
    return f"{source}: {why}" if line is None else f"{source}, line {line}: {why}"


def _some(lines: Sequence[str], kind: str) -> Iterator[str]:
    yield from lines[:_MOST_REMARKS]
    if len(lines) > _MOST_REMARKS:
        yield f"and {len(lines) - _MOST_REMARKS} more {kind}"
