from pathlib import Path
from threading import Event

from textual.pilot import Pilot
from textual.widgets import Input

from garden.exchange.records import Problem
from garden.gardener.garden import Garden
from garden.gardener.history import history
from garden.gardener.imports.report import Doubt, ImportReport
from garden.gardener.imports.wishes import Progress, Wishes
from garden.gardener.settings import set_setting
from garden.gardener.survey import Scope, survey
from garden.tui.app import GardenApp
from garden.tui.screens.shed.import_work import carry_out
from garden.tui.screens.shed.plan_lines import counts, details
from tests.tui.screen_text import text_of

CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Grace Hopper
EMAIL:grace@example.org
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:[@click=app.quit]Eve[/]
END:VCARD
"""


def tray(garden: Garden) -> set[str]:
    return {view.name for view in survey(garden, Scope.TRAY).people}


def cards(folder: Path, name: str = "cards.vcf") -> Path:
    file = folder / name
    file.write_text(CARDS)
    return file


async def read(pilot: Pilot[int], path: Path | str) -> None:
    """Name a path in the import section and wait for the plan."""
    await pilot.press("5", "tab")
    pilot.app.screen.query_one("#import-path", Input).value = str(path)
    await pilot.press("enter")
    await settled(pilot)


async def settled(pilot: Pilot[int]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_the_plan_comes_before_anything_is_written(
    app: GardenApp, demo: Garden, tmp_path: Path
) -> None:
    before = tray(demo)
    async with app.run_test(size=(80, 24)) as pilot:
        await read(pilot, cards(tmp_path))
        shown = text_of(app)
        assert "2 new, for the seed tray" in shown
        assert "Grace Hopper" in shown
        assert "Bring them in?" in shown
        assert tray(demo) == before


async def test_y_brings_them_in_and_enter_plants_them(
    app: GardenApp, demo: Garden, tmp_path: Path
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await read(pilot, cards(tmp_path))
        await pilot.press("y")
        await settled(pilot)
        assert {"Grace Hopper", "[@click=app.quit]Eve[/]"} <= tray(demo)
        assert "2 people wait in the seed tray" in text_of(app)
        await pilot.press("enter", "1", "m", "a")
        await pilot.pause()
        assert "Grace Hopper" not in tray(demo)


async def test_the_key_that_asked_does_not_answer(
    app: GardenApp, demo: Garden, tmp_path: Path
) -> None:
    before = tray(demo)
    async with app.run_test(size=(80, 24)) as pilot:
        await read(pilot, cards(tmp_path))
        await pilot.press("enter")
        await settled(pilot)
        assert tray(demo) == before
        assert "Nothing was brought in." in text_of(app)


async def test_escape_gives_the_reading_up(app: GardenApp, demo: Garden, tmp_path: Path) -> None:
    changes = len(history(demo))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "tab")
        app.screen.query_one("#import-path", Input).value = str(cards(tmp_path))
        await pilot.press("enter", "escape", "escape")
        await settled(pilot)
        assert len(history(demo)) == changes


async def test_a_file_that_is_not_there_is_said_in_words(app: GardenApp, tmp_path: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await read(pilot, tmp_path / "none.vcf")
        assert "There is no such file or folder." in text_of(app)
        assert app.focused is app.screen.query_one("#import-path", Input)


async def test_importing_twice_brings_nothing_new(
    app: GardenApp, demo: Garden, tmp_path: Path
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await read(pilot, cards(tmp_path))
        await pilot.press("y")
        await settled(pilot)
        await pilot.press("escape")
        app.screen.query_one("#import-path", Input).value = str(tmp_path / "cards.vcf")
        await pilot.press("enter")
        await settled(pilot)
        assert "2 known already" in text_of(app)


async def test_hostile_file_names_show_as_they_are(app: GardenApp, tmp_path: Path) -> None:
    folder = tmp_path / "[bold]x"
    folder.mkdir()
    (folder / "[@click=app.quit]a.bin").write_bytes(b"\0\1\2")
    (folder / "e\x1b[31m.vcf").write_text("BEGIN:VCARD\nFN:\x1b[31mred\nEND:VCARD\n")
    async with app.run_test(size=(120, 40)) as pilot:
        await read(pilot, folder)
        shown = text_of(app)
        assert "[@click=app.quit]a.bin" in shown
        assert "\x1b" not in shown
        await pilot.press("escape")
        app.screen.query_one("#import-path", Input).value = f"{folder}/"
        await pilot.press("tab")
        await pilot.pause()
        assert "[@click=app.quit]a.bin" in text_of(app)


async def test_escape_from_the_path_gives_digits_back_to_the_places(app: GardenApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "tab", "escape")
        await pilot.pause()
        assert "people wait" in text_of(app)
        await pilot.press("2")
        await pilot.pause()
        assert "to think of today" in text_of(app)


async def test_a_folder_written_out_shows_what_is_in_it(app: GardenApp, tmp_path: Path) -> None:
    folder = tmp_path / "export"
    folder.mkdir()
    for name in ("Connections.csv", "messages.csv"):
        (folder / name).touch()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "tab")
        await pilot.pause()
        assert "Settings, Data privacy, Get a copy of your data" in text_of(app)
        app.screen.query_one("#import-path", Input).value = f"{tmp_path}/ex"
        await pilot.press("tab")
        await pilot.pause()
        assert "Connections.csv   messages.csv" in text_of(app)
        await pilot.press("enter")
        await settled(pilot)
        assert "Connections.csv   messages.csv" not in text_of(app)


async def test_tab_completes_and_goes_on_from_an_empty_path(
    app: GardenApp, demo: Garden, tmp_path: Path
) -> None:
    set_setting(demo, "capacity", "4")
    (tmp_path / "folder-of-cards").mkdir()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "tab")
        field = app.screen.query_one("#import-path", Input)
        field.value = f"{tmp_path}/folder"
        await pilot.press("tab")
        assert field.value == f"{tmp_path}/folder-of-cards/"
        await pilot.pause()
        assert "This folder is empty." in text_of(app)
        field.value = ""
        await pilot.press("tab")
        await pilot.pause()
        assert app.focused is not field
        await pilot.press("tab")
        await pilot.pause()
        assert "takes back just this one" in text_of(app)


def test_every_refusal_is_listed_with_file_and_line() -> None:
    report = ImportReport(
        added=3, merged=1, unchanged=4, refused=(Problem("/x/a.csv", 7, "No name."),),
        refused_count=1, doubts=(Doubt("Bob", "Robert", "the same name"),),
    )  # fmt: skip
    words = [line.plain.strip() for line in (*counts(report), *details(report))]
    assert "3 new, for the seed tray" in words
    assert "1 refused" in words
    assert "a.csv, line 7  No name." in words
    assert "Bob and Robert: the same name" in words


async def test_an_undone_import_offers_nobody_to_plant(
    app: GardenApp, demo: Garden, tmp_path: Path
) -> None:
    before = tray(demo)
    async with app.run_test(size=(80, 24)) as pilot:
        await read(pilot, cards(tmp_path))
        await pilot.press("y")
        await settled(pilot)
        await pilot.press("u")
        await pilot.pause()
        assert tray(demo) == before
        assert "enter plants them now" not in text_of(app)


def many(folder: Path, people: int) -> Path:
    file = folder / "many.vcf"
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Person {0}\nEMAIL:p{0}@example.org\nEND:VCARD\n"
    file.write_text("".join(card.format(number) for number in range(people)))
    return file


def test_progress_is_told_now_and_then(demo: Garden, tmp_path: Path) -> None:
    told: list[Progress] = []
    outcome = carry_out(demo, many(tmp_path, 450), Wishes(dry_run=True), Event(), told.append)
    assert [one.records for one in told] == [200, 400]
    assert all(one.done == one.size for one in told)
    assert outcome.report is not None
    assert outcome.report.added == 450


def test_an_import_given_up_changes_nothing(demo: Garden, tmp_path: Path) -> None:
    stop = Event()
    before = tray(demo)

    def give_up(progress: Progress) -> None:
        stop.set()

    outcome = carry_out(demo, many(tmp_path, 450), Wishes(), stop, give_up)
    assert (outcome.report, outcome.why) == (None, "")
    assert tray(demo) == before
