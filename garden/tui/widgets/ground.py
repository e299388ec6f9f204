"""The ground on which plants stand: a line-API view that keeps the lines it has drawn.

The same few widgets do for ten people and ten thousand.
"""

from typing import ClassVar

from textual import events
from textual.geometry import Region, Size
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from garden.flora.light import Light
from garden.gardener.views import PlantView
from garden.tui.art.cells import Line
from garden.tui.themes import STATES
from garden.tui.widgets.bed_layout import USUAL, BedLayout, Density, Row, lay_out
from garden.tui.widgets.bed_title import title_line
from garden.tui.widgets.cell_store import CellStore, Stand
from garden.tui.widgets.rising import Rising

MOST_ROWS = 200
"""Rows whose lines are kept."""


class Ground(ScrollView, can_focus=True, inherit_bindings=False):
    """Draws the people it is given in their beds. Subclasses say what moves the cursor."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "plant-grid--title",
        "plant-grid--bed",
        "plant-grid--cursor",
        "plant-grid--name",
        "plant-grid--dim",
        "plant-grid--jump",
        *(f"plant-grid--{state}" for state in STATES),
    }
    DEFAULT_CSS = """
    Ground { background: $garden-sky; scrollbar-size-vertical: 1; overflow-x: hidden; }
    Ground > .plant-grid--title { color: $garden-dim; background: $garden-sky; }
    Ground > .plant-grid--bed { background: $garden-bed; }
    Ground > .plant-grid--cursor { background: $garden-cursor; text-style: bold; }
    Ground > .plant-grid--name { color: $foreground; }
    Ground > .plant-grid--dim { color: $garden-dim; }
    Ground > .plant-grid--jump { color: $background; background: $accent; text-style: bold; }
    Ground > .plant-grid--thriving { color: $garden-thriving; }
    Ground > .plant-grid--well { color: $garden-well; }
    Ground > .plant-grid--thirsty { color: $garden-thirsty; }
    Ground > .plant-grid--wilting { color: $garden-wilting; }
    Ground > .plant-grid--dormant { color: $garden-dormant; }
    Ground > .plant-grid--resting { color: $garden-resting; }
    Ground > .plant-grid--memorial { color: $garden-memorial; }
    Ground:nocolor > .plant-grid--cursor, PlantGrid:ansi > .plant-grid--cursor {
        text-style: reverse;
    }
    Ground:nocolor > .plant-grid--jump, PlantGrid:ansi > .plant-grid--jump {
        color: ansi_default; background: ansi_default; text-style: bold reverse;
    }
    """

    cursor: var[int | None] = var(None, init=False)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._views: dict[int, PlantView] = {}
        self._order: list[int] = []
        self._layout: BedLayout | None = None
        self._density = USUAL
        self._marked: set[int] = set()
        self._rising = Rising(self)
        self._cells = CellStore(self, self._rising, self._density.rows)
        self._kept: dict[int, dict[int, Strip]] = {}

    @property
    def density(self) -> Density:
        """How large plants are drawn."""
        return self._density

    # -- where everybody stands ----------------------------------------------------------------

    def lay_out(self) -> None:
        """Lay the beds out for the width there is."""
        width = self.scrollable_content_region.width or self.size.width
        if width <= 0:
            return
        self._kept.clear()
        self._layout = lay_out([self._views[one] for one in self._order], self._density, width)
        self.virtual_size = Size(width, self._layout.height)

    def on_resize(self, event: events.Resize) -> None:
        """Lay the beds out anew for the new width."""
        self._cells.forget_cells()
        self.lay_out()
        self.settle()

    def settle(self) -> None:
        """Bring the cursor into view once the beds are laid out."""
        self.into_view()

    def into_view(self) -> None:
        """Scroll to the row of the cursor, its bed's title with it."""
        if self._layout is None or self.cursor not in self._layout.place:
            return
        index, _ = self._layout.place[self.cursor]
        row = self._layout.rows[index]
        top = row.top
        if index and not self._layout.rows[index - 1].ids:
            top -= self._layout.rows[index - 1].height
        region = Region(0, top, max(1, self.size.width), row.top + row.height - top)
        self.scroll_to_region(region, animate=False, immediate=True)

    # -- drawn anew ----------------------------------------------------------------------------

    def set_light(self, light: Light) -> None:
        """Show the garden in the light of another hour."""
        if self._cells.set_light(light):
            self.forget_all()
            self.refresh()

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old theme."""
        super().notify_style_update()
        self.forget_all()

    def forget_all(self) -> None:
        """Forget what was drawn: the next drawing is a cold one."""
        self._kept.clear()
        self._cells.forget_all(self._density.rows)

    def refresh_person(self, person: int) -> None:
        """Draw one person's cell again."""
        if self._layout is None or person not in self._layout.place:
            return
        index, column = self._layout.place[person]
        self._kept.pop(index, None)
        row = self._layout.rows[index]
        width = self._layout.cell_width
        region = Region(column * width, row.top, width, row.height)
        self.refresh(region.translate(-self.scroll_offset))

    def refresh_title(self, person: int) -> None:
        """Draw the title of a person's bed again."""
        if self._layout is None or person not in self._layout.place:
            return
        index, _ = self._layout.place[person]
        while self._layout.rows[index].ids:
            index -= 1
        self._kept.pop(index, None)
        region = Region(0, self._layout.rows[index].top, max(1, self.size.width), 1)
        self.refresh(region.translate(-self.scroll_offset))

    # -- drawing -------------------------------------------------------------------------------

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines of a part of the view.

        The ground has neither border nor padding, and strips remember how they were filtered and
        cut: lines that only scrolled are not made again.
        """
        _, background = self.background_colors
        rest = self._cells.bare.words
        lines: list[Strip] = []
        for y in crop.line_range:
            strip = self.render_line(y)
            for one in self.get_line_filters():
                strip = strip.apply_filter(one, background)
            lines.append(strip.crop_extend(crop.x, crop.right, rest))
        return lines

    def render_line(self, y: int) -> Strip:
        """Return one line of the ground."""
        line = y + self.scroll_offset.y
        layout = self._layout
        index = None if layout is None else layout.index_at(line)
        if index is None or layout is None:
            return Strip.blank(self.size.width, self.rich_style)
        strip = self._kept.get(index, {}).get(line)
        if strip is None:
            row = layout.rows[index]
            strip = self._title(row, layout) if not row.ids else self._plants(row, line - row.top)
            if not any(self._rising.active(person) for person in row.ids):
                self._keep(index, line, strip)
        return strip

    def _keep(self, index: int, line: int, strip: Strip) -> None:
        if len(self._kept) >= MOST_ROWS and index not in self._kept:
            self._kept.clear()
        self._kept.setdefault(index, {})[line] = strip

    def _title(self, row: Row, layout: BedLayout) -> Strip:
        style = self.get_component_rich_style("plant-grid--title")
        people = [self._views[one] for one in layout.people_under(row)]
        return title_line(row.bed, people, self.size.width, style)

    def _plants(self, row: Row, inside: int) -> Strip:
        """Return a line of a row of plants, `inside` lines below its top."""
        look = self._cells.bare
        rest = look.skies[inside] if inside < self._density.rows else look.words
        segments = [segment for person in row.ids for segment in self._cell(person)[inside]]
        return Strip(segments).adjust_cell_length(self.size.width, rest)

    def _cell(self, person: int) -> list[Line]:
        width = self._layout.cell_width if self._layout else self._density.columns
        selected, marked = person == self.cursor, person in self._marked
        stand = Stand(self._density, width, selected, marked)
        return self._cells.lines(self._views[person], stand)
