"""Open what the user named (files, folders, ZIP archives) and read it with the importer that fits.

Everything is opened for reading only. Whatever the bytes are, nothing is raised: a file that cannot
be read, or in which nothing is found, becomes a `Problem`.
"""

import os
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from garden.exchange.archive import MEMBERS_LIMIT, is_archive, list_members, open_archive
from garden.exchange.encoding import HEAD_SIZE
from garden.exchange.folders import walk_files
from garden.exchange.looks import looks_like
from garden.exchange.records import Finding, PersonRecord, Problem, ReadOptions, Skipped
from garden.exchange.registry import Importer, load_importers
from garden.exchange.rewind import Rewound

RECORD_LIMIT = 1_000_000
"""How many people one run may bring; the rest of a larger source is left unread."""

SURE_ENOUGH = 0.5
"""The confidence from which an importer is trusted with a file, of 1."""


@dataclass(frozen=True, slots=True)
class _Opened:
    """A stream with what it is called, its address book, and whether the user named it himself."""

    data: BinaryIO
    source: str
    name: str
    book: str
    named: bool


def read_paths(paths: Iterable[Path], as_format: str | None = None) -> Iterator[Finding]:
    """Yield what the files, folders and ZIP archives at `paths` hold, in order.

    The importer is picked by content; `as_format` (an importer's name) forces one. Each path that
    brings neither a record nor a problem yields a problem that says so.
    """
    importers, problems = load_importers()
    yield from problems
    if as_format is not None:
        importers = tuple(item for item in importers if item.name == as_format)
        if not importers:
            yield Problem(as_format, None, f"Garden knows no format called {as_format}.")
            return
    reading = _Reading(importers, forced=as_format is not None)
    for path in paths:
        yield from reading.path(path)


class _Reading:
    """One run over some paths with some importers."""

    def __init__(self, importers: Sequence[Importer], forced: bool) -> None:
        self._importers = importers
        self._forced = forced
        self._people = 0

    def path(self, path: Path) -> Iterator[Finding]:
        """Yield what is at `path`, and a problem where that was nothing."""
        found_any = False
        try:
            for finding in self._folder(path) if path.is_dir() else self._file(path, "", True):
                found_any = found_any or isinstance(finding, PersonRecord | Problem)
                yield finding
                if self._is_full(finding):
                    why = "More than a million people are not read in one run; the rest was left."
                    yield Problem(str(path), None, why)
                    return
        except Exception as error:
            yield Problem(str(path), None, f"This could not be read ({_reason(error)}).")
            return
        if not found_any:
            yield Problem(str(path), None, "No people were found in this. Is it the right one?")

    def _is_full(self, finding: Finding) -> bool:
        self._people += isinstance(finding, PersonRecord)
        return self._people > RECORD_LIMIT

    def _folder(self, folder: Path) -> Iterator[Finding]:
        for file in walk_files(folder):
            if isinstance(file, Problem):
                yield file
            else:
                yield from self._file(file.path, file.book, False)

    def _file(self, path: Path, book: str, named: bool) -> Iterator[Finding]:
        try:
            if not path.is_file():
                gone = "This is no file or folder." if path.exists() else "There is no such file."
                yield Problem(str(path), None, gone)
                return
            with path.open("rb") as data:
                opened = _Opened(data, str(path), path.name, book or path.stem, named)
                yield from self._stream(opened, inside=False)
        except Exception as error:
            yield Problem(str(path), None, f"This could not be read ({_reason(error)}).")

    def _stream(self, opened: _Opened, inside: bool) -> Iterator[Finding]:
        """Yield what one stream holds; `inside` says that it lies in an archive already."""
        head = opened.data.read(HEAD_SIZE)
        importer = self._pick(head, opened.name)
        data = cast(BinaryIO, Rewound(head, opened.data))
        if is_archive(head) and not inside:
            opened.data.seek(0)
            yield from self._archive(opened)
        elif importer is None:
            yield self._unknown(opened, head)
        else:
            yield from self._with(importer, data, opened)

    def _with(self, importer: Importer, data: BinaryIO, opened: _Opened) -> Iterator[Finding]:
        told = False
        for finding in importer.read(data, opened.source, ReadOptions(book=opened.book)):
            told = True
            yield finding
        if not told:
            why = f"Nothing was found in this {importer.title}."
            yield Problem(opened.source, None, why)

    def _pick(self, head: bytes, name: str) -> Importer | None:
        """Return the importer that is surest of `head`, or None if none is sure enough."""
        if self._forced:
            return self._importers[0] if head.strip() else None
        sure = [(_confidence(item, head, name), item) for item in self._importers]
        best = max(sure, key=lambda pair: pair[0], default=None)
        return best[1] if best and best[0] >= SURE_ENOUGH else None

    def _unknown(self, opened: _Opened, head: bytes) -> Problem | Skipped:
        """Refuse a file that was asked for or promised by its name; pass over any other."""
        looks = looks_like(head)
        promised = opened.name.lower().endswith(self._promising())
        if opened.named or promised:
            why = "This is an empty file." if not head.strip() else f"It looks like {looks}."
            found = "" if not head.strip() else "No people were found in this. "
            return Problem(opened.source, None, found + why)
        return Skipped(opened.source, None, f"This was passed over; it looks like {looks}.")

    def _promising(self) -> tuple[str, ...]:
        """Return the endings that only one format has; many kinds of tables end in .csv."""
        return tuple(end for item in self._importers for end in item.suffixes if end != ".csv")

    def _archive(self, opened: _Opened) -> Iterator[Finding]:
        with open_archive(opened.data) as archive:
            if len(archive.infolist()) > MEMBERS_LIMIT:
                why = "Of this archive only the first 100,000 files were looked at."
                yield Problem(opened.source, None, why)
            for member in list_members(archive):
                source = f"{opened.source}/{member.name}"
                if member.refusal:
                    yield Problem(source, None, member.refusal)
                    continue
                try:
                    with archive.open(member.info) as data:
                        name = os.path.basename(member.name)
                        book = os.path.basename(os.path.dirname(member.name)) or Path(name).stem
                        inner = _Opened(cast(BinaryIO, data), source, name, book, False)
                        yield from self._stream(inner, inside=True)
                except Exception as error:
                    yield Problem(source, None, f"This could not be read ({_reason(error)}).")


def _confidence(importer: Importer, head: bytes, name: str) -> float:
    """Ask `importer`; one from another package that raises is not sure at all."""
    try:
        return importer.detect(head, name)
    except Exception:
        return 0.0


def _reason(error: Exception) -> str:
    """Return the system's own words for `error`, or ours for a damaged archive, or its kind."""
    if isinstance(error, zipfile.BadZipFile | zlib.error | EOFError):
        return "the archive is damaged"
    if isinstance(error, NotImplementedError):
        return "it is packed in an unusual way"
    return (isinstance(error, OSError) and error.strerror) or type(error).__name__
