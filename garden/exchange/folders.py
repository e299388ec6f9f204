"""Walk a folder: its files by name, sub-folders as address books, nothing twice, nothing hidden."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from garden.exchange.records import Problem

DEPTH_LIMIT = 32
"""How deep sub-folders are followed."""

_MAILDIR = frozenset({"cur", "new"})


@dataclass(frozen=True, slots=True)
class FolderFile:
    """A file below a folder, and the name of the folder that it lies in: its address book."""

    path: Path
    book: str


def walk_files(folder: Path) -> Iterator[FolderFile | Problem]:
    """Yield the files below `folder`, and a problem for each part that cannot be listed.

    Names that begin with a dot or end in `.tmp` are what sync programs leave while they work, but a
    Maildir within another begins with a dot, too. What lies in a Maildir's `tmp` is not there yet.
    A folder that was already walked, by a link to it, is not walked again; the same holds for
    files.
    """
    yield from _walk(folder, set(), 0)


def _walk(folder: Path, seen: set[tuple[int, int]], depth: int) -> Iterator[FolderFile | Problem]:
    try:
        if _was_seen(folder, seen):
            return
        names = sorted(os.listdir(folder))
    except OSError as error:
        yield Problem(str(folder), None, f"This could not be read ({error.strerror}).")
        return
    if depth > DEPTH_LIMIT:
        yield Problem(str(folder), None, "Folders nested this deep are not read.")
        return
    subfolders: list[Path] = []
    for name in names:
        path = folder / name
        if name.endswith((".tmp", "~")) or (name == "tmp" and _MAILDIR & set(names)):
            continue
        if name.startswith(".") and not any((path / part).is_dir() for part in _MAILDIR):
            continue
        if path.is_dir():
            subfolders.append(path)
        elif path.is_file() and not _was_seen(path, seen):
            yield FolderFile(path, folder.resolve().name)
    for subfolder in subfolders:
        yield from _walk(subfolder, seen, depth + 1)


def _was_seen(path: Path, seen: set[tuple[int, int]]) -> bool:
    """Say whether `path` was met before, by whatever name, and remember it."""
    status = path.stat()
    identity = status.st_dev, status.st_ino
    if identity in seen:
        return True
    seen.add(identity)
    return False
