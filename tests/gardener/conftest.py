"""Gardens for the use-cases: an empty one, and one with six people."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from garden.gardener.garden import Garden
from tests.gardener.gardens import Clock, contact, garden_at, plant


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def garden(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Garden]:
    """An empty garden on a Sunday at 11:00 in Berlin; its backups go to the test's folder."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("LC_ALL", "C")
    opened = garden_at(tmp_path / "home" / "garden.db", clock)
    yield opened
    opened.store.close()


@pytest.fixture
def planted(garden: Garden) -> Garden:
    """Six people in two circles, as of some weeks ago, with a few contacts."""
    for name, circle in (
        ("Ada Lovelace", "Work"),
        ("Charles Babbage", "Work"),
        ("Mary Somerville", "Friends"),
        ("Zoë Quindt", "Friends"),
        ("Grace Hopper", "Work"),
        ("Alan Turing", None),
    ):
        plant(garden, name, circle)
    contact(garden, 1, "call", days_ago=45, note="talked about the café")
    contact(garden, [1, 2], "coffee", days_ago=3, initiator="both")
    contact(garden, 3, "message", days_ago=80)
    contact(garden, 4, "email", days_ago=10, initiator="them")
    return garden
