"""The sentence line with keys: recalling, completing, and several people at once."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from garden.gardener.garden import Garden
from garden.gardener.history import history
from garden.gardener.households import house, households
from garden.gardener.people import person_named
from garden.gardener.person import person_view
from garden.gardener.survey import survey
from garden.store.queries import labels, people
from garden.tui.app import GardenApp
from garden.tui.manner import Manner
from garden.tui.memory import Memory
from garden.tui.screens.garden.screen import GardenScreen
from tests.tui.conftest import TODAY
from tests.tui.screen_text import text_of


async def say(pilot: Pilot[int], sentence: str, *keys: str) -> None:
    """Type a sentence into the line, then press keys."""
    await pilot.press("l")
    line = pilot.app.screen.query_one("#sentence", Input)
    line.value = sentence
    line.cursor_position = len(sentence)
    await pilot.pause()
    await pilot.press(*keys)


def line_of(app: GardenApp) -> Input:
    return app.screen.query_one("#sentence", Input)


async def test_up_recalls_what_was_said_and_down_goes_forward_again(demo: Garden) -> None:
    app = GardenApp(demo, Memory(last_visit=TODAY, sentences=["met emmy", "called lise"]))
    async with app.run_test(size=(80, 24)) as pilot:
        await say(pilot, "called ada", "enter")
        assert app.memory.sentences == ["called ada", "met emmy", "called lise"]
        await say(pilot, "co", "up")
        assert line_of(app).value == "called ada"
        await pilot.press("up", "up", "up")
        assert line_of(app).value == "called lise"
        await pilot.press("down", "down", "down")
        assert line_of(app).value == "co"


async def test_nothing_is_recalled_or_kept_while_names_are_hidden(demo: Garden) -> None:
    memory = Memory(last_visit=TODAY, sentences=["called ada"])
    app = GardenApp(demo, memory, Manner(discreet=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("l", "up")
        assert line_of(app).value == ""
        await say(pilot, "called ada", "enter")
        assert history(demo)[0].kind == "log"
        assert memory.sentences == ["called ada"]


async def test_tab_completes_cycles_and_stays_in_the_line(app: GardenApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await say(pilot, "called al", "tab")
        first = line_of(app).value
        shown = text_of(app)
        await pilot.press("tab")
        second = line_of(app).value
        await pilot.press("shift+tab")
        assert line_of(app).value == first
        assert app.focused is line_of(app)
    names = {first.removeprefix("called ").strip(), second.removeprefix("called ").strip()}
    assert len(names) == 2
    assert all(name in shown for name in names)


async def test_tags_and_venues_are_completed_too(app: GardenApp, demo: Garden) -> None:
    tag, venue = labels.tag_names(demo.store.database)[0], labels.venue_names(demo.store.database)
    async with app.run_test(size=(80, 24)) as pilot:
        await say(pilot, f"called ada #{tag[:3]}", "tab")
        assert line_of(app).value.startswith("called ada #")
        assert line_of(app).value.split("#")[1].strip() in labels.tag_names(demo.store.database)
        await pilot.press("at", *venue[0][:4], "tab")
        assert venue[0] in line_of(app).value


async def test_a_tag_said_for_the_first_time_is_offered_the_next_time(app: GardenApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await say(pilot, "called ada #zymurgy", "enter")
        await say(pilot, "called ada #zy", "tab")
        assert line_of(app).value == "called ada #zymurgy "


async def test_no_key_asks_the_garden_anything(
    app: GardenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("l")
        asked: list[str] = []
        database = app.outlook.garden.store.database
        execute: Callable[..., object] = database.execute_sql

        def counted(sql: str, *rest: object, **named: object) -> object:
            asked.append(sql)
            return execute(sql, *rest, **named)

        monkeypatch.setattr(database, "execute_sql", counted)
        await pilot.press(*"coffee with al", "tab", "tab", *"and ad", "tab", *"#m", "tab", "up")
        told = [sql for sql in asked if "data_version" not in sql]
        assert told == []
        line_of(app).value = "called ada"
        await pilot.press("enter")
        assert len(asked) > len(told)


async def test_marked_plants_repeat_the_last_contact_as_one(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("v", "space", "space", "full_stop")
        screen = app.screen
        assert isinstance(screen, GardenScreen)
        assert screen.grid.marked == ()
        entry = history(demo)[0]
        assert entry.what.startswith("video")
        assert " and " in entry.what


async def test_a_verb_waters_all_marked_in_one_interaction(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("space", "space", "space")
        screen = app.screen
        assert isinstance(screen, GardenScreen)
        marked = screen.grid.marked
        await pilot.press("c")
    parties = [person_view(demo, one).interactions[0] for one in marked]
    assert len(marked) == 3
    assert len({one.id for one in parties}) == 1
    assert sorted(party.id for party in parties[0].people) == sorted(marked)


async def test_those_marked_become_a_household_with_a_bed_of_its_own(
    app: GardenApp, demo: Garden
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("space", "space")
        screen = app.screen
        assert isinstance(screen, GardenScreen)
        marked = screen.grid.marked
        screen.action_household()
        await pilot.pause()
        await pilot.press(*"The Fluffs", "enter")
        made = {one.name: one.people for one in households(demo)}
        assert made["The Fluffs"] == tuple(sorted(marked))
        assert "The Fluffs" in text_of(app)
        await say(pilot, "dinner with the fluffs")
        assert "The Fluffs: " in text_of(app)
        await pilot.press("enter")
        assert {p.id for p in person_view(demo, marked[0]).interactions[0].people} == set(marked)
        screen.grid.move_to(marked[0])
        screen.action_move_out()
        assert {view.household for view in survey(demo, ids=marked).people} == {None, "The Fluffs"}
        await pilot.press("u", "u", "u")
        assert "The Fluffs" not in {one.name for one in households(demo)}


async def test_what_is_begun_is_offered_before_it_is_asked_for(demo: Garden) -> None:
    house(demo, "The Fluffs", [person_named(demo, "ada").id])
    app = GardenApp(demo, Memory(last_visit=TODAY))
    async with app.run_test(size=(120, 40)) as pilot:
        await say(pilot, "dinner with the flu")
        assert "The Fluffs" in text_of(app)
        await say(pilot, "called alan")
        assert "Alan Turing" in text_of(app).splitlines()[-2]


async def test_a_name_that_may_be_a_household_is_asked_about(demo: Garden) -> None:
    ada = person_named(demo, "ada")
    house(demo, ada.name.split()[-1], [ada.id, person_named(demo, "charles").id])
    app = GardenApp(demo, Memory(last_visit=TODAY))
    async with app.run_test(size=(80, 24)) as pilot:
        await say(pilot, f"called {ada.name.split()[-1].lower()}", "enter")
        assert "household of" in text_of(app)
        await pilot.press("down", "enter")
        assert len(person_view(demo, ada.id).interactions[0].people) == 2


async def test_a_household_is_hidden_with_the_names_in_it(demo: Garden) -> None:
    row = people.names(demo.store.database)
    housed = [one.id for one in row if one.planted][:2]
    house(demo, "Zebulon", housed)
    app = GardenApp(demo, Memory(last_visit=TODAY), Manner(discreet=True))
    async with app.run_test(size=(120, 40)) as pilot:
        await say(pilot, "met zebulon")
        shown = {app.outlook.plants[one].household for one in housed}
        assert len(shown) == 1
        hidden = str(shown.pop())
        assert hidden.startswith("household ")
        assert f"{hidden}: " in text_of(app)
        line_of(app).value = ""
        await pilot.pause()
        assert "Zebulon" not in text_of(app)
