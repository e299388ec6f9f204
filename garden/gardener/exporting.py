"""The garden in the forms of other programs, written to a file, a folder, or handed to a face."""

import re
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from garden.exchange.out.person import PersonOut
from garden.gardener.errors import Refused
from garden.gardener.export_folder import write_folder
from garden.gardener.garden import Garden
from garden.gardener.people_out import people_out
from garden.gardener.whole_garden import whole_lines
from garden.gardener.write_whole import write_whole


@dataclass(frozen=True, slots=True)
class Form:
    """A form to export to. `begins`: a pattern of its beginning, by which an older one is known.

    `suffix`: it is many files, which end so, and needs a folder to be named.
    """

    name: str
    title: str
    begins: bytes = b""
    suffix: str = ""

    @property
    def folder(self) -> bool:
        """Say whether the form is many files."""
        return bool(self.suffix)


# Anybody writes cards; the order of the first lines is Garden's own.
_CARD = rb"BEGIN:VCARD\r\nVERSION:%s\r\nUID:[^\r]*(?:\r\n [^\r]*)*\r\nREV:[^\r]*\r\nFN:"
_HEAD_SIZE = 4096

FORMS: Mapping[str, Form] = MappingProxyType(
    {
        form.name: form
        for form in (
            Form(
                "jsonl",
                "everything, one row a line, the only form without loss",
                rb'{"type":"garden",',
            ),
            Form("vcard", "vCard 3.0, one file", _CARD % b"3.0"),
            Form("vcard4", "vCard 4.0, one file", _CARD % b"4.0"),
            Form(
                "vdir",
                "a folder with a vCard 3.0 a person, for khard and vdirsyncer",
                suffix=".vcf",
            ),
            Form(
                "csv",
                "a table in Garden's own columns",
                b"Name,Nickname,Title,Company,Location,Circle,",
            ),
            Form(
                "google-csv",
                "a table that Google Contacts takes in",
                b"First Name,Nickname,Organization Name,",
            ),
            Form("markdown", "a folder with a file a person, for Obsidian or git", suffix=".md"),
            Form(
                "calendar",
                "occasions, due days and promises, to be subscribed to",
                rb"BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:-//Garden//",
            ),
        )
    }
)
"""All forms by name, the one without loss first."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: to which path, and how many people or, for jsonl, rows went out.

    `left_alone` are files of a folder that were changed by hand since they were written.
    """

    path: Path
    count: int
    left_alone: tuple[str, ...] = ()


Pieces = Generator[bytes, None, None]
"""The bytes of an export, piece by piece; to be closed before the garden is."""


def export_text(garden: Garden, form: str, circle: str | None = None) -> Pieces:
    """Return the pieces of an export in one file. Raises Refused for a form of many files."""
    return _one_file(garden, _form(form), circle)[0]


def export_to(
    garden: Garden, form: str, target: Path, circle: str | None = None, force: bool = False
) -> Exported:
    """Write an export to a file, or into a folder; a file there is replaced whole or not at all.

    Raises Refused where it cannot be written, or (without `force`) where a file is in the place
    that is no export in this form.
    """
    known = _form(form)
    try:
        if known.folder:
            people = people_out(garden, circle, logs=form == "markdown")
            written = write_folder(target, _files(form, people), known.suffix)
            return Exported(target, len(people), written.left_alone)
        if target.is_dir():
            raise Refused(f"{target} is a folder; {form} is one file.")
        if target.exists() and not target.is_file():
            raise Refused(f"{target} is no file that could be replaced; - is for a pipe.")
        if not force and not _may_replace(known, target):
            raise Refused(f"{target} is no {form} export of Garden's; --force replaces it.")
        pieces, count = _one_file(garden, known, circle)
        counting = _Counting()
        with closing(pieces):
            write_whole(target, counting.counted(pieces))
    except OSError as error:
        raise Refused(f"{target} cannot be written: {error.strerror or error}.") from error
    return Exported(target, counting.pieces - 1 if count is None else count)


def _one_file(garden: Garden, form: Form, circle: str | None) -> tuple[Pieces, int | None]:
    """Return the pieces of a form in one file, and how many people they are of.

    None: the pieces are rows, and tell themselves how many they are.
    """
    if form.folder:
        raise Refused(f"{form.name} is many files: name a folder to write them to.")
    if form.name != "jsonl":
        people = people_out(garden, circle)
        return _one_by_one(_WRITERS[form.name](people)), len(people)
    if circle is not None:
        raise Refused("jsonl is the whole garden; leave out the circle.")
    return _encoded(whole_lines(garden)), None


def _one_by_one(pieces: Iterable[bytes]) -> Pieces:
    yield from pieces


def _encoded(lines: Iterable[str]) -> Pieces:
    for line in lines:
        yield line.encode()


def _may_replace(form: Form, target: Path) -> bool:
    """Say whether `target` is free, empty, or an older export in the same form."""
    try:
        with target.open("rb") as file:
            head = file.read(_HEAD_SIZE)
    except FileNotFoundError:
        return True
    return not head or re.match(form.begins, head) is not None


class _Counting:
    """Counts pieces on their way."""

    def __init__(self) -> None:
        self.pieces = 0

    def counted(self, pieces: Iterable[bytes]) -> Iterable[bytes]:
        for piece in pieces:
            self.pieces += 1
            yield piece


def _form(name: str) -> Form:
    if name not in FORMS:
        raise Refused(f"A form is one of {', '.join(FORMS)}.")
    return FORMS[name]


def _vcards(version: str) -> Callable[[tuple[PersonOut, ...]], Iterable[bytes]]:
    def write(people: tuple[PersonOut, ...]) -> Iterable[bytes]:
        from garden.exchange.vcard.writer import vcards

        return (card.encode() for card in vcards(people, version))

    return write


def _garden_csv(people: tuple[PersonOut, ...]) -> Iterable[bytes]:
    from garden.exchange.out.table import garden_csv

    return (line.encode() for line in garden_csv(people))


def _google_csv(people: tuple[PersonOut, ...]) -> Iterable[bytes]:
    from garden.exchange.out.table import google_csv

    return (line.encode() for line in google_csv(people))


def _calendar(people: tuple[PersonOut, ...]) -> Iterable[bytes]:
    from garden.exchange.out.calendar import calendar

    return (calendar(people),)


_WRITERS: Mapping[str, Callable[[tuple[PersonOut, ...]], Iterable[bytes]]] = MappingProxyType(
    {
        "vcard": _vcards("3.0"),
        "vcard4": _vcards("4.0"),
        "csv": _garden_csv,
        "google-csv": _google_csv,
        "calendar": _calendar,
    }
)


def _files(form: str, people: tuple[PersonOut, ...]) -> dict[str, bytes]:
    """Return the files of a form of many, by name."""
    if form == "vdir":
        from garden.exchange.vcard.file_name import card_file_name
        from garden.exchange.vcard.writer import vcard

        cards: dict[str, bytes] = {}
        taken: set[str] = set()
        for person in people:
            name = card_file_name(person.uid)
            if name.casefold() in taken:
                name = card_file_name(person.own_uid)
            taken.add(name.casefold())
            cards[name] = vcard(person).encode()
        return cards
    from garden.exchange.out.markdown import file_names, markdown

    names = file_names(people)
    return {name: markdown(person).encode() for name, person in zip(names, people, strict=True)}
