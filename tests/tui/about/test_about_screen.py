"""What is known of a person, changed in a form."""

from textual.pilot import Pilot
from textual.widgets import Input

from garden.gardener.about import about_of
from garden.gardener.garden import Garden
from garden.gardener.history import history, undo
from garden.gardener.people import person_named
from garden.tui.app import GardenApp
from garden.tui.screens.about.fields import Lines
from garden.tui.screens.about.screen import AboutScreen
from garden.tui.screens.plant.screen import PlantScreen
from tests.tui.screen_text import text_of


async def opened(app: GardenApp, pilot: Pilot[int], number: int) -> AboutScreen:
    """Open the form by its key from a person's own page."""
    await app.push_screen(PlantScreen(number))
    await pilot.press("A")
    await pilot.pause()
    assert isinstance(app.screen, AboutScreen)
    return app.screen


def put(screen: AboutScreen, **texts: str) -> None:
    """Type over what stands in fields."""
    for field, text in texts.items():
        entry = screen.query_one(f"#{field}")
        if isinstance(entry, Lines):
            entry.text = text
        else:
            assert isinstance(entry, Input)
            entry.value = text


async def test_it_shows_all_and_keeps_what_is_changed(app: GardenApp, demo: Garden) -> None:
    ada = person_named(demo, "Ada").id
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await opened(app, pilot, ada)
        put(screen, name="Ada King", company="Looms Ltd", days="wedding 8 July 1835")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert isinstance(app.screen, PlantScreen)
        shown = text_of(app)
        assert "Ada King" in shown
        assert "Looms Ltd" in shown
        assert "u undoes" in shown
    found = about_of(demo, ada)
    assert (found.name, found.company) == ("Ada King", "Looms Ltd")
    assert [one.title for one in found.days] == ["wedding"]
    undo(demo)
    assert about_of(demo, ada).name == "Ada Lovelace"


async def test_escape_leaves_everything_as_it_was(app: GardenApp, demo: Garden) -> None:
    before = history(demo)
    async with app.run_test(size=(80, 24)) as pilot:
        put(await opened(app, pilot, 1), name="Somebody Else")
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, PlantScreen)
    assert history(demo) == before


async def test_kept_as_it_was_is_no_change(app: GardenApp, demo: Garden) -> None:
    before = history(demo)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, 1)
        await pilot.press("enter")
        await pilot.pause()
        assert "Nothing is changed." in text_of(app)
    assert history(demo) == before


async def test_a_wrong_field_says_why_beside_it(app: GardenApp, demo: Garden) -> None:
    before = history(demo)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(app, pilot, 1)
        put(screen, birthday="30 Feb", emails="nobody\nada@example.org")
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen is screen
        assert app.focused is screen.query_one("#emails")
        shown = " ".join(text_of(app).split())
        assert "“nobody” is no e-mail" in shown
        assert "There is no “30 Feb”" in shown
        put(screen, birthday="29 Feb", emails="ada@example.org")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.screen is not screen
    assert len(history(demo)) == len(before) + 1
    birthday = about_of(demo, 1).birthday
    assert birthday is not None
    assert birthday.words == "29 February"


async def test_keys_go_from_field_to_field_and_choose_words(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(app, pilot, 1)
        await pilot.press("tab", "shift+tab", *["down"] * 5)
        assert app.focused is screen.query_one("#emails")
        await pilot.press("enter", *"x", "at", *"example.org", "down", "down", "down", "down")
        assert app.focused is screen.query_one("#closeness")
        await pilot.press("j", "down", "o", "ctrl+s")
        await pilot.pause()
    found = about_of(demo, 1)
    assert found.emails[-1] == "x@example.org"
    assert (found.closeness, found.species) == ("just-met", "oak")


async def test_a_circle_there_is_completes_itself(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(app, pilot, 1)
        circle = screen.query_one("#circle", Input)
        circle.value = ""
        circle.focus()
        await pilot.press(*"fri")
        await pilot.pause()
        await pilot.press("right", "enter")
        await pilot.pause()
    assert about_of(demo, 1).circle == "Friends"


async def test_what_is_hidden_stays_hidden_and_is_kept(app: GardenApp, demo: Garden) -> None:
    before = about_of(demo, 1)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(app, pilot, 1)
        await pilot.press("ctrl+o")
        await pilot.pause()
        shown = text_of(app)
        assert not any(word in shown for word in before.name.split())
        assert not any(email in shown for email in before.emails)
        put(screen, company="Looms", birthday="nonsense")
        await pilot.press("enter")
        await pilot.pause()
        assert "nonsense" not in text_of(app)
        put(screen, birthday="")
        await pilot.press("enter")
        await pilot.pause()
        assert not any(word in text_of(app) for word in (*before.name.split(), "Looms"))
    assert about_of(demo, 1).company == "Looms"
    assert about_of(demo, 1).emails == before.emails


async def test_one_at_a_time(app: GardenApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("space", "right", "space", "A")
        await pilot.pause()
        assert not isinstance(app.screen, AboutScreen)
        assert "Several are marked" in text_of(app)


async def test_a_narrow_terminal_shows_one_column_that_scrolls(app: GardenApp) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        screen = await opened(app, pilot, 1)
        assert "Days to remember" not in text_of(app)
        screen.query_one("#days").focus()
        await pilot.pause()
        assert "Others" in text_of(app)
        assert "ctrl+s keeps it" in text_of(app)
