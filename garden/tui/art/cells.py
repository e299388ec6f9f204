"""Plants as Rich segments, ready for the line API."""

from collections.abc import Sequence
from functools import lru_cache

from rich.color import Color
from rich.segment import Segment
from rich.style import Style

from garden.flora.grow import grow
from garden.flora.halfblocks import cells
from garden.flora.overlays import with_ribbon, with_tag
from garden.flora.picture import Picture
from garden.flora.resting import resting
from garden.flora.shapes import mono
from garden.flora.special import memorial_tree, seed_packet
from garden.gardener.views import PlantView

Line = list[Segment]
"""One line of a drawing."""


@lru_cache(maxsize=8192)
def _style(fg: int | None, bg: int | None, ground: int | None) -> Style:
    return Style.from_color(colour_of(fg), colour_of(ground if bg is None else bg))


def colour_of(rgb: int | None) -> Color | None:
    """Return 0xRRGGBB as a Rich colour."""
    return None if rgb is None else Color.from_rgb(rgb >> 16, rgb >> 8 & 255, rgb & 255)


def rgb_of(style: Style) -> int | None:
    """Return a style's ground as 0xRRGGBB, or None where it is the terminal's own."""
    if style.bgcolor is None or style.bgcolor.triplet is None:
        return None
    red, green, blue = style.bgcolor.triplet
    return red << 16 | green << 8 | blue


def picture_of(
    view: PlantView, columns: int, rows: int, health: float | None = None, size: float | None = None
) -> Picture:
    """Return the picture of a person's plant in `columns` x `rows` cells.

    `health` and `size` replace the person's own, for plants on their way up.
    """
    width, height = columns, rows * 2
    if view.state == "memorial":
        return memorial_tree(view.id, width, height)
    if view.planted_at is None:
        return seed_packet(view.id, width, height)
    well = view.health if health is None else health
    grown = view.stature if size is None else size
    draw = resting if view.state == "resting" else grow
    picture = draw(view.species, view.id, grown, well or 0.0, width, height)
    if view.promise_waits:
        picture = with_tag(picture)
    if view.occasion_in_days is not None and view.occasion_in_days <= 7:
        picture = with_ribbon(picture)
    return picture


def lines_of(picture: Picture, grounds: Sequence[int | None], colour: bool = True) -> list[Line]:
    """Return a picture as lines of segments, each line on its ground.

    A ground is 0xRRGGBB, or None for the terminal's own; there is one for each line.
    """
    if not colour:
        return [[Segment(text, Style())] for text in mono(picture)]
    return [
        [Segment(cell.char, _style(cell.fg, cell.bg, ground)) for cell in row]
        for row, ground in zip(cells(picture), grounds, strict=True)
    ]
