"""An import's report in words."""

from collections.abc import Iterator, Sequence

from garden.gardener.importing import ImportReport
from garden.gardener.words import count

_MOST_REMARKS = 20


def report_lines(report: ImportReport, dry_run: bool) -> tuple[str, ...]:
    """Return what came in, or would."""
    would = "would be " if dry_run else ""
    words = (
        f"{count(report.added, 'person', 'people')} {would}added to the seed tray, "
        f"{report.merged} merged, {report.unchanged} unchanged, {len(report.refused)} refused"
    )
    return (words,)


def refused_lines(report: ImportReport) -> Iterator[str]:
    """Yield every record that was refused, with file, line and why."""
    for one in report.refused:
        line = "" if one.line is None else f", line {one.line}"
        yield f"refused: {one.source}{line}: {one.why}"


def remark_lines(report: ImportReport) -> Iterator[str]:
    """Yield what else is worth knowing; of many alike only the first."""
    yield from _some(
        [f"{one.name} resembles {one.resembles}: {one.why}" for one in report.doubts],
        "look alike",
    )
    yield from _some([_located(one.source, one.line, one.why) for one in report.notices], "remarks")
    if report.skipped:
        yield f"{count(len(report.skipped), 'record was', 'records were')} rightly passed over"
    if report.backup is not None:
        yield f"the garden as it was before: {report.backup}"


def _located(source: str, line: int | None, why: str) -> str:
    return f"{source}: {why}" if line is None else f"{source}, line {line}: {why}"


def _some(lines: Sequence[str], kind: str) -> Iterator[str]:
    yield from lines[:_MOST_REMARKS]
    if len(lines) > _MOST_REMARKS:
        yield f"and {len(lines) - _MOST_REMARKS} more {kind}"
