from datetime import date, timedelta
from functools import partial
from time import perf_counter

from peewee import QueryEvent
from textual.pilot import Pilot
from textual.widgets import Input

from garden.gardener.contacts import Contact, Entry, NewPlan, log
from garden.gardener.garden import Garden
from garden.gardener.history import history
from garden.gardener.notes import add_note
from garden.gardener.people import person_named
from garden.gardener.person import PersonView, person_view
from garden.gardener.planting import Ways, plant_people
from garden.gardener.promises import promise
from garden.tui.app import GardenApp
from garden.tui.memory import Memory
from garden.tui.screens.details.screen import DetailsScreen
from garden.tui.screens.plant.screen import PlantScreen
from tests.tui.conftest import TODAY
from tests.tui.screen_text import text_of

SMALL = (80, 24)
USUAL = (120, 40)


def franklin(garden: Garden) -> PersonView:
    return person_view(garden, person_named(garden, "rosalind franklin").id)


async def opened(pilot: Pilot[int], person: int, *keys: str) -> None:
    """Open a person and press keys."""
    await pilot.app.push_screen(PlantScreen(person))
    await pilot.press(*keys)
    await pilot.pause()


def typed(pilot: Pilot[int], field: str, text: str) -> None:
    pilot.app.screen.query_one(f"#{field}", Input).value = text


def _note_select(asked: list[str], event: QueryEvent) -> None:
    if not event.sql.startswith("pragma"):
        asked.append(event.sql)


async def test_in_the_timeline_e_edits_and_x_removes_and_elsewhere_they_do_not(
    app: GardenApp, demo: Garden
) -> None:
    before = franklin(demo)
    async with app.run_test(size=SMALL) as pilot:
        await opened(pilot, before.plant.id, "e", "x")
        assert franklin(demo).plant.last_channel == "email"
        assert "A contact now would bring" in text_of(app)
        await pilot.press("u", "x", "j", "j")
        await pilot.pause()
        assert "e edits · x removes" in text_of(app)
        assert "x Remove" in text_of(app)
        await pilot.press("x")
        await pilot.pause()
        assert "removed the call" in text_of(app)
        assert "u undoes" in text_of(app)
        assert franklin(demo).interactions == before.interactions[1:]
        await pilot.press("u")
        assert franklin(demo).interactions == before.interactions
        await pilot.press("escape", "e")
    assert franklin(demo).plant.last_channel == "email"


async def test_the_form_opens_as_it_was_logged_and_unchanged_changes_nothing(
    app: GardenApp, demo: Garden
) -> None:
    before, changes = franklin(demo), len(history(demo))
    async with app.run_test(size=SMALL) as pilot:
        await opened(pilot, before.plant.id, "j", "j", "e")
        assert isinstance(app.screen, DetailsScreen)
        assert "Change the call of Fri 21 Aug" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "Nothing is changed." in text_of(app)
    assert franklin(demo).interactions == before.interactions
    assert len(history(demo)) == changes


async def test_every_row_of_the_form_changes_the_contact(app: GardenApp, demo: Garden) -> None:
    number = franklin(demo).interactions[0].id
    async with app.run_test(size=SMALL) as pilot:
        await opened(pilot, franklin(demo).plant.id, "j", "j", "enter")
        typed(pilot, "when", "yesterday 16:00")
        typed(pilot, "others", "rosalind franklin, alan turing")
        typed(pilot, "note", "the second helix")
        typed(pilot, "tags", "x-rays")
        app.screen.query_one("#channel").focus()
        await pilot.press("m", "tab", "tab", "tab", "t", "enter")
        await pilot.pause()
        assert "changed the call with Rosalind Franklin on 21 August" in text_of(app)
        assert "Sat 21 Nov  meeting · yesterday" in text_of(app)
    one = next(one for one in franklin(demo).interactions if one.id == number)
    assert (one.channel, one.initiator, one.note) == ("meeting", "them", "the second helix")
    assert [party.name for party in one.people] == ["Rosalind Franklin", "Alan Turing"]
    assert (one.at.isoformat(), one.tags) == ("2026-11-21T16:00:00+00:00", ("x-rays",))


async def test_somebody_stays_in_the_contact_and_no_day_lies_ahead(
    app: GardenApp, demo: Garden
) -> None:
    before = franklin(demo).interactions
    async with app.run_test(size=SMALL) as pilot:
        await opened(pilot, franklin(demo).plant.id, "j", "j", "e")
        typed(pilot, "others", "")
        await pilot.press("enter")
        await pilot.pause()
        assert "Say whom you were in touch with." in text_of(app)
        typed(pilot, "when", "tomorrow")
        await pilot.press("enter")
        await pilot.pause()
        assert "lies ahead" in text_of(app)
        await pilot.press("escape")
    assert franklin(demo).interactions == before


async def test_names_that_cannot_stand_between_commas_go_by_their_number(empty: Garden) -> None:
    plant_people(empty, ["Berg, Jon"], Ways())
    people = (1, *(plant_people(empty, ["Ada Byron"], Ways())[0].id for _ in range(2)))
    log(empty, Entry(Contact(people, "call", note="one\ntwo", tags=("a,b",))))
    app = GardenApp(empty, Memory(last_visit=TODAY))
    async with app.run_test(size=SMALL) as pilot:
        await opened(pilot, 1, "j", "e")
        typed(pilot, "venue", "Meetup")
        await pilot.press("enter")
        await pilot.pause()
    one = person_view(empty, 1).interactions[0]
    assert tuple(party.id for party in one.people) == people
    assert (one.note, one.tags, one.venue) == ("one\ntwo", ("a,b",), "Meetup")


async def test_a_note_a_promise_and_a_plan_are_changed_in_one_line(empty: Garden) -> None:
    ada = plant_people(empty, ["Ada Lovelace"], Ways())[0].id
    add_note(empty, ada, "plays the harp")
    promise(empty, ada, "the slides", empty.today() + timedelta(days=1), theirs=False)
    log(empty, Entry(plans=(NewPlan(ada, "call", empty.today() + timedelta(days=2)),)))
    app = GardenApp(empty, Memory(last_visit=TODAY))
    async with app.run_test(size=USUAL) as pilot:
        await opened(pilot, ada, "j", "e")
        assert app.screen.query_one("#answer", Input).value == "the slides by 2026-11-23"
        typed(pilot, "answer", "a map by friday")
        await pilot.press("enter", "g", "e")
        assert app.screen.query_one("#answer", Input).value == "call 2026-11-24"
        typed(pilot, "answer", "shout")
        await pilot.press("enter")
        await pilot.pause()
        assert "Begin with how" in text_of(app)
        typed(pilot, "answer", "coffee tomorrow: cake")
        await pilot.press("enter", "G", "e")
        typed(pilot, "answer", "plays the lute")
        await pilot.press("enter", "x")
        await pilot.pause()
        assert "removed the note about Ada Lovelace" in text_of(app)
        await pilot.press("u")
    person = person_view(empty, ada)
    assert [(one.what, one.due_on) for one in person.promises] == [("a map", date(2026, 11, 27))]
    assert [(one.channel, one.on, one.note) for one in person.plans] == [
        ("coffee", date(2026, 11, 23), "cake")
    ]
    assert [note.text for note in person.notes] == ["plays the lute"]


async def test_a_promise_that_holds_a_day_in_its_words_keeps_it(empty: Garden) -> None:
    ada = plant_people(empty, ["Ada Lovelace"], Ways())[0].id
    promise(empty, ada, "a book by friday", None, theirs=True)
    app = GardenApp(empty, Memory(last_visit=TODAY))
    async with app.run_test(size=SMALL) as pilot:
        await opened(pilot, ada, "j", "e", "enter")
    (one,) = person_view(empty, ada).promises
    assert (one.what, one.due_on) == ("a book by friday", None)


async def test_escape_leaves_the_line_then_the_timeline_then_the_person(app: GardenApp) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("enter", "j", "n", "escape")
        await pilot.pause()
        assert "e edits" in text_of(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "goes in" in text_of(app)
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(app.screen, PlantScreen)


async def test_while_names_are_hidden_nothing_typed_is_shown_or_lost(
    app: GardenApp, demo: Garden
) -> None:
    before = franklin(demo).interactions[0]
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("D")
        await opened(pilot, franklin(demo).plant.id, "j", "j", "e")
        text = text_of(app)
        assert before.note[:12] not in text
        assert "Rosalind" not in text
        typed(pilot, "minutes", "12")
        await pilot.press("enter")
        await pilot.pause()
        assert "Rosalind" not in text_of(app)
    after = franklin(demo).interactions[0]
    assert (after.duration_min, after.note, after.people) == (12, before.note, before.people)


async def test_hundreds_of_entries_scroll_without_a_query_and_at_once(empty: Garden) -> None:
    ada = plant_people(empty, ["Ada Lovelace"], Ways())[0].id
    now = empty.now()
    for number in range(300):
        note = f"talk number {number} " + "about looms and much else " * 3
        log(empty, Entry(Contact((ada,), "call", now - timedelta(days=number), note=note)))
    app = GardenApp(empty, Memory(last_visit=TODAY))
    async with app.run_test(size=USUAL) as pilot:
        await opened(pilot, ada, "j")
        asked: list[str] = []
        hook = partial(_note_select, asked)
        empty.store.database.query_hooks.append(hook)
        began = perf_counter()
        await pilot.press(*["j"] * 20, "G")
        spent = perf_counter() - began
        await pilot.pause()
        empty.store.database.query_hooks.remove(hook)
        assert "talk number 299" in text_of(app)
        assert asked == []
        assert spent < 4.0
        await pilot.press("x", "g")
        await pilot.pause()
        assert "talk number 0" in text_of(app)
    assert person_view(empty, ada).plant.contacts == 299
