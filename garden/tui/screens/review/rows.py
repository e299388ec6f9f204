"""Rows to choose from, under a sentence; the people of the row at hand where there is room."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from garden.gardener.views import PlantView
from garden.literal import cell_width, fit
from garden.tui.glyphs import DONE, HERE
from garden.tui.literal import safe
from garden.tui.screens.bars import garden_of
from garden.tui.widgets.line_list import LineList
from garden.tui.widgets.list_beside import ListBeside
from garden.tui.widgets.people_beside import Beside


class RowsPane(Vertical):
    """A step of the review that is a list. Subclasses say what its rows are."""

    def compose(self) -> ComposeResult:
        """Lay out the sentence, the list and the people."""
        yield Static("", classes="lead")
        yield ListBeside(f"{self.id}-list")

    @property
    def lines(self) -> LineList:
        """The rows."""
        return self.query_one(LineList)

    @property
    def place(self) -> int | None:
        """Which row the cursor is on."""
        return self.lines.cursor

    def lead(self) -> str:
        """Return the sentence above the rows."""
        return ""

    def rows(self) -> int:
        """Return how many rows there are."""
        return 0

    def apart(self) -> frozenset[int]:
        """Return the rows that cannot be chosen."""
        return frozenset()

    def row(self, row: int, width: int) -> Content:
        """Return one row."""
        return Content("")

    def people(self, row: int) -> Sequence[Beside]:
        """Return the people of a row, and what it tells of them."""
        return ()

    def draw(self) -> None:
        """Show everything as it is now."""
        self.query_one(".lead", Static).update(Content.styled(self.lead(), "$garden-dim"))
        self.query_one(ListBeside).show(self.rows(), self.row, self.apart())
        self._draw_people()

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """Others are at hand."""
        event.stop()
        self._draw_people()

    def _draw_people(self) -> None:
        place = self.place
        people = () if place is None else self.people(place)
        self.query_one(ListBeside).beside(people, garden_of(self.app))


def row_line(here: bool, done: str, who: str, what: str, when: str, width: int) -> Content:
    """Return one row: who and what, and when at the right; what was `done` stands in its place."""
    right = done or when
    room = max(10, width - cell_width(right) - 5)
    said = fit(f"{who}  {what}" if what else who, room)
    split = min(len(who), len(said))
    sign = DONE if done else HERE if here else " "
    return Content.assemble(
        Content.styled(f" {sign} ", "$primary" if done else "$accent"),
        safe(said[:split], "$garden-dim" if done else "bold"),
        safe(said[split:], "$garden-dim" if done else ""),
        f"{' ' * (room - cell_width(said))} ",
        safe(right, "$primary" if done else "$garden-dim"),
    )


def beside(view: PlantView | None, *told: str) -> list[Beside]:
    """Return a person with what is told of them; nobody where nobody is known."""
    return [] if view is None else [Beside(view, tuple(one for one in told if one))]
