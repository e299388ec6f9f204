"""Open the members of a ZIP archive, none of them before it has been found harmless."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePosixPath
from typing import BinaryIO

MEMBER_LIMIT = 2 * 1024**3
"""The largest member that is opened, in bytes when unpacked."""

RATIO_LIMIT = 200
"""How many times its packed size a member may have; text packs ten to twenty times."""

MEMBERS_LIMIT = 100_000
"""The most members that an archive may have."""

_HEADER_SIZE = 30
_DRIVE = re.compile(r"[A-Za-z]:")


@dataclass(frozen=True, slots=True)
class Member:
    """One file within an archive; `refusal` is the sentence why it is not opened, or empty."""

    info: zipfile.ZipInfo
    name: str
    refusal: str


def is_archive(head: bytes) -> bool:
    """Say whether a file that begins with `head` is a ZIP archive, also an empty one."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def open_archive(data: BinaryIO) -> zipfile.ZipFile:
    """Open the archive in `data` for reading. Raises zipfile.BadZipFile, OSError, ValueError."""
    return zipfile.ZipFile(data)


def list_members(archive: zipfile.ZipFile) -> Iterator[Member]:
    """Yield the files of `archive` by name, without folders and what macOS adds for itself."""
    infos = archive.infolist()[:MEMBERS_LIMIT]
    overlapping = _overlapping(infos)
    for info in sorted(infos, key=lambda info: info.filename):
        path = PurePosixPath(info.filename.replace("\\", "/"))
        if info.is_dir() or "__MACOSX" in path.parts or path.name.startswith("."):
            continue
        refusal = _refusal(info, path)
        if not refusal and info.header_offset in overlapping:
            refusal = "It was not opened, as it lies over another file of the archive."
        yield Member(info, info.filename, refusal)


def _overlapping(infos: list[zipfile.ZipInfo]) -> frozenset[int]:
    """Return where members begin that reach into the next: a small archive of endless files."""
    laid = sorted(infos, key=lambda info: info.header_offset)
    return frozenset(
        one.header_offset
        for one, following in pairwise(laid)
        if one.header_offset + _HEADER_SIZE + one.compress_size > following.header_offset
    )


def _refusal(info: zipfile.ZipInfo, path: PurePosixPath) -> str:
    if "\0" in info.orig_filename:
        return "It was not opened, as its name has an end within."
    if ".." in path.parts or path.is_absolute() or _DRIVE.match(info.filename):
        return "It was not opened, as its name leads out of the archive."
    if info.flag_bits & 1:
        return "It was not opened, as a password locks it."
    if info.file_size > MEMBER_LIMIT:
        return "It was not opened, as it is larger than 2 GiB."
    if info.file_size > RATIO_LIMIT * max(info.compress_size, 1):
        return "It was not opened, as it unpacks to over 200 times its size."
    return ""
