"""Gardens of two sizes, and how many queries a job takes on one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from garden.gardener.garden import Garden
from tests.gardener.gardens import Clock, garden_at, plant

SIZES = (10, 1000)

Fill = Callable[[Garden, Path, int], None]
"""Puts so many people into a garden, whose folder is given."""


@contextmanager
def few_and_many(paths: pytest.TempPathFactory, fill: Fill) -> Iterator[list[Garden]]:
    """Open a garden of ten people and one of a thousand, Ada Lovelace besides."""
    opened: list[Garden] = []
    with pytest.MonkeyPatch.context() as patch:
        for size in SIZES:
            folder = paths.mktemp("sized")
            patch.setenv("XDG_STATE_HOME", str(folder))
            garden = garden_at(folder / "garden.db", Clock())
            opened.append(garden)
            plant(garden, "Ada Lovelace", "Work")
            fill(garden, folder, size)
        yield opened
    for garden in opened:
        garden.store.close()


def queries(garden: Garden, job: Callable[[Garden], object]) -> int:
    """Return how many statements `job` issues."""
    told: list[object] = []
    hooks = garden.store.database.query_hooks
    hooks.append(told.append)
    try:
        job(garden)
    finally:
        hooks.remove(told.append)
    return len(told)
