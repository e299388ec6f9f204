"""The weeks looked back on, to be opened and read."""

from textual.content import Content

from garden.gardener.review_list import PastReview, past_words
from garden.gardener.review_words import said
from garden.tui.screens.review.rows import RowsPane, row_line
from garden.tui.screens.review.steps import week_words


class PastWeeks(RowsPane):
    """One row a week, the newest first."""

    def show(self, weeks: tuple[PastReview, ...]) -> None:
        """Show these weeks."""
        self._weeks = weeks
        self.draw()

    @property
    def at_hand(self) -> PastReview | None:
        """The week under the cursor."""
        return None if self.place is None or not self._weeks else self._weeks[self.place]

    def lead(self) -> str:
        """Return what this is, or that there is none yet."""
        return said("page", "list_lead" if self._weeks else "list_none")

    def rows(self) -> int:
        """Return how many there are."""
        return len(self._weeks)

    def row(self, row: int, width: int) -> Content:
        """Return one week."""
        one = self._weeks[row]
        what = f"“{one.reflection}”" if one.reflection else ""
        here = row == self.place
        return row_line(here, "", week_words(one.week), what, past_words(one), width)
