"""One person's cell of the garden: the plant, the name and the health in a bar and a word."""

from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style

from garden.flora.picture import Picture
from garden.gardener.views import PlantView
from garden.literal import cell_width, fit, literal
from garden.tui.art.cells import Line, lines_of
from garden.tui.art.meter import meter
from garden.tui.widgets.bed_layout import Density


@dataclass(frozen=True, slots=True)
class CellLook:
    """The styles of one cell: the sky of each line of art, the words below, the state's word.

    `grounds` are the skies' colours as 0xRRGGBB, None where the terminal's own shows.
    """

    skies: tuple[Style, ...]
    grounds: tuple[int | None, ...]
    words: Style
    name: Style
    state: Style
    dim: Style
    colour: bool


def cell_lines(
    view: PlantView,
    picture: Picture,
    density: Density,
    width: int,
    look: CellLook,
    selected: bool,
    marked: bool,
    label: str,
) -> list[Line]:
    """Return the lines of a cell, `density.height` of them, each `width` cells wide."""
    left = (width - density.columns) // 2
    right = width - density.columns - left
    lines = [
        [Segment(" " * left, sky), *art, Segment(" " * right, sky)]
        for art, sky in zip(lines_of(picture, look.grounds, look.colour), look.skies, strict=True)
    ]
    sign = "▸" if selected else "✓" if marked else ""
    name = fit(sign + literal(label), width - 1)
    lines.append(_centred(name, width, look.name, look.words))
    lines.append(_health_line(view, density, width, look))
    return lines


def _centred(text: str, width: int, style: Style, around: Style) -> Line:
    spare = max(0, width - cell_width(text))
    left = spare // 2
    return [
        Segment(" " * left, around),
        Segment(text, style),
        Segment(" " * (spare - left), around),
    ]


def _health_line(view: PlantView, density: Density, width: int, look: CellLook) -> Line:
    word = view.state or "seed"
    if view.health is None or view.state in ("resting", "memorial"):
        return _centred(word, width, look.state, look.words)
    bar = 0 if density.columns < 14 else density.columns - 9
    if not bar:
        return _centred(word, width, look.state, look.words)
    full, empty = meter(view.health, bar)
    spare = width - bar - 1 - len(word)
    left = spare // 2
    return [
        Segment(" " * left, look.words),
        Segment(full, look.state),
        Segment(empty, look.dim),
        Segment(" " + word, look.state),
        Segment(" " * (spare - left), look.words),
    ]
