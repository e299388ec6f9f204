"""Paths as they are typed or dropped into a terminal, and completed."""

import os
from collections.abc import Sequence
from pathlib import Path

from garden.literal import literal

MOST_SHOWN = 200


def typed_path(text: str) -> Path:
    """Return the path meant: ~ is the home folder, quotes and escaped blanks of a drop go."""
    wanted = text.strip()
    if len(wanted) > 1 and wanted[0] == wanted[-1] and wanted[0] in "'\"":
        wanted = wanted[1:-1]
    path = Path(wanted).expanduser() if wanted.startswith("~") else Path(wanted)
    bare = Path(wanted.replace("\\ ", " ")).expanduser()
    return bare if not exists(path) and exists(bare) else path


def complete(text: str) -> tuple[str, tuple[str, ...]]:
    """Return `text` with as much as is certain added, and the names it may go on with.

    Folders end in a slash. Names that could not be typed (control characters) are left out, and
    so are hidden ones unless a dot is typed.
    """
    folder, slash, begun = text.rpartition("/")
    base = Path(f"{folder}{slash}" or ".")
    try:
        names = sorted(_names(base.expanduser(), begun))[:MOST_SHOWN]
    except (OSError, RuntimeError, ValueError):
        return text, ()
    if not names:
        return text, ()
    common = _shared(names)
    return f"{folder}{slash}{common}" if len(common) > len(begun) else text, tuple(names)


def _names(folder: Path, begun: str) -> list[str]:
    with os.scandir(folder) as entries:
        return [
            entry.name + ("/" if entry.is_dir() else "")
            for entry in entries
            if entry.name.startswith(begun)
            and (begun.startswith(".") or not entry.name.startswith("."))
            and literal(entry.name) == entry.name
        ]


def exists(path: Path) -> bool:
    """Tell whether a path leads anywhere; one that cannot be a path does not."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _shared(names: Sequence[str]) -> str:
    """Return how all of the sorted `names` begin: what the first and the last have in common."""
    first, last = names[0], names[-1]
    alike = next((at for at, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), None)
    return first[: min(len(first), len(last)) if alike is None else alike]
