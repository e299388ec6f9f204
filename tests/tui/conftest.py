"""A demo garden and its app at a fixed instant, with nothing of the developer's own in reach."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from garden.gardener.demo import demo_garden
from garden.gardener.garden import Garden
from garden.gardener.opening import fixed_clock, open_garden
from garden.tui.app import GardenApp
from garden.tui.memory import Memory

NOW = "2026-11-22T10:00:00Z"
TODAY = "2026-11-22"


@pytest.fixture(autouse=True)
def _nothing_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "none")
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def demo() -> Iterator[Garden]:
    with demo_garden(fixed_clock(NOW), "tui") as garden:
        yield garden


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Garden]:
    garden = open_garden(tmp_path / "empty.db", fixed_clock(NOW), "tui")
    yield garden
    garden.store.close()


@pytest.fixture
def app(demo: Garden) -> GardenApp:
    """The app on the demo garden, visited today already, so that it opens on the garden."""
    return GardenApp(demo, Memory(last_visit=TODAY))
