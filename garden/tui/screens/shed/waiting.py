"""Who waits in the seed tray: a list to be narrowed by words, and to be marked."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from garden.gardener.views import PlantView
from garden.gardener.words import count
from garden.tui.focusing import give_keys
from garden.tui.screens.garden.order import fitting
from garden.tui.screens.shed.facts import row_line
from garden.tui.widgets.line_list import LineList


class Waiting(Vertical):
    """The people of the tray, as many as there are."""

    class Changed(Message):
        """Another person is at hand, or others are marked."""

    class FilterKept(Message):
        """The words are typed; the keys may go elsewhere."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.people: dict[int, PlantView] = {}
        self._shown: list[PlantView] = []
        self._marked: set[int] = set()

    def compose(self) -> ComposeResult:
        """Lay out count, list and filter."""
        yield Static("", id="tray-count")
        yield LineList(id="tray-list")
        yield Input(placeholder="part of a name or company", id="tray-filter", compact=True)

    @property
    def lines(self) -> LineList:
        """The list."""
        return self.query_one(LineList)

    @property
    def at_hand(self) -> PlantView | None:
        """The person under the cursor."""
        row = self.lines.cursor
        return self._shown[row] if row is not None and row < len(self._shown) else None

    @property
    def at_end(self) -> bool:
        """Whether nobody comes after the person at hand."""
        return self.lines.cursor in (None, len(self._shown) - 1)

    def chosen(self) -> tuple[int, ...]:
        """Return those marked, else the one at hand."""
        if self._marked:
            return tuple(person for person in self.people if person in self._marked)
        return () if self.at_hand is None else (self.at_hand.id,)

    # -- what is shown -------------------------------------------------------------------------

    def show(self, people: Sequence[PlantView], person: int | None = None) -> None:
        """Show people, as far as they fit the filter; the cursor goes to `person`, if given."""
        self.people = {view.id: view for view in people}
        self._marked &= self.people.keys()
        self._narrow(person)

    def leave(self, people: Sequence[int]) -> None:
        """Some have left the tray; whoever comes next is at hand, and nobody is marked."""
        for person in people:
            self.people.pop(person, None)
        self._marked.clear()
        self._narrow(None)

    def go_to(self, person: int) -> None:
        """Put the cursor on somebody."""
        places = [at for at, view in enumerate(self._shown) if view.id == person]
        if places:
            self.lines.move_to(places[0])

    def go_on(self) -> None:
        """Go on to the next person, with nobody marked."""
        self._marked.clear()
        self.lines.move(1)
        self._tell()

    def mark(self) -> None:
        """Mark the one at hand, or take the mark away, and go on."""
        view = self.at_hand
        if view is not None:
            self._marked ^= {view.id}
            self.lines.refresh_row(self.lines.cursor or 0)
            self.lines.move(1)
            self._tell()

    def open_filter(self) -> None:
        """Take words to narrow the list by."""
        self.add_class("-filtering")
        give_keys(self.query_one(Input))

    def step_back(self) -> bool:
        """Take the filter away, else the marks; return whether there was anything."""
        if self.has_class("-filtering"):
            self.remove_class("-filtering")
            self.query_one(Input).value = ""
            self.post_message(self.FilterKept())
            return True
        had_marks = bool(self._marked)
        self._marked.clear()
        self._narrow(None)
        return had_marks

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """Another person is at hand."""
        event.stop()
        self.post_message(self.Changed())

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        event.stop()
        self._narrow(None)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the filter."""
        event.stop()
        self.post_message(self.FilterKept())

    def _narrow(self, person: int | None) -> None:
        self._shown = fitting(list(self.people.values()), self.query_one(Input).value)
        self.lines.show(len(self._shown), self._row)
        if person is not None:
            self.go_to(person)
        self._tell()

    def _tell(self) -> None:
        waiting, shown = len(self.people), len(self._shown)
        words = count(waiting, "person waits", "people wait")
        if shown != waiting:
            words = f"{shown} of {waiting} fit"
        if self._marked:
            words += f" · {len(self._marked)} marked"
        self.query_one("#tray-count", Static).update(
            Content.styled(words, "$garden-dim"), layout=False
        )
        self.post_message(self.Changed())

    def _row(self, row: int, width: int) -> Content:
        view = self._shown[row]
        return row_line(view, view.id in self._marked, row == self.lines.cursor, width)
