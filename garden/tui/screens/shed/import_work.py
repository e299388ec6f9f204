"""An import away from the screen: in a thread, with a connection of its own, to be given up."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from garden.gardener.errors import FileTrouble, NotAGarden, Refused
from garden.gardener.garden import Garden
from garden.gardener.importing import ImportReport, import_people

EVERY = 200
"""Progress is told every so many records."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it ended: with a report, with a sentence that says why not, or given up (neither)."""

    dry_run: bool
    report: ImportReport | None = None
    why: str = ""


class _GivenUp(Exception):
    """The user would rather not."""


def carry_out(
    garden: Garden, path: Path, dry_run: bool, stop: Event, told: Callable[[int], None]
) -> Outcome:
    """Import `path`, or rehearse it; `told` hears how many records were read. Never raises.

    To be called in a thread: it opens the garden anew and closes it. Once the reading is over
    `stop` comes too late, and the import is done.
    """

    def progress(records: int) -> None:
        if stop.is_set():
            raise _GivenUp
        if records % EVERY == 0:
            told(records)

    try:
        with garden.store.database.connection_context():
            report = import_people(garden, [path], dry_run=dry_run, progress=progress)
    except _GivenUp:
        return Outcome(dry_run)
    except (Refused, NotAGarden, FileTrouble) as refusal:
        return Outcome(dry_run, why=str(refusal))
    except Exception as error:
        # Whatever a file does to an importer must not take the app down with it.
        kind = type(error).__name__
        return Outcome(dry_run, why=f"This could not be imported ({kind}); nothing was changed.")
    return Outcome(dry_run, report)
