"""A list of one-line rows, drawn only where they are seen: the same for ten and ten thousand."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual

Draw = Callable[[int, int], Content]
"""Gives the content of a row by its place, for a width in cells."""


class LineList(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows with a cursor. Rows that cannot be chosen, such as headings, are passed over."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"line-list--cursor"}
    DEFAULT_CSS = """
    LineList { scrollbar-size-vertical: 1; overflow-x: hidden; height: 1fr; }
    LineList > .line-list--cursor { background: $garden-cursor; text-style: bold; }
    """

    cursor: var[int | None] = var(None, init=False)

    class Moved(Message):
        """The cursor stands on another row, or on none."""

        def __init__(self, lines: "LineList") -> None:
            super().__init__()
            self.lines = lines

        @property
        def control(self) -> "LineList":
            """The list it moved in."""
            return self.lines

    class Clicked(Moved):
        """The row under the cursor was clicked once more."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._draw: Draw = _blank
        self._count = 0
        self._apart: frozenset[int] = frozenset()

    def show(self, count: int, draw: Draw, apart: frozenset[int] = frozenset()) -> None:
        """Show `count` rows; those `apart` cannot be chosen. The cursor stays where it may."""
        self._draw, self._count, self._apart = draw, count, apart
        self.virtual_size = Size(self.size.width, count)
        self.refresh()
        if count == len(apart):
            self.cursor = None
        else:
            self.move_to(min(self.cursor or 0, count - 1))

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._count

    def move_to(self, row: int) -> None:
        """Put the cursor on a row, or on the nearest that can be chosen."""
        free = self._free(row, 1)
        free = self._free(row, -1) if free is None else free
        if free is None or free == self.cursor:
            self._into_view()
            return
        before, self.cursor = self.cursor, free
        self._into_view()
        for one in (before, free):
            if one is not None:
                self.refresh_row(one)
        self.post_message(self.Moved(self))

    def move(self, step: int) -> None:
        """Move the cursor down (or up) by some rows."""
        if self.cursor is None:
            return
        goal = max(0, min(self.cursor + step, self._count - 1))
        free = self._free(goal, 1 if step > 0 else -1)
        if free is not None:
            self.move_to(free)
        elif step < 0:
            self.scroll_home(animate=False)

    def move_page(self, direction: int, half: bool = False) -> None:
        """Move the cursor a page (or half of one) down (1) or up (-1)."""
        lines = max(1, self.size.height - 1)
        self.move(direction * (lines // 2 if half else lines))

    def move_end(self, last: bool) -> None:
        """Move the cursor to the first row or the last."""
        self.move_to(self._count - 1 if last else 0)

    def refresh_row(self, row: int) -> None:
        """Draw one row again."""
        self.refresh(Region(0, row - self.scroll_offset.y, self.size.width, 1))

    def _free(self, row: int, step: int) -> int | None:
        while 0 <= row < self._count:
            if row not in self._apart:
                return row
            row += step
        return None

    def _into_view(self) -> None:
        if self.cursor is None:
            return
        above = 1 if self.cursor - 1 in self._apart else 0
        region = Region(0, self.cursor - above, max(1, self.size.width), 1 + above)
        self.scroll_to_region(region, animate=False, immediate=True, force=True)

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self.virtual_size = Size(self.size.width, self._count)
        self._into_view()

    def render_line(self, y: int) -> Strip:
        """Return one row."""
        row = y + self.scroll_offset.y
        width = self.size.width
        if row >= self._count:
            return Strip.blank(width, self.rich_style)
        style = self.visual_style
        if row == self.cursor:
            style = self.get_visual_style("line-list--cursor")
            if self.app.no_color:
                style += Style(reverse=True)
        content = self._draw(row, width)
        strips = Visual.to_strips(self, content, width, 1, style, pad=True)
        return strips[0].adjust_cell_length(width, style.rich_style)

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor; a second one on it is told of."""
        row = event.offset.y + self.scroll_offset.y
        if row >= self._count or row in self._apart:
            return
        if row == self.cursor:
            self.post_message(self.Clicked(self))
        self.move_to(row)


def _blank(row: int, width: int) -> Content:
    return Content("")
