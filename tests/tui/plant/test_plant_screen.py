import pytest

from garden.gardener.contacts import Contact, Entry, log
from garden.gardener.garden import Garden
from garden.gardener.history import history
from garden.gardener.notes import add_note
from garden.gardener.people import person_named
from garden.gardener.person import PersonView, person_view
from garden.gardener.planting import Ways, plant_people
from garden.gardener.survey import Scope, survey
from garden.tui.app import GardenApp
from garden.tui.art.portrait import Portrait
from garden.tui.memory import Memory
from garden.tui.screens.garden.screen import GardenScreen
from garden.tui.screens.plant.screen import PlantScreen
from garden.tui.widgets import rising
from tests.tui.conftest import TODAY
from tests.tui.screen_text import text_of

SMALL = (80, 24)
USUAL = (120, 40)
FRANKLIN = "rosalind franklin"


def franklin(garden: Garden) -> PersonView:
    return person_view(garden, person_named(garden, FRANKLIN).id)


def screen_of(app: GardenApp) -> type:
    return type(app.screen)


def keys_of(text: str) -> list[str]:
    return [{" ": "space"}.get(letter, letter) for letter in text]


async def test_at_120_by_40_the_person_is_seen_whole(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await app.push_screen(PlantScreen(franklin(demo).plant.id))
        await pilot.pause()
        text = text_of(app)
    for words in ("Rosalind Franklin", "Head of imaging", "thirsty", "every 2 months", "42 %"):
        assert words in text
    for words in ("100 %", "◆ due Sun 8 Nov", "9 in a year", "Fri 21 Aug", "send the slides"):
        assert words in text


async def test_at_80_by_24_tab_goes_through_the_sections(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await app.push_screen(PlantScreen(franklin(demo).plant.id))
        await pilot.pause()
        seen = []
        for _ in range(5):
            seen.append(text_of(app))
            await pilot.press("tab")
            await pilot.pause()
    assert "Her team's picture made the cover" in seen[0]
    assert "9 in a year" in seen[1]
    assert "Met     14 December 2018" in seen[2]
    assert "A contact now would bring" in seen[3]
    assert "Her team's picture made the cover" in seen[4]


async def test_what_does_not_fit_is_reached_by_scrolling(app: GardenApp, demo: Garden) -> None:
    oldest = franklin(demo).interactions[-1]
    async with app.run_test(size=SMALL) as pilot:
        await app.push_screen(PlantScreen(franklin(demo).plant.id))
        await pilot.pause()
        first = text_of(app)
        await pilot.press("j")
        await pilot.pause()
        assert text_of(app) != first
        await pilot.press("G")
        await pilot.pause()
        assert oldest.note[:12] in text_of(app)
        await pilot.press("g", "escape")
        await pilot.pause()
        assert text_of(app) == first


async def test_x_explains_the_health_and_what_a_contact_would_do(
    app: GardenApp, demo: Garden
) -> None:
    explanation = franklin(demo).explanation
    assert explanation is not None
    async with app.run_test(size=USUAL) as pilot:
        await app.push_screen(PlantScreen(franklin(demo).plant.id))
        await pilot.press("x")
        await pilot.pause()
        text = text_of(app)
        await pilot.press("G")
        await pilot.pause()
        assert "Odds 2.4 − 2.8 = −0.5 doublings" in text_of(app)
        await pilot.press("x")
        await pilot.pause()
        assert "A contact now would bring" not in text_of(app)
    assert explanation.line[:24] in text
    assert "coffee" in text


async def test_a_verb_here_is_about_this_person(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await app.push_screen(PlantScreen(franklin(demo).plant.id))
        await pilot.press("c")
        await pilot.pause()
        assert "call · today" in text_of(app)
        assert franklin(demo).plant.last_channel == "call"
        await pilot.press("full_stop", "u", "u")
        assert franklin(demo).plant.contacts == 9


async def test_n_writes_a_note_and_p_a_promise_with_its_day(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await app.push_screen(PlantScreen(franklin(demo).plant.id))
        await pilot.press("n", *keys_of("likes x ray jokes"), "enter")
        await pilot.press("p", *keys_of("the map by friday"), "enter")
        await pilot.press("P", *keys_of("a plate"), "enter")
        await pilot.pause()
        text = text_of(app)
    person = franklin(demo)
    assert person.notes[0].text == "likes x ray jokes"
    made = {(one.owed_by, one.what, str(one.due_on)) for one in person.promises}
    assert {("me", "the map", "2026-11-27"), ("them", "a plate", "None")} <= made
    assert "◆ Fri 27 Nov  your promise" in text


async def test_an_unclear_day_is_asked_for_again_and_escape_gives_up(
    app: GardenApp, demo: Garden
) -> None:
    changes = len(history(demo))
    async with app.run_test(size=SMALL) as pilot:
        await app.push_screen(PlantScreen(franklin(demo).plant.id))
        await pilot.press("p", *keys_of("it by 3"), "slash", "4", "enter")
        await pilot.pause()
        assert "Which day is “3/4”?" in text_of(app)
        await pilot.press("escape")
        await pilot.pause()
        assert screen_of(app) is PlantScreen
    assert len(history(demo)) == changes


async def test_d_keeps_the_most_pressing_promise(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await app.push_screen(PlantScreen(franklin(demo).plant.id))
        await pilot.press("d")
        await pilot.pause()
    assert [one.kept for one in franklin(demo).promises] == [True]


async def test_z_lets_the_plant_rest_and_wakes_it(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await app.push_screen(PlantScreen(franklin(demo).plant.id))
        await pilot.press("z")
        assert franklin(demo).plant.state == "resting"
        await pilot.press("z")
    assert franklin(demo).plant.state == "thirsty"


async def test_escape_and_the_places_leave_the_person(app: GardenApp) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert screen_of(app) is PlantScreen
        await pilot.press("escape")
        await pilot.pause()
        assert screen_of(app) is GardenScreen
        await pilot.press("enter", "1")
        await pilot.pause()
        assert screen_of(app) is GardenScreen


async def test_hostile_names_and_notes_are_shown_as_they_are(empty: Garden) -> None:
    bad = "[@click=app.quit]Eve[/]"
    person = plant_people(empty, [bad], Ways(circle="a[/]b"))[0].id
    add_note(empty, person, "[b]x[/b] \x1b[31m " + "W" * 300)
    log(empty, Entry(Contact((person,), note="a[/]b", tags=("[i]t[/i]",), venue="[u]v")))
    app = GardenApp(empty, Memory(last_visit=TODAY))
    async with app.run_test(size=USUAL) as pilot:
        await app.push_screen(PlantScreen(person))
        await pilot.pause()
        text = text_of(app)
    for words in (bad, "a[/]b", "[b]x[/b] [31m", "#[i]t[/i]", "at [u]v"):
        assert words in text
    assert text.count("W") >= 300


async def test_somebody_in_the_seed_tray_can_be_looked_at(app: GardenApp, demo: Garden) -> None:
    person = survey(demo, Scope.TRAY).people[0]
    async with app.run_test(size=SMALL) as pilot:
        await app.push_screen(PlantScreen(person.id))
        await pilot.press("x")
        await pilot.pause()
        text = text_of(app)
    assert "in the seed tray" in text
    assert "no arithmetic here" in text


async def test_an_opened_plant_grows_from_a_seedling_to_itself(
    app: GardenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [100.0]
    monkeypatch.setattr(rising, "monotonic", lambda: clock[0])
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        app.animation_level = "full"
        await pilot.press("enter")
        await pilot.pause()
        plant = app.screen.query_one(Portrait)
        assert plant.growing
        clock[0] += rising.SECONDS
        await pilot.pause(0.1)
        assert not plant.growing


async def test_who_is_remembered_has_a_log_and_no_chart_of_health(
    app: GardenApp, demo: Garden
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await app.push_screen(PlantScreen(person_named(demo, "somerville").id))
        await pilot.pause()
        text = text_of(app)
    assert "6 contacts" in text
    assert "6 in a year" in text
    assert "months of silence" not in text
