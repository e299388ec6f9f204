"""Screens in terminals of every size."""

import pytest

from garden.gardener.garden import Garden
from garden.tui.app import GardenApp
from garden.tui.memory import Memory
from tests.tui.conftest import TODAY
from tests.tui.screen_text import text_of

PLACES = ("1", "2", "3", "4", "5")


@pytest.mark.parametrize("size", [(60, 20), (200, 60)])
async def test_every_place_fits(size: tuple[int, int], demo: Garden) -> None:
    app = GardenApp(demo, Memory(last_visit=TODAY))
    async with app.run_test(size=size) as pilot:
        for place in PLACES:
            await pilot.press(place)
            await pilot.pause()
            await pilot.pause()
            lines = text_of(app).splitlines()
            assert "Garden" in lines[0]
            assert "More room" not in text_of(app)
            assert "say it in a sentence" in lines[-2]
            assert "Help" in lines[-1]
            _assert_nothing_overlaps(app)


def _assert_nothing_overlaps(app: GardenApp) -> None:
    """Assert that the bars and what is between them share no cell."""
    bars = [one for one in app.screen.children if one.display and one.region.height]
    for at, one in enumerate(bars):
        for other in bars[at + 1 :]:
            assert not one.region.overlaps(other.region), (one, other)


@pytest.mark.parametrize("size", [(40, 10), (20, 4), (39, 40)])
async def test_below_that_one_legible_line_is_left(size: tuple[int, int], demo: Garden) -> None:
    app = GardenApp(demo, Memory(last_visit=TODAY))
    async with app.run_test(size=size) as pilot:
        for place in PLACES:
            await pilot.press(place)
            await pilot.pause()
            said = " ".join(text_of(app).split())
            assert said == "30 plants, 5 thirsty. More room, please."


async def test_with_more_room_the_screen_is_back(demo: Garden) -> None:
    app = GardenApp(demo, Memory(last_visit=TODAY))
    async with app.run_test(size=(20, 4)) as pilot:
        await pilot.pause()
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "Family" in text_of(app)
        assert "More room" not in text_of(app)
