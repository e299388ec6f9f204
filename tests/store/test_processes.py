"""Two Gardens on one file wait for each other, see each other, and survive being killed."""

import os
import random
import signal
import time
from multiprocessing import get_context
from pathlib import Path

from garden.gardener.doctor import examine
from garden.gardener.garden import Garden
from garden.gardener.history import undo
from garden.store.images import decode
from garden.store.models.base import Table
from garden.store.schema import JOURNALLED
from tests.gardener.gardens import Clock, contact, garden_at, plant, rows

SPAWN = get_context("spawn")


def _log_many(path: Path, person: int, times: int) -> None:
    garden = garden_at(path, Clock())
    for number in range(times):
        contact(garden, [person, 3], note=f"{person}: {number}")
    garden.store.close()


def _log_for_ever(path: Path) -> None:
    garden = garden_at(path, Clock())
    number = 0
    while True:
        contact(garden, [1, 2], note=str(number))
        plant(garden, f"Person {number}", circle=f"Circle {number % 5}")
        if number % 3 == 0:
            undo(garden)
        number += 1


def test_two_processes_log_a_hundred_times_each_and_nothing_is_lost(planted: Garden) -> None:
    path = planted.store.path
    processes = [SPAWN.Process(target=_log_many, args=(path, person, 100)) for person in (1, 2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0]
    for person in (1, 2):
        notes = rows(planted, f"select note from interaction where note like '{person}: %'")
        assert sorted(notes) == sorted((f"{person}: {number}",) for number in range(100))
    assert examine(planted).well


def test_a_write_of_another_process_is_noticed(planted: Garden) -> None:
    before = planted.store.data_version()
    contact(planted, 1)
    assert planted.store.data_version() == before
    process = SPAWN.Process(target=_log_many, args=(planted.store.path, 1, 1))
    process.start()
    process.join()
    assert planted.store.data_version() != before


def test_a_process_killed_while_it_writes_leaves_a_whole_garden(planted: Garden) -> None:
    chance = random.Random(11)
    path = planted.store.path
    planted.store.close()
    kills, before = 10, 0
    for _ in range(kills):
        process = SPAWN.Process(target=_log_for_ever, args=(path,))
        process.start()
        while _size(path) <= before and process.is_alive():
            time.sleep(0.01)
        time.sleep(chance.uniform(0, 0.15))
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        garden = garden_at(path, Clock())
        assert examine(garden).well
        for model in JOURNALLED:
            assert _replayed(garden, model) == _ids(garden, model)
        garden.store.close()
        assert _size(path) > before
        before = _size(path)


def _size(path: Path) -> int:
    """Return how many changes the journal tells of."""
    garden = garden_at(path, Clock())
    ((changes,),) = rows(garden, "select count(*) from journal")
    garden.store.close()
    assert isinstance(changes, int)
    return changes


def _replayed(garden: Garden, model: type[Table]) -> set[int]:
    """Return the ids that a table must have after all changes in force."""
    there: set[int] = set()
    for row, after in rows(
        garden,
        "select row, after from journal_row join journal on journal.id = entry_id "
        f"where undone is null and table_name = '{model._meta.table_name}' order by journal_row.id",
    ):
        assert isinstance(row, int)
        if decode(model, None if after is None else str(after)) is None:
            there.discard(row)
        else:
            there.add(row)
    return there


def _ids(garden: Garden, model: type[Table]) -> set[int]:
    found = rows(garden, f'select id from "{model._meta.table_name}"')
    return {number for (number,) in found if isinstance(number, int)}
