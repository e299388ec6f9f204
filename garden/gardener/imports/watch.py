"""Folders that are looked through again and again: what has changed in them since the last time.

Cards hold one person each, so only those that changed are read again. Of all other files one that
changed makes all be read: a day of messages may lie in several, and only together do they count.
"""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from garden.exchange.folders import FolderFile, walk_files
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.imports.settings import keep_list, listed_setting
from garden.store.change import Change
from garden.store.models.journal import SourceFile
from garden.store.queries.imports import FileRow, source_files

WATCHED = "watched"
"""The setting of the garden file that names the folders: a JSON list of paths."""

_CARDS = (".vcf", ".vcard")

Stamp = tuple[int, int]
"""Size in bytes, and when it changed, in nanoseconds since the epoch."""


@dataclass(slots=True)
class Watch:
    """What is to be read of the watched `folders`, and what was there before.

    `files` are all there are now, `asleep` those of them that need no reading; `gone` are the rows
    of those that are there no more.
    """

    folders: tuple[Path, ...]
    files: dict[str, Stamp] = field(default_factory=dict)
    asleep: set[str] = field(default_factory=set)
    rows: dict[str, FileRow] = field(default_factory=dict)
    gone: list[FileRow] = field(default_factory=list)
    new_folders: bool = False
    missing: tuple[Path, ...] = ()

    @property
    def is_still(self) -> bool:
        """Whether nothing has changed."""
        still = len(self.asleep) == len(self.files)
        return still and not self.gone and not self.new_folders

    def wanted(self, path: Path) -> bool:
        """Tell whether a file is to be read."""
        return _plain(path) not in self.asleep

    def remember(self, garden: Garden, change: Change) -> None:
        """Keep what was read, inside the open change."""
        now = garden.now()
        fresh = []
        for path, (size, changed) in self.files.items():
            row = self.rows.get(path)
            if row is None:
                fresh.append({"path": path, "size": size, "changed_ns": changed, "read_at": now})
            elif (row.size, row.changed_ns) != (size, changed):
                change.update(SourceFile, row.id, size=size, changed_ns=changed, read_at=now)
        change.insert_many(SourceFile, fresh)
        for row in self.gone:
            change.delete(SourceFile, row.id)
        if self.new_folders:
            known = listed_setting(garden, WATCHED)
            named = (_plain(folder) for folder in self.folders)
            keep_list(garden, change, WATCHED, dict.fromkeys((*known, *named)))


def watched_folders(garden: Garden) -> tuple[Path, ...]:
    """Return the folders that are watched."""
    return tuple(Path(name) for name in listed_setting(garden, WATCHED))


def look_through(garden: Garden, named: Sequence[Path]) -> Watch:
    """Return what has changed in the `named` folders, or in all that are watched.

    Raises Refused where there is none, or one that is named is no folder.
    """
    wanted = tuple(Path(os.path.realpath(path)) for path in named) or watched_folders(garden)
    if not wanted:
        raise Refused("No folder is watched yet; `garden import --watch FOLDER` begins it.")
    missing = tuple(folder for folder in wanted if not folder.is_dir())
    if named and missing:
        raise Refused(f"{missing[0]} is not a folder; only folders are watched.")
    folders = tuple(folder for folder in wanted if folder not in missing)
    known = set(listed_setting(garden, WATCHED))
    new = any(_plain(folder) not in known for folder in folders)
    watch = Watch(folders, new_folders=new, missing=missing)
    rows = {row.path: row for row in source_files(garden.store.database)}
    for folder in folders:
        watch.files.update(_stamps(folder))
        inside = f"{_plain(folder)}{os.sep}"
        watch.rows.update({path: row for path, row in rows.items() if path.startswith(inside)})
    watch.gone = [row for path, row in watch.rows.items() if path not in watch.files]
    watch.asleep = _asleep(watch)
    return watch


def stop_watching(garden: Garden, named: Iterable[Path]) -> tuple[Path, ...]:
    """Forget watched folders and what was read of them, in one change; return which they were."""
    unwanted = {_plain(Path(os.path.realpath(path))) for path in named}
    known = listed_setting(garden, WATCHED)
    left = [name for name in known if name not in unwanted]
    stopped = tuple(Path(name) for name in known if name in unwanted)
    if not stopped:
        raise Refused("That folder is not watched.")
    with garden.change(f"stopped watching {', '.join(map(str, stopped))}", "import") as change:
        keep_list(garden, change, WATCHED, left)
        for row in source_files(garden.store.database):
            if any(row.path.startswith(f"{name}{os.sep}") for name in unwanted):
                change.delete(SourceFile, row.id)
    return stopped


def _stamps(folder: Path) -> Iterable[tuple[str, Stamp]]:
    for file in walk_files(folder):
        if isinstance(file, FolderFile):
            try:
                status = file.path.stat()
            except OSError:
                continue
            yield _plain(file.path), (status.st_size, status.st_mtime_ns)


def _asleep(watch: Watch) -> set[str]:
    same = {
        path
        for path, stamp in watch.files.items()
        if (row := watch.rows.get(path)) and (row.size, row.changed_ns) == stamp
    }
    others = {path for path in watch.files if not path.lower().endswith(_CARDS)}
    return same if others <= same else same - others


def _plain(path: Path) -> str:
    """Return a path as text that can be stored, also where its name is no text."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
