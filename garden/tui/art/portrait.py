"""One plant as a widget: as large as the room it has, rising when it is watered."""

from dataclasses import replace
from typing import ClassVar

from textual.events import Resize
from textual.strip import Strip
from textual.widget import Widget

from garden.flora.grow import SMALLEST
from garden.gardener.views import PlantView
from garden.tui.art.cells import Line, plant_lines, rgb_of
from garden.tui.art.ink import ink_of
from garden.tui.themes import STATES
from garden.tui.widgets.rising import Rising


class Portrait(Widget):
    """The plant of one person. Its styles say how many cells wide and high it is drawn."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"portrait--{state}" for state in STATES}
    DEFAULT_CSS = "Portrait { width: 16; height: 8; }" + "".join(
        f"\nPortrait > .portrait--{state} {{ color: $garden-{state}; }}" for state in STATES
    )

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._view: PlantView | None = None
        self._lines: list[Line] | None = None
        self._rising = Rising(self)
        self._to_grow = False

    def show(self, view: PlantView) -> None:
        """Show a plant; the one that was shown already rises if it is better than it was."""
        before, self._view = self._view, view
        same = before is not None and before.id == view.id
        if before is not None and same and (view.health or 0.0) > (before.health or 0.0):
            self._rising.start(view.id, before)
        if self._to_grow:
            self._to_grow = False
            self._rising.start(view.id, replace(view, stature=0.0))
        self.refresh_person(view.id)

    def grow_up(self) -> None:
        """Let the plant that is shown next grow from a seedling to itself, once."""
        self._to_grow = True

    @property
    def growing(self) -> bool:
        """Tell whether the plant is on its way up."""
        return self._view is not None and self._rising.active(self._view.id)

    def refresh_person(self, person: int) -> None:
        """Draw the plant again, as it is at this moment."""
        self._lines = None
        self.refresh()

    def on_resize(self, event: Resize) -> None:
        """Draw the plant in its new size."""
        self._lines = None

    def notify_style_update(self) -> None:
        """Draw the plant on its new ground."""
        super().notify_style_update()
        self._lines = None

    def render_line(self, y: int) -> Strip:
        """Return one line of the drawing."""
        if self._lines is None:
            self._lines = self._drawn()
        width = self.size.width
        if y >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        return Strip(self._lines[y]).adjust_cell_length(width, self.rich_style)

    def _drawn(self) -> list[Line]:
        columns, rows = self.size
        if self._view is None or columns < SMALLEST or rows * 2 < SMALLEST:
            return []
        health, size = self._rising.now(self._view)
        grounds = (rgb_of(self.rich_style),) * rows
        part = f"portrait--{self._view.state or 'resting'}"
        state = self.get_component_rich_style(part, partial=True)
        return plant_lines(
            self._view, columns, rows, grounds, ink_of(self.app), state, health, size
        )
