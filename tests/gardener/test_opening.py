"""The clock for scripts and tests, and where a garden is opened."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from garden.clock import wall_clock
from garden.gardener.errors import NotAGarden, Refused
from garden.gardener.opening import fixed_clock, open_garden
from tests.gardener.gardens import SUNDAY, Clock


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("GARDEN_NOW", raising=False)


@pytest.mark.parametrize(
    "text", ["2026-11-22T10:00:00Z", " 2026-11-22T11:00:00.9+01:00 ", "2026-11-22T10:00Z"]
)
def test_a_clock_can_be_fixed(text: str) -> None:
    clock = fixed_clock(text)
    assert clock() == clock() == SUNDAY


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("tomorrow", "is not an instant"),
        ("2026-11-22T10:00:00", "names no zone"),
        ("2026-11-22", "names no zone"),
        ("1899-12-31T00:00:00Z", "too far away"),
        ("9999-12-31T23:59:59-14:00", "too far away"),
    ],
)
def test_what_is_no_instant_is_refused(text: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        fixed_clock(text)


def test_the_clock_may_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    assert fixed_clock(None) is wall_clock
    monkeypatch.setenv("GARDEN_NOW", "2026-11-22T10:00:00Z")
    assert fixed_clock(None)() == SUNDAY


def test_the_garden_named_in_the_environment_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GARDEN_FILE", str(tmp_path / "there" / "mine.db"))
    garden = open_garden(clock=Clock())
    assert garden.store.path == tmp_path / "there" / "mine.db"
    garden.store.close()


def test_a_file_that_is_no_garden_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("hello")
    with pytest.raises(NotAGarden, match="is not a garden file"):
        open_garden(tmp_path / "notes.txt", Clock())


def test_an_instant_is_whole_seconds_in_utc(tmp_path: Path) -> None:
    odd = datetime(2026, 11, 22, 11, 0, 0, 999_999, tzinfo=UTC) + timedelta(microseconds=1)
    garden = open_garden(tmp_path / "garden.db", Clock(odd.replace(microsecond=5)))
    assert garden.now() == odd.replace(microsecond=0)
    garden.store.close()
