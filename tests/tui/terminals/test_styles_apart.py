"""What one screen says of its looks holds for that screen only, wherever one has been before."""

import pytest
from textual.geometry import Region
from textual.widget import Widget

from garden.gardener.garden import Garden
from garden.gardener.people import person_named
from garden.tui.app import GardenApp
from garden.tui.memory import Memory
from garden.tui.screens.plant.screen import PlantScreen
from tests.tui.conftest import TODAY

PLACES = ("1", "2", "3", "4", "5")


def laid_out(app: GardenApp) -> dict[str, tuple[Region, object]]:
    """Return where each part of the screen is that has a name, and on what ground."""
    return {
        part.id: (part.region, part.background_colors)
        for part in app.screen.walk_children(Widget)
        if part.id is not None and part.display
    }


async def looks(demo: Garden, size: tuple[int, int], *, after: bool) -> dict[str, object]:
    """Return how each place and a plant are laid out, each in its app or after all others."""
    found: dict[str, object] = {}
    app = GardenApp(demo, Memory(last_visit=TODAY))
    async with app.run_test(size=size) as pilot:
        if after:
            await app.push_screen(PlantScreen(person_named(demo, "ada").id))
            await pilot.pause()
            for place in (*PLACES, *PLACES):
                await pilot.press(place)
                await pilot.pause()
                found[place] = laid_out(app)
            await app.push_screen(PlantScreen(person_named(demo, "ada").id))
            await pilot.press("tab", "tab", "x")
            await pilot.pause()
            found["plant"] = laid_out(app)
    if after:
        return found
    for place in PLACES:
        app = GardenApp(demo, Memory(last_visit=TODAY))
        async with app.run_test(size=size) as pilot:
            await pilot.press(place)
            await pilot.pause()
            found[place] = laid_out(app)
    app = GardenApp(demo, Memory(last_visit=TODAY))
    async with app.run_test(size=size) as pilot:
        await app.push_screen(PlantScreen(person_named(demo, "ada").id))
        await pilot.press("tab", "tab", "x")
        await pilot.pause()
        found["plant"] = laid_out(app)
    return found


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_screen_is_laid_out_as_if_no_other_had_been_open(
    demo: Garden, size: tuple[int, int]
) -> None:
    alone = await looks(demo, size, after=False)
    assert await looks(demo, size, after=True) == alone
