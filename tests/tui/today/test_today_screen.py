from garden.gardener.garden import Garden
from garden.gardener.history import history
from garden.gardener.people import person_named
from garden.gardener.planting import Ways, plant_people
from garden.gardener.promises import promise
from garden.gardener.survey import survey
from garden.gardener.today import today
from garden.tui.app import GardenApp
from garden.tui.memory import Memory
from garden.tui.screens.plant.screen import PlantScreen
from garden.tui.screens.today.screen import TodayScreen
from tests.tui.conftest import TODAY
from tests.tui.screen_text import text_of

SMALL = (80, 24)
USUAL = (120, 40)
UNKIND = ("overdue", "failed", "lost", "streak", "late")


def the_screen(app: GardenApp) -> TodayScreen:
    assert isinstance(app.screen, TodayScreen)
    return app.screen


def at_hand(app: GardenApp) -> int:
    view = the_screen(app).person_at_hand()
    assert view is not None
    return view.id


async def test_the_first_visit_of_a_day_begins_with_all_of_today_at_80_by_24(demo: Garden) -> None:
    app = GardenApp(demo, Memory(last_visit="2026-11-21"))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        text = text_of(app)
    for view in today(demo).people:
        assert view.name in text
        assert view.reasons[0][:24] in text
    assert "message 83 %" in text
    assert "This week" in text
    assert not [word for word in UNKIND if word in text.lower()]


async def test_a_verb_waters_the_person_says_so_and_goes_on(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("2", "j", "j")
        person = at_hand(app)
        await pilot.press("c")
        await pilot.pause()
        text = text_of(app)
        assert survey(demo, ids=[person]).people[0].last_channel == "call"
        assert "✓ tended · call" in text
        assert at_hand(app) != person
        the_screen(app).let_go(person)
        await pilot.pause()
        assert "✓ tended" not in text_of(app)


async def test_undo_brings_the_card_back_to_hand(app: GardenApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("2", "j", "j")
        person = at_hand(app)
        await pilot.press("m", "u")
        await pilot.pause()
        assert at_hand(app) == person
        assert "✓ tended" not in text_of(app)


async def test_who_still_is_owed_something_stays_and_nobody_is_pushed_out(
    app: GardenApp, demo: Garden
) -> None:
    before = [view.id for view in today(demo).people]
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("2", "m")
        await pilot.pause()
        text = text_of(app)
    assert "Rosalind Franklin" in text
    assert [view.id for view in today(demo).people] == before


async def test_d_keeps_the_promise_of_the_selected_person(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("2", "d")
        await pilot.pause()
    assert history(demo)[0].what.startswith("kept the promise with Rosalind Franklin")


async def test_snooze_and_rest_take_people_out_of_today(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("2", "j", "j")
        snoozed = at_hand(app)
        await pilot.press("s")
        resting = at_hand(app)
        await pilot.press("z")
        await pilot.pause()
        assert "✓ snoozed for a week" in text_of(app)
        assert "✓ resting until woken" in text_of(app)
    assert survey(demo, ids=[snoozed]).people[0].snoozed_until is not None
    assert survey(demo, ids=[resting]).people[0].state == "resting"


async def test_skipping_all_writes_nothing_and_ends_in_a_quiet_garden(
    app: GardenApp, demo: Garden
) -> None:
    changes = len(history(demo))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("2", "x", "x", "x", "x", "x")
        await pilot.pause()
        assert "The garden is quiet." in text_of(app)
        await pilot.press("m")
        await pilot.press("X")
        await pilot.pause()
        assert "Rosalind Franklin" in text_of(app)
    assert len(history(demo)) == changes


async def test_the_end_tells_how_many_were_tended(app: GardenApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("2", "j", "j", "m", "m", "m")
        for _ in range(5):
            await pilot.press("x")
        await pilot.pause()
        text = text_of(app)
    assert "3 people tended today." in text
    assert not [word for word in UNKIND if word in text.lower()]


async def test_enter_opens_the_person_and_escape_comes_back(app: GardenApp) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("2", "enter")
        await pilot.pause()
        assert isinstance(app.screen, PlantScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert at_hand(app) == person_named(app.outlook.garden, "rosalind franklin").id


async def test_without_plants_today_invites_to_the_shed(empty: Garden) -> None:
    app = GardenApp(empty, Memory(last_visit=TODAY))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("2")
        await pilot.pause()
        text = text_of(app)
    assert "nobody is planted yet" in text
    assert "5  to the Shed" in text


async def test_hostile_names_and_promises_stand_on_the_card_as_they_are(empty: Garden) -> None:
    names = ["[@click=app.quit]Eve[/]", "a[/]b", "red\x1b[31mhood", "W" * 300]
    for view in plant_people(empty, names, Ways()):
        promise(empty, view.id, "[b]x[/b] \x1b]0;t\x07", empty.today(), theirs=False)
    for size in (SMALL, USUAL):
        app = GardenApp(empty, Memory(last_visit=TODAY))
        async with app.run_test(size=size) as pilot:
            await pilot.press("2", "j", "c")
            await pilot.pause()
            text = text_of(app)
        assert "[@click=app.quit]Eve[/]" in text
        assert "a[/]b" in text
        assert "red[31mhood" in text
        assert "[b]x[/b] ]0;t" in text
        assert "WWWW" in text
        assert "\x1b" not in text
