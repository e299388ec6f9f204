"""The app with keys of one's own: they work, the old ones do not, and all hints say the new."""

from textual.widgets import Input

from garden.gardener.config import config_of
from garden.gardener.garden import Garden
from garden.gardener.history import history
from garden.tui.app import GardenApp
from garden.tui.art.flow import Flow
from garden.tui.commands.palette import ScreenCommands
from garden.tui.manner import manner_of
from garden.tui.memory import Memory
from tests.tui.conftest import TODAY
from tests.tui.screen_text import text_of

KEYS = {
    "undo": "ctrl+z",
    "help": ["f1", "?"],
    "log-message": "f2",
    "sentence": "f9",
    "snooze": "",
    "go-shed": "f4",
    "sort": ["f6", "ctrl+f"],
}


def remapped(garden: Garden, **keys: object) -> GardenApp:
    """Return the app as a config.toml with these keys starts it."""
    config = config_of({"keys": keys or KEYS})
    memory = Memory(last_visit=TODAY)
    return GardenApp(garden, memory, manner_of(config, "", {}, "utf-8", ascii=False))


def done(garden: Garden) -> list[str]:
    """Return the newest changes that stand."""
    return [entry.what for entry in history(garden, 3) if not entry.undone]


async def test_new_keys_work_and_old_ones_do_not(demo: Garden) -> None:
    app = remapped(demo)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        before = done(demo)
        await pilot.press("m", "s")
        assert done(demo) == before
        await pilot.press("f2")
        assert done(demo) != before
        await pilot.press("u")
        assert done(demo) != before
        await pilot.press("ctrl+z")
        assert done(demo) == before
        await pilot.press("ctrl+f")
        assert app.memory.order == "name"
        await pilot.press("f6")
        assert app.memory.order == "last contact"


async def test_the_keys_are_the_same_on_every_screen(demo: Garden) -> None:
    app = remapped(demo)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        before = done(demo)
        await pilot.press("2")
        await pilot.pause()
        await pilot.press("f2")
        assert done(demo) != before
        await pilot.press("ctrl+z")
        assert done(demo) == before


async def test_footer_and_hints_say_the_new_keys(demo: Garden) -> None:
    app = remapped(demo)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        text = text_of(app)
        footer = text.splitlines()[-1]
        assert footer.strip().startswith("f2 Message c Call")
        assert "f1 Help" in footer
        assert "f4 Shed" in text.splitlines()[0]
        assert "f9  say it in a sentence" in text
        await pilot.press("f2")
        await pilot.pause()
        assert "ctrl+z undoes" in text_of(app)


async def test_the_palette_says_the_new_keys_and_has_what_lost_its_key(demo: Garden) -> None:
    app = remapped(demo)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        provider = ScreenCommands(app.screen)
        hits = {hit.text: str(hit.help) async for hit in provider.discover()}
        assert hits["Undo"].endswith("(ctrl+z)")
        assert "(" not in hits["Snooze"]


async def test_the_help_lists_the_new_keys_and_finds_by_them(demo: Garden) -> None:
    app = remapped(demo)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("f1")
        await pilot.pause()
        assert "f1 or ?" in app.screen.query_one(Flow).render().plain
        app.screen.query_one(Input).value = "ctrl+z"
        await pilot.pause()
        found = app.screen.query_one(Flow).render().plain
        assert found.startswith("The key ctrl+z\n  ctrl+z        Take the last change back\n")
        await pilot.press("f1")
        await pilot.pause()
        assert not app.screen.query(Flow)


async def test_lines_left_out_are_told_when_the_app_starts(demo: Garden) -> None:
    app = remapped(demo, sort="s", undo="ctrl+z")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.pause()
        assert "sort: s is Snooze (snooze) on Garden" in text_of(app)
        await pilot.press("o")
        assert app.memory.order == "name"
