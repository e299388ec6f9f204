"""A copy of the garden put back in its place; what was there is kept as a copy first."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from garden.gardener.backup import backup
from garden.gardener.errors import NotAGarden, Refused
from garden.gardener.garden import Garden
from garden.gardener.opening import open_garden
from garden.gardener.survey import Scope
from garden.store.errors import DamagedFile
from garden.store.queries.plants import plant_rows
from garden.store.sqlite import check_file, integrity_problems, replace_by

_BESIDE = ("-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Restored:
    """What was done: how many people came back, and where the former garden is kept.

    `kept` None: there was no garden in its place.
    """

    people: int
    kept: Path | None


def restore_backup(
    place: Path, source: Path, clock: Callable[[], datetime], face: str = "cli"
) -> Restored:
    """Put the copy at `source` in the place of the garden at `place`.

    A copy of an older Garden is brought up to date on the way; the copy itself is never touched. A
    garden that cannot be opened any more is moved aside. Raises NotAGarden and Refused where
    `source` is no whole garden, or is the garden itself; nothing is changed then.
    """
    if not source.is_file():
        raise NotAGarden(f"There is no file {source}.")
    if place.exists() and place.samefile(source):
        raise Refused("That is the garden itself; a copy is needed.")
    check_file(source)
    with TemporaryDirectory(prefix="garden-restore-") as folder:
        copy = Path(folder) / "copy.db"
        _copy(source.resolve(), copy)
        found = open_garden(copy, clock, face)
        try:
            if integrity_problems(found.store.database):
                raise Refused(f"{source} is damaged; nothing was changed.")
            kept = _replace(place, found, clock, face)
            return Restored(len(plant_rows(found.store.database, Scope.ALL)), kept)
        except OSError as error:
            raise Refused(f"{place} cannot be written: {error.strerror or error}.") from error
        finally:
            found.store.close()


def _copy(source: Path, copy: Path) -> None:
    """Copy a garden with what SQLite has not put into the file yet, as while it is open."""
    waiting = source.with_name(source.name + "-wal")
    if waiting.exists():
        shutil.copyfile(waiting, copy.with_name(copy.name + "-wal"))
    shutil.copyfile(source, copy)


def _replace(place: Path, found: Garden, clock: Callable[[], datetime], face: str) -> Path | None:
    """Make the garden at `place` what `found` is; return where the former one is kept."""
    there = place.exists()
    kept: Path | None = None
    try:
        garden = open_garden(place, clock, face)
    except (NotAGarden, DamagedFile):
        kept = _move_aside(place, clock())
        there = False
        garden = open_garden(place, clock, face)
    try:
        if there:
            kept = backup(garden, why="before-restore")
        replace_by(garden.store.database, found.store.database)
    finally:
        garden.store.close()
    return kept


def _move_aside(place: Path, now: datetime) -> Path:
    """Rename a garden that cannot be opened, with what SQLite keeps beside it."""
    aside = place.with_name(f"{place.stem}-{now:%Y%m%dT%H%M%SZ}-damaged{place.suffix}")
    for ending in ("", *_BESIDE):
        part = place.with_name(place.name + ending)
        if part.exists():
            os.replace(part, aside.with_name(aside.name + ending))
    return aside
