"""What moves, and what does not: watering, walking in time, the cursor."""

from dataclasses import replace

import pytest
from textual.geometry import Region

from garden.gardener.garden import Garden
from garden.gardener.status import LOW_STATES
from garden.gardener.survey import survey
from garden.tui.app import GardenApp
from garden.tui.memory import Memory
from garden.tui.screens.garden.screen import GardenScreen
from garden.tui.widgets import rising
from garden.tui.widgets.rising import Rising
from tests.tui.conftest import TODAY
from tests.tui.screen_text import text_of

USUAL = (120, 40)


def the_screen(app: GardenApp) -> GardenScreen:
    assert isinstance(app.screen, GardenScreen)
    return app.screen


async def test_walking_back_a_week_shows_the_garden_of_then_and_esc_comes_back(
    app: GardenApp, demo: Garden
) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        screen = the_screen(app)
        now = {view.id: view.health for view in survey(demo).people}
        await pilot.press("left_square_bracket", "left_square_bracket")
        await pilot.pause()
        assert "8 November" in text_of(app)
        assert "2 weeks back" in text_of(app)
        then = {number: view.health for number, view in screen.grid._views.items()}
        assert then != now
        await pilot.press("m")
        assert "Nobody is chosen here" in text_of(app)
        await pilot.press("right_square_bracket")
        assert "1 week back" in text_of(app)
        await pilot.press("escape")
        await pilot.pause()
        assert {number: view.health for number, view in screen.grid._views.items()} == now


async def test_the_size_of_plants_is_kept_for_the_next_visit(demo: Garden) -> None:
    memory = Memory(last_visit=TODAY)
    app = GardenApp(demo, memory)
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        await pilot.press("minus")
        assert the_screen(app).grid.density.columns == 10
    again = GardenApp(demo, memory)
    async with again.run_test(size=USUAL) as pilot:
        await pilot.pause()
        assert the_screen(again).grid.density.columns == 10


async def test_a_cursor_move_draws_two_cells_and_not_the_garden(
    app: GardenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        grid = the_screen(app).grid
        drawn: list[Region] = []
        refresh = grid.refresh

        def noted(*regions: Region, **rest: bool) -> object:
            drawn.extend(regions)
            assert regions, "the whole garden was drawn again"
            return refresh(*regions, **rest)

        with monkeypatch.context() as patched:
            patched.setattr(grid, "refresh", noted)
            grid.move(1, 0)
        assert len(drawn) == 2
        assert all(region.height == grid.density.height for region in drawn)
        assert all(region.width < USUAL[0] / 2 for region in drawn)


async def test_a_watered_plant_rises_over_half_a_second_and_then_stands_still(
    app: GardenApp, demo: Garden, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [100.0]
    monkeypatch.setattr(rising, "monotonic", lambda: clock[0])
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        app.animation_level = "full"
        grid = the_screen(app).grid
        view = survey(demo).people[0]
        before = replace(view, health=0.1, stature=0.1)
        after = replace(view, health=0.9, stature=0.5)
        moving = Rising(grid)
        moving.start(view.id, before)
        seen = []
        for passed in (0.0, 0.1, 0.3, 0.6):
            clock[0] = 100.0 + passed
            seen.append(moving.now(after))
        healths = [health or 0.0 for health, _ in seen]
        assert healths == sorted(healths)
        assert healths[0] == pytest.approx(0.1)
        assert healths[-1] == pytest.approx(0.9)
        moving._tick()
        assert not moving.active(view.id)
        assert moving._timer is None


async def test_with_animation_off_the_plant_is_simply_there(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        app.animation_level = "none"
        view = survey(demo).people[0]
        moving = Rising(the_screen(app).grid)
        moving.start(view.id, replace(view, health=0.1))
        assert not moving.active(view.id)
        assert moving.now(view) == (view.health, view.stature)


async def test_lines_that_only_scrolled_are_not_drawn_again(app: GardenApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        grid = the_screen(app).grid
        height = grid.size.height
        before = {y + grid.scroll_offset.y: grid.render_line(y) for y in range(height)}
        selected = the_screen(app).grid.cursor
        await pilot.press("pagedown")
        await pilot.pause()
        top = grid.scroll_offset.y
        assert top > 0
        assert grid.cursor != selected
        still = [y + top for y in range(height) if grid.render_line(y) is before.get(y + top)]
        # All that were in sight before, but for the rows that the cursor left and came to.
        assert len(still) >= height - top - 2 * grid.density.height


async def test_a_bed_counts_its_thirsty_anew_when_one_of_them_is_watered(app: GardenApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        screen = the_screen(app)
        thirsty = next(view for view in screen.outlook.plants.values() if view.state == "thirsty")
        low = sum(
            view.circle == thirsty.circle and view.state in LOW_STATES
            for view in screen.outlook.plants.values()
        )
        screen.grid.move_to(thirsty.id)
        await pilot.pause()
        assert f"· {low} thirsty" in text_of(app)
        await pilot.press("f")
        await pilot.pause()
        title = next(line for line in text_of(app).splitlines() if f" {thirsty.circle} " in line)
        assert f"· {low} thirsty" not in title
