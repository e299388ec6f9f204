from garden.gardener.contacts import Contact, Entry, log
from garden.gardener.farewells import compost, restore
from garden.gardener.garden import Garden
from garden.gardener.history import history
from garden.gardener.people import person_named
from garden.gardener.promises import keep, promise
from garden.gardener.survey import Scope, survey
from garden.tui.app import GardenApp
from tests.tui.screen_text import text_of


def called(garden: Garden, name: str) -> None:
    log(garden, Entry(Contact((person_named(garden, name).id,), "call")))


async def test_changes_stand_under_their_day_with_who_made_them(
    app: GardenApp, demo: Garden
) -> None:
    called(demo, "Ada Lovelace")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "shift+tab", "shift+tab")
        await pilot.pause()
        shown = text_of(app)
        assert "Sun 22 Nov · today" in shown
        assert "call with Ada Lovelace" in shown
        assert "here" in shown


async def test_just_one_change_is_taken_back_after_a_question(app: GardenApp, demo: Garden) -> None:
    called(demo, "Ada Lovelace")
    called(demo, "Alan Turing")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "shift+tab", "shift+tab", "j", "enter", "enter")
        await pilot.pause()
        assert not any(one.undone for one in history(demo))
        await pilot.press("enter", "y")
        await pilot.pause()
        assert [one.what for one in history(demo) if one.undone] == ["call with Ada Lovelace today"]


async def test_a_change_that_others_stand_on_is_refused_in_words(
    app: GardenApp, demo: Garden
) -> None:
    person = person_named(demo, "Ada Lovelace").id
    keep(demo, promise(demo, person, "send [/] the book", None, theirs=False).id)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "shift+tab", "shift+tab", "G", "enter", "y")
        await pilot.pause()
        assert "First undo change" in text_of(app)
        assert not any(one.undone for one in history(demo))


async def test_whoever_is_in_the_compost_comes_back(app: GardenApp, demo: Garden) -> None:
    person = person_named(demo, "Ada Lovelace").id
    for view in survey(demo, Scope.COMPOST).people:
        restore(demo, view.id)
    compost(demo, person)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "shift+tab")
        await pilot.pause()
        assert "Ada Lovelace" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert person in {view.id for view in survey(demo, Scope.GARDEN).people}
        assert "The compost is empty." in text_of(app)
