from garden.gardener.garden import Garden
from garden.gardener.history import history
from garden.gardener.opening import fixed_clock, open_garden
from garden.gardener.people import person_named
from garden.gardener.planting import Ways, plant_people
from garden.gardener.survey import Scope, survey
from garden.tui.app import GardenApp
from garden.tui.memory import Memory
from garden.tui.screens.garden.screen import GardenScreen
from tests.tui.conftest import NOW, TODAY
from tests.tui.screen_text import text_of

SMALL = (80, 24)
USUAL = (120, 40)


def the_screen(app: GardenApp) -> GardenScreen:
    assert isinstance(app.screen, GardenScreen)
    return app.screen


async def test_the_garden_shows_beds_names_and_health_in_words(app: GardenApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        text = text_of(app)
    assert "Family" in text
    assert "Former work" in text
    assert "Charles Babbage" in text
    assert "wilting" in text
    assert "30 plants" in text


async def test_everything_needed_is_seen_at_80_by_24(app: GardenApp) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        text = text_of(app)
    assert "1 Garden" in text
    assert "Message" in text
    assert "Help" in text
    assert "thriving" in text


async def test_one_key_logs_a_call_now_and_the_panel_says_so(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        person = the_screen(app).grid.cursor
        assert person is not None
        before = survey(demo, ids=[person]).people[0]
        await pilot.press("c")
        await pilot.pause()
        after = survey(demo, ids=[person]).people[0]
        assert after.last_channel == "call"
        assert (after.health or 0) > (before.health or 0)
        assert "call, today" in text_of(app)
        assert history(demo)[0].face == "tui"


async def test_undo_and_redo_are_one_key_each(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        person = the_screen(app).grid.cursor
        assert person is not None
        before = survey(demo, ids=[person]).people[0]
        await pilot.press("m", "u")
        assert survey(demo, ids=[person]).people[0] == before
        assert "undone" in text_of(app)
        await pilot.press("ctrl+r")
        assert survey(demo, ids=[person]).people[0].last_channel == "message"


async def test_marked_plants_are_watered_together_as_one_interaction(
    app: GardenApp, demo: Garden
) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        await pilot.press("space", "space", "f")
        assert history(demo)[0].what.startswith("meeting with")
        assert " and " in history(demo)[0].what
        assert the_screen(app).grid.marked == ()


async def test_the_sentence_line_shows_its_reading_and_logs_it(
    app: GardenApp, demo: Garden
) -> None:
    ada = person_named(demo, "ada").id
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        await pilot.press("l")
        line = app.screen.query_one("#sentence")
        line.value = "called ada yesterday about chess"  # type: ignore[attr-defined]
        await pilot.pause()
        assert "Ada Lovelace" in text_of(app)
        assert "Sat 21 Nov" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
    newest = survey(demo, ids=[ada]).people[0]
    assert newest.last_channel == "call"
    assert history(demo)[0].what == "call with Ada Lovelace yesterday"


async def test_an_unclear_name_asks_and_escape_leaves_the_sentence(
    app: GardenApp, demo: Garden
) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        await pilot.press("l")
        app.screen.query_one("#sentence").value = "called alan"  # type: ignore[attr-defined]
        changes = len(history(demo))
        plant_people(demo, ["Alan Kayling"], Ways())
        the_screen(app).outlook.reload()
        await pilot.press("enter")
        await pilot.pause()
        assert "Which" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
    assert len(history(demo)) == changes + 2


async def test_slash_narrows_the_beds_and_escape_widens_them(app: GardenApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        await pilot.press("slash", *"babb")
        await pilot.pause()
        text = text_of(app)
        assert "Charles Babbage" in text
        assert "Rosalind Franklin" not in text
        await pilot.press("enter", "escape")
        await pilot.pause()
        assert "Rosalind Franklin" in text_of(app)


async def test_snooze_and_rest_are_one_key_each(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        person = the_screen(app).grid.cursor
        assert person is not None
        await pilot.press("s")
        assert survey(demo, ids=[person]).people[0].snoozed_until is not None
        await pilot.press("z")
        assert survey(demo, ids=[person]).people[0].state == "resting"
        await pilot.press("z")
        assert survey(demo, ids=[person]).people[0].state != "resting"


async def test_escape_never_quits_and_q_does(app: GardenApp) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        await pilot.press("escape", "escape", "escape")
        assert app.is_running
        await pilot.press("q")
        await pilot.pause()
    assert app.return_code == 0


async def test_what_another_garden_writes_is_seen(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        other = open_again(demo)
        plant_people(other, ["Niels Bohr-Wettermann"], Ways(circle="Family"))
        other.store.close()
        app._notice_others()
        await pilot.pause()
        assert "31 plants" in text_of(app)


def open_again(demo: Garden) -> Garden:
    return open_garden(demo.store.path, fixed_clock(NOW), "cli")


async def test_an_empty_garden_invites(empty: Garden) -> None:
    app = GardenApp(empty, Memory())
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        text = text_of(app)
    assert "plant those who wait: the Shed" in text


HOSTILE = ("[@click=app.quit]Eve[/]", "a[/]b", "E\x1b[31mvil\x07", "N" * 300, "[bold]Bob[/bold]")


async def test_hostile_names_stand_literally(empty: Garden) -> None:
    plant_people(empty, HOSTILE, Ways(circle="[/]circle"))
    app = GardenApp(empty, Memory(last_visit=TODAY))
    async with app.run_test(size=(200, 40)) as pilot:
        await pilot.pause()
        text = text_of(app)
        assert "a[/]b" in text
        assert "[/]circle" in text
        assert "\x1b" not in text
        for _ in HOSTILE:
            await pilot.press("m", "right")
            await pilot.pause()
        assert "[@click=app.quit]Eve[/]" in text_of(app) or "[bold]Bob[/bold]" in text_of(app)
        assert app.is_running


async def test_the_same_few_widgets_for_few_people_and_for_many(empty: Garden) -> None:
    counts = []
    for many in (3, 300):
        plant_people(empty, [f"Person {number}" for number in range(many)], Ways())
        app = GardenApp(empty, Memory(last_visit=TODAY))
        async with app.run_test(size=SMALL) as pilot:
            await pilot.pause()
            counts.append(len(app.screen.query("*")))
    assert counts[0] == counts[1]


async def test_moving_the_cursor_asks_about_one_person_only(empty: Garden) -> None:
    plant_people(empty, [f"Person {number}" for number in range(60)], Ways())
    app = GardenApp(empty, Memory(last_visit=TODAY))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        asked: list[str] = []
        empty.store.database.query_hooks.append(lambda *rest: asked.append("query"))
        try:
            await pilot.press("right")
            await pilot.pause()
        finally:
            empty.store.database.query_hooks.clear()
    assert 0 < len(asked) < 25


async def test_scope_of_the_garden_leaves_the_tray_out(app: GardenApp, demo: Garden) -> None:
    waiting = survey(demo, Scope.TRAY).people
    assert waiting
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        assert waiting[0].id not in the_screen(app).outlook.plants
