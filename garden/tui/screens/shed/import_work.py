"""An import away from the screen: in a thread, with a connection of its own, to be given up."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from garden.gardener.errors import FileTrouble, NotAGarden, Refused
from garden.gardener.garden import Garden
from garden.gardener.importing import import_files
from garden.gardener.imports.report import ImportReport
from garden.gardener.imports.wishes import Progress, Wishes

EVERY = 200
"""Progress is told every so many records, and for each hundredth of a file."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it ended: with a report, with a sentence that says why not, or given up (neither)."""

    dry_run: bool
    report: ImportReport | None = None
    why: str = ""


class _GivenUp(BaseException):
    """The user would rather not. No `Exception`: reading a file must not take it for a fault."""


def no_rest() -> None:
    """Go straight on."""


def carry_out(
    garden: Garden,
    path: Path | None,
    wishes: Wishes,
    stop: Event,
    told: Callable[[Progress], None],
    rest: Callable[[], None] = no_rest,
) -> Outcome:
    """Import `path` (None: what is watched), or rehearse it. Never raises.

    `told` hears how far it is. To be called in a thread: it opens the garden anew and closes it.
    `stop` ends it, nothing being done, until the last row is written. `rest` is called between
    records; while rows are written it is not, so that nobody waits for the file.
    """
    last = (0, "", 0)

    def tell(progress: Progress) -> None:
        nonlocal last
        if stop.is_set():
            raise _GivenUp
        if not progress.writing:
            rest()
        part = 100 * progress.done // progress.size if progress.size else 0
        now = progress.records // EVERY, progress.source, part
        if now != last and (now[0] or progress.size > EVERY * EVERY):
            last = now
            told(progress)

    try:
        with garden.store.database.connection_context():
            report = import_files(garden, [path] if path else [], wishes, tell)
    except _GivenUp:
        return Outcome(wishes.dry_run)
    except (Refused, NotAGarden, FileTrouble) as refusal:
        return Outcome(wishes.dry_run, why=str(refusal))
    except Exception as error:
        # Whatever a file does to an importer must not take the app down with it.
        kind = type(error).__name__
        why = f"This could not be imported ({kind}); nothing was changed."
        return Outcome(wishes.dry_run, why=why)
    return Outcome(wishes.dry_run, report)
