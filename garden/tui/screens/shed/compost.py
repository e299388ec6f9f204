"""Compost: who was taken out of the garden, with all that is known of them, to be brought back."""

from typing import cast

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from garden.gardener.garden import Garden
from garden.gardener.listing import people_listed
from garden.gardener.views import PlantView
from garden.tui.screens.bars import BarsScreen, veil_of
from garden.tui.screens.shed.facts import row_line
from garden.tui.widgets.line_list import LineList
from garden.tui.widgets.list_beside import ListBeside
from garden.tui.widgets.people_beside import Beside

EMPTY = "The compost is empty. Whoever is taken out of the garden can be brought back from here."
KEYS = "{choose} brings back, with all that is known"


class Compost(Vertical):
    """The people in the compost, by name."""

    def __init__(self, garden: Garden, *, id: str) -> None:
        super().__init__(id=id)
        self._garden = garden
        self._people: tuple[PlantView, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the list and how to use it."""
        yield ListBeside("compost-list")
        yield Static(Content.styled(EMPTY, "$garden-dim"), id="compost-empty")
        yield Static(Content.styled(self._hint(), "$garden-dim"), id="compost-keys")

    def _hint(self) -> str:
        return KEYS.format(choose=cast(BarsScreen, self.screen).key("choose"))

    @property
    def lines(self) -> LineList:
        """The people."""
        return self.query_one(LineList)

    @property
    def at_hand(self) -> PlantView | None:
        """The person under the cursor."""
        row = self.lines.cursor
        return None if row is None or not self._people else self._people[row]

    def focus_keys(self) -> None:
        """The keys belong to the list."""
        self.lines.focus()

    def reload(self) -> None:
        """Look again who is here."""
        people = people_listed(self._garden, "compost", sort="name")
        self._people = veil_of(self.app).plants(people)
        self.query_one(ListBeside).show(len(self._people), self._draw)
        self._show_one()
        self.set_class(not self._people, "-empty")

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """Somebody else is at hand."""
        event.stop()
        self._show_one()

    def _show_one(self) -> None:
        view = self.at_hand
        people = [] if view is None else [Beside(view)]
        self.query_one(ListBeside).beside(people, self._garden)

    def _draw(self, row: int, width: int) -> Content:
        return row_line(self._people[row], False, row == self.lines.cursor, width)
