"""What the app knows of the garden: who is in Today is told anew as soon as it may be another."""

from datetime import UTC, datetime, timedelta

import pytest

from garden.gardener.demo import demo_garden
from garden.gardener.garden import Garden
from garden.gardener.rests import snooze
from garden.gardener.review import set_intentions
from garden.gardener.survey import Survey
from garden.gardener.today import Today, today, today_of
from garden.gardener.weeks import monday_of
from garden.tui.app import GardenApp
from garden.tui.memory import Memory
from garden.tui.outlook import look
from garden.tui.screens.today.screen import TodayScreen
from tests.gardener.gardens import Clock
from tests.tui.screen_text import text_of


def test_today_is_chosen_once_until_something_is_written(
    demo: Garden, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def counted(garden: Garden, seen: Survey) -> Today:
        asked.append("asked")
        return today_of(garden, seen)

    monkeypatch.setattr("garden.tui.outlook.today_of", counted)
    outlook = look(demo)
    first = outlook.today()
    assert outlook.today() is first
    assert first == today(demo)
    person = first.people[-1].id
    snooze(demo, person, 7)
    outlook.reload_some([person])
    assert person not in [view.id for view in outlook.today().people]
    assert outlook.today() == today(demo)
    assert asked == ["asked", "asked"]


def test_an_intention_for_this_week_comes_into_today_at_once(demo: Garden) -> None:
    outlook = look(demo)
    week = monday_of(demo.today())
    others = [one for one in outlook.plants if one not in outlook.seen.intended]
    set_intentions(demo, week - timedelta(days=7), [(others[0], "")])
    outlook.reload_some([*outlook.seen.intended, others[0]])
    assert outlook.seen.intended == {others[0]}


async def test_a_new_day_is_noticed_while_the_app_stays_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("garden.tui.app.POLL_SECONDS", 0.02)
    clock = Clock(datetime(2026, 11, 22, 23, 50, tzinfo=UTC))
    with demo_garden(clock, "tui") as garden:
        app = GardenApp(garden, Memory())
        async with app.run_test(size=(120, 40)) as pilot:
            assert isinstance(app.screen, TodayScreen)
            assert "Sun 22 Nov" in text_of(app)
            clock.move(hours=1)
            await pilot.pause(0.2)
            assert "Mon 23 Nov" in text_of(app)


async def test_the_count_of_today_is_the_same_on_every_screen(demo: Garden) -> None:
    app = GardenApp(demo, Memory())
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("x")
        waiting = len(app.outlook.today().people) - 1
        for key in ("2", "1", "3"):
            await pilot.press(key)
            assert f"2 Today {waiting} " in text_of(app)
        await pilot.press("2", "X", "1")
        assert f"2 Today {waiting + 1} " in text_of(app)
