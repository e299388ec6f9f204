"""The garden itself: one line-API view, the same few widgets for ten people and ten thousand."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from garden.flora.light import Light
from garden.gardener.views import PlantView
from garden.tui.art.cells import Line
from garden.tui.themes import STATES
from garden.tui.widgets.bed_layout import USUAL, BedLayout, Density, lay_out
from garden.tui.widgets.bed_title import title_line
from garden.tui.widgets.cell_store import CellStore, Stand
from garden.tui.widgets.jump import spots
from garden.tui.widgets.jumping import Jumping
from garden.tui.widgets.rising import Rising


class PlantGrid(ScrollView, can_focus=True, inherit_bindings=False):
    """Plants in their beds, with a cursor. Shows whatever views it is given, in their order."""

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
    PlantGrid { background: $garden-sky; scrollbar-size-vertical: 1; overflow-x: hidden;
        scrollbar-background: $garden-sky; scrollbar-color: $garden-dim 40%;
    }
    PlantGrid > .plant-grid--title { color: $garden-dim; background: $garden-sky; }
    PlantGrid > .plant-grid--bed { background: $garden-bed; }
    PlantGrid > .plant-grid--cursor { background: $garden-cursor; text-style: bold; }
    PlantGrid > .plant-grid--name { color: $foreground; }
    PlantGrid > .plant-grid--dim { color: $garden-dim; }
    PlantGrid > .plant-grid--jump { color: $background; background: $accent; text-style: bold; }
    PlantGrid > .plant-grid--thriving { color: $garden-thriving; }
    PlantGrid > .plant-grid--well { color: $garden-well; }
    PlantGrid > .plant-grid--thirsty { color: $garden-thirsty; }
    PlantGrid > .plant-grid--wilting { color: $garden-wilting; }
    PlantGrid > .plant-grid--dormant { color: $garden-dormant; }
    PlantGrid > .plant-grid--resting { color: $garden-resting; }
    PlantGrid > .plant-grid--memorial { color: $garden-memorial; }
    PlantGrid:nocolor > .plant-grid--cursor, PlantGrid:ansi > .plant-grid--cursor {
        text-style: reverse;
    }
    PlantGrid:nocolor > .plant-grid--jump, PlantGrid:ansi > .plant-grid--jump {
        color: ansi_default; background: ansi_default; text-style: bold reverse;
    }
    """

    cursor: var[int | None] = var(None, init=False)

    class CursorMoved(Message):
        """The cursor stands on another person (None: nobody is there)."""

        def __init__(self, person: int | None) -> None:
            super().__init__()
            self.person = person

    class Opened(Message):
        """A person was chosen by enter or a second click."""

        def __init__(self, person: int) -> None:
            super().__init__()
            self.person = person

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._views: dict[int, PlantView] = {}
        self._order: list[int] = []
        self._layout: BedLayout | None = None
        self._density = USUAL
        self._marked: set[int] = set()
        self._rising = Rising(self)
        self._cells = CellStore(self, self._rising, self._density.rows)
        self._jumping = Jumping(self)

    # -- what is shown -------------------------------------------------------------------------

    def show(self, views: Sequence[PlantView]) -> None:
        """Show these people in this order; the cursor stays on its person, or nearest to it."""
        before = self._order.index(self.cursor) if self.cursor in self._order else 0
        self._views = {view.id: view for view in views}
        self._order = [view.id for view in views]
        self._cells.forget_cells()
        self._lay_out()
        if self.cursor not in self._views:
            order = [] if self._layout is None else self._layout.order()
            self.move_to(order[min(before, len(order) - 1)] if order else None)
        self.refresh()

    def travel(self, views: Sequence[PlantView]) -> None:
        """Show the same people at another time: those in sight grow or sink into it."""
        before = dict(self._views)
        self.show(views)
        for person in self._in_sight():
            if person in before:
                self._rising.start(person, before[person])

    def _in_sight(self) -> list[int]:
        if self._layout is None:
            return []
        rows = self._layout.in_sight(self.scroll_offset.y, self.size.height)
        return [person for row in rows for person in row.ids]

    def renew(self, view: PlantView) -> None:
        """Show one person as they are now; a plant that recovered rises to its new height."""
        before = self._views.get(view.id)
        if before is None:
            return
        self._views[view.id] = view
        self._cells.forget(view.id)
        if (view.health or 0.0) > (before.health or 0.0):
            self._rising.start(view.id, before)
        self.refresh_person(view.id)

    def set_light(self, light: Light) -> None:
        """Show the garden in the light of another hour."""
        if self._cells.set_light(light):
            self.forget_all()
            self.refresh()

    @property
    def density(self) -> Density:
        """How large plants are drawn."""
        return self._density

    def set_density(self, density: Density) -> None:
        """Draw plants larger or smaller."""
        self._density = density
        self.forget_all()
        self._lay_out()
        self._into_view()
        self.refresh()

    @property
    def marked(self) -> tuple[int, ...]:
        """Return the ids of those marked, in the order shown."""
        return tuple(person for person in self._order if person in self._marked)

    def toggle_mark(self, person: int) -> None:
        """Mark a person, or take the mark away."""
        self._marked ^= {person}
        self._cells.forget(person)
        self.refresh_person(person)

    def clear_marks(self) -> None:
        """Take all marks away."""
        for person in tuple(self._marked):
            self.toggle_mark(person)

    # -- the cursor ----------------------------------------------------------------------------

    def move_to(self, person: int | None) -> None:
        """Put the cursor on a person; only the two cells concerned are drawn again."""
        if person == self.cursor:
            return
        before, self.cursor = self.cursor, person
        self._into_view()
        for one in (before, person):
            if one is not None:
                self.refresh_person(one)
        self.post_message(self.CursorMoved(person))

    def move(self, dx: int, dy: int) -> None:
        """Move the cursor along the bed or between rows."""
        if self._layout is not None and self.cursor is not None:
            self.move_to(self._layout.moved(self.cursor, dx, dy))

    def move_page(self, direction: int, half: bool = False) -> None:
        """Move the cursor a page (or half) down (1) or up (-1)."""
        rows = max(1, self.size.height // self._density.height)
        self.move(0, direction * max(1, rows // 2 if half else rows))

    def move_end(self, last: bool) -> None:
        """Move the cursor to the first or the last person."""
        order = [] if self._layout is None else self._layout.order()
        if order:
            self.move_to(order[-1 if last else 0])

    # -- jumping -------------------------------------------------------------------------------

    def start_jump(self) -> bool:
        """Put a letter on every plant in sight; return whether there is one."""
        layout = self._layout
        if layout is None or not layout.place:
            return False
        self._jumping.start(
            spots(layout, self.scroll_offset.y, self.size.height, self._density.rows)
        )
        return True

    def on_key(self, event: events.Key) -> None:
        """Letters shown are typed, and the cursor goes to the one whose letter it was."""
        person = self._jumping.take(event)
        if person is not None:
            self.move_to(person)

    def on_blur(self) -> None:
        """Letters go with the keys."""
        self._jumping.end()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Other plants come into sight: their letters would be others."""
        super().watch_scroll_y(old_value, new_value)
        self._jumping.end()

    def _into_view(self) -> None:
        if self._layout is None or self.cursor not in self._layout.place:
            return
        index, _ = self._layout.place[self.cursor]
        row = self._layout.rows[index]
        top = row.top
        if index and not self._layout.rows[index - 1].ids:
            top -= self._layout.rows[index - 1].height
        region = Region(0, top, max(1, self.size.width), row.top + row.height - top)
        self.scroll_to_region(region, animate=False, immediate=True)

    # -- drawing -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width or self.size.width
        if width <= 0:
            return
        self._jumping.end()
        self._layout = lay_out([self._views[one] for one in self._order], self._density, width)
        self.virtual_size = Size(width, self._layout.height)

    def on_resize(self, event: events.Resize) -> None:
        """Lay the beds out anew for the new width."""
        self._cells.forget_cells()
        self._lay_out()
        if self.cursor is None:
            self.move_end(last=False)
        self._into_view()

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old theme."""
        super().notify_style_update()
        self.forget_all()

    def refresh_person(self, person: int) -> None:
        """Draw one person's cell again."""
        if self._layout is None or person not in self._layout.place:
            return
        index, column = self._layout.place[person]
        row = self._layout.rows[index]
        width = self._layout.cell_width
        region = Region(column * width, row.top, width, row.height)
        self.refresh(region.translate(-self.scroll_offset))

    def forget_all(self) -> None:
        """Forget what was drawn: the next drawing is a cold one."""
        self._cells.forget_all(self._density.rows)

    def render_line(self, y: int) -> Strip:
        """Return one line of the ground."""
        width = self.size.width
        line = y + self.scroll_offset.y
        row = None if self._layout is None else self._layout.row_at(line)
        if row is None or self._layout is None:
            return Strip.blank(width, self.rich_style)
        if not row.ids:
            style = self.get_component_rich_style("plant-grid--title")
            people = [self._views[one] for one in self._layout.people_under(row)]
            return title_line(row.bed, people, width, style)
        cells = [self._cell(person)[line - row.top] for person in row.ids]
        look = self._cells.bare
        inside = line - row.top
        rest = look.skies[inside] if inside < self._density.rows else look.words
        segments = [segment for cell in cells for segment in cell]
        return self._jumping.over(Strip(segments).adjust_cell_length(width, rest), line)

    def _cell(self, person: int) -> list[Line]:
        width = self._layout.cell_width if self._layout else self._density.columns
        selected, marked = person == self.cursor, person in self._marked
        stand = Stand(self._density, width, selected, marked)
        return self._cells.lines(self._views[person], stand)

    # -- the mouse -----------------------------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor; a click on the cursor opens the person."""
        if self._layout is None:
            return
        offset = event.offset + self.scroll_offset
        person = self._layout.person_at(offset.x, offset.y)
        if person is None:
            return
        if person == self.cursor:
            self.post_message(self.Opened(person))
        self.move_to(person)
