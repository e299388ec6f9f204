"""What the readers are fed: seeds from fixtures, from the texts of the tests, and a mutator."""

import ast
import io
import random
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

SEED_SIZE = 200_000
"""Larger files are no seeds, in bytes."""

_SHORTEST = 24
_SCRAPS = (
    *(b"\n", b"\r\n", b"\r", b"\n\n", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\\", b'"', b"("),
    *(b"<", b":", b";", b",", b"=", b"?", b"&", b"{", b"[", b"}", b"]", b"'", b"-1", b"1e999"),
    *(b"0", b" ", b"\t", b"@", b"**", b"_", b"#", b"99999999999999999999", b"\xed\xa0\x80"),
    *("\u202e".encode(), "İ".encode(), "\u200e".encode(), b"=?utf-8?b?", b"null", b"\\ud800"),
    *(b"\nFrom x Mon Jan 01 00:00:00 2024\nFrom: a@b\n", b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n"),
    *(b"RRULE:FREQ=DAILY;INTERVAL=0\r\n", b"DTSTART:99991231T235959Z\r\n", b"<!ENTITY x 'y'>"),
    *(
        b"BEGIN:VCARD\r\n",
        b"END:VCARD\r\n",
        b"ENCODING=QUOTED-PRINTABLE:",
        b"&#55357;",
        b"PK\x03\x04",
    ),
    *(b"01/02/2024, 10:00 - Ada: ", b'"date_unixtime": "1e99",', b"0001-01-01", b"9999-12-31"),
)


def read_seeds(folders: Sequence[Path]) -> list[bytes]:
    """Return the contents of all files in `folders` that are not too large, each once."""
    paths = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    small = [path for path in paths if path.stat().st_size <= SEED_SIZE]
    return list(dict.fromkeys(path.read_bytes() for path in small))


def texts_of_tests(folder: Path) -> list[bytes]:
    """Return the longer texts that stand in the tests below `folder`, each once."""
    found: dict[bytes, None] = {}
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            value = node.value if isinstance(node, ast.Constant) else None
            data = value.encode("utf-8", "replace") if isinstance(value, str) else value
            if isinstance(data, bytes) and len(data) >= _SHORTEST:
                found[data] = None
    return list(found)


def folders_in(roots: Sequence[Path]) -> Iterator[dict[str, bytes]]:
    """Yield each folder below `roots` as its small files by their paths."""
    for root in roots:
        for folder in sorted(path for path in root.rglob("*") if path.is_dir()):
            files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
            if len(files) <= 200:
                yield {
                    path.relative_to(folder).as_posix(): path.read_bytes()
                    for path in files
                    if path.stat().st_size <= SEED_SIZE
                }


def mutate(data: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """Return `data` damaged in one to six ways."""
    for _ in range(chance.randint(1, 6)):
        start = chance.randint(0, len(data))
        end = min(len(data), start + chance.choice((1, 1, 4, 30, 300)))
        piece = data[start:end]
        other = chance.choice(others)
        at = chance.randint(0, len(other))
        put = chance.choice(
            (
                b"",
                piece * 2,
                piece * chance.randint(2, 2_000) if len(piece) < 60 else piece,
                chance.choice(_SCRAPS),
                chance.choice(_SCRAPS) * chance.choice((1, 50, 5_000)),
                chance.randbytes(len(piece)),
                bytes(byte ^ (1 << chance.randint(0, 7)) for byte in piece[:4]),
                other[at : at + chance.randint(0, 400)],
            )
        )
        data = data[:start] + put + data[end:]
        if chance.random() < 0.05:
            data = data[: chance.randint(0, len(data))]
    return data


def zipped(files: dict[str, bytes]) -> bytes:
    """Return an archive of `files`."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return held.getvalue()
