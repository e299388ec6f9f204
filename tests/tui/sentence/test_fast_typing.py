"""Keys that come before the app has drawn anything go where they were meant to."""

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from garden.gardener.garden import Garden
from garden.gardener.history import history
from garden.tui.app import GardenApp
from garden.tui.memory import Memory
from tests.tui.conftest import TODAY


async def at_once(pilot: Pilot[int], text: str) -> None:
    """Send the keys of `text`, the next before the last is handled."""
    for letter in text:
        pilot.app.post_message(events.Key("slash" if letter == "/" else letter, letter))
    await pilot.pause()


@pytest.mark.parametrize(
    ("places", "opening", "field"),
    [
        (("G",), "l", "#sentence"),
        (("2",), "l", "#sentence"),
        (("G",), "/", "#filter"),
        (("G", "enter"), "n", "#answer"),
        (("G", "enter"), "p", "#answer"),
    ],
)
async def test_what_is_typed_right_behind_a_key_is_text(
    demo: Garden, places: tuple[str, ...], opening: str, field: str
) -> None:
    known = len(history(demo))
    app = GardenApp(demo, Memory(last_visit=TODAY))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(*places)
        await at_once(pilot, f"{opening}emcx")
        assert app.screen.query_one(field, Input).value == "emcx"
    assert len(history(demo)) == known
