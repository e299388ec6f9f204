"""What is asked of an import beside its files, and how far it tells that it is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """How files are to be read and what is to be made of them.

    `me` are addresses, numbers, profiles or names that are the user's own. `since`: nothing older.
    `titles`: keep the titles of meetings as notes. `day_first` settles dates like 3/11. `mapping`
    pairs columns of an unknown table with fields. `add` are correspondents to be put into the seed
    tray, by address or as "all:N". `watch`: the paths are folders to be looked through again and
    again; none named means all that were.
    """

    as_format: str | None = None
    dry_run: bool = False
    me: tuple[str, ...] = ()
    since: date | None = None
    titles: bool = False
    day_first: bool | None = None
    mapping: tuple[tuple[str, str], ...] = ()
    add: tuple[str, ...] = ()
    watch: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is: records read so far, and bytes of the file at hand, of how many.

    `writing` says that all is read, and how many rows of contacts are written.
    """

    records: int
    source: str = ""
    done: int = 0
    size: int = 0
    writing: bool = False


Tell = Callable[[Progress], None]
"""Hears of progress. What it raises ends the import with nothing done; from the midst of a file
only what is no `Exception` does, as files may raise anything."""
