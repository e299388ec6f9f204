"""The cells of the garden, drawn once and kept; those of plants on their way up are drawn anew."""

from dataclasses import dataclass

from textual.widget import Widget

from garden.flora.light import Light
from garden.gardener.views import PlantView
from garden.tui.art.cells import Line, plant_lines
from garden.tui.widgets.bed_layout import Density
from garden.tui.widgets.cell_looks import CellLooks
from garden.tui.widgets.plant_cell import CellLook, cell_lines
from garden.tui.widgets.rising import Rising

MOST_KEPT = 4096
"""People whose cells are kept."""


@dataclass(frozen=True, slots=True)
class Stand:
    """How a plant stands: in a cell `width` cells wide, under the cursor or not, marked or not."""

    density: Density
    width: int
    selected: bool
    marked: bool


class CellStore:
    """Draws cells for a widget with the component classes of the garden."""

    def __init__(self, widget: Widget, rising: Rising, lines: int) -> None:
        """Cells have `lines` lines of art at first."""
        self._rising = rising
        self._looks = CellLooks(widget)
        self._looks.forget(lines)
        self._drawn: dict[int, dict[Stand, list[Line]]] = {}

    @property
    def bare(self) -> CellLook:
        """The look of the ground where nobody stands."""
        return self._looks.of(None, False)

    def set_light(self, light: Light) -> bool:
        """Draw in another light from now on; return whether it is another."""
        changed = light != self._looks.light
        self._looks.light = light
        return changed

    def forget(self, person: int) -> None:
        """Draw one person's cell anew."""
        self._drawn.pop(person, None)

    def forget_cells(self) -> None:
        """Draw all cells anew, in the looks that they had."""
        self._drawn.clear()

    def forget_all(self, lines: int) -> None:
        """Draw everything anew: theme, light or density changed; art has `lines` lines."""
        self._drawn.clear()
        self._looks.forget(lines)

    def lines(self, view: PlantView, stand: Stand) -> list[Line]:
        """Return the lines of a person's cell."""
        rising = self._rising.active(view.id)
        found = self._drawn.get(view.id, {}).get(stand)
        if found is not None and not rising:
            return found
        density, look = stand.density, self._looks.of(view.state, stand.selected)
        health, size = self._rising.now(view)
        drawing = plant_lines(
            view, density.columns, density.rows, look.grounds, look.ink, look.state, health, size
        )
        lines = cell_lines(
            view, drawing, density, stand.width, look, stand.selected, stand.marked, view.name
        )
        if not rising:
            if len(self._drawn) >= MOST_KEPT:
                self._drawn.clear()
            self._drawn.setdefault(view.id, {})[stand] = lines
        return lines
