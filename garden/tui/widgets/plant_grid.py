"""The garden itself: plants in their beds, a cursor among them, and marks."""

from collections.abc import Sequence

from textual import events
from textual.message import Message
from textual.strip import Strip

from garden.gardener.views import PlantView
from garden.tui.widgets.bed_layout import Density
from garden.tui.widgets.ground import Ground
from garden.tui.widgets.jump import spots
from garden.tui.widgets.jumping import Jumping


class PlantGrid(Ground):
    """Shows whatever views it is given, in their order; keys and clicks move its cursor."""

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
        self._jumping = Jumping(self)

    # -- what is shown -------------------------------------------------------------------------

    def show(self, views: Sequence[PlantView]) -> None:
        """Show these people in this order; the cursor stays on its person, or nearest to it."""
        before = self._order.index(self.cursor) if self.cursor in self._order else 0
        self._views = {view.id: view for view in views}
        self._order = [view.id for view in views]
        self._cells.forget_cells()
        self.lay_out()
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
        self.refresh_title(view.id)

    def set_density(self, density: Density) -> None:
        """Draw plants larger or smaller."""
        self._density = density
        self.forget_all()
        self.lay_out()
        self.into_view()
        self.refresh()

    def lay_out(self) -> None:
        """Lay the beds out; letters shown would stand elsewhere now."""
        self._jumping.end()
        super().lay_out()

    def settle(self) -> None:
        """Put the cursor on the first person if it is nowhere yet."""
        if self.cursor is None:
            self.move_end(last=False)
        super().settle()

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
        self.into_view()
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

    def render_line(self, y: int) -> Strip:
        """Return one line of the ground, with the letters of a jump that stand on it."""
        return self._jumping.over(super().render_line(y), y + self.scroll_offset.y)

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
