"""Today asks once what is to become of a rhythm that was ignored five times."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from garden.gardener.demo import demo_garden
from garden.gardener.garden import Garden
from garden.gardener.people import person_named
from garden.gardener.survey import survey
from garden.gardener.today import today
from garden.tui.app import GardenApp
from garden.tui.memory import Memory
from garden.tui.screens.today.screen import TodayScreen
from tests.gardener.gardens import Clock, rows
from tests.tui.screen_text import text_of

LINE = "Seen five times: a longer rhythm, a rest, or leave it?"


@pytest.fixture
def ignored() -> Iterator[Garden]:
    """The demo garden: somebody was shown on five days, and nothing done."""
    with demo_garden(Clock(), "tui") as garden:
        yield garden


def to_whom_it_asks(app: GardenApp) -> int:
    """Put the cursor on somebody who is asked about and owed nothing; return the id."""
    screen = app.screen
    assert isinstance(screen, TodayScreen)
    now = today(app.outlook.garden)
    found = next(one.id for one in now.people if one.id in now.asking and not one.promise_waits)
    screen._choose(found)
    return found


def app_of(garden: Garden) -> GardenApp:
    return GardenApp(garden, Memory(last_visit=garden.today().isoformat()))


async def test_the_card_asks_with_a_key_for_each_answer(ignored: Garden) -> None:
    app = app_of(ignored)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("2")
        to_whom_it_asks(app)
        await pilot.pause()
        text = " ".join(text_of(app).split())
        assert "Seen five times" in text
        assert "longer rhythm" in text


async def test_another_card_asks_too_in_one_line_without_keys(ignored: Garden) -> None:
    app = app_of(ignored)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("2")
        await pilot.pause()
        assert f"? {LINE}" in text_of(app)
        assert "longer rhythm ·" not in text_of(app)


@pytest.mark.parametrize(
    ("key", "said"),
    [("plus", "a rhythm twice as long"), ("z", "resting until woken"), ("o", "left as it is")],
)
async def test_one_key_answers_and_the_person_leaves_today(
    key: str, said: str, ignored: Garden
) -> None:
    app = app_of(ignored)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("2")
        person = to_whom_it_asks(app)
        before = survey(ignored, ids=[person]).people[0].rhythm_days or 0
        await pilot.press(key)
        await pilot.pause()
        assert f"✓ {said}" in text_of(app)
    after = survey(ignored, ids=[person]).people[0]
    assert person not in today(ignored).asking
    assert person not in [view.id for view in today(ignored).people]
    assert (after.state == "resting") == (key == "z")
    assert ((after.rhythm_days or 0) > before) == (key == "plus")


async def test_looking_at_today_is_noted_once_a_day(demo: Garden) -> None:
    app = app_of(demo)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "1", "2")
        await pilot.pause()
    noted = rows(
        demo, "select person_id, day from shown where day = '2026-11-22' order by person_id"
    )
    assert len(noted) == len({person for person, _ in noted}) > 0
    assert sorted(today(demo).nudged) == [person for person, _ in noted]


async def test_skipping_takes_one_from_the_number_at_the_top(app: GardenApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "x")
        await pilot.pause()
        assert "2 Today 4 " in text_of(app)
        await pilot.press("X")
        await pilot.pause()
        assert "2 Today 5 " in text_of(app)


async def test_b_promises_to_get_back_tomorrow_and_goes_on(app: GardenApp, demo: Garden) -> None:
    pupil = person_named(demo, "wanjiru").id
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("2")
        screen = app.screen
        assert isinstance(screen, TodayScreen)
        screen._choose(pupil)
        await pilot.press("b")
        await pilot.pause()
        assert "✓ Wanjirũ Kamathi-Odera: you get back to them tomorrow" in text_of(app)
    view = survey(demo, ids=[pupil]).people[0]
    assert view.promise_due == demo.today() + timedelta(days=1)
    assert pupil not in [one.id for one in today(demo).people]
