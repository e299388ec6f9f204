"""A list, and beside it or below it the people of the row at hand."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Container
from textual.events import Resize

from garden.gardener.garden import Garden
from garden.tui.widgets.line_list import Draw, LineList
from garden.tui.widgets.people_beside import Beside, PeopleBeside

WIDE = 96
"""Cells from which on the people stand beside the list."""

PAIR = 70
"""Cells that two people with their plants need side by side."""

LYING, WORDS = 9, 3
"""Lines that people need below a list, with the gap; and that words about them need."""


class ListBeside(Container):
    """Shows a list. Where both do not fit, the plants give way to its rows, then the words.

    `always`: what is told of the people is shown however long the list.
    """

    DEFAULT_CSS = """
    ListBeside { layout: vertical; height: 1fr; }
    ListBeside PeopleBeside { margin: 1 0 0 0; }
    ListBeside PeopleBeside.-words { margin: 0; }
    ListBeside.-always PeopleBeside.-words { height: 5; }
    ListBeside.-always PeopleBeside.-words PersonCard { height: 5; }
    ListBeside.-side { layout: horizontal; }
    ListBeside.-side > LineList { width: 1fr; }
    ListBeside.-side PeopleBeside { margin: 0 0 0 2; }
    ListBeside.-alone PeopleBeside { display: none; }
    """

    def __init__(self, list_id: str, always: bool = False) -> None:
        super().__init__()
        self._list_id = list_id
        self._always = always
        self.set_class(always, "-always")
        self._anybody = False
        self._pair = False

    def compose(self) -> ComposeResult:
        """Lay out the list and the people."""
        yield LineList(id=self._list_id)
        yield PeopleBeside()

    @property
    def lines(self) -> LineList:
        """The list."""
        return self.query_one(LineList)

    def show(self, count: int, draw: Draw, apart: frozenset[int] = frozenset()) -> None:
        """Show `count` rows; those `apart` cannot be chosen."""
        self.lines.show(count, draw, apart)
        self._arrange()

    def beside(self, people: Sequence[Beside], garden: Garden) -> None:
        """Show the people of the row at hand."""
        self._anybody, self._pair = bool(people), len(people) > 1
        if people:
            self.query_one(PeopleBeside).show(people, garden)
        self._arrange()

    def on_resize(self, event: Resize) -> None:
        """Put the people where they fit."""
        self._arrange()

    def _arrange(self) -> None:
        width, height = self.size
        side = width >= WIDE
        broad = width >= PAIR or not self._pair
        fits = broad and height - LYING >= self.lines.count
        self.set_class(side, "-side")
        self.query_one(PeopleBeside).lie(not side, not side and not fits)
        words = self._always or height - WORDS >= self.lines.count
        self.set_class(not self._anybody or not (side or fits or words), "-alone")
