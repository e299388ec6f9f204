"""The nursery: who is new, and how the roots come along."""

from collections.abc import Mapping
from datetime import date

from textual.content import Content

from garden.gardener.review_nursery import Seedling, seedling_words
from garden.gardener.review_words import said
from garden.gardener.views import PlantView
from garden.tui.screens.review.rows import RowsPane, beside, row_line
from garden.tui.widgets.people_beside import Beside


class Nursery(RowsPane):
    """The seedlings, those that took root first."""

    def begin(self, seedlings: tuple[Seedling, ...]) -> None:
        """Show these."""
        self._seedlings = seedlings

    def show(
        self, intended: Mapping[int, str], views: Mapping[int, PlantView], today: date
    ) -> None:
        """Show them as of a day; `intended` says for when some are meant."""
        self._intended, self._views, self._today = intended, views, today
        self.draw()

    @property
    def at_hand(self) -> PlantView | None:
        """The seedling under the cursor."""
        return None if self.place is None else self._view(self.place)

    def lead(self) -> str:
        """Return what this is about."""
        return said("nursery", "lead")

    def rows(self) -> int:
        """Return how many there are."""
        return len(self._seedlings)

    def row(self, row: int, width: int) -> Content:
        """Return one of them."""
        one = self._seedlings[row]
        name = self._view(row).name
        words = seedling_words(one, self._today)
        done = self._intended.get(one.view.id, "")
        return row_line(row == self.place, done, name, words, "", width)

    def people(self, row: int) -> list[Beside]:
        """Return it."""
        words = seedling_words(self._seedlings[row], self._today)
        view = self._view(row)
        return beside(view, words, *view.reasons)

    def _view(self, row: int) -> PlantView:
        """Return a seedling as it is now."""
        view = self._seedlings[row].view
        return self._views.get(view.id, view)
