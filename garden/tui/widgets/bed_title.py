"""The line above a bed: its circle, how many people it has and how many of them are thirsty."""

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from garden.gardener.status import LOW_STATES
from garden.gardener.views import PlantView
from garden.literal import cell_width, fit, literal
from garden.tui.glyphs import RULE


def title_line(bed: str, people: Iterable[PlantView], width: int, style: Style) -> Strip:
    """Return the line, `width` cells wide."""
    states = [view.state for view in people]
    low = sum(1 for state in states if state in LOW_STATES)
    count = f" {len(states)}" + (f" · {low} thirsty " if low else " ")
    title = f" {fit(literal(bed), max(4, width - len(count) - 6))} "
    rule = RULE * max(0, width - cell_width(title) - len(count) - 1)
    return Strip(
        [Segment(title, style + Style(bold=True)), Segment(rule, style), Segment(count, style)]
    ).adjust_cell_length(width, style)
