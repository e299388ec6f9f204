"""A sentence that could mean several things is asked about, and logged once it is settled."""

import pytest
from textual.widgets import Input

from garden.gardener.garden import Garden
from garden.gardener.history import history
from garden.tui.app import GardenApp
from garden.tui.memory import Memory
from garden.tui.screens.ask.screen import AskScreen
from tests.tui.conftest import TODAY
from tests.tui.sentence.test_sentence_line import say


@pytest.mark.parametrize("place", ["1", "2"])
async def test_an_answer_logs_once_and_gives_the_keys_back(demo: Garden, place: str) -> None:
    app = GardenApp(demo, Memory(last_visit=TODAY))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(place)
        await pilot.pause()
        before = len(history(demo))
        await say(pilot, "called ada 3/11", "enter")
        assert isinstance(app.screen, AskScreen)
        await pilot.press("enter")
        await pilot.pause()
        assert len(history(demo)) == before + 1
        assert not isinstance(app.focused, Input)


async def test_leaving_the_question_leaves_the_sentence_as_it_was(app: GardenApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await say(pilot, "called ada 3/11", "enter", "escape")
        line = app.screen.query_one("#sentence", Input)
        assert line.value == "called ada 3/11"
        assert app.focused is line


async def test_what_is_still_open_behind_an_answer_is_asked_next(
    app: GardenApp, demo: Garden
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        before = len(history(demo))
        await say(pilot, "called ada 3/11; owe ada tea by 3/2", "enter", "enter")
        await pilot.pause()
        assert isinstance(app.screen, AskScreen)
        assert len(history(demo)) == before
        await pilot.press("enter")
        await pilot.pause()
        assert len(history(demo)) == before + 1
