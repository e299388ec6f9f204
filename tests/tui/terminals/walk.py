"""A walk through every screen of the app, for what must hold on all of them."""

from collections.abc import AsyncIterator
from typing import Any

from textual.app import App
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widgets import Input

from garden.gardener.farewells import compost
from garden.gardener.garden import Garden
from garden.gardener.people import person_named


async def walk(app: App[Any], pilot: Pilot[Any], garden: Garden) -> AsyncIterator[str]:
    """Go everywhere; yield the name of each stop once it is shown."""
    compost(garden, person_named(garden, "Charles Babbage").id)
    await pilot.pause()
    async for stop in _garden(app, pilot):
        yield stop
    for keys, stop in PLACES:
        await pilot.press(*keys)
        await pilot.pause()
        await pilot.pause()
        yield stop


async def _garden(app: App[Any], pilot: Pilot[Any]) -> AsyncIterator[str]:
    yield "garden"
    await pilot.press("space", "question_mark")
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
    (("C",), "details"),
    (("escape", "enter"), "plant"),
    (("tab",), "plant, next section"),
    (("tab",), "plant, third section"),
    (("x",), "plant, why"),
    (("n",), "plant, asking for a note"),
    (("escape", "escape", "2"), "today"),
    (("down", "w"), "today, the week"),
    (("3",), "review"),
    (("enter",), "review, second step"),
    (("enter",), "review, third step"),
    (("enter",), "review, fourth step"),
    (("enter",), "review, fifth step"),
    (("escape", "escape", "escape", "escape", "left_square_bracket"), "an earlier week"),
    (("escape", "4"), "shed, tray"),
    (("enter",), "shed, questions"),
    (("escape", "tab"), "shed, import"),
    (("tab",), "shed, history"),
    (("tab",), "shed, compost"),
)
"""Keys from one stop to the next, and what is then shown."""


def strips_of(app: App[Any]) -> list[Strip]:
    """Return the lines of the screen as they are shown."""
    return app.screen._compositor.render_strips()[: app.size.height]
