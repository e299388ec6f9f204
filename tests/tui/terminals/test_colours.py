"""Sixteen colours, and none at all."""

from collections.abc import Iterator

import pytest
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.widgets import OptionList

from garden.flora.grow import grow
from garden.flora.picture import Part
from garden.flora.sixteen import ansi16
from garden.gardener.garden import Garden
from garden.gardener.people import person_named
from garden.tui.app import GardenApp
from garden.tui.art.cells import lines_of
from garden.tui.art.ink import Colours, Ink
from garden.tui.manner import Manner
from garden.tui.memory import Memory
from garden.tui.screens.ask.screen import AskScreen
from tests.tui.conftest import TODAY
from tests.tui.screen_text import text_of
from tests.tui.terminals.walk import strips_of, walk

GREENS, REDS = {2, 10}, {1, 9, 3, 11}


def numbers(segments: Iterator[Segment]) -> set[int]:
    """Return the colours of a terminal with sixteen, as Rich writes them."""
    return {
        color.downgrade(ColorSystem.STANDARD).number or 0
        for segment in segments
        if segment.style is not None
        for color in (segment.style.color, segment.style.bgcolor)
        if color is not None and not color.is_default
    }


def test_with_sixteen_colours_leaves_stay_green_and_the_pot_red() -> None:
    picture = grow("fern", 3, 0.8, 1.0, 16, 16)
    lines = lines_of(picture, (None,) * 8, Ink(Colours.SIXTEEN))
    leaves = [y for y, parts in enumerate(picture.parts) if set(parts) <= {Part.NONE, Part.LEAF}]
    above = numbers(segment for line in lines[: (max(leaves) + 1) // 2] for segment in line)
    assert above & GREENS
    assert above <= GREENS
    pots = {
        colour
        for parts, row in zip(picture.parts, picture.rows, strict=True)
        for part, colour in zip(parts, row, strict=True)
        if part is Part.POT and colour is not None
    }
    assert {ansi16(colour) for colour in pots} <= numbers(iter(lines[-1]))


async def test_a_terminal_of_sixteen_colours_gets_its_own_by_itself(demo: Garden) -> None:
    app = GardenApp(demo, Memory(last_visit=TODAY), Manner(sixteen=True))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert app.theme == "ansi-dark"
        thirsty = [seg for strip in strips_of(app) for seg in strip if "thirsty" in seg.text]
        assert thirsty
        assert any(seg.style and seg.style.color and seg.style.color.name for seg in thirsty)


async def test_under_no_color_no_screen_has_any(
    demo: Garden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = GardenApp(demo, Memory(last_visit=TODAY))
    async with app.run_test(size=(120, 40)) as pilot:
        async for stop in walk(app, pilot, demo):
            for strip in strips_of(app):
                for segment in strip:
                    assert not _coloured(segment.style), (stop, segment)


def _coloured(style: Style | None) -> bool:
    if style is None:
        return False
    both = (style.color, style.bgcolor)
    return any(color is not None and not color.is_default for color in both)


async def test_an_empty_no_color_asks_for_nothing(
    demo: Garden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    assert not GardenApp(demo, Memory(last_visit=TODAY)).no_color


async def test_without_colour_cursor_mark_and_state_are_still_told(
    demo: Garden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = GardenApp(demo, Memory(last_visit=TODAY))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("space")
        await pilot.pause()
        here = [s for strip in strips_of(app) for s in strip if s.text.startswith("▸")]
        assert here[0].style is not None
        assert here[0].style.reverse
        text = text_of(app)
        assert "✓" in text
        assert "━" in text
        assert "wilting" in text


async def test_without_colour_the_answer_at_hand_is_reversed(
    demo: Garden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = GardenApp(demo, Memory(last_visit=TODAY))
    assert person_named(demo, "rosalind franklin")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("l")
        app.screen.query_one("#sentence").value = "called rosalind"  # type: ignore[attr-defined]
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, AskScreen)
        answers = app.screen.query_one(OptionList)
        style = answers.get_component_rich_style("option-list--option-highlighted")
        assert style.reverse


async def test_without_colour_what_is_not_understood_is_underlined(
    demo: Garden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = GardenApp(demo, Memory(last_visit=TODAY))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("l")
        app.screen.query_one("#sentence").value = "called zzyzx"  # type: ignore[attr-defined]
        await pilot.pause()
        chips = [s for strip in strips_of(app)[-4:] for s in strip if "zzyzx" in s.text]
        assert any(chip.style is not None and chip.style.underline for chip in chips)
