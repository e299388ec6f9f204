"""An untouched screen costs nothing."""

import pytest
from textual._compositor import Compositor

from garden.gardener.garden import Garden
from garden.tui.app import GardenApp
from garden.tui.memory import Memory
from garden.tui.outlook import Outlook
from tests.tui.conftest import TODAY

QUIET = 0.5
"""Seconds, many polls long, for which nothing may be drawn."""


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note each time anything is drawn; let the app ask for other writers every 20 ms."""
    updates: list[str] = []
    real = Compositor.render_update

    def counted(self: Compositor, *args: object, **kwargs: object) -> object:
        updates.append("drawn")
        return real(self, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(Compositor, "render_update", counted)
    monkeypatch.setattr("garden.tui.app.POLL_SECONDS", 0.02)
    return updates


@pytest.mark.parametrize("keys", ["1", "2", "3", "4", "5", "l"])
async def test_nothing_is_drawn_while_nothing_happens(
    keys: str, demo: Garden, drawn: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = GardenApp(demo, Memory(last_visit=TODAY))
    asked: list[str] = []
    real = app.outlook.is_stale

    def counted(self: Outlook) -> bool:
        asked.append("asked")
        return real()

    monkeypatch.setattr(Outlook, "is_stale", counted)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(*keys)
        await pilot.pause(0.2)
        assert drawn
        drawn.clear()
        asked.clear()
        await pilot.pause(QUIET)
        assert drawn == []
        assert len(asked) > 3


async def test_another_writer_is_noticed(
    demo: Garden, drawn: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = GardenApp(demo, Memory(last_visit=TODAY))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause(0.2)
        drawn.clear()
        monkeypatch.setattr(Outlook, "is_stale", lambda self: True)
        await pilot.pause(0.2)
        assert drawn
