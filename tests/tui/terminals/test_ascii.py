"""Screens in ASCII: every character that the app draws itself."""

import ast
from pathlib import Path
from unicodedata import east_asian_width

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

import garden.tui
from garden.gardener.ascii_pictures import ascii_lines
from garden.gardener.demo import demo_garden
from garden.gardener.garden import Garden
from garden.gardener.opening import fixed_clock
from garden.gardener.survey import Scope, survey
from garden.literal import cell_width
from garden.tui.app import GardenApp
from garden.tui.ascii_filter import AsciiFilter
from garden.tui.glyphs import STAND_INS
from garden.tui.manner import Manner, encoding_of, wants_ascii
from garden.tui.memory import Memory
from tests.tui.conftest import NOW, TODAY
from tests.tui.screen_text import text_of
from tests.tui.terminals.walk import walk

SAMPLE = Path(__file__).parents[3] / "assets" / "sample"
BLACK = Color(0, 0, 0)


@pytest.mark.parametrize("size", [(120, 40), (60, 20)])
async def test_what_does_not_come_from_data_is_ascii_on_every_screen(
    size: tuple[int, int], demo: Garden
) -> None:
    supplied = set("".join(path.read_text("utf-8") for path in SAMPLE.rglob("*.toml")))
    app = GardenApp(demo, Memory(last_visit=TODAY), Manner(ascii=True))
    stops = 0
    async with app.run_test(size=size) as pilot:
        async for stop in walk(app, pilot, demo):
            stops += 1
            foreign = {char for char in text_of(app) if not char.isascii()}
            assert foreign <= supplied - STAND_INS.keys(), stop
    assert stops > 20


def test_a_stand_in_is_ascii_and_as_wide_as_its_glyph() -> None:
    for glyph, stand_in in STAND_INS.items():
        assert stand_in.isascii()
        assert len(stand_in) == cell_width(glyph), glyph


def test_our_own_glyphs_take_one_cell() -> None:
    for glyph in "▸✓●○◆◇❀❦•▲←→↑↓↶↷━─│┈▁▂▃▄▅▆▇█▀":
        assert glyph in STAND_INS
        assert east_asian_width(glyph) in "NA"


def test_every_sign_in_the_code_of_the_app_has_a_stand_in() -> None:
    for path in Path(next(iter(garden.tui.__path__))).rglob("*.py"):
        for text in _strings(ast.parse(path.read_text("utf-8"))):
            unknown = {char for char in text if not char.isascii()} - STAND_INS.keys()
            assert not unknown or path.name == "glyphs.py", (path.name, unknown)


def _strings(tree: ast.AST) -> list[str]:
    """Return the strings of some code that are no docstrings."""
    apart = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
    return [
        one.value
        for one in ast.walk(tree)
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and id(one) not in apart
    ]


def test_what_an_encoding_lacks_becomes_question_marks_of_the_same_width() -> None:
    latin = AsciiFilter("iso-8859-1")
    assert latin.words("Erdős ✓ 沈括 é") == "Erd?s + ???? é"


def test_with_utf_8_names_stay_as_they_are() -> None:
    assert AsciiFilter().words("▸沈括 · Erdős") == ">沈括 - Erdős"


def test_the_ends_of_a_scrollbar_are_drawn_by_colour_alone() -> None:
    end = Segment("▅", Style(color="red", meta={"@mouse.down": "grab"}))
    assert AsciiFilter().apply([end], BLACK)[0].text == " "


def test_when_glyphs_are_ascii() -> None:
    xterm = {"TERM": "xterm-256color"}
    assert not wants_ascii("auto", xterm, "utf-8")
    assert wants_ascii("auto", {"TERM": "linux"}, "utf-8")
    assert wants_ascii("auto", xterm, "iso-8859-1")
    assert wants_ascii("ascii", xterm, "utf-8")
    assert not wants_ascii("unicode", {"TERM": "linux"}, "utf-8")


def test_encodings_have_one_spelling() -> None:
    assert encoding_of("UTF8") == encoding_of("utf-8") == "utf-8"
    assert encoding_of("ISO_8859-1") == "iso-8859-1"


@pytest.mark.parametrize(("columns", "rows"), [(10, 5), (16, 8), (24, 12), (40, 20), (6, 3)])
def test_everybody_has_a_picture_in_ascii(columns: int, rows: int) -> None:
    with demo_garden(fixed_clock(NOW), "tui") as sample:
        people = survey(sample, Scope.ALL).people
    drawn = set()
    for view in people:
        lines = ascii_lines(view, columns, rows, view.health, view.stature)
        assert [len(line) for line in lines] == [columns] * rows
        assert all(line.isascii() for line in lines)
        drawn.add(lines)
    assert len(drawn) > 12
