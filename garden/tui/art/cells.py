"""Plants as Rich segments, ready for the line API."""

from collections.abc import Sequence
from functools import lru_cache

from rich.color import Color
from rich.segment import Segment
from rich.style import Style

from garden.flora.halfblocks import cells
from garden.flora.picture import Picture
from garden.flora.shapes import mono
from garden.flora.sixteen import ansi16
from garden.flora.tracing import traced
from garden.gardener.ascii_pictures import ascii_lines
from garden.gardener.pictures import picture_of
from garden.gardener.views import PlantView
from garden.tui.art.ink import Colours, Ink

Line = list[Segment]
"""One line of a drawing."""

_SIXTEEN = (
    *(0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA),
    *(0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF),
)
"""The colours that Rich turns into the numbers 0 to 15 on a terminal with no more."""


@lru_cache(maxsize=8192)
def _style(fg: int | None, bg: int | None, ground: int | None) -> Style:
    return Style.from_color(colour_of(fg), colour_of(ground if bg is None else bg))


@lru_cache(maxsize=4096)
def _few_style(fg: int | None, bg: int | None, ground: int | None) -> Style:
    """Return the style of a cell in the sixteen colours of every terminal.

    They are given as what Rich takes for them, and so come out as their numbers.
    """
    return Style.from_color(_few(fg), colour_of(ground) if bg is None else _few(bg))


def _few(rgb: int | None) -> Color | None:
    return None if rgb is None else colour_of(_SIXTEEN[ansi16(rgb)])


def colour_of(rgb: int | None) -> Color | None:
    """Return 0xRRGGBB as a Rich colour."""
    return None if rgb is None else Color.from_rgb(rgb >> 16, rgb >> 8 & 255, rgb & 255)


def rgb_of(style: Style) -> int | None:
    """Return a style's ground as 0xRRGGBB, or None where it is the terminal's own."""
    if style.bgcolor is None or style.bgcolor.triplet is None:
        return None
    red, green, blue = style.bgcolor.triplet
    return red << 16 | green << 8 | blue


def plant_lines(
    view: PlantView,
    columns: int,
    rows: int,
    grounds: Sequence[int | None],
    ink: Ink,
    state: Style,
    health: float | None = None,
    size: float | None = None,
) -> list[Line]:
    """Return a person's plant in `columns` x `rows` cells, as the terminal can show it.

    In ASCII it takes its colour from the style of its `state`. `grounds`, `health` and `size` as
    for `lines_of` and `picture_of`.
    """
    if not ink.ascii:
        return lines_of(picture_of(view, columns, rows, health, size), grounds, ink)
    well = view.health if health is None else health
    grown = view.stature if size is None else size
    texts = ascii_lines(view, columns, rows, well, grown)
    return _written(texts, grounds, state.color, ink)


def lines_of(picture: Picture, grounds: Sequence[int | None], ink: Ink) -> list[Line]:
    """Return a picture as lines of segments, each line on its ground.

    A ground is 0xRRGGBB, or None for the terminal's own; there is one for each line.
    """
    if ink.ascii:
        return _written(traced(picture), grounds, None, ink)
    if ink.colours is Colours.NONE:
        return [[Segment(text, Style())] for text in mono(picture)]
    style = _few_style if ink.colours is Colours.SIXTEEN else _style
    return [
        [Segment(cell.char, style(cell.fg, cell.bg, ground)) for cell in row]
        for row, ground in zip(cells(picture), grounds, strict=True)
    ]


def _written(
    texts: Sequence[str], grounds: Sequence[int | None], colour: Color | None, ink: Ink
) -> list[Line]:
    if ink.colours is Colours.NONE:
        return [[Segment(text, Style())] for text in texts]
    return [
        [Segment(text, Style.from_color(colour, colour_of(ground)))]
        for text, ground in zip(texts, grounds, strict=True)
    ]
