"""What kind of folder or label a letter lies in, by the names that mail programs give them."""

import base64
import binascii
import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import PurePath
from typing import Literal

from garden.assets_path import read_text
from garden.exchange.mail.words import decode_words

Kind = Literal["sent", "drafts", "spam", "chats"]
"""A kind of folder that means something for the letters in it."""

_NUMBERED = re.compile(r"[-_ ]?\(?\d{1,4}\)?$")
_LABELS_LENGTH = 4000
_INNER = re.compile(
    r"cur|new|tmp|messages|data|\d{1,2}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE
)
"""What Maildirs and Apple's mail program call the folders within a folder of letters."""


def folder_kinds(folder: str, mailbox: str = "") -> frozenset[Kind]:
    """Return the kinds of the folder `folder` (its path) and of the file `mailbox` of many letters.

    The file of a single letter is called after its subject, which tells nothing of it. Only the
    innermost folder counts: what was moved into "Sent/Old" was still sent, but "Sent" may also name
    a whole archive above others.
    """
    path = PurePath(folder.replace("\\", "/"))
    parts = [part for part in path.parts if not _INNER.fullmatch(part)]
    names = [PurePath(mailbox.replace("\\", "/")).name, *parts[-2:]]
    return frozenset(kind for name in names for kind in _kinds_of(_spoken(name)))


def label_kinds(labels: str) -> frozenset[Kind]:
    """Return the kinds of Gmail's labels as Takeout and other programs write them in a field."""
    plain = decode_words(labels[:_LABELS_LENGTH])
    quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', plain)
    names = quoted or re.split(r",", plain)
    return _kinds(name.replace("\\", "").strip(' "').casefold() for name in names)


def _spoken(name: str) -> Iterable[str]:
    """Yield the names that the file or folder `name` may stand for, in small letters."""
    plain = _from_utf7(name).casefold()
    stem = plain.removesuffix(".mbox").removesuffix(".mbx")
    for candidate in (stem, stem.rpartition(".")[2], stem.rpartition("].")[2]):
        yield candidate.strip()
        yield _NUMBERED.sub("", candidate).strip()


def _kinds_of(names: Iterable[str]) -> frozenset[Kind]:
    return _kinds(names)


def _kinds(names: Iterable[str]) -> frozenset[Kind]:
    known = _known()
    return frozenset(known[name] for name in names if name in known)


@cache
def _known() -> dict[str, Kind]:
    """Return the kind of each known name."""
    table = tomllib.loads(read_text("mailboxes.toml"))
    kinds: tuple[Kind, ...] = ("sent", "drafts", "spam", "chats")
    return {name: kind for kind in kinds for name in table[kind]}


def _from_utf7(name: str) -> str:
    """Return `name` with what IMAP writes as `&AOk-` undone."""
    return re.sub(r"&([A-Za-z0-9+,]*)-", _shifted, name)


def _shifted(match: re.Match[str]) -> str:
    if not match[1]:
        return "&"
    letters = match[1].replace(",", "/")
    try:
        data = base64.b64decode(letters + "=" * (-len(letters) % 4))
        return data[: len(data) // 2 * 2].decode("utf-16-be")
    except (binascii.Error, ValueError):
        return match[0]
