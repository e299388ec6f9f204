"""A walk through every screen of the app, for what must hold on all of them."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

from textual.app import App
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widgets import Input

from garden.gardener.farewells import compost
from garden.gardener.garden import Garden
from garden.gardener.meanwhile import meanwhile
from garden.gardener.people import person_named
from garden.gardener.planting import Ways, plant_people
from garden.tui.screens.interview.screen import InterviewScreen
from garden.tui.screens.meanwhile.screen import MeanwhileScreen


async def walk(app: App[Any], pilot: Pilot[Any], garden: Garden) -> AsyncIterator[str]:
    """Go everywhere; yield the name of each stop once it is shown."""
    compost(garden, person_named(garden, "Charles Babbage").id)
    plant_people(garden, ["Alan Turin"], Ways(circle="Work", venue="Bletchley"))
    await pilot.pause()
    async for stop in _garden(app, pilot):
        yield stop
    for keys, stop in PLACES:
        await pilot.press(*keys)
        await pilot.pause()
        await pilot.pause()
        yield stop
    last_visit = garden.today() - timedelta(days=5)
    await app.push_screen(MeanwhileScreen(last_visit, meanwhile(garden, last_visit)))
    await pilot.press("enter", "space")
    await pilot.pause()
    yield "today, whom one met meanwhile"
    await app.push_screen(InterviewScreen(person_named(garden, "Grace Hopper").id))
    await pilot.press(*"clocks")
    await pilot.pause()
    yield "interview"


async def _garden(app: App[Any], pilot: Pilot[Any]) -> AsyncIterator[str]:
    yield "garden"
    await pilot.press("apostrophe")
    await pilot.pause()
    yield "garden, a letter on every plant"
    await pilot.press("escape", "space", "space")
    await app.screen.run_action("household")
    await pilot.pause()
    yield "a name for a household"
    await pilot.press("escape")
    await pilot.press("escape", "space", "question_mark")
    await pilot.pause()
    yield "help"
    await pilot.press("escape", "l")
    app.screen.query_one("#sentence", Input).value = "called ada and xyz yesterday #xyz"
    await pilot.pause()
    yield "sentence"
    app.screen.query_one("#sentence", Input).value = "called rosalind"
    await pilot.press("enter")
    await pilot.pause()
    yield "ask"
    await pilot.press("escape", "escape", "escape", "left_square_bracket")
    await pilot.pause()
    yield "a week earlier"
    await pilot.press("escape", "escape", "m")
    await pilot.pause()
    yield "watered"
    await pilot.press("u")
    await pilot.pause()
    yield "undone"


PLACES = (
    (("a", *"talk", "enter"), "who could help"),
    (("escape", "r"), "rhythm"),
    (("escape", "C"), "details"),
    (("escape", "A"), "about a person"),
    (("escape", "enter"), "plant"),
    (("down", "down"), "plant, in the timeline"),
    (("e",), "plant, a contact to be changed"),
    (("escape", "tab"), "plant, next section"),
    (("tab",), "plant, third section"),
    (("x",), "plant, why"),
    (("n",), "plant, asking for a note"),
    (("escape", "escape", "2"), "today"),
    (("down", "w"), "today, the week"),
    (("3",), "review"),
    (("enter",), "review, two questions"),
    (("slash", *"ada, friday", "enter"), "review, a question answered"),
    (("enter",), "review, going thirsty"),
    (("o",), "review, letting go"),
    (("escape", "enter"), "review, promises and thanks"),
    (("enter", "d"), "review, to celebrate"),
    (("enter", "i"), "review, to introduce"),
    (("enter",), "review, the nursery"),
    (("enter",), "review, give and ask"),
    (("enter",), "review, intentions"),
    (("enter",), "review, reflection"),
    ((*["escape"] * 9, "w"), "review, past weeks"),
    (("j", "enter"), "an earlier week"),
    (("escape", "4"), "almanac, growth"),
    (("tab",), "almanac, what works"),
    (("tab",), "almanac, balance"),
    (("tab", "down"), "almanac, capacity"),
    (("tab",), "almanac, rainy day"),
    (("tab",), "almanac, goals"),
    (("x",), "almanac, explained"),
    (("x", "5"), "shed, tray"),
    (("enter",), "shed, questions"),
    (("escape", "tab"), "shed, import"),
    (("tab",), "shed, duplicates"),
    (("enter",), "shed, to be merged"),
    (("escape", "tab"), "shed, history"),
    (("tab",), "shed, compost"),
)
"""Keys from one stop to the next, and what is then shown."""


def strips_of(app: App[Any]) -> list[Strip]:
    """Return the lines of the screen as they are shown."""
    return app.screen._compositor.render_strips()[: app.size.height]
