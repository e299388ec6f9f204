"""Duplicates in the shed: two side by side, merged, told apart, or left for later."""

from unittest.mock import patch

import pytest

from garden.gardener.duplicates import duplicates
from garden.gardener.garden import Garden
from garden.gardener.history import history
from garden.gardener.people import everybodys_names, person_named
from garden.gardener.person import person_view
from garden.gardener.planting import Ways, plant_people
from garden.tui.app import GardenApp
from garden.tui.manner import Manner
from garden.tui.memory import Memory
from tests.tui.conftest import TODAY
from tests.tui.screen_text import text_of

HERE = ("5", "shift+tab", "shift+tab", "shift+tab")
"""Keys to the section."""


@pytest.fixture(autouse=True)
def twins(demo: Garden) -> Garden:
    """The sample garden with Alan and Grace a second time."""
    plant_people(demo, ["Alan Turin"], Ways(circle="Work", venue="Bletchley"))
    plant_people(demo, ["Grace Hoper"], Ways())
    return demo


def called(garden: Garden) -> set[str]:
    return {name for name, _ in everybodys_names(garden)}


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20)])
async def test_two_stand_side_by_side_with_what_differs(
    app: GardenApp, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press(*HERE)
        await pilot.pause()
        shown = text_of(app)
        assert "○ 2 to look at" in shown
        assert "much the same name" in shown
        names = next(line for line in shown.splitlines() if line.strip().startswith("name "))
        assert "Grace Hopper" in names
        assert "≠ Grace Hoper" in names
        assert "differs" in names
        assert "enter merges · x swaps who stays" in shown


async def test_merging_asks_and_only_y_does_it(app: GardenApp, demo: Garden) -> None:
    before = history(demo)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*HERE, "enter")
        await pilot.pause()
        assert "Merge Grace Hoper into Grace Hopper?" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert history(demo) == before
        await pilot.press("enter", "y")
        await pilot.pause()
        shown = text_of(app)
        assert "Grace Hoper came together with Grace Hopper · u undoes" in shown
        assert "○ 1 to look at" in shown
        assert "Grace Hoper" not in called(demo)
        await pilot.press("u")
        await pilot.pause()
        assert "○ 2 to look at" in text_of(app)
        assert "Grace Hoper" in called(demo)


async def test_swapping_lets_the_other_stay(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*HERE, "x", "enter", "y")
        await pilot.pause()
    grace = person_view(demo, person_named(demo, "Grace Hoper").id)
    assert "Grace Hopper" not in called(demo)
    assert grace.interactions
    assert any("also known as Grace Hopper" in note.text for note in grace.notes)


async def test_not_the_same_is_never_asked_again(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*HERE, "n")
        await pilot.pause()
        assert "Grace Hopper and Grace Hoper are not the same" in text_of(app)
        assert [demo_pair.why for demo_pair in duplicates(demo)] == ["much the same name"]
        await pilot.press("n")
        await pilot.pause()
        assert "Nobody stands here twice." in text_of(app)


async def test_later_puts_two_behind_the_others(app: GardenApp, demo: Garden) -> None:
    before = history(demo)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*HERE, "s")
        await pilot.pause()
        lines = text_of(app).splitlines()
        first, second = (line for line in lines if "much the same name" in line)
        assert "Alan Turing and Alan Turin" in first
        assert "Grace Hopper" in second
        assert "later" in second
    assert history(demo) == before


async def test_hidden_names_stay_hidden(demo: Garden) -> None:
    app = GardenApp(demo, Memory(last_visit=TODAY), Manner(discreet=True))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(*HERE, "enter")
        await pilot.pause()
        asked = text_of(app)
        assert "Merge" in asked
        await pilot.press("y")
        await pilot.pause()
        shown = asked + text_of(app)
    for secret in ("Grace", "Alan", "Hoper", "Bletchley"):
        assert secret not in shown
    assert "(hidden)" in shown


async def test_an_empty_section_says_so_and_its_keys_do_nothing(empty: Garden) -> None:
    app = GardenApp(empty, Memory(last_visit=TODAY))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*HERE, "enter", "x", "n", "s")
        await pilot.pause()
        assert "Nobody stands here twice." in text_of(app)
    assert not history(empty)


async def test_among_very_many_people_it_looks_away_from_the_screen(
    app: GardenApp, demo: Garden
) -> None:
    with patch("garden.gardener.duplicates.MANY", 1):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press(*HERE)
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert "○ 2 to look at" in text_of(app)


async def test_what_was_typed_shows_as_it_is(empty: Garden) -> None:
    for _ in range(2):
        plant_people(empty, ["[@click=app.quit]Eve[/] A"], Ways())
        plant_people(empty, ["[@click=app.quit]Eve[/] B"], Ways())
    app = GardenApp(empty, Memory(last_visit=TODAY))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(*HERE, "enter")
        await pilot.pause()
        assert "[@click=app.quit]Eve[/] A" in text_of(app)
