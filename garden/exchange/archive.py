"""Open the members of a ZIP archive, none of them before it has been found harmless."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import BinaryIO

MEMBER_LIMIT = 2 * 1024**3
"""The largest member that is opened, in bytes when unpacked."""

RATIO_LIMIT = 200
"""How many times its packed size a member may have; text packs ten to twenty times."""

MEMBERS_LIMIT = 100_000
"""The most members that an archive may have."""


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
    for info in sorted(archive.infolist()[:MEMBERS_LIMIT], key=lambda info: info.filename):
        path = PurePosixPath(info.filename.replace("\\", "/"))
        if info.is_dir() or "__MACOSX" in path.parts or path.name.startswith("."):
            continue
        yield Member(info, info.filename, _refusal(info, path))


def _refusal(info: zipfile.ZipInfo, path: PurePosixPath) -> str:
    if ".." in path.parts or path.is_absolute() or ":" in info.filename:
        return "It was not opened, as its name leads out of the archive."
    if info.flag_bits & 1:
        return "It was not opened, as a password locks it."
    if info.file_size > MEMBER_LIMIT:
        return "It was not opened, as it is larger than 2 GiB."
    if info.file_size > RATIO_LIMIT * max(info.compress_size, 1):
        return "It was not opened, as it unpacks to over 200 times its size."
    return ""
