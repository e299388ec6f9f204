from garden.gardener.circles import circle_names
from garden.gardener.garden import Garden
from garden.gardener.importing import import_files
from garden.gardener.listing import people_listed
from garden.gardener.survey import Scope, survey
from garden.gardener.views import PlantView
from garden.tui.app import GardenApp
from garden.tui.memory import Memory
from tests.tui.conftest import TODAY
from tests.tui.screen_text import text_of

HYPATIA = "Hypatia of Alexandria"


def tray(garden: Garden) -> list[str]:
    return [view.name for view in survey(garden, Scope.TRAY).people]


def planted(garden: Garden, name: str) -> PlantView:
    return next(view for view in people_listed(garden) if view.name == name)


async def test_three_keys_plant_the_one_at_hand(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        first, second, *_ = tray(demo)
        await pilot.press("5", "enter", "1", "q", "f")
        await pilot.pause()
        plant = planted(demo, first)
        assert (plant.circle, plant.rhythm_days) == ("Work", 90.0)
        assert first not in tray(demo)
        assert f"{first} planted: Work" in text_of(app)
        assert second in text_of(app)


async def test_enter_gives_the_next_one_the_same(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        first, second, *_ = tray(demo)
        await pilot.press("5", "p", "2", "w", "c", "enter", "enter", "enter")
        await pilot.pause()
        one, other = planted(demo, first), planted(demo, second)
        assert (one.circle, one.rhythm_days) == (other.circle, other.rhythm_days)


async def test_the_answers_hold_for_all_marked(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        before = tray(demo)
        await pilot.press("5", "space", "space", "enter", "3", "0", "a")
        await pilot.pause()
        assert tray(demo) == before[2:]
        assert planted(demo, before[1]).circle == "Mentors"


async def test_one_undo_brings_them_back_into_the_tray(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        before = tray(demo)
        await pilot.press("5", "enter", "1", "m", "a", "u")
        await pilot.pause()
        assert tray(demo) == before
        assert f"▸ {before[0]}" in text_of(app)


async def test_s_leaves_one_in_the_tray_and_goes_on(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        first, second, *_ = tray(demo)
        await pilot.press("5", "enter", "s", "1", "m", "a")
        await pilot.pause()
        assert first in tray(demo)
        assert second not in tray(demo)


async def test_escape_goes_back_a_question_then_to_the_list(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        before = tray(demo)
        await pilot.press("5", "enter", "1")
        assert "▸ Rhythm?" in text_of(app)
        await pilot.press("escape")
        assert "▸ Circle?" in text_of(app)
        await pilot.press("escape", "j")
        assert f"▸ {before[1]}" in text_of(app)
        assert tray(demo) == before


async def test_a_new_circle_is_typed(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        first = tray(demo)[0]
        await pilot.press("5", "enter", "n", *"Chess", "enter", "m", "a")
        await pilot.pause()
        assert planted(demo, first).circle == "Chess"
        assert "Chess" in circle_names(demo)
        assert "7 Chess" in text_of(app)


async def test_q_in_the_questions_is_quarterly_and_never_quits(app: GardenApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "enter", "q", "2")
        await pilot.pause()
        assert app.is_running
        assert "▸ Rhythm?" in text_of(app)


async def test_all_questions_and_keys_are_always_in_sight(app: GardenApp) -> None:
    for size in ((80, 24), (60, 20)):
        shown = GardenApp(app.outlook.garden, Memory(last_visit=TODAY))
        async with shown.run_test(size=size) as pilot:
            await pilot.press("5")
            await pilot.pause()
            text = text_of(shown)
            for words in ("Circle", "1 Work", "n another", "Rhythm", "w weekly", "y yearly",
                          "Closeness", "j just met", "c close"):  # fmt: skip
                assert words in text, (size, words)


async def test_words_narrow_the_tray(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "slash", *"anning", "enter")
        await pilot.pause()
        text = text_of(app)
        assert "1 of 8 fit" in text
        assert HYPATIA not in text
        await pilot.press("escape")
        await pilot.pause()
        assert HYPATIA in text_of(app)


async def test_an_empty_tray_invites_to_import(empty: Garden) -> None:
    app = GardenApp(empty, Memory(last_visit=TODAY))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "enter", "space", "j")
        await pilot.pause()
        assert "The seed tray is empty." in text_of(app)


async def test_hostile_names_show_as_they_are(empty: Garden) -> None:
    folder = empty.store.path.parent
    names = ["[@click=app.quit]Eve[/]", "a[/]b", "y" * 300, "[bold]B[/bold]"]
    cards = "".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEND:VCARD\n" for name in names)
    (folder / "cards.vcf").write_text(cards)
    import_files(empty, [folder / "cards.vcf"])
    app = GardenApp(empty, Memory(last_visit=TODAY))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "space", "space", "space", "space", "enter")
        await pilot.pause()
        shown = text_of(app)
        for name in ("[@click=app.quit]Eve[/]", "a[/]b", "[bold]B[/bold]"):
            assert name in shown
        await pilot.press("n", *"[/]x", "enter", "m", "a")
        await pilot.pause()
        assert tray(empty) == []
        assert circle_names(empty) == ("[/]x",)
