"""Feed damaged files to every reader of Garden and report what raises, hangs or fills the memory.

    python scripts/fuzz_readers.py [--reader NAME]... [--seconds N] [--seeds FOLDER]... [--seed N]

Readers are the importers and the bundles by name, and `file`: a file or an archive, damaged,
through all that an import does with it. Seeds are the fixtures and the texts of the tests and the
files of any folders named. A mutator of our own cuts, doubles, swaps and floods; with `--atheris`
(where it is installed) atheris chooses the inputs, each reader in a process of its own. Each input
that fails is written to the folder `--keep`.
"""

import argparse
import hashlib
import io
import pkgutil
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

from fuzz_inputs import folders_in, mutate, read_seeds, texts_of_tests, zipped

ROOT = Path(__file__).resolve().parent.parent
TESTS = ROOT / "tests" / "exchange"
FIXTURES = TESTS / "fixtures"
HANG = 5
"""How many seconds of its own a reader may take for one file."""

MEMORY = 1024
"""How much memory all may take, in MiB."""

NOW = datetime(2026, 1, 1, tzinfo=UTC)
SURE = 0.5


class Hanging(BaseException):
    """A reader took longer than it may. No `Exception`, so that no reader can swallow it."""


@dataclass(frozen=True)
class Target:
    """Something to be fed: its name, what it begins from, and how one input is tried."""

    name: str
    seeds: Sequence[bytes]
    check: Callable[[bytes], None]


def main() -> int:
    """Fuzz as the command line asks; return 1 where anything failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--reader", action="append", default=[], help="an importer or a bundle")
    parser.add_argument("--seconds", type=float, default=60, help="how long for each reader")
    parser.add_argument("--seeds", action="append", default=[], type=Path, metavar="FOLDER")
    parser.add_argument("--seed", type=int, default=1, help="of the mutator")
    parser.add_argument("--keep", type=Path, default=None, help="where failing inputs are written")
    parser.add_argument("--atheris", action="store_true", help="let atheris choose the inputs")
    chosen = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    if chosen.atheris:
        return _with_atheris(chosen)
    signal.signal(signal.SIGPROF, _hang)
    failed = 0
    for target in _targets([FIXTURES, *chosen.seeds]):
        if target.name in (chosen.reader or [target.name]):
            failed += _fuzz(target, chosen.seconds, random.Random(chosen.seed), chosen.keep)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"memory at most {peak} MiB", flush=True)
    return 1 if failed or peak > MEMORY else 0


def _targets(folders: Sequence[Path]) -> Iterator[Target]:
    """Yield all there is to be fed."""
    from garden.exchange.bundles import BUNDLES
    from garden.exchange.registry import load_importers

    seeds = [*read_seeds(folders), *texts_of_tests(TESTS)]
    for importer in load_importers()[0]:
        own = [seed for seed in seeds if importer.detect(seed[:65536], "file") >= SURE]
        yield Target(importer.name, own or seeds, partial(check, importer))
    trees = list(folders_in(folders))
    for bundle in BUNDLES:
        whole = [tree for tree in trees if bundle.root(frozenset(tree)) == ""]
        parts = [data for tree in whole for data in tree.values()] or seeds
        yield Target(bundle.name, parts, partial(check_bundle, bundle, whole or [{}]))
    archives = [zipped(tree) for tree in trees if tree][:100]
    yield Target("file", [*archives, *seeds], check_file)


def check(importer: Any, data: bytes) -> None:
    """Read `data` twice; raise AssertionError where the findings are not what they must be."""
    from garden.exchange.records import ReadOptions

    options = ReadOptions(book="book", now=NOW, folder="Mail/Sent")
    assert 0 <= importer.detect(data[:65536], "file") <= 1
    found = list(importer.read(io.BytesIO(data), "file", options))
    _are_findings(found)
    if len(data) < 2_000:
        assert found == list(importer.read(io.BytesIO(data), "file", options)), "not the same twice"


def check_bundle(bundle: Any, trees: Sequence[dict[str, bytes]], data: bytes) -> None:
    """Put `data` in the place of one file of a bundle, and read the bundle."""
    from garden.exchange.records import ReadOptions

    chance = random.Random(len(data))
    tree = dict(chance.choice(trees))
    tree[chance.choice(sorted(tree) or ["index.json"])] = data
    members = {name: partial(io.BytesIO, content) for name, content in tree.items()}
    _are_findings(list(bundle.read(members, "bundle", ReadOptions(book="book", now=NOW))))


def check_file(data: bytes) -> None:
    """Import `data` as a file, whatever it is: there is a record, or a word why there is none."""
    from garden.exchange.records import ContactRecord, PersonRecord, Problem, ReadOptions
    from garden.exchange.sources import read_paths

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        path.write_bytes(data)
        found = list(read_paths([path], options=ReadOptions(now=NOW)))
    _are_findings(found)
    assert any(isinstance(one, PersonRecord | ContactRecord | Problem) for one in found)


def _are_findings(found: Sequence[object]) -> None:
    from garden.exchange.records import Finding
    from tests.exchange.findings import texts

    for finding in found:
        assert isinstance(finding, Finding)
        for text in texts(finding):
            text.encode()


def _fuzz(target: Target, seconds: float, chance: random.Random, keep: Path | None) -> int:
    """Try damaged seeds for some seconds; print and return the number of kinds of failure."""
    end = time.monotonic() + seconds
    kinds: set[str] = set()
    count, slowest = 0, 0.0
    seeds = target.seeds
    while time.monotonic() < end:
        data = seeds[count] if count < len(seeds) else mutate(chance.choice(seeds), chance, seeds)
        begin = time.process_time()
        failure = _failure(target.check, data)
        slowest = max(slowest, time.process_time() - begin)
        count += 1
        if failure and failure.splitlines()[-1] not in kinds:
            kinds.add(failure.splitlines()[-1])
            print(f"--- {target.name}\n{failure}", flush=True)
            if keep is not None:
                keep.mkdir(parents=True, exist_ok=True)
                name = f"{target.name}-{hashlib.sha256(data).hexdigest()[:12]}"
                (keep / name).write_bytes(data)
    told = f"{count} files, {len(kinds)} kinds of failure, slowest {slowest:.2f} s"
    print(f"{target.name}: {told}", flush=True)
    return len(kinds)


def _failure(task: Callable[[bytes], None], data: bytes) -> str:
    """Return the traceback of what `task` raises, or empty text."""
    signal.setitimer(signal.ITIMER_PROF, HANG)
    try:
        task(data)
    except (Exception, Hanging):
        return traceback.format_exc(limit=-6)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return ""


def _hang(number: int, frame: FrameType | None) -> None:
    raise Hanging(f"a reader took over {HANG} seconds")


def _with_atheris(chosen: argparse.Namespace) -> int:
    """Let atheris fuzz the one reader named, which ends the process, or each in its own process."""
    if len(chosen.reader) == 1:
        return fuzz_with_atheris(chosen.reader[0], chosen.seeds, chosen.seconds, chosen.keep)
    failed = 0
    for target in _targets([]):
        if target.name in (chosen.reader or [target.name]):
            alone = ["--atheris", "--reader", target.name, "--seconds", str(chosen.seconds)]
            seeds = [part for folder in chosen.seeds for part in ("--seeds", str(folder))]
            keep = ["--keep", str(chosen.keep)] if chosen.keep else []
            failed += subprocess.run([sys.executable, __file__, *alone, *seeds, *keep]).returncode
    return 1 if failed else 0


def fuzz_with_atheris(name: str, folders: Sequence[Path], seconds: float, keep: Path | None) -> int:
    """Let atheris fuzz one reader; it ends the process by itself."""
    import importlib

    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["garden.exchange"]):
        package = importlib.import_module("garden.exchange")
        for module in pkgutil.walk_packages(package.__path__, "garden.exchange."):
            importlib.import_module(module.name)
    targets = {target.name: target for target in _targets([FIXTURES, *folders])}
    target = targets[name]
    found = Path(tempfile.mkdtemp(prefix="garden-fuzz-"))
    failing = keep or found
    failing.mkdir(parents=True, exist_ok=True)
    for seed in target.seeds:
        (found / hashlib.sha256(seed).hexdigest()).write_bytes(seed)
    limits = [
        f"-max_total_time={int(seconds)}",
        f"-timeout={HANG}",
        f"-rss_limit_mb={MEMORY}",
        "-max_len=20000",
    ]
    print(f"{name}: {len(target.seeds)} seeds", flush=True)
    atheris.Setup(
        [sys.argv[0], *limits, f"-artifact_prefix={failing}/{name}-", str(found)], target.check
    )
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
