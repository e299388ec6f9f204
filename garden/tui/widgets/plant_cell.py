"""One person's cell of the garden: the plant, the name and the health in a bar and a word."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style

from garden.flora.meter import meter
from garden.gardener.views import PlantView
from garden.literal import cell_width, fit, literal
from garden.tui.art.cells import Line
from garden.tui.art.ink import Ink
from garden.tui.glyphs import DONE, HERE
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
    ink: Ink


def cell_lines(
    view: PlantView,
    drawing: Sequence[Line],
    density: Density,
    width: int,
    look: CellLook,
    selected: bool,
    marked: bool,
    label: str,
) -> list[Line]:
    """Return the lines of a cell, `density.height` of them, each `width` cells wide.

    `drawing` is the plant in the lines that the density gives it.
    """
    left = (width - density.columns) // 2
    right = width - density.columns - left
    lines = [
        [Segment(" " * left, sky), *art, Segment(" " * right, sky)]
        for art, sky in zip(drawing, look.skies, strict=True)
    ]
    sign = HERE if selected else DONE if marked else ""
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
