"""Feed damaged files to every reader of Garden and report what raises, hangs or fills the memory.

    python scripts/fuzz_readers.py [--reader NAME]... [--seconds N] [--seeds FOLDER]... [--seed N]

Seeds are the fixtures of the tests and the files of any folders named. With atheris installed the
readers are instrumented and it finds its own way (`--atheris`); without it, a mutator of our own
cuts, doubles, swaps and floods. Each input that fails is written to the folder `--keep`.
"""

import argparse
import hashlib
import io
import random
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "tests" / "exchange" / "fixtures"
HANG = 5
"""How many seconds a reader may take for one file."""

SEED_SIZE = 200_000
OPTIONS_NOW = datetime(2026, 1, 1, tzinfo=UTC)
SCRAPS = (
    *(
        b"\n",
        b"\r\n",
        b"\r",
        b"\n\n",
        b"\x00",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\\",
        b'"',
        b"(",
        b"<",
    ),
    *(b":", b";", b",", b"=", b"?", b"&", b"{", b"[", b"}", b"]", b"'", b"-1", b"1e999", b"0"),
    *(b"99999999999999999999", b"\xed\xa0\x80", "\u202e".encode(), "İ".encode(), b"=?utf-8?b?"),
    *(b"\nFrom x Mon Jan 01 00:00:00 2024\nFrom: a@b\n", b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n"),
    *(b"RRULE:FREQ=DAILY;INTERVAL=0\r\n", b"DTSTART:99991231T235959Z\r\n", b"<!ENTITY x 'y'>"),
)


class Hanging(BaseException):
    """A reader took longer than it may. No `Exception`, so that no reader can swallow it."""


def main() -> int:
    """Fuzz as the command line asks; return 1 where anything failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--reader", action="append", default=[], help="an importer's name")
    parser.add_argument("--seconds", type=float, default=60, help="how long for each reader")
    parser.add_argument("--seeds", action="append", default=[], type=Path, metavar="FOLDER")
    parser.add_argument("--seed", type=int, default=1, help="of the mutator")
    parser.add_argument("--keep", type=Path, default=None, help="where failing inputs are written")
    parser.add_argument("--atheris", action="store_true", help="let atheris choose the inputs")
    chosen = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    if chosen.atheris:
        return fuzz_with_atheris(chosen.reader, chosen.seeds, chosen.seconds)
    from garden.exchange.registry import load_importers

    importers = [
        item for item in load_importers()[0] if item.name in (chosen.reader or [item.name])
    ]
    signal.signal(signal.SIGALRM, _hang)
    seeds = read_seeds([FIXTURES, *chosen.seeds])
    failed = 0
    for importer in importers:
        own = [seed for seed in seeds if importer.detect(seed[:65536], "file") >= 0.5] or seeds
        failed += _fuzz(importer, own, chosen.seconds, random.Random(chosen.seed), chosen.keep)
    return 1 if failed else 0


def read_seeds(folders: Sequence[Path]) -> list[bytes]:
    """Return the contents of all files in `folders` that are not too large, each once."""
    paths = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    small = [path for path in paths if path.stat().st_size <= SEED_SIZE]
    return list(dict.fromkeys(path.read_bytes() for path in small))


def check(importer: Any, data: bytes) -> None:
    """Read `data` twice; raise AssertionError where the findings are not what they must be."""
    from garden.exchange.records import Finding, ReadOptions

    options = ReadOptions(book="book", now=OPTIONS_NOW, folder="Mail/Sent")
    assert 0 <= importer.detect(data[:65536], "file") <= 1
    found = list(importer.read(io.BytesIO(data), "file", options))
    for finding in found:
        assert isinstance(finding, Finding)
        repr(finding).encode()
    if len(data) < 2_000:
        assert found == list(importer.read(io.BytesIO(data), "file", options)), "not the same twice"


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
                chance.choice(SCRAPS),
                chance.choice(SCRAPS) * chance.choice((1, 50, 5_000)),
                chance.randbytes(len(piece)),
                bytes(byte ^ (1 << chance.randint(0, 7)) for byte in piece[:4]),
                other[at : at + chance.randint(0, 400)],
            )
        )
        data = data[:start] + put + data[end:]
        if chance.random() < 0.05:
            data = data[: chance.randint(0, len(data))]
    return data


def _fuzz(
    importer: Any, seeds: list[bytes], seconds: float, chance: random.Random, keep: Path | None
) -> int:
    """Read damaged `seeds` for some seconds; print and return the number of kinds of failure."""
    end = time.monotonic() + seconds
    kinds: dict[str, str] = {}
    count, slowest = 0, 0.0
    while time.monotonic() < end:
        data = seeds[count] if count < len(seeds) else mutate(chance.choice(seeds), chance, seeds)
        begin = time.monotonic()
        failure = _failure(check, importer, data)
        slowest = max(slowest, time.monotonic() - begin)
        count += 1
        if failure and failure.splitlines()[-1] not in kinds:
            kinds[failure.splitlines()[-1]] = failure
            print(f"--- {importer.name}\n{failure}")
            if keep is not None:
                keep.mkdir(parents=True, exist_ok=True)
                name = f"{importer.name}-{hashlib.sha256(data).hexdigest()[:12]}"
                (keep / name).write_bytes(data)
    print(f"{importer.name}: {count} files, {len(kinds)} kinds of failure, slowest {slowest:.2f} s")
    return len(kinds)


def _failure(task: Callable[[Any, bytes], None], importer: Any, data: bytes) -> str:
    """Return the traceback of what `task` raises, or empty text."""
    signal.alarm(HANG)
    try:
        task(importer, data)
    except (Exception, Hanging):
        return traceback.format_exc(limit=-6)
    finally:
        signal.alarm(0)
    return ""


def _hang(number: int, frame: FrameType | None) -> None:
    raise Hanging(f"a reader took over {HANG} seconds")


def fuzz_with_atheris(names: Sequence[str], folders: Sequence[Path], seconds: float) -> int:
    """Let atheris fuzz one reader, the first in `names`; it ends the process by itself."""
    import importlib

    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["garden.exchange"]):
        from garden.exchange.registry import load_importers

        importers = {item.name: item for item in load_importers()[0]}
    importer = importers[names[0]] if names else next(iter(importers.values()))
    arguments = [
        sys.argv[0],
        f"-max_total_time={int(seconds)}",
        f"-timeout={HANG}",
        "-rss_limit_mb=1024",
    ]
    found = tempfile.mkdtemp(prefix="garden-fuzz-")
    arguments += ["-max_len=20000", f"-artifact_prefix={found}/", found]
    atheris.Setup(
        [*arguments, *map(str, folders), str(FIXTURES)], lambda data: check(importer, data)
    )
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
