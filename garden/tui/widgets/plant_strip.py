"""A few plants side by side, each with its name and some words, in as many rows as fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.events import Resize
from textual.strip import Strip
from textual.widget import Widget

from garden.gardener.views import PlantView
from garden.literal import cell_width, fit
from garden.tui.art.cells import Line, plant_lines, rgb_of
from garden.tui.art.ink import ink_of
from garden.tui.themes import STATES
from garden.tui.widgets.rising import Rising

WORDS = 2
"""Lines of words under a plant: the name, and what is said of it."""

SPROUT = 0.35
"""The share of its way up below which a plant that was just put in is still a packet."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A plant of the strip. It rises from how it was `before`, if that is given."""

    view: PlantView
    words: str
    before: PlantView | None = None


class PlantStrip(Widget):
    """Shows the first plants of those given, as many as fit."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "plant-strip--bed",
        *(f"plant-strip--{state}" for state in STATES),
    }
    DEFAULT_CSS = """
    PlantStrip { background: $garden-sky; }
    PlantStrip > .plant-strip--bed { background: $garden-bed; color: $foreground; }
    PlantStrip > .plant-strip--thriving { color: $garden-thriving; }
    PlantStrip > .plant-strip--well { color: $garden-well; }
    PlantStrip > .plant-strip--thirsty { color: $garden-thirsty; }
    PlantStrip > .plant-strip--wilting { color: $garden-wilting; }
    PlantStrip > .plant-strip--dormant { color: $garden-dormant; }
    PlantStrip > .plant-strip--resting { color: $garden-resting; }
    PlantStrip > .plant-strip--memorial { color: $garden-memorial; }
    """

    def __init__(self, columns: int, rows: int, *, id: str | None = None) -> None:
        """Draw each plant `columns` cells wide and `rows` high."""
        super().__init__(id=id)
        self._columns = columns
        self._rows = rows
        self._standing: tuple[Standing, ...] = ()
        self._drawn: dict[int, list[Line]] = {}
        self._rising = Rising(self)

    @property
    def room(self) -> int:
        """How many plants fit."""
        return self._across * max(1, self.size.height // (self._rows + WORDS))

    @property
    def _across(self) -> int:
        return max(1, self.size.width // (self._columns + 2))

    def show(self, standing: Sequence[Standing]) -> None:
        """Show plants; those with a `before` rise from it."""
        self._standing = tuple(standing)
        self._drawn.clear()
        for one in self._standing:
            if one.before is not None:
                self._rising.start(one.view.id, one.before)
        self.refresh()

    def set_scale(self, columns: int, rows: int) -> None:
        """Draw plants in another size."""
        if (columns, rows) != (self._columns, self._rows):
            self._columns, self._rows = columns, rows
            self._drawn.clear()
            self.refresh()

    def refresh_person(self, person: int) -> None:
        """Draw one plant again."""
        self._drawn.pop(person, None)
        self.refresh()

    def on_resize(self, event: Resize) -> None:
        """Cells are as wide as the room allows."""
        self._drawn.clear()

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old theme."""
        super().notify_style_update()
        self._drawn.clear()

    def render_line(self, y: int) -> Strip:
        """Return one line of the strip."""
        width = self.size.width
        row, line = divmod(y, self._rows + WORDS)
        here = self._standing[row * self._across : (row + 1) * self._across]
        whole = (row + 1) * (self._rows + WORDS) <= max(self.size.height, self._rows + WORDS)
        if not here or not whole:
            return Strip.blank(width, self.rich_style)
        ground = self._bed() if line >= self._rows else self.rich_style
        segments = [segment for one in here for segment in self._cell(one)[line]]
        return Strip(segments).adjust_cell_length(width, ground)

    def _bed(self) -> Style:
        return self.get_component_rich_style("plant-strip--bed")

    def _cell(self, one: Standing) -> list[Line]:
        found = self._drawn.get(one.view.id)
        if found is None:
            found = self._drawn[one.view.id] = self._draw(one)
        return found

    def _draw(self, one: Standing) -> list[Line]:
        width = self.size.width // self._across
        left = (width - self._columns) // 2
        sky = self.rich_style
        bed = self._bed()
        word = bed + self.get_component_rich_style(
            f"plant-strip--{one.view.state or 'resting'}", partial=True
        )
        view, health, size = self._now(one)
        grounds = (rgb_of(sky),) * self._rows
        art = plant_lines(
            view, self._columns, self._rows, grounds, ink_of(self.app), word, health, size
        )
        lines = [
            [
                Segment(" " * left, sky),
                *line,
                Segment(" " * (width - left - self._columns), sky),
            ]
            for line in art
        ]
        return [*lines, _centred(one.view.name, width, bed), _centred(one.words, width, word)]

    def _now(self, one: Standing) -> tuple[PlantView, float | None, float]:
        """Return whom to draw, and how: somebody on the way from the tray begins as a packet."""
        health, size = self._rising.now(one.view)
        fresh = one.before is not None and one.before.planted_at is None
        if fresh and one.before and (health or 0.0) < SPROUT * (one.view.health or 0.0):
            return one.before, health, size
        return one.view, health, size


def _centred(text: str, width: int, style: Style) -> Line:
    shown = fit(text, width - 1)
    spare = width - cell_width(shown)
    return [Segment(" " * (spare // 2) + shown + " " * (spare - spare // 2), style)]
