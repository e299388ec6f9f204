"""History: every change ever made, by day, with who made it; any one of them can be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from garden.gardener.garden import Garden
from garden.gardener.history import Entry, history
from garden.gardener.words import ago, weekday_day
from garden.literal import cell_width, fit, padded
from garden.tui.glyphs import RULE
from garden.tui.literal import safe
from garden.tui.screens.bars import BarsScreen, veil_of
from garden.tui.widgets.line_list import LineList

FACES = {"tui": "here", "cli": "command line", "import": "import"}
"""Who made a change, in words."""

MOST = 2000
"""How many changes are listed; older ones are in `garden history`."""

EMPTY = "Nothing has been changed yet. Every change will stand here, and can be taken back."


@dataclass(frozen=True, slots=True)
class Row:
    """A day's heading (no entry), or one change and its time of day."""

    words: str
    entry: Entry | None = None


class History(Vertical):
    """The journal, newest first."""

    def __init__(self, garden: Garden, *, id: str) -> None:
        super().__init__(id=id)
        self._garden = garden
        self._rows: list[Row] = []

    def compose(self) -> ComposeResult:
        """Lay out the list and how to use it."""
        yield LineList(id="history-list")
        yield Static(Content.styled(EMPTY, "$garden-dim"), id="history-empty")
        yield Static(Content.styled(self._hint(), "$garden-dim"), id="history-keys")

    def _hint(self) -> str:
        key = cast(BarsScreen, self.screen).key
        return (
            f"{key('choose')} takes back just this one · {key('undo')} the last · "
            f"{key('redo')} makes it again"
        )

    @property
    def lines(self) -> LineList:
        """The changes."""
        return self.query_one(LineList)

    @property
    def at_hand(self) -> Entry | None:
        """The change under the cursor."""
        row = self.lines.cursor
        return None if row is None else self._rows[row].entry

    def focus_keys(self) -> None:
        """The keys belong to the list."""
        self.lines.focus()

    def reload(self) -> None:
        """Look again what was changed."""
        entries = veil_of(self.app).changes(history(self._garden, MOST))
        self._rows = by_day(entries, self._garden)
        apart = frozenset(at for at, row in enumerate(self._rows) if row.entry is None)
        self.lines.show(len(self._rows), self._draw, apart)
        self.set_class(not self._rows, "-empty")

    def _draw(self, row: int, width: int) -> Content:
        return row_line(self._rows[row], width)


def by_day(entries: Sequence[Entry], garden: Garden) -> list[Row]:
    """Return changes under headings for their days at the user's place."""
    rows: list[Row] = []
    today = garden.today()
    at: date | None = None
    for entry in entries:
        day = garden.day_of(entry.at)
        if day != at:
            at = day
            year = "" if day.year == today.year else f" {day.year}"
            rows.append(Row(f"{weekday_day(day)}{year} · {ago(day, today)}"))
        rows.append(Row(entry.at.astimezone(garden.zone).strftime("%H:%M"), entry))
    return rows


def row_line(row: Row, width: int) -> Content:
    """Return one row in `width` cells: the time, what was changed, and who did it."""
    entry = row.entry
    if entry is None:
        rule = RULE * max(0, width - cell_width(row.words) - 4)
        return Content.assemble(
            Content.styled(f" {row.words} ", "bold $garden-dim"),
            Content.styled(rule, "$garden-dim 50%"),
        )
    who = "undone" if entry.undone else FACES.get(entry.face, entry.face)
    room = max(10, width - 8 - 14)
    what = padded(fit(entry.what, room), room)
    return Content.assemble(
        Content.styled(f" {row.words}  ", "$garden-dim"),
        safe(what, "$garden-dim strike" if entry.undone else ""),
        safe(f" {who:>12} ", "$garden-resting" if entry.undone else "$garden-dim"),
    )
