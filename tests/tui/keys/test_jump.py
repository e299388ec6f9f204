"""Jumping: a letter on every plant in sight."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.style import Style
from textual.pilot import Pilot
from textual.strip import Strip

from garden.gardener.garden import Garden
from garden.gardener.history import history
from garden.tui.app import GardenApp
from garden.tui.manner import Manner
from garden.tui.memory import Memory
from garden.tui.widgets.jump import LETTERS, Jump, Spot, Step, labels
from garden.tui.widgets.plant_grid import PlantGrid
from tests.tui.conftest import TODAY
from tests.tui.screen_text import text_of


def grid(app: GardenApp) -> PlantGrid:
    return app.screen.query_one(PlantGrid)


def in_sight(app: GardenApp) -> list[int]:
    return grid(app)._in_sight()


@settings(max_examples=60)
@given(st.integers(0, 676))
def test_labels_differ_and_none_begins_another(count: int) -> None:
    found = labels(count)
    assert len(set(found)) == count
    assert len({len(label) for label in found}) <= 1
    assert set("".join(found)) <= set(LETTERS)


def test_one_letter_while_they_last_the_nearest_to_the_fingers_first() -> None:
    assert labels(5) == ["a", "s", "d", "f", "g"]
    assert len(labels(26)[-1]) == 1
    assert labels(27)[:3] == ["aa", "as", "ad"]


def test_the_second_letter_is_asked_for_and_the_first_can_be_taken_back() -> None:
    jump = Jump([Spot(person, 0, 8 * person) for person in range(30)])
    assert jump.type("s") == (Step.ON, None)
    assert [letters for _, letters in jump.on_line(0)] == ["a", "s", "d", "f"]
    jump.untype()
    assert len(list(jump.on_line(0))) == 30
    assert jump.type("A") == (Step.ON, None)
    assert jump.type("s") == (Step.THERE, 1)


def test_a_line_keeps_its_width_under_the_letters() -> None:
    jump = Jump([Spot(1, 0, 0), Spot(2, 0, 9), Spot(3, 0, 19)])
    line = Strip.blank(20, Style())
    assert jump.over(line, 0, Style(), brackets=True).text == "[a]    [s]       [d]"
    assert jump.over(line, 1, Style(), brackets=True) is line


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20)])
async def test_every_plant_in_sight_bears_a_letter_and_it_leads_there(
    demo: Garden, size: tuple[int, int]
) -> None:
    app = GardenApp(demo, Memory(last_visit=TODAY), Manner(ascii=True, sixteen=True))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        seen = in_sight(app)
        await pilot.press("apostrophe")
        await pilot.pause()
        text = text_of(app)
        for label in labels(len(seen)):
            assert text.count(f"[{label}]") == 1
        assert "Type the letter of a plant" in text
        await pilot.press(labels(len(seen))[-1])
        await pilot.pause()
        assert grid(app).cursor == seen[-1]
        assert "Type the letter" not in text_of(app)


async def test_two_letters_where_there_are_more_plants_than_letters(demo: Garden) -> None:
    app = GardenApp(demo, Memory(last_visit=TODAY, density="dense"), Manner(sixteen=True))
    async with app.run_test(size=(200, 60)) as pilot:
        await pilot.pause()
        seen = in_sight(app)
        assert len(seen) > len(LETTERS)
        await pilot.press("apostrophe", "s")
        await pilot.pause()
        text = text_of(app)
        assert "[a]" in text
        assert "[aa]" not in text
        await pilot.press("a")
        assert grid(app).cursor == seen[26]


@pytest.mark.parametrize(
    ("key", "here", "told"),
    [
        ("escape", True, ""),
        ("slash", True, "No plant bears “/”."),
        ("p", True, "No plant bears “p”."),
        ("end", False, ""),
    ],
)
async def test_what_is_no_letter_of_a_plant_ends_the_jump(
    app: GardenApp, demo: Garden, key: str, here: bool, told: str
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before, changes = grid(app).cursor, history(demo)
        await pilot.press("apostrophe", key)
        await pilot.pause()
        assert (grid(app).cursor == before) is here
        assert told in text_of(app)
        assert history(demo) == changes
        assert not app.screen.has_class("-filtering")
        await the_keys_are_the_screens_again(app, pilot)


async def the_keys_are_the_screens_again(app: GardenApp, pilot: Pilot[int]) -> None:
    await pilot.press("slash")
    assert app.screen.has_class("-filtering")


async def test_letters_go_when_other_plants_come_into_sight(app: GardenApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("apostrophe")
        grid(app).scroll_to(y=5, animate=False)
        await pilot.pause()
        await pilot.press("l")
        await pilot.pause()
        assert app.screen.has_class("-saying")


async def test_names_stay_hidden_while_letters_are_shown(app: GardenApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("D", "apostrophe")
        await pilot.pause()
        assert "Fjordholm" not in text_of(app)
