"""How fast files come in, beside their bare readers, and in how much memory.

    python -m benchmarks.imports [--cards 10000] [--messages 500000]

Each line is a process of its own. Seconds are the processor's; rates are records, people and
interactions a second, those that the job brought, found or took back. The ratio to the bare reader,
which yields the same records to nobody, travels between machines. Memory is the process's peak, and
what of it came on top of the loaded program.
"""

import argparse
import os
import random
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import BinaryIO
from unittest.mock import patch

from peewee import fn

from benchmarks.store import card
from garden.exchange import sources
from garden.exchange.records import (
    ContactRecord,
    Finding,
    Party,
    PersonRecord,
    Problem,
    ReadOptions,
    Where,
)
from garden.exchange.registry import Importer, load_importers
from garden.exchange.sources import read_paths
from garden.gardener.garden import Garden
from garden.gardener.history import redo, undo
from garden.gardener.importing import import_files
from garden.gardener.imports.report import ImportReport
from garden.gardener.imports.wishes import Wishes
from garden.store.models.log import Interaction
from garden.store.models.people import Person
from garden.store.opening import open_store
from garden.store.rows import scalar

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
ME = Party(name="Me", email="me@example.org")
MINE = Wishes(me=("me@example.org",))
YEARS = 6
COUNTED = (Person, Interaction)


class Mailbox:
    """A made-up mailbox: some correspondents write much and most little, one in four a stranger."""

    name = "mailbox"
    title = "made-up mailbox"
    suffixes = ()

    def detect(self, head: bytes, name: str) -> float:
        return 1.0 if head.startswith(b"MAILBOX") else 0.0

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        messages = int(data.read(100).split()[1])
        chance = random.Random(11)
        where = Where(source)
        for number in range(messages):
            who = min(int(chance.paretovariate(0.6)), 3000)
            stranger = who % 4 == 0
            domain = "net" if stranger else "org"
            other = Party(name=f"Somebody {who}", email=f"nobody{who}@example.{domain}")
            sender, to = (ME, other) if chance.random() < 0.4 else (other, ME)
            yield ContactRecord(
                where=where,
                channel="email",
                at=NOW - timedelta(minutes=chance.randrange(1, YEARS * 525_600)),
                people=(sender, to),
                sender=sender,
                key=f"<{number}.{who}@example.org>",
                daily=True,
            )


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cards", type=int, default=10_000)
    parser.add_argument("--messages", type=int, default=500_000)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_STATE_HOME"] = name
        cards, mailbox = folder / "cards.vcf", folder / "mailbox"
        cards.write_text("".join(card(number) for number in range(wanted.cards)), encoding="utf-8")
        mailbox.write_text(f"MAILBOX {wanted.messages}\n", encoding="utf-8")
        titles = f"{'records/s':>11}{'people/s':>10}{'inter./s':>10}{'ratio':>7}"
        print(f"{'':26}{'seconds':>9}{titles}{'peak MB':>9}{'on top':>8}")
        for path, records in ((cards, wanted.cards), (mailbox, wanted.messages)):
            bare = row(f"read {path.name}, bare", records, read_bare, path, folder)
            for words, job in (
                ("import it", import_it),
                ("the same again", import_it),
                ("undo it", undo_it),
                ("redo it", redo_it),
                ("undo it again", undo_it),
                ("a dry run", rehearse),
                ("import it once more", import_it),
            ):
                row(words, records, job, path, folder, bare)


Counts = tuple[int, int]
"""How many people and how many interactions a job dealt with."""

Job = Callable[[Path, Garden], Counts]


def read_bare(path: Path, garden: Garden) -> Counts:
    """Read a file and drop what it holds; contacts are no interactions yet."""
    return sum(isinstance(found, PersonRecord) for found in read_paths([path])), 0


def import_it(path: Path, garden: Garden) -> Counts:
    """Import a file."""
    return counted(import_files(garden, [path], MINE))


def rehearse(path: Path, garden: Garden) -> Counts:
    """Tell what an import would bring."""
    return counted(import_files(garden, [path], Wishes(me=MINE.me, dry_run=True)))


def undo_it(path: Path, garden: Garden) -> Counts:
    """Take the last import back."""
    before = rows_there(garden)
    undo(garden)
    after = rows_there(garden)
    return before[0] - after[0], before[1] - after[1]


def redo_it(path: Path, garden: Garden) -> Counts:
    """Make it again."""
    before = rows_there(garden)
    redo(garden)
    after = rows_there(garden)
    return after[0] - before[0], after[1] - before[1]


def counted(report: ImportReport) -> Counts:
    """Return what an import brought or found."""
    contacts = report.contacts
    people = report.added + report.merged + report.unchanged
    return people, contacts.added + contacts.changed + contacts.unchanged


def rows_there(garden: Garden) -> Counts:
    """Return how many people and interactions there are."""
    database = garden.store.database
    one, other = (scalar(database, table.select(fn.COUNT(table.id))) for table in COUNTED)
    return int(one), int(other)


def row(
    words: str, records: int, job: Job, path: Path, folder: Path, bare: float | None = None
) -> float:
    """Do a job in a process of its own, print a line, and return its seconds."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=measured, args=(theirs, job, path, folder / "garden.db"))
    process.start()
    theirs.close()
    seconds, before, peak, counts = ours.recv()
    process.join()
    ratio = "" if bare is None else f"{seconds / bare:.1f}"
    rates = "".join(f"{number / seconds:10,.0f}" if number else f"{'':10}" for number in counts)
    print(
        f"{words:26}{seconds:9.1f}{records / seconds:11,.0f}{rates}{ratio:>7}"
        f"{peak / 1024:9.0f}{(peak - before) / 1024:8.0f}",
        flush=True,
    )
    return float(seconds)


def measured(pipe: Connection, job: Job, path: Path, garden_path: Path) -> None:
    """Do a job; send its seconds, and the peak memory in KiB before and after it."""
    importers: tuple[Importer, ...] = (Mailbox(), *load_importers()[0])
    no_problems: tuple[Problem, ...] = ()
    patch.object(sources, "load_importers", lambda: (importers, no_problems)).start()
    garden = Garden(open_store(garden_path, NOW), lambda: NOW, UTC, "cli")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.process_time()
    counts = job(path, garden)
    seconds = time.process_time() - started
    pipe.send((seconds, before, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, counts))
    garden.store.close()


if __name__ == "__main__":
    main()
