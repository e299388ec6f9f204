"""A person's plant as lines for a terminal, with the name, the state and the meter under it."""

import os
from collections.abc import Iterator

from garden.cli.output import Output, Piece
from garden.cli.picture_colours import Depth, code, state_colour
from garden.cli.text_forms import state_words
from garden.flora.halfblocks import cells
from garden.flora.meter import EMPTY, FULL, meter
from garden.flora.picture import Picture
from garden.flora.shapes import mono
from garden.gardener.ascii_pictures import ascii_lines
from garden.gardener.pictures import picture_of
from garden.gardener.views import PlantView
from garden.literal import cell_width, literal

BLOCKS = "▀▄█▓▒░━─"
"""What a stream has to take for a plant to be drawn in half blocks."""

_ASCII_METER = str.maketrans({FULL: "#", EMPTY: "-"})
_BOLD = "1"
_METER = 8

Line = list[Piece]
"""Pieces of text, each behind the codes of its colours."""


def plant_lines(view: PlantView, size: tuple[int, int], depth: Depth, plain: bool) -> list[Line]:
    """Return a person's plant in `size` (columns, rows) and the words below it.

    `plain` asks for ASCII and leaves colours out.
    """
    if plain:
        drawn = ascii_lines(view, *size, view.health, view.stature)
        return [*([("", line)] for line in drawn), *_words(view, size[0], True)]
    picture = picture_of(view, *size)
    art = _coloured(picture, depth) if depth else [[("", line)] for line in mono(picture)]
    return [*art, *_words(view, size[0], False, depth)]


def can_draw(output: Output) -> bool:
    """Tell whether half blocks can be written, or only ASCII."""
    return output.takes(BLOCKS)


def _coloured(picture: Picture, depth: Depth) -> list[Line]:
    """Return a picture in half blocks; neighbours of one colour share their codes."""
    lines: list[Line] = []
    for row in cells(picture):
        line: Line = []
        for cell in row:
            codes = code(cell.fg, cell.bg, depth)
            if line and line[-1][0] == codes:
                line[-1] = (codes, line[-1][1] + cell.char)
            else:
                line.append((codes, cell.char))
        lines.append(line)
    return lines


def _words(view: PlantView, columns: int, plain: bool, depth: Depth = Depth.NONE) -> Iterator[Line]:
    """Yield the name, and under it the meter with the state, each in the middle."""
    name = literal(view.name)
    yield [("", _indent(columns, name)), (_BOLD if depth else "", name)]
    words = state_words(view)
    colours = code(state_colour(view.state or "", os.environ), None, depth)
    if view.health is None or view.state == "resting":
        yield [("", _indent(columns, words)), (colours, words)]
        return
    full, empty = meter(view.health, _METER)
    if plain:
        full, empty = full.translate(_ASCII_METER), empty.translate(_ASCII_METER)
    indent = _indent(columns, f"{full}{empty} {words}")
    yield [("", indent), (colours, full), ("", f"{empty} "), (colours, words)]


def _indent(columns: int, text: str) -> str:
    return " " * max(0, (columns - cell_width(text)) // 2)
