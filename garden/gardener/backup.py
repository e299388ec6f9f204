"""Copies of the whole garden, made by hand and before anything large."""

from pathlib import Path

from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.places import backups_folder
from garden.store.sqlite import copy_to


def backup(garden: Garden, target: Path | None = None, why: str = "backup") -> Path:
    """Write a copy of the garden to `target`, or to the backups folder; return where it is.

    Raises Refused when `target` exists already or cannot be written: no copy is ever overwritten.
    """
    if target is None:
        target = _free_name(garden, why)
    elif target.exists():
        raise Refused(f"{target} exists already; a backup never overwrites.")
    try:
        copy_to(garden.store.database, target)
    except OSError as error:
        raise Refused(f"{target} cannot be written: {error.strerror or error}.") from error
    return target


def _free_name(garden: Garden, why: str) -> Path:
    stamp = garden.now().strftime("%Y%m%dT%H%M%SZ")
    stem = f"{garden.store.path.stem}-{stamp}-{why}"
    folder = backups_folder()
    target = folder / f"{stem}.db"
    number = 2
    while target.exists():
        target = folder / f"{stem}-{number}.db"
        number += 1
    return target
