from datetime import date

import pytest

from garden.gardener.garden import Garden
from garden.gardener.history import history
from garden.gardener.meanwhile import Maybe, asks, meanwhile
from garden.gardener.person import person_view
from garden.gardener.rows import InteractionRow
from garden.tui.app import GardenApp
from garden.tui.memory import Memory
from garden.tui.screens.meanwhile.screen import MeanwhileScreen
from garden.tui.screens.today.screen import TodayScreen
from tests.tui.screen_text import text_of

SMALL = (80, 24)
TUESDAY = date(2026, 11, 17)
UNKIND = ("overdue", "failed", "lost", "streak", "late", "missed")


@pytest.fixture
def away(demo: Garden) -> GardenApp:
    """The app on the demo garden, last visited on Tuesday; it is Sunday."""
    return GardenApp(demo, Memory(last_visit=TUESDAY.isoformat()))


@pytest.fixture
def asked(demo: Garden) -> tuple[Maybe, ...]:
    return meanwhile(demo, TUESDAY)


def newest(garden: Garden, person: int) -> InteractionRow:
    return person_view(garden, person).interactions[0]


async def test_after_days_away_it_first_asks_whom_one_met(
    away: GardenApp, asked: tuple[Maybe, ...]
) -> None:
    async with away.run_test(size=SMALL) as pilot:
        await pilot.pause()
        text = text_of(away)
        assert isinstance(away.screen, MeanwhileScreen)
    assert "Welcome back. Whom did you meet since Tuesday?" in text
    for one in asked:
        assert one.name[:3] in text
        assert one.why in text
    assert not [word for word in UNKIND if word in text.lower()]


@pytest.mark.parametrize("last_visit", ["2026-11-20", "2026-11-22", "", "some day"])
async def test_it_does_not_ask_after_two_days_or_the_first_time(
    demo: Garden, last_visit: str
) -> None:
    app = GardenApp(demo, Memory(last_visit=last_visit))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("2")
        await pilot.pause()
        assert isinstance(app.screen, TodayScreen)


async def test_a_letter_logs_as_last_time_on_the_day_shown(
    away: GardenApp, demo: Garden, asked: tuple[Maybe, ...]
) -> None:
    second = asked[1]
    async with away.run_test(size=SMALL) as pilot:
        await pilot.press("b")
        await pilot.pause()
        text = text_of(away)
    logged = newest(demo, second.id)
    assert (logged.channel, demo.day_of(logged.at)) == (second.channel, second.day)
    assert logged.day_only
    assert f"✓  {second.name[:6]}" in text
    assert "written down" in text


async def test_a_verb_logs_over_its_channel_and_arrows_move_the_day(
    away: GardenApp, demo: Garden, asked: tuple[Maybe, ...]
) -> None:
    async with away.run_test(size=SMALL) as pilot:
        await pilot.press("left", "left", "left", "left", "c", "right", "enter")
        await pilot.pause()
    first, second = (newest(demo, one.id) for one in asked[:2])
    assert (first.channel, demo.day_of(first.at)) == ("call", TUESDAY)
    assert second.channel == asked[1].channel
    assert (demo.day_of(second.at) - asked[1].day).days == 1


async def test_undo_opens_the_row_again(away: GardenApp, asked: tuple[Maybe, ...]) -> None:
    async with away.run_test(size=SMALL) as pilot:
        await pilot.press("m", "u")
        await pilot.pause()
        screen = away.screen
        assert isinstance(screen, MeanwhileScreen)
        assert screen.targets() == (asked[0].id,)
        assert "written down" not in text_of(away)


async def test_when_all_are_answered_it_closes_and_shows_today(
    away: GardenApp, demo: Garden, asked: tuple[Maybe, ...]
) -> None:
    async with away.run_test(size=SMALL) as pilot:
        await pilot.press("enter", *["space"] * (len(asked) - 2), "f")
        await pilot.pause()
        text = text_of(away)
        assert isinstance(away.screen, TodayScreen)
        assert newest(demo, asked[-1].id).channel == "meeting"
        assert "u undoes" in text


async def test_escape_is_not_now_and_writes_nothing(away: GardenApp, demo: Garden) -> None:
    before = len(history(demo))
    async with away.run_test(size=SMALL) as pilot:
        await pilot.press("space", "escape")
        await pilot.pause()
        assert isinstance(away.screen, TodayScreen)
        await pilot.press("1", "2")
        await pilot.pause()
        assert isinstance(away.screen, TodayScreen)
    assert len(history(demo)) == before
    assert asks(demo)


async def test_capital_n_is_never_again(away: GardenApp, demo: Garden) -> None:
    async with away.run_test(size=SMALL) as pilot:
        await pilot.press("N")
        await pilot.pause()
        assert isinstance(away.screen, TodayScreen)
        assert "will not ask any more · u undoes" in text_of(away)
        assert not asks(demo)
        await pilot.press("u")
        assert asks(demo)


async def test_a_sentence_answers_too(
    away: GardenApp, demo: Garden, asked: tuple[Maybe, ...]
) -> None:
    async with away.run_test(size=SMALL) as pilot:
        await pilot.press("l", *"called", "space", *"mileva", "space", *"yesterday", "enter")
        await pilot.pause()
        screen = away.screen
        assert isinstance(screen, MeanwhileScreen)
        assert screen.targets() == (asked[1].id,)
    assert newest(demo, asked[0].id).channel == "call"


async def test_names_are_hidden_with_all_others(away: GardenApp, asked: tuple[Maybe, ...]) -> None:
    async with away.run_test(size=SMALL) as pilot:
        await pilot.press("D")
        await pilot.pause()
        text = text_of(away)
    assert not [one.name for one in asked if one.name in text]
