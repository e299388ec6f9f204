"""What one wants and wishes is set from the almanac, in one line."""

import pytest
from textual.widgets import Input

from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.goals import goal_named
from garden.gardener.history import history
from garden.gardener.people import person_named
from garden.gardener.shares import Wish, circle_named
from garden.tui.app import GardenApp
from garden.tui.manner import Manner
from garden.tui.memory import Memory
from garden.tui.screens.almanac.wishing import parted, wish_of
from tests.tui.conftest import TODAY
from tests.tui.screen_text import text_of


async def test_n_names_a_goal_and_its_page_shows_it(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "n")
        app.screen.query_one("#answer", Input).value = "A pond"
        await pilot.press("enter")
        await pilot.pause()
        text = text_of(app)
        assert "✓ A pond is set" in text
        assert "What you want from the network" in text
        await pilot.press("u")
        await pilot.pause()
    assert goal_named(demo, "A pond") is None


async def test_w_names_who_bears_on_the_goal_at_hand(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("4", "shift+tab", "w")
        line = app.screen.query_one("#answer", Input)
        assert line.value == "Lead a team: "
        line.value += "maria, kurt"
        await pilot.press("enter")
        await pilot.pause()
    goal = goal_named(demo, "Lead a team")
    assert goal is not None
    assert {person_named(demo, name).id for name in ("maria", "kurt")} <= set(goal.people)


async def test_somebody_unknown_leaves_the_line_as_it_is(app: GardenApp, demo: Garden) -> None:
    changes = len(history(demo))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("4", "w")
        line = app.screen.query_one("#answer", Input)
        line.value = "Lead a team: maria, zzz"
        await pilot.press("enter")
        await pilot.pause()
        assert "There is nobody called “zzz”" in text_of(app)
        assert line.value == "Lead a team: maria, zzz"
        await pilot.press("escape")
        await pilot.pause()
        assert not app.screen.query_one("Asking").has_class("-open")
    assert len(history(demo)) == changes


async def test_s_wishes_a_share_for_a_circle(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("4", "s")
        app.screen.query_one("#answer", Input).value = "Work: 10 %"
        await pilot.press("enter")
        await pilot.pause()
        assert "10% wished" in text_of(app)
    assert circle_named(demo, "Work").share == pytest.approx(0.1)


async def test_with_names_hidden_no_goal_stands_in_the_line(demo: Garden) -> None:
    app = GardenApp(demo, Memory(last_visit=TODAY), Manner(discreet=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "shift+tab", "w")
        await pilot.pause()
        assert app.screen.query_one("#answer", Input).value == ""
        assert "Lead a team" not in text_of(app)


def test_the_last_colon_parts_a_goal_from_its_people() -> None:
    assert parted("Move: north: ada, emmy") == ("Move: north", "ada, emmy")
    assert parted("Lead a team") == ("Lead a team", "")


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("25 %", Wish(share=0.25)),
        ("12,5", Wish(share=0.125)),
        ("former-work", Wish(kind="former-work")),
        ("none", Wish(unset=frozenset({"share"}))),
    ],
)
def test_a_wish_is_a_share_a_kind_or_none(words: str, wish: Wish) -> None:
    assert wish_of(words) == wish


@pytest.mark.parametrize("words", ["", "a lot", "-3", "1.2.3", "²"])
def test_another_wish_is_told_what_it_may_be(words: str) -> None:
    with pytest.raises(Refused, match="Say a share"):
        wish_of(words)
