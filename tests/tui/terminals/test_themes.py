"""Themes: words are read on every ground, in ours and in everybody else's."""

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from garden.flora.colour import contrast, parse
from garden.flora.light import Light
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.tui.app import GardenApp
from garden.tui.manner import Manner
from garden.tui.memory import Memory
from garden.tui.readable import readable
from garden.tui.theme_names import check_theme, theme_names
from garden.tui.themes import HIGH_CONTRAST, OWN_THEMES, STATES, defaults_for
from tests.tui.conftest import TODAY
from tests.tui.screen_text import text_of

WORDS = ("primary", "secondary", "accent", "foreground", "warning", "error", "success")


def grounds_of(theme: Theme) -> list[int]:
    """Return everything that words of a theme of ours may stand on."""
    bed = parse(theme.variables["garden-bed"])
    named = [theme.variables["garden-sky"], theme.variables["garden-cursor"]]
    bars = [theme.background or "", theme.surface or "", theme.panel or ""]
    seasons = [Light(12.0, season).earth(bed) for season in range(4)]
    return [bed, *seasons, *map(parse, [*named, *bars])]


@pytest.mark.parametrize("theme", OWN_THEMES, ids=lambda theme: theme.name)
def test_words_of_our_themes_are_read_on_every_ground(theme: Theme) -> None:
    least = 7.0 if theme is HIGH_CONTRAST else 4.5
    words = {name: theme.variables[f"garden-{name}"] for name in (*STATES, "dim")}
    words |= {name: str(getattr(theme, name)) for name in WORDS}
    for name, colour in words.items():
        worst = min(contrast(parse(colour), ground) for ground in grounds_of(theme))
        assert worst >= least, (name, colour, worst)


@pytest.mark.parametrize("name", sorted(BUILTIN_THEMES))
async def test_the_garden_opens_in_every_theme_of_textual(name: str, demo: Garden) -> None:
    app = GardenApp(demo, Memory(last_visit=TODAY), Manner(theme=name))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.theme == name
        assert "thriving" in text_of(app)
        _assert_states_readable(app, BUILTIN_THEMES[name])


def _assert_states_readable(app: GardenApp, theme: Theme) -> None:
    variables = app.get_css_variables()
    if theme.ansi:
        # The grounds are the terminal's, and so are the colours that go with them.
        assert all(variables[f"garden-{state}"].startswith("ansi_") for state in STATES)
        return
    for state in (*STATES, "dim"):
        for ground in ("sky", "bed", "cursor"):
            word = _rgb(variables[f"garden-{state}"])
            assert contrast(word, _rgb(variables[f"garden-{ground}"])) >= 3.0, (state, ground)


def _rgb(colour: str) -> int:
    red, green, blue = Color.parse(colour).rgb
    return red << 16 | green << 8 | blue


def test_readable_moves_a_colour_no_further_than_it_must() -> None:
    assert readable("#ffffff", ["#000000"], 4.5) == "#ffffff"
    lighter = readable("#335533", ["#101010"], 4.5)
    assert 4.5 <= contrast(parse(lighter), 0x101010) < 5.5


def test_readable_gives_the_best_there_is_where_nothing_is_enough() -> None:
    assert readable("#777777", ["#808080"], 7.0) in ("#ffffff", "#000000")


def test_states_keep_apart_from_each_other_in_a_foreign_theme() -> None:
    found = defaults_for(BUILTIN_THEMES["dracula"])
    assert len({found[f"garden-{state}"] for state in STATES}) == len(STATES)


def test_a_theme_that_is_none_is_named_with_the_nearest() -> None:
    with pytest.raises(Refused, match="garden-light"):
        check_theme("garden-ligt")
    assert "dracula" in theme_names()
    check_theme("auto")


async def test_the_app_opens_whatever_theme_it_is_told(demo: Garden) -> None:
    app = GardenApp(demo, Memory(last_visit=TODAY), Manner(theme="drakula", dark=False))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.pause()
        assert app.theme == "garden-light"
        assert "Did you mean dracula?" in text_of(app)


async def test_the_ground_chooses_the_theme_and_the_choice_is_not_remembered(
    demo: Garden,
) -> None:
    memory = Memory(last_visit=TODAY)
    app = GardenApp(demo, memory, Manner(dark=False))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.theme == "garden-light"
        assert memory.theme == ""
        app.theme = "nord"
        await pilot.pause()
        assert memory.theme == "nord"
