"""The rows of an import's plan: people to be marked, if any, and below them lines to be read."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from garden.gardener.imports.report import Talker
from garden.tui.screens.shed.talk_lines import blocked_row, talker_row

MOST = 200
"""How many people are offered at most."""

TITLE = "People you talk to; space marks those to take into the seed tray"


class PlanRows:
    """What is shown of a plan. Headings and blank rows are `apart`: they cannot be chosen."""

    def __init__(self, lines: Sequence[Content] = (), talkers: Sequence[Talker] = ()) -> None:
        self.offered = tuple(talkers[:MOST])
        self.marked: set[str] = set()
        self.blocked: set[str] = set()
        heading = (Content(""), Content.styled(TITLE, "bold")) if self.offered else ()
        self._first = len(heading)
        self._lines: tuple[Content, ...] = (*heading, *(Content(" ") for _ in self.offered), *lines)
        self.apart = frozenset(
            place for place, line in enumerate(self._lines) if not line.plain.startswith(" ")
        )

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self._lines)

    @property
    def wishes(self) -> tuple[str, ...]:
        """The addresses of those marked, in order."""
        return tuple(one.address for one in self.offered if one.address in self.marked)

    def talker(self, row: int) -> Talker | None:
        """Return the person in a row who may yet be chosen, or None."""
        place = row - self._first
        one = self.offered[place] if 0 <= place < len(self.offered) else None
        return None if one is None or one.address in self.blocked else one

    def toggle(self, row: int) -> bool:
        """Mark the person in a row, or no longer; return whether there is one."""
        one = self.talker(row)
        if one is not None:
            self.marked ^= {one.address}
        return one is not None

    def block(self, one: Talker) -> None:
        """Show somebody as blocked, and no longer marked."""
        self.blocked.add(one.address)
        self.marked.discard(one.address)

    def row(self, row: int, width: int, today: date) -> Content:
        """Return a row, at most `width` cells wide where it is a person's."""
        place = row - self._first
        if not 0 <= place < len(self.offered):
            return self._lines[row]
        one = self.offered[place]
        if one.address in self.blocked:
            return blocked_row(one, width)
        return talker_row(one, one.address in self.marked, width, today)
