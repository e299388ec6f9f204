"""The prepared note, written on and kept as one change."""

from textual.pilot import Pilot
from textual.widgets import TextArea

from garden.gardener.garden import Garden
from garden.gardener.history import history, undo
from garden.gardener.people import person_named
from garden.gardener.person import person_view
from garden.tui.app import GardenApp
from garden.tui.memory import Memory
from garden.tui.screens.garden.commands import GROUPS as GARDEN
from garden.tui.screens.interview.commands import INTERVIEWING
from garden.tui.screens.interview.screen import InterviewScreen
from garden.tui.screens.plant.commands import GROUPS as PLANT
from tests.tui.conftest import TODAY
from tests.tui.screen_text import text_of


async def opened(app: GardenApp, pilot: Pilot[int], person: int) -> None:
    app.push_screen(InterviewScreen(person))
    await pilot.pause()


def test_the_palette_has_it_on_garden_and_plant() -> None:
    assert INTERVIEWING in GARDEN
    assert INTERVIEWING in PLANT


async def test_the_note_is_prepared_and_nothing_is_kept_of_it_alone(
    app: GardenApp, demo: Garden
) -> None:
    ada, changes = person_named(demo, "Ada").id, len(history(demo))
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, ada)
        assert "# A conversation with Ada Lovelace" in text_of(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "Nothing was written" in text_of(app)
        await pilot.press("escape")
        await pilot.pause()
        assert app.current_mode == "garden"
        assert not isinstance(app.screen, InterviewScreen)
    assert len(history(demo)) == changes


async def test_what_is_written_is_kept_with_contact_and_thank_you_as_one_change(
    app: GardenApp, demo: Garden
) -> None:
    ada = person_named(demo, "Ada").id
    before = person_view(demo, ada)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, ada)
        await pilot.press(*"looms 1", "ctrl+s")
        await pilot.pause()
        assert not isinstance(app.screen, InterviewScreen)
    after = person_view(demo, ada)
    assert "looms 1" in after.notes[0].text
    assert len(after.interactions) == len(before.interactions) + 1
    assert "thank Ada Lovelace for the conversation" in {one.what for one in after.promises}
    undo(demo)
    assert person_view(demo, ada).interactions == before.interactions


async def test_leaving_asks_first_when_something_was_written(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, person_named(demo, "Ada").id)
        await pilot.press(*"looms", "escape")
        await pilot.pause()
        assert "Leave without keeping what you wrote?" in text_of(app)
        await pilot.press("n")
        await pilot.pause()
        assert "looms" in app.screen.query_one(TextArea).text
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("y")
        await pilot.pause()
        assert not isinstance(app.screen, InterviewScreen)


async def test_a_quit_in_between_loses_no_word(app: GardenApp, demo: Garden) -> None:
    ada = person_named(demo, "Ada").id
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, ada)
        await pilot.press(*"looms")
        await pilot.pause()
    again = GardenApp(demo, Memory(last_visit=TODAY))
    async with again.run_test(size=(80, 24)) as pilot:
        await opened(again, pilot, ada)
        assert "looms" in again.screen.query_one(TextArea).text


async def test_hidden_names_hide_the_note(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, person_named(demo, "Ada").id)
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert "Lovelace" not in text_of(app)
        assert "Names and notes are hidden" in text_of(app)
