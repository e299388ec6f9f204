"""Promises due: theirs and mine, `d` marks one as kept."""

from collections.abc import Collection
from datetime import date

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from garden.gardener.views import PromiseView
from garden.gardener.words import coming, day_words
from garden.literal import cell_width, fit
from garden.tui.glyphs import DONE, HERE
from garden.tui.literal import safe
from garden.tui.widgets.line_list import LineList


class Promises(Vertical):
    """The promises of this week and the next, and those without a day."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._today = date.min
        self._promises: tuple[PromiseView, ...] = ()
        self._open: Collection[int] = ()

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield Static("What was promised, and may be due.", id="promises-words")
        yield LineList(id="promises-list")

    @property
    def lines(self) -> LineList:
        """The promises."""
        return self.query_one(LineList)

    @property
    def at_hand(self) -> PromiseView | None:
        """The promise under the cursor."""
        row = self.lines.cursor
        return self._promises[row] if row is not None and self._promises else None

    def begin(self, promises: tuple[PromiseView, ...], today: date) -> None:
        """Show these; they stay in the list when they are kept."""
        self._today = today
        self._promises = promises

    def show(self, open_ones: Collection[int]) -> None:
        """Show which are still open, by id."""
        self._open = open_ones
        self.lines.show(len(self._promises), self._row)

    def is_open(self, promise: PromiseView) -> bool:
        """Tell whether a promise is still to be kept."""
        return promise.id in self._open

    def _row(self, row: int, width: int) -> Content:
        one = self._promises[row]
        kept = not self.is_open(one)
        when = "kept" if kept else due_words(one.due_on, self._today)
        who = f"you owe {one.person}" if one.owed_by == "me" else f"{one.person} owes you"
        room = max(10, width - cell_width(when) - 6)
        said = fit(f"{who}: {one.what}", room)
        split = min(len(who) + 1, len(said))
        sign = DONE if kept else HERE if row == self.lines.cursor else " "
        gap = " " * (room - cell_width(said))
        return Content.assemble(
            Content.styled(f" {sign} ", "$primary" if kept else "$accent"),
            safe(said[:split], "$garden-dim" if kept else "bold"),
            safe(said[split:], "$garden-dim" if kept else ""),
            f"{gap} ",
            safe(when, "$primary" if kept else "$garden-dim"),
        )


def due_words(due: date | None, today: date) -> str:
    """Return when a promise is due, in words that do not press."""
    if due is None:
        return "no day"
    return f"since {day_words(due, today)}" if due < today else coming(due, today)
