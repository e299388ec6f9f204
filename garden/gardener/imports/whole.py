"""An export of a whole garden among the files of an import: taken in as it is, by itself."""

from collections.abc import Sequence
from pathlib import Path

from garden.gardener.backup import backup
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.imports.report import ContactTally, ImportReport
from garden.gardener.imports.wishes import Progress, Tell, Wishes
from garden.gardener.people import everybodys_names
from garden.gardener.whole_garden import WholeReport, take_whole

STEP = 200
"""Progress is told every so many rows."""


def import_whole(garden: Garden, paths: Sequence[Path], wishes: Wishes, tell: Tell) -> ImportReport:
    """Take in the one export at `paths`, after a backup. Raises Refused beside other files."""
    if len(paths) > 1:
        raise Refused("An export of a whole garden is taken in by itself, without other files.")
    path = paths[0]
    size = path.stat().st_size

    def told(rows: int) -> None:
        if rows % STEP == 0:
            tell(Progress(rows, str(path), 0, size))

    keeps = not wishes.dry_run and bool(everybodys_names(garden))
    copy = backup(garden, why="import") if keeps else None
    try:
        found = take_whole(garden, path, wishes.dry_run, told)
    except BaseException:
        if copy is not None:
            copy.unlink(missing_ok=True)
        raise
    if copy is not None and not any(found.added.values()):
        copy.unlink(missing_ok=True)
        copy = None
    return _report(found, copy)


def _report(found: WholeReport, copy: Path | None) -> ImportReport:
    added, same = found.added.get("interaction", 0), found.unchanged.get("interaction", 0)
    return ImportReport(
        added=found.added.get("person", 0),
        unchanged=found.unchanged.get("person", 0),
        refused=found.refused,
        refused_count=len(found.refused),
        contacts=ContactTally(
            added=added,
            unchanged=same,
            records=added + same,
            kinds=(("contact", added),) if added else (),
        ),
        backup=copy,
        other_rows=sum(found.added.values()) - found.added.get("person", 0) - added,
        whole=True,
    )
