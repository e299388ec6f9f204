"""The timeline as a list to go about in: entries of several lines, drawn only where they show."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date
from itertools import accumulate
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual

from garden.tui.commands.command import bindings
from garden.tui.screens.plant.commands import IN_THE_TIMELINE, PART
from garden.tui.screens.plant.entries import Entry, spot_of

Draw = Callable[[Entry, int], list[Content]]
"""Gives the lines of an entry for a width in cells."""

BESIDE = 1
"""Cells left free before the scrollbar."""


class EntryList(ScrollView, can_focus=True, inherit_bindings=False):
    """Entries with a cursor, which shows once one goes in. Its keys are the screen's commands."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [*bindings([IN_THE_TIMELINE], PART)]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"entry-list--cursor"}
    DEFAULT_CSS = """
    EntryList {
        scrollbar-size-vertical: 1; scrollbar-gutter: stable; overflow-x: hidden; height: 1fr;
    }
    EntryList > .entry-list--cursor { background: $garden-cursor; }
    """

    def __init__(self, *, id: str, classes: str) -> None:
        super().__init__(id=id, classes=classes)
        self._entries: Sequence[Entry] = ()
        self._draw: Draw = _nothing
        self._nothing: Callable[[int], list[Content]] = _no_lines
        self._made: dict[Entry, list[Content]] = {}
        self._starts: list[int] = [0]
        self._lines: list[Content] = []
        self._width = 0
        self._today: date | None = None
        self._cursor = 0
        self.inside = False

    # -- what is shown -------------------------------------------------------------------------

    def show(
        self,
        entries: Sequence[Entry],
        draw: Draw,
        nothing: Callable[[int], list[Content]],
        today: date,
    ) -> None:
        """Show entries, or `nothing`. The cursor stays on its entry, or else at its place.

        What was drawn of an entry is kept as long as it says the same, and until `today` is over.
        """
        at_hand = self.entry
        self._entries, self._draw, self._nothing = entries, draw, nothing
        spots = [spot_of(one) for one in entries]
        if at_hand is not None and spot_of(at_hand) in spots:
            self._cursor = spots.index(spot_of(at_hand))
        self._cursor = max(0, min(self._cursor, len(entries) - 1))
        if not entries:
            self.inside = False
        kept = self._made if today == self._today else {}
        self._made = {one: kept[one] for one in entries if one in kept}
        self._today = today
        self._lay_out()
        if self.inside:
            self._into_view()

    @property
    def entry(self) -> Entry | None:
        """The entry under the cursor, None while one is not in the list."""
        return self._entries[self._cursor] if self.inside and self._entries else None

    def _lay_out(self) -> None:
        """Break all entries into lines for the width there is; those known are not made again."""
        width = self._width = self.scrollable_content_region.width
        if width < 1:
            return
        for one in self._entries:
            if one not in self._made:
                self._made[one] = self._draw(one, width - BESIDE)
        blocks = [self._made[one] for one in self._entries]
        self._starts = list(accumulate((len(block) for block in blocks), initial=0))
        self._lines = [line for block in blocks for line in block] or self._nothing(width - BESIDE)
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()

    def on_resize(self) -> None:
        """Lay out for the new width."""
        if self.scrollable_content_region.width != self._width:
            self._made.clear()
            self._lay_out()
        if self.inside:
            self._into_view()

    def render_line(self, y: int) -> Strip:
        """Return one line, on the cursor's ground where it belongs to the entry at hand."""
        row, width = y + self.scroll_offset.y, self.size.width
        if row >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        style = self.visual_style
        # The last line of an entry parts it from the next.
        start, end = self._span(self._cursor)
        if self.inside and start <= row < end - 1:
            style = self.get_visual_style("entry-list--cursor")
            if self.app.no_color:
                style += Style(reverse=True)
        strips = Visual.to_strips(self, self._lines[row], width, 1, style, pad=True)
        return strips[0].adjust_cell_length(width, style.rich_style)

    # -- going about ---------------------------------------------------------------------------

    def go_in(self) -> bool:
        """Give the list the keys, its cursor on the first entry that shows; tell if it was out."""
        if self.inside or not self._entries:
            return False
        self._cursor = self._at_line(self.scroll_offset.y)
        self.inside = True
        self.focus()
        self._into_view()
        self.refresh()
        return True

    def go_out(self) -> bool:
        """Let go of the keys; return whether one was in the list."""
        was_inside, self.inside = self.inside, False
        if self.has_focus:
            self.screen.set_focus(None)
        self.refresh()
        return was_inside

    def on_focus(self) -> None:
        """A click goes in too."""
        self.go_in()

    def move(self, step: int) -> None:
        """Go to the next entry or the one before; a long one is first read to its end."""
        if self.go_in():
            return
        start, end = self._span(self._cursor)
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if step > 0 and end - 1 > top + height:
            self.scroll_relative(y=min(height - 1, end - 1 - top - height), animate=False)
        elif step < 0 and start < top:
            self.scroll_relative(y=-min(height - 1, top - start), animate=False)
        else:
            self._choose(self._cursor + step)

    def move_page(self, direction: int) -> None:
        """Go a page down (1) or up (-1)."""
        if not self._entries:
            return
        self.go_in()
        height = max(1, self.scrollable_content_region.height - 1)
        goal = self._at_line(self._starts[self._cursor] + direction * height)
        self._choose(goal if goal != self._cursor else self._cursor + direction)

    def move_end(self, last: bool) -> None:
        """Go to the first entry or the last."""
        self.go_in()
        self._choose(len(self._entries) - 1 if last else 0)

    def on_click(self, event: events.Click) -> None:
        """A click chooses the entry below it."""
        if self._entries:
            self._choose(self._at_line(event.offset.y + self.scroll_offset.y))

    def _choose(self, place: int) -> None:
        before = self._cursor
        self._cursor = max(0, min(place, len(self._entries) - 1))
        self._into_view()
        for one in {before, self._cursor}:
            start, end = self._span(one)
            self.refresh(Region(0, start - self.scroll_offset.y, self.size.width, end - start))

    def _span(self, place: int) -> tuple[int, int]:
        """Return the first line of an entry and the first after it."""
        if place + 1 >= len(self._starts):
            return 0, 0
        return self._starts[place], self._starts[place + 1]

    def _at_line(self, line: int) -> int:
        """Return the place of the entry to which a line belongs."""
        last = len(self._entries) - 1
        return max(0, min(bisect_right(self._starts, line) - 1, last))

    def _into_view(self) -> None:
        start, end = self._span(self._cursor)
        room = max(1, self.scrollable_content_region.height)
        region = Region(0, start, max(1, self.size.width), max(1, min(end - start, room)))
        self.scroll_to_region(region, animate=False, immediate=True, force=True)


def _nothing(entry: Entry, width: int) -> list[Content]:
    return [Content("")]


def _no_lines(width: int) -> list[Content]:
    return []
