"""To celebrate: occasions of these weeks, and new jobs that an import has seen."""

from collections.abc import Collection, Mapping
from datetime import date

from textual.content import Content

from garden.gardener.celebrations import Celebration, when_words
from garden.gardener.review_words import said
from garden.gardener.views import PlantView
from garden.tui.screens.review.rows import RowsPane, beside, row_line
from garden.tui.widgets.people_beside import Beside

Key = tuple[int | None, int | None]
"""What tells a celebration from others: the ids of occasion and job change."""


class Celebrate(RowsPane):
    """The good news, the nearest day first."""

    def begin(self, news: tuple[Celebration, ...]) -> None:
        """Tell of these; they stay in the list whatever is done."""
        self._news = news

    def show(
        self,
        still: Collection[Key],
        let_be: Collection[int],
        intended: Mapping[int, str],
        views: Mapping[int, PlantView],
        today: date,
    ) -> None:
        """Show which are `still` to be celebrated. `intended` says for when others are meant."""
        self._still, self._let_be, self._intended = still, let_be, intended
        self._views, self._today = views, today
        self.draw()

    def lead(self) -> str:
        """Return what this is about."""
        return said("celebrate", "lead")

    def rows(self) -> int:
        """Return how much news there is."""
        return len(self._news)

    def row(self, row: int, width: int) -> Content:
        """Return one piece of news."""
        one = self._news[row]
        when = when_words(one, self._today)
        return row_line(row == self.place, self._done(one), one.person, one.what, when, width)

    def people(self, row: int) -> list[Beside]:
        """Return whom it is about."""
        one = self._news[row]
        told = f"{one.what} · {when_words(one, self._today)}"
        return beside(self._views.get(one.person_id), told)

    def _done(self, one: Celebration) -> str:
        if key_of(one) in self._still:
            return self._intended.get(one.person_id, "")
        return said("celebrate", "let_be" if one.occasion_id in self._let_be else "done")


def key_of(one: Celebration) -> Key:
    """Return what tells a celebration from others."""
    return one.occasion_id, one.job_id
