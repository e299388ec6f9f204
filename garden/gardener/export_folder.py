"""A folder of exported files, written again and again without touching what others wrote in it.

A list of the files and their digests lies in the folder. A file that was changed since is left
alone, and so is any file that Garden did not write; one whose person is gone is taken away.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from garden.gardener.write_whole import write_whole

LIST = ".garden-export.json"
"""The name of the list of what was written."""


@dataclass(frozen=True, slots=True)
class Written:
    """Files by name: written (new or changed), and left alone as somebody else's."""

    written: tuple[str, ...]
    left_alone: tuple[str, ...]


def write_folder(folder: Path, files: Mapping[str, bytes], suffix: str) -> Written:
    """Write `files` by name into `folder`, which is made if need be. Raises OSError.

    Files that do not end in `suffix` belong to another export into the same folder, and stay.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    listed = _listed(folder)
    kept = {name: digest for name, digest in listed.items() if not name.endswith(suffix)}
    ours = {name: digest for name, digest in listed.items() if name.endswith(suffix)}
    written: list[str] = []
    left: list[str] = []
    # First, as where upper case does not count the new file of somebody may be the old one.
    for name in ours.keys() - files.keys():
        there = _digest_of(folder / name)
        if there == ours[name]:
            (folder / name).unlink()
        elif there is not None:
            left.append(name)
    for name, content in sorted(files.items()):
        wanted = _digest(content)
        there = _digest_of(folder / name)
        if there == wanted:
            kept[name] = wanted
        elif there is None or there == ours.get(name):
            write_whole(folder / name, [content])
            written.append(name)
            kept[name] = wanted
        else:
            left.append(name)
    kept |= {name: ours[name] for name in left if name in ours}
    _write_list(folder / LIST, kept)
    return Written(tuple(written), tuple(sorted(left)))


def _write_list(place: Path, digests: Mapping[str, str]) -> None:
    if place.is_symlink():
        place.unlink()
    write_whole(place, [json.dumps(digests, sort_keys=True, indent=0).encode()])


def _listed(folder: Path) -> dict[str, str]:
    """Return the digests of what was written last, by name; names that leave the folder never."""
    try:
        found = json.loads((folder / LIST).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {
        name: digest
        for name, digest in found.items()
        if isinstance(digest, str) and name == Path(name).name
    }


def _digest_of(path: Path) -> str | None:
    """Return the digest of a file, None where there is nothing; empty for what is no file of ours.

    A link is none: what it points at lies elsewhere.
    """
    if not os.path.lexists(path):
        return None
    if path.is_symlink() or not path.is_file():
        return ""
    try:
        return _digest(path.read_bytes())
    except OSError:
        return ""


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()
