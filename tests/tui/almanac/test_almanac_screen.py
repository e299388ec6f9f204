"""The almanac on the screen: its pages, what they explain, and what is done from them."""

import pytest

from garden.engine.almanac.growth import STATES
from garden.gardener.almanac import keeping
from garden.gardener.almanac.drawing import draw_up
from garden.gardener.almanac.words import PAGES, explained, title
from garden.gardener.contacts import Contact, Entry, log
from garden.gardener.garden import Garden
from garden.gardener.goals import set_goal
from garden.gardener.history import undo
from garden.gardener.shares import Wish, set_circle
from garden.gardener.survey import survey
from garden.tui.app import GardenApp
from garden.tui.manner import Manner
from garden.tui.memory import Memory
from tests.tui.conftest import TODAY
from tests.tui.screen_text import text_of

HOSTILE = "[@click=app.quit]Fame[/]"


def crowded(garden: Garden) -> None:
    """Wish for more than can be: rhythms that are far too short."""
    for name in ("Work", "Family", "Friends", "Former work"):
        set_circle(garden, name, Wish(rhythm=5))


def words_of(app: GardenApp) -> str:
    """Return what stands on the screen, as if it were one line."""
    return " ".join(text_of(app).split())


def rhythm(garden: Garden, person: int) -> float | None:
    return next(view.rhythm_days for view in survey(garden).people if view.id == person)


async def test_the_first_page_is_of_growth(app: GardenApp, demo: Garden) -> None:
    growth = draw_up(demo).growth
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("4")
        await pilot.pause()
        shown = text_of(app)
        now = growth.stands[-1]
        assert f"{now.people} people · {sum(now.states[:2])} doing well or better" in shown
        for state, number in zip(STATES, now.states, strict=True):
            assert f"{number} {state}" in shown
        assert "".join(f"{one.people:^7} " for one in growth.stands).strip() in shown
        assert shown.count("■") >= sum(day > 0 for day in growth.days)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20)])
async def test_every_page_is_turned_to_and_explains_itself(
    size: tuple[int, int], demo: Garden
) -> None:
    set_goal(demo, "A first patent", [1, 4])
    crowded(demo)
    app = GardenApp(demo, Memory(last_visit=TODAY))
    async with app.run_test(size=size) as pilot:
        await pilot.press("4")
        for page in PAGES:
            await pilot.press("x")
            await pilot.pause()
            shown = text_of(app)
            assert title(page) in shown
            assert explained(page)[0][0] in shown
            await pilot.press("x", "tab")
        await pilot.pause()
        assert "contacts in a year" in words_of(app)
        await pilot.press("left_square_bracket")
        await pilot.pause()
        assert "What you want from the network" in text_of(app)


async def test_a_longer_rhythm_is_taken_and_undone(demo: Garden) -> None:
    crowded(demo)
    before = draw_up(demo).capacity
    change = before.changes[1]
    app = GardenApp(demo, Memory(last_visit=TODAY))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("4", "tab", "tab", "tab", "j", "enter")
        await pilot.pause()
        assert rhythm(demo, change.person) == change.after
        after = draw_up(demo).capacity
        assert after.promised == pytest.approx(before.promised - change.relief)
        assert f"{after.promised:.1f} promised a week now · u undoes" in text_of(app)
        await pilot.press("u")
        await pilot.pause()
        assert rhythm(demo, change.person) == change.before


async def test_the_cursor_stays_among_the_rows_and_in_view(demo: Garden) -> None:
    crowded(demo)
    capacity = draw_up(demo).capacity
    app = GardenApp(demo, Memory(last_visit=TODAY))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "tab", "tab", "tab", "G", "j")
        await pilot.pause()
        line = next(line for line in text_of(app).splitlines() if "▸" in line)
        last = next(view for view in survey(demo).people if view.id == capacity.rhythms[-1].person)
        assert last.name in line
        await pilot.press("g", "k")
        await pilot.pause()
        line = next(line for line in text_of(app).splitlines() if "▸" in line)
        first = next(view for view in survey(demo).people if view.id == capacity.changes[0].person)
        assert first.name in line


async def test_a_person_of_a_goal_is_shown_whole(demo: Garden) -> None:
    set_goal(demo, "A first patent", [1])
    app = GardenApp(demo, Memory(last_visit=TODAY))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "shift+tab", "enter")
        await pilot.pause()
        assert type(app.screen).__name__ == "PlantScreen"
        await pilot.press("escape")
        await pilot.pause()
        assert "A first patent" in text_of(app)


async def test_a_page_without_rows_takes_nothing(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "j", "j", "enter")
        await pilot.pause()
        assert "Nothing is to be taken on this page" in text_of(app)


async def test_names_and_what_was_typed_are_hidden_with_the_others(demo: Garden) -> None:
    set_goal(demo, "Secret plan", [1])
    app = GardenApp(demo, Memory(last_visit=TODAY))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("4", "D")
        names = {view.name for view in survey(demo).people}
        for _ in PAGES:
            await pilot.press("tab")
            await pilot.pause()
            shown = text_of(app)
            assert "Secret plan" not in shown
            assert "Lattice Labs" not in shown
            assert [name for name in names if name in shown] == []


async def test_supplied_text_is_shown_as_it_is(demo: Garden) -> None:
    set_goal(demo, HOSTILE)
    app = GardenApp(demo, Memory(last_visit=TODAY))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "shift+tab")
        await pilot.pause()
        assert HOSTILE in text_of(app)


async def test_without_blocks_states_are_told_by_signs(demo: Garden) -> None:
    app = GardenApp(demo, Memory(last_visit=TODAY), Manner(ascii=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4")
        await pilot.pause()
        shown = text_of(app)
        for sign, state in zip("#%:.-z", STATES, strict=True):
            assert any(f"{sign} {n} {state}" in shown for n in range(30)), state


async def test_an_empty_garden_says_where_people_come_from(empty: Garden) -> None:
    app = GardenApp(empty, Memory(last_visit=TODAY))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4")
        await pilot.pause()
        assert "The Shed (5) brings people in." in words_of(app)


async def test_a_large_garden_is_drawn_up_behind_the_screen_and_kept(
    demo: Garden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "SMALL", 0)
    app = GardenApp(demo, Memory(last_visit=TODAY))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "29 people" in text_of(app)
        assert keeping.kept_almanac(demo)[1]
        await pilot.press("1")
        log(demo, Entry(Contact((1,), "call")))
        assert not keeping.kept_almanac(demo)[1]
        await pilot.press("4")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert keeping.kept_almanac(demo)[1]
        assert "being drawn up" not in text_of(app)


async def test_the_kept_page_says_as_of_when_until_the_new_one_is_there(
    demo: Garden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "SMALL", 0)
    keeping.almanac(demo)
    log(demo, Entry(Contact((1,), "call")))
    app = GardenApp(demo, Memory(last_visit=TODAY))
    monkeypatch.setattr("garden.tui.screens.almanac.page_screen.carry_out", lambda *_: None)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("4")
        await pilot.pause()
        shown = text_of(app)
        assert "as of 22 November · a newer page is being drawn up" in shown
        assert "29 people" in shown
    undo(demo)
