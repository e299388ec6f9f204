"""To introduce: two people who share something and have not met."""

from collections.abc import Collection, Mapping

from textual.content import Content

from garden.gardener.introductions import Introduction, shared_words
from garden.gardener.review_words import said
from garden.tui.screens.review.rows import RowsPane, beside, row_line
from garden.tui.widgets.people_beside import Beside

Pair = tuple[int, int]


class Introduce(RowsPane):
    """At most three pairs, the best first."""

    def begin(self, pairs: tuple[Introduction, ...]) -> None:
        """Propose these; they stay in the list whatever is done."""
        self._pairs = pairs

    def show(
        self, met: Collection[Pair], apart: Collection[Pair], intended: Mapping[int, str]
    ) -> None:
        """Show who has `met` by now, who is kept `apart`, and what is meant to be done."""
        self._met, self._apart, self._intended = met, apart, intended
        self.draw()

    def lead(self) -> str:
        """Return what this is about."""
        return said("introduce", "lead")

    def rows(self) -> int:
        """Return how many pairs there are."""
        return len(self._pairs)

    def row(self, row: int, width: int) -> Content:
        """Return one pair."""
        one = self._pairs[row]
        both = f"{one.first.name} and {one.second.name}"
        here = row == self.place
        return row_line(here, self._done(one), both, "", shared_words(one), width)

    def people(self, row: int) -> list[Beside]:
        """Return both."""
        return [*beside(self._pairs[row].first), *beside(self._pairs[row].second)]

    def _done(self, one: Introduction) -> str:
        if one.ids in self._met:
            return said("introduce", "done")
        if one.ids in self._apart:
            return said("introduce", "apart")
        return self._intended.get(one.first.id, "")
