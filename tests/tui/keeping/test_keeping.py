"""Keeping somebody in mind by one key, and minding before one asks."""

from textual.pilot import Pilot
from textual.widgets import Input

from garden.gardener.garden import Garden
from garden.gardener.history import history
from garden.gardener.people import person_named
from garden.gardener.survey import survey
from garden.tui.app import GardenApp
from garden.tui.screens.gentle.screen import GentleScreen
from garden.tui.screens.plant.screen import PlantScreen
from tests.tui.screen_text import text_of

SMALL = (80, 24)


async def test_in_the_garden_b_is_a_promise_for_tomorrow(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("b")
        await pilot.pause()
        assert "you get back to them tomorrow" in text_of(app)
    assert "get back to" in history(demo)[0].what


async def test_on_a_plant_r_chooses_that_it_never_decays(app: GardenApp, demo: Garden) -> None:
    ada = person_named(demo, "ada").id
    async with app.run_test(size=SMALL) as pilot:
        await app.push_screen(PlantScreen(ada))
        await pilot.press("r")
        await pilot.pause()
        assert "How often, Ada Lovelace?" in text_of(app)
        await pilot.press("end", "k", "enter")
        await pilot.pause()
        assert "✓ Ada Lovelace: never decays" in text_of(app)
        await pilot.press("r", "escape")
        await pilot.pause()
    assert survey(demo, ids=[ada]).people[0].evergreen


async def test_marked_people_get_one_rhythm(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("space", "space", "r")
        await pilot.pause()
        assert " and " in text_of(app).partition("How often, ")[2].partition("?")[0]
        await pilot.press("home", "j", "enter")
        await pilot.pause()
    assert history(demo)[0].what.endswith(": fortnightly")
    assert history(demo)[1].what.endswith(": fortnightly")


async def say(app: GardenApp, pilot: Pilot[int], words: str) -> None:
    await pilot.press("l")
    app.screen.query_one("#sentence", Input).value = words
    await pilot.press("enter")
    await pilot.pause()


async def test_an_ask_to_somebody_cold_meets_a_word_and_one_more_enter_logs_it(
    app: GardenApp, demo: Garden
) -> None:
    changes = len(history(demo))
    async with app.run_test(size=SMALL) as pilot:
        await say(app, pilot, "asked humboldt for a map")
        assert isinstance(app.screen, GentleScreen)
        words = " ".join(text_of(app).split())
        assert "Alexander von Humboldt: you last spoke 11 months ago, and asked then too." in words
        assert len(history(demo)) == changes
        await pilot.press("escape")
        await pilot.pause()
        assert len(history(demo)) == changes
        await say(app, pilot, "asked humboldt for a map")
        await pilot.press("enter")
        await pilot.pause()
    assert history(demo)[0].what == "message with Alexander von Humboldt today"


async def test_an_ask_to_somebody_warm_is_simply_logged(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await say(app, pilot, "asked ada for a review")
        assert not isinstance(app.screen, GentleScreen)
    assert history(demo)[0].what == "message with Ada Lovelace today"


async def test_with_names_hidden_the_word_names_nobody(app: GardenApp) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await say(app, pilot, "asked humboldt for a map")
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert "Humboldt" not in text_of(app)
        assert "you last spoke 11 months ago" in " ".join(text_of(app).split())


async def test_explain_tells_of_the_habit_and_about_of_the_topics(
    app: GardenApp, demo: Garden
) -> None:
    async with app.run_test(size=(120, 60)) as pilot:
        await app.push_screen(PlantScreen(person_named(demo, "ada").id))
        await pilot.pause()
        assert "you both care for compilers" in text_of(app)
        await pilot.press("x")
        await pilot.pause()
        assert "usually in touch about every 10" in text_of(app)


async def test_the_panel_tells_a_seedling_and_what_to_talk_about(
    app: GardenApp, demo: Garden
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("slash", *"kamathi", "enter")
        await pilot.pause()
        text = text_of(app)
    assert "still growing roots" in text
    assert "To talk about" in text
