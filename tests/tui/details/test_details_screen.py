from textual.pilot import Pilot
from textual.widgets import Input

from garden.gardener.garden import Garden
from garden.gardener.history import history, undo
from garden.gardener.people import person_named
from garden.gardener.person import person_view
from garden.gardener.planting import Ways, plant_people
from garden.store.queries.timeline import InteractionRow
from garden.tui.app import GardenApp
from garden.tui.commands.verbs import BY_NAME
from garden.tui.memory import Memory
from garden.tui.screens.base import GardenScreenBase
from garden.tui.screens.details.draft import new_draft
from garden.tui.screens.details.screen import DetailsScreen
from tests.tui.conftest import TODAY
from tests.tui.screen_text import text_of

HOSTILE = "[@click=app.quit]Eve[/]"


def newest(garden: Garden, name: str) -> InteractionRow:
    return person_view(garden, person_named(garden, name).id).interactions[0]


async def opened(pilot: Pilot[int], garden: Garden, name: str, verb: str = "call") -> None:
    """Open the form about somebody, as shift and the verb do."""
    screen = pilot.app.screen
    assert isinstance(screen, GardenScreenBase)
    person = person_named(garden, name).id
    pilot.app.push_screen(DetailsScreen(new_draft(BY_NAME[verb], (person,))), screen._detailed)
    await pilot.pause()


def fill(pilot: Pilot[int], **fields: str) -> None:
    for field, text in fields.items():
        pilot.app.screen.query_one(f"#{field}", Input).value = text


async def test_shift_and_a_verb_open_the_form(app: GardenApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("C")
        await pilot.pause()
        assert isinstance(app.screen, DetailsScreen)
        assert "Call with" in text_of(app)


async def test_all_that_is_said_is_logged(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, demo, "Ada Lovelace")
        fill(pilot, when="yesterday", others="alan", note="her talk", tags="maths, loom")
        fill(pilot, venue="Royal Society", minutes="20")
        app.screen.query_one("#initiator").focus()
        await pilot.press("t", "tab", "g", "enter")
        await pilot.pause()
        logged = newest(demo, "Ada Lovelace")
        assert (logged.channel, logged.initiator, logged.note) == ("call", "them", "her talk")
        assert {one.name for one in logged.people} == {"Ada Lovelace", "Alan Turing"}
        assert logged.day_only
        assert logged.at.date().isoformat() == "2026-11-21"
        assert (logged.gestures, logged.tags) == (("give",), ("maths", "loom"))
        assert (logged.venue, logged.duration_min) == ("Royal Society", 20)


async def test_a_verbs_own_gesture_is_taken_already(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, demo, "Ada Lovelace", "thanks")
        await pilot.press("enter")
        await pilot.pause()
        assert newest(demo, "Ada Lovelace").gestures == ("thanks",)


async def test_the_reading_of_a_day_shows_beside_it(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, demo, "Ada Lovelace")
        fill(pilot, when="friday")
        await pilot.pause()
        assert "Fri 20 Nov, 2 days ago" in text_of(app)


async def test_a_day_to_come_is_not_logged(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        before = len(history(demo))
        await opened(pilot, demo, "Ada Lovelace")
        fill(pilot, when="tomorrow")
        await pilot.press("enter")
        await pilot.pause()
        assert "“tomorrow” lies ahead" in text_of(app)
        assert len(history(demo)) == before


async def test_an_unknown_name_says_so(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, demo, "Ada Lovelace")
        fill(pilot, others="zed")
        await pilot.press("enter")
        await pilot.pause()
        assert "nobody called “zed”" in text_of(app)


async def test_an_ambiguous_name_asks(app: GardenApp, demo: Garden) -> None:
    plant_people(demo, ["Ada Byron"], Ways())
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, demo, "Alan Turing")
        fill(pilot, others="ada")
        await pilot.press("enter")
        await pilot.pause()
        assert "Which “ada”?" in text_of(app)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert len(newest(demo, "Alan Turing").people) == 2


async def test_an_ambiguous_day_asks(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, demo, "Ada Lovelace")
        fill(pilot, when="3/4/2026")
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert not isinstance(app.screen, DetailsScreen)
        assert "2026" in history(demo, 1)[0].at.isoformat()


async def test_what_the_gardener_refuses_stays_in_the_form(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, demo, "Ada Lovelace")
        fill(pilot, minutes="99999")
        await pilot.press("enter")
        await pilot.pause()
        assert "between a minute and a week" in text_of(app)


async def test_escape_logs_nothing(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        before = len(history(demo))
        await opened(pilot, demo, "Ada Lovelace")
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(app.screen, DetailsScreen)
        assert len(history(demo)) == before


async def test_a_detailed_contact_is_undone_as_one(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        before = person_view(demo, person_named(demo, "Ada Lovelace").id).interactions
        await opened(pilot, demo, "Ada Lovelace")
        fill(pilot, others="+Grace Hopper", tags="new")
        await pilot.press("enter")
        await pilot.pause()
        undo(demo)
        assert person_view(demo, person_named(demo, "Ada Lovelace").id).interactions == before


async def test_hostile_names_show_as_they_are(demo: Garden) -> None:
    plant_people(demo, [HOSTILE, "a[/]b", "x" * 300, "esc\x1b[31m red"], Ways())
    app = GardenApp(demo, Memory(last_visit=TODAY))
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, demo, HOSTILE)
        fill(pilot, others="a[/]b, [bold]x[/bold]")
        await pilot.pause()
        shown = text_of(app)
        assert f"Call with {HOSTILE}" in shown
        assert "a[/]b" in shown
        await pilot.press("escape")
        await opened(pilot, demo, "x" * 300)
        assert "xxx" in text_of(app)
        await pilot.press("escape")
        await opened(pilot, demo, "esc\x1b[31m red")
        assert "\x1b" not in text_of(app)
        assert "esc[31m red" in text_of(app)
