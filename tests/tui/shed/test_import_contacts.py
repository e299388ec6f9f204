"""Contacts in the shed: the plan, who else one talks to, and who I am."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from garden.exchange.records import Party
from garden.gardener.blocking import blocked
from garden.gardener.garden import Garden
from garden.gardener.people import find_people
from garden.gardener.survey import Scope, survey
from garden.store.queries.timeline import interactions_of
from garden.tui.app import GardenApp
from tests.gardener.sources import EVE, ME, Source, at, install, meeting, message
from tests.tui.screen_text import text_of


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Source:
    return install(monkeypatch, tmp_path)


@pytest.fixture
def talk(demo: Garden, source: Source) -> Path:
    """Messages and a call with the first of the garden, and talk with Eve, who is not in it."""
    name = survey(demo).people[0].name
    known = Party(name=name)
    return source.file(
        [
            message(known, ME, when=at(9)),
            message(ME, known, when=at(2)),
            meeting(known, channel="call", when=at(2)),
            message(EVE, ME, when=at(3)),
            message(ME, EVE, when=at(3)),
        ]
    )


async def read(pilot: Pilot[int], path: Path) -> None:
    await pilot.press("5", "tab")
    pilot.app.screen.query_one("#import-path", Input).value = str(path)
    await pilot.press("enter")
    await settled(pilot)


async def settled(pilot: Pilot[int]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_who_i_am_is_asked_then_the_plan_is_shown_and_marked(
    app: GardenApp, demo: Garden, talk: Path
) -> None:
    person = survey(demo).people[0].id
    logged = len(interactions_of(demo.store.database, person))
    async with app.run_test(size=(100, 30)) as pilot:
        await read(pilot, talk)
        assert "Who are you in this?" in text_of(app)
        assert app.screen.query_one("#import-me", Input).value == "me@example.org"
        await pilot.press("enter")
        await settled(pilot)
        shown = text_of(app)
        assert "2 days of messages with 1 person, 1 call" in shown
        assert "People you talk to" in shown
        assert "Eve Stranger" in shown
        assert "1 in     1 out    1 day  last 19 November" in shown
        await pilot.press("space", "y")
        await settled(pilot)
        assert "1 person waits in the seed tray" in text_of(app)
    assert len(interactions_of(demo.store.database, person)) == logged + 3
    (eve,) = find_people(demo, ["Eve", "Stranger"])
    assert [one.name for one in survey(demo, Scope.TRAY, [eve.id]).people] == ["Eve Stranger"]
    assert len(interactions_of(demo.store.database, eve.id)) == 1


async def test_unmarked_they_stay_out(app: GardenApp, demo: Garden, talk: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await read(pilot, talk)
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("space", "k", "space", "y")
        await settled(pilot)
        assert "2 days of messages with 1 person" in text_of(app)
    assert find_people(demo, ["Eve", "Stranger"]) == ()


async def test_b_blocks_somebody_one_talks_to_for_ever(
    app: GardenApp, demo: Garden, talk: Path
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await read(pilot, talk)
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("b")
        await pilot.pause()
        assert "Eve Stranger  blocked" in text_of(app)
        assert "eve@example.net" in [one.value for one in blocked(demo)]
        await pilot.press("k", "space", "y")
        await settled(pilot)
    assert find_people(demo, ["Eve", "Stranger"]) == ()


async def test_with_no_answer_who_i_am_the_plan_is_still_there(
    app: GardenApp, demo: Garden, talk: Path
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await read(pilot, talk)
        app.screen.query_one("#import-me", Input).value = ""
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen.query_one("#import-me", Input).disabled
        assert "y imports" in text_of(app) or "Any" in text_of(app)


async def test_escape_from_who_i_am_goes_back(app: GardenApp, demo: Garden, talk: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await read(pilot, talk)
        await pilot.press("escape")
        await pilot.pause()
        assert not app.screen.query_one("#import-path", Input).disabled
        assert app.screen.query_one("#import-me", Input).disabled
