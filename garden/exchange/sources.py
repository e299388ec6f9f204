"""Open what the user named (files, folders, ZIP archives) and read it with the importer that fits.

Everything is opened for reading only. Whatever the bytes are, nothing is raised: a file that cannot
be read, or in which nothing is found, becomes a `Problem`.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

from garden.exchange.archive import (
    MEMBERS_LIMIT,
    Member,
    is_archive,
    list_members,
    open_archive,
)
from garden.exchange.bundles import Found, find_bundles
from garden.exchange.encoding import HEAD_SIZE
from garden.exchange.folders import FolderFile, walk_files
from garden.exchange.looks import TABLE, looks_like, table_columns
from garden.exchange.picking import pick_importer
from garden.exchange.reasons import reason_of
from garden.exchange.records import (
    ContactRecord,
    Finding,
    PersonRecord,
    Problem,
    ReadOptions,
    Skipped,
)
from garden.exchange.registry import Importer, load_importers
from garden.exchange.rewind import Rewound

RECORD_LIMIT = 1_000_000
"""How many people one run may bring; the rest of a larger source is left unread."""

NOTHING = "Nothing in this is of a kind that Garden reads. Is it the right one?"
NOBODY = "This was read, but there is nobody in it to bring in and no contact to log."
EMPTY_FOLDER = "There are no files in this folder."

COLUMNS_SHOWN = 12
"""How many columns of an unknown table are named."""

Sourced = tuple[str, Finding]
"""A finding with the name of the importer that made it; empty where none came to read."""


@dataclass(frozen=True, slots=True)
class Part:
    """How far the reading of one file is: bytes read, of how many (packed ones count unpacked)."""

    source: str
    done: int
    size: int


@dataclass(frozen=True, slots=True)
class Choice:
    """What to read, and how.

    `as_format` (an importer's name) forces one; else each file's is picked by content. `options`
    are handed to the importers, book and folder filled in for each file. `wanted` may pass over
    files of a folder: then a folder that brings nothing is no problem. `beat` hears of each piece
    read; what it raises must be no `Exception` if it is to end the reading.
    """

    as_format: str | None = None
    options: ReadOptions = field(default_factory=ReadOptions)
    wanted: Callable[[Path], bool] | None = None
    beat: Callable[[Part], None] | None = None


@dataclass(frozen=True, slots=True)
class _Opened:
    """A stream with what it is called, where it lies, and whether the user named it himself."""

    data: BinaryIO
    source: str
    name: str
    book: str
    folder: str
    size: int
    named: bool


def read_paths(
    paths: Iterable[Path], as_format: str | None = None, options: ReadOptions | None = None
) -> Iterator[Finding]:
    """Yield what the files, folders and ZIP archives at `paths` hold, in order.

    Each path that brings neither a record nor a problem yields a problem that says so.
    """
    choice = Choice(as_format, options or ReadOptions())
    return (finding for _, finding in read_sources(paths, choice))


def read_sources(paths: Iterable[Path], choice: Choice) -> Iterator[Sourced]:
    """Yield the same as `read_paths`, each finding with its importer's name."""
    importers, problems = load_importers()
    yield from (("", problem) for problem in problems)
    name = choice.as_format
    if name is not None:
        importers = tuple(item for item in importers if item.name == name)
        if not importers:
            yield "", Problem(name, None, f"Garden knows no format called {name}.")
            return
    reading = _Reading(importers, choice)
    for path in paths:
        yield from reading.path(path)


class _Reading:
    """One run over some paths with some importers."""

    def __init__(self, importers: Sequence[Importer], choice: Choice) -> None:
        self._importers = importers
        self._choice = choice
        self._people = 0

    def path(self, path: Path) -> Iterator[Sourced]:
        """Yield what is at `path`, and a problem where that was nothing."""
        found_any, why = self._choice.wanted is not None, EMPTY_FOLDER
        try:
            for sourced in self._folder(path) if path.is_dir() else self._named(path):
                finding = sourced[1]
                why = NOBODY if sourced[0] or why == NOBODY else NOTHING
                found_any = found_any or isinstance(finding, PersonRecord | ContactRecord | Problem)
                yield sourced
                if self._is_full(finding):
                    full = "More than a million people are not read in one run; the rest was left."
                    yield "", Problem(str(path), None, full)
                    return
        except Exception as error:
            yield "", Problem(str(path), None, f"This could not be read ({reason_of(error)}).")
            return
        if not found_any:
            yield "", Problem(str(path), None, why)

    def _named(self, path: Path) -> Iterator[Sourced]:
        return self._file(path, "", "", named=True)

    def _is_full(self, finding: Finding) -> bool:
        self._people += isinstance(finding, PersonRecord)
        return self._people > RECORD_LIMIT

    def _folder(self, folder: Path) -> Iterator[Sourced]:
        above = folder.resolve().parent
        files: dict[str, FolderFile] = {}
        for file in walk_files(folder):
            if isinstance(file, Problem):
                yield "", file
            else:
                files[file.path.relative_to(folder).as_posix()] = file
        taken: set[str] = set()
        for found in self._bundles(frozenset(files)):
            taken |= found.names
            if any(self._is_wanted(files[name]) for name in found.names):
                openers = {name: partial(files[name].path.open, "rb") for name in found.names}
                yield from self._bundle(found, openers, str(folder))
        for name, file in files.items():
            if name not in taken and self._is_wanted(file):
                inside = os.path.relpath(os.path.realpath(file.path.parent), above)
                yield from self._file(file.path, file.book, inside, named=False)

    def _is_wanted(self, file: FolderFile) -> bool:
        return self._choice.wanted is None or self._choice.wanted(file.path)

    def _bundles(self, names: frozenset[str]) -> tuple[Found, ...]:
        """Return the bundles among files, unless another format is forced."""
        return () if self._choice.as_format is not None else find_bundles(names)

    def _bundle(
        self, found: Found, openers: Mapping[str, Callable[[], object]], source: str
    ) -> Iterator[Sourced]:
        members = {
            name[len(found.root) :]: cast(Callable[[], BinaryIO], opener)
            for name, opener in openers.items()
        }
        where = f"{source}/{found.root}".rstrip("/")
        told = False
        for finding in found.bundle.read(members, where, self._choice.options):
            told = True
            yield found.bundle.name, finding
        if not told:
            yield "", Problem(where, None, f"Nothing was found in this {found.bundle.title}.")

    def _file(self, path: Path, book: str, folder: str, named: bool) -> Iterator[Sourced]:
        try:
            if not path.is_file():
                gone = "This is no file or folder." if path.exists() else "There is no such file."
                yield "", Problem(str(path), None, gone)
                return
            with path.open("rb") as data:
                size = os.fstat(data.fileno()).st_size
                name = path.name
                opened = _Opened(data, str(path), name, book or path.stem, folder, size, named)
                yield from self._stream(opened, inside=False)
        except Exception as error:
            yield "", Problem(str(path), None, f"This could not be read ({reason_of(error)}).")

    def _stream(self, opened: _Opened, inside: bool) -> Iterator[Sourced]:
        """Yield what one stream holds; `inside` says that it lies in an archive already."""
        head = opened.data.read(HEAD_SIZE)
        importer = self._pick(head, opened.name)
        if is_archive(head) and not inside:
            opened.data.seek(0)
            yield from self._archive(opened)
        elif importer is None:
            yield "", self._unknown(opened, head)
        else:
            data = cast(BinaryIO, Rewound(head, opened.data, self._beat_for(opened)))
            yield from self._with(importer, data, opened)

    def _beat_for(self, opened: _Opened) -> Callable[[int], None] | None:
        beat = self._choice.beat
        if beat is None:
            return None
        return lambda done: beat(Part(opened.source, done, opened.size))

    def _with(self, importer: Importer, data: BinaryIO, opened: _Opened) -> Iterator[Sourced]:
        options = replace(self._choice.options, book=opened.book, folder=opened.folder)
        told = False
        for finding in importer.read(data, opened.source, options):
            told = True
            yield importer.name, finding
        if not told:
            why = f"Nothing was found in this {importer.title}."
            yield "", Problem(opened.source, None, why)

    def _pick(self, head: bytes, name: str) -> Importer | None:
        """Return the importer that is surest of `head`, or None if none is sure enough."""
        if self._choice.as_format is not None:
            return self._importers[0] if head.strip() else None
        return pick_importer(self._importers, head, name, self._choice.options)

    def _unknown(self, opened: _Opened, head: bytes) -> Problem | Skipped:
        """Refuse a file that was asked for or promised by its name; pass over any other."""
        looks = looks_like(head)
        promised = opened.name.lower().endswith(self._promising())
        if opened.named or promised:
            return Problem(opened.source, None, _refusal(head, looks))
        return Skipped(opened.source, None, f"This was passed over; it looks like {looks}.")

    def _promising(self) -> tuple[str, ...]:
        """Return the endings that only one format has; many kinds of tables end in .csv."""
        return tuple(end for item in self._importers for end in item.suffixes if end != ".csv")

    def _archive(self, opened: _Opened) -> Iterator[Sourced]:
        with open_archive(opened.data) as archive:
            if len(archive.infolist()) > MEMBERS_LIMIT:
                why = "Of this archive only the first 100,000 files were looked at."
                yield "", Problem(opened.source, None, why)
            members = {member.name: member for member in list_members(archive)}
            whole = frozenset(name for name, member in members.items() if not member.refusal)
            taken: set[str] = set()
            for found in self._bundles(whole):
                taken |= found.names
                openers = {name: partial(archive.open, members[name].info) for name in found.names}
                yield from self._bundle(found, openers, opened.source)
            for member in members.values():
                source = f"{opened.source}/{member.name}"
                if member.name in taken:
                    continue
                if member.refusal:
                    yield "", Problem(source, None, member.refusal)
                    continue
                try:
                    with archive.open(member.info) as data:
                        inner = _inner(cast(BinaryIO, data), source, member)
                        yield from self._stream(inner, inside=True)
                except Exception as error:
                    yield "", Problem(source, None, f"This could not be read ({reason_of(error)}).")


def _refusal(head: bytes, looks: str) -> str:
    """Say why nothing came of a file that was asked for, and for a table what may be done."""
    if not head.strip():
        return "This is an empty file."
    names = table_columns(head) if looks == TABLE else ()
    if not names:
        return f"Nothing was found in this. It looks like {looks}."
    shown = ", ".join(names[:COLUMNS_SHOWN]) + (", …" if len(names) > COLUMNS_SHOWN else "")
    example = f'"{names[0]}=name"' if " " in names[0] else f"{names[0]}=name"
    return (
        f"Nothing was found in this. It looks like {looks}: {shown}. "
        f"If it lists people, say what they hold: --map {example}"
    )


def _inner(data: BinaryIO, source: str, member: Member) -> _Opened:
    folder, _, name = member.name.replace("\\", "/").rpartition("/")
    book = os.path.basename(folder) or Path(name).stem
    return _Opened(data, source, name, book, folder, member.info.file_size, False)
