"""Real files, each collection imported into a garden of its own, and then once more."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from garden.exchange.records import ContactRecord
from garden.exchange.sources import read_paths
from garden.gardener.garden import Garden
from garden.gardener.history import undo
from garden.gardener.importing import import_files
from garden.gardener.imports.report import ImportReport
from garden.gardener.imports.wishes import Wishes
from tests.gardener.gardens import Clock, dump, garden_at
from tests.shared import shared


def _collections() -> Iterator[Path]:
    for kind in sorted(shared("corpus").iterdir()):
        if kind.is_dir():
            yield from sorted(path for path in kind.iterdir() if path.is_dir())


def _anybody(folder: Path) -> tuple[str, ...]:
    """Return who is present most often: whoever "I" is, most chats and mailboxes then log."""
    present: Counter[str] = Counter()
    for found in read_paths([folder]):
        if isinstance(found, ContactRecord):
            for party in {*found.people, *filter(None, (found.sender,))}:
                present[party.email or party.phone or party.url or party.name] += 1
    return tuple(name for name, _ in present.most_common(1))


def _with_everybody(garden: Garden, folder: Path) -> tuple[ImportReport, tuple[str, ...]]:
    """Import a folder and all who talk in it; return also who "I" was taken to be."""
    me: tuple[str, ...] = ()
    plan = import_files(garden, [folder], Wishes(dry_run=True))
    if plan.me_unknown:
        me = plan.me_likely[:1] or _anybody(folder)
        plan = import_files(garden, [folder], Wishes(dry_run=True, me=me))
    wanted = tuple(one.address for one in plan.talk_to)
    return import_files(garden, [folder], Wishes(me=me, add=wanted)), me


def test_real_files_imported_twice_add_nothing_and_undone_leave_nothing(tmp_path: Path) -> None:
    brought: Counter[str] = Counter()
    for number, folder in enumerate(_collections()):
        garden = garden_at(tmp_path / f"{number}" / "garden.db", Clock())
        nothing = dump(garden)
        report, me = _with_everybody(garden, folder)
        brought["people"] += report.added
        brought["contacts"] += report.contacts.added
        brought[folder.parent.name] += report.added + report.contacts.added
        after = dump(garden)
        again = import_files(garden, [folder], Wishes(me=me))
        assert not again.brings_anything, folder
        assert dump(garden) == after, folder
        if report.batch is not None:
            undo(garden)
            assert dump(garden) == nothing, folder
        garden.store.close()
    assert all(brought[kind.name] for kind in shared("corpus").iterdir() if kind.is_dir())
    assert brought["people"] > 600
    assert brought["contacts"] > 150
