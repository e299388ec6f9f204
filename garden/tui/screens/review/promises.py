"""Promises that may be due, mine and theirs, and the thanks owed."""

from collections.abc import Collection, Mapping
from datetime import date

from textual.content import Content

from garden.gardener.review_views import Owed
from garden.gardener.review_words import said
from garden.gardener.views import PlantView, PromiseView
from garden.gardener.words import ago, coming, day_words
from garden.tui.screens.review.rows import RowsPane, beside, row_line
from garden.tui.widgets.people_beside import Beside


class Promises(RowsPane):
    """The promises of this week and the next, those without a day, then the thanks."""

    def begin(
        self, promises: tuple[PromiseView, ...], thanks: tuple[Owed, ...], today: date
    ) -> None:
        """Show these; they stay in the list when they are kept."""
        self._promises, self._thanks, self._today = promises, thanks, today

    def show(
        self,
        open_ones: Collection[int],
        owed: Collection[tuple[int, date]],
        views: Mapping[int, PlantView],
    ) -> None:
        """Show which promises are still open, by id, and which thanks owed, by person and day."""
        self._open, self._owed, self._views = open_ones, owed, views
        self.draw()

    @property
    def at_hand(self) -> PromiseView | Owed | None:
        """What the cursor is on."""
        everything: list[PromiseView | Owed] = [*self._promises, *self._thanks]
        return None if self.place is None or not everything else everything[self.place]

    def is_open(self, one: PromiseView | Owed) -> bool:
        """Tell whether something is still owed."""
        if isinstance(one, Owed):
            return (one.person_id, one.day) in self._owed
        return one.id in self._open

    def lead(self) -> str:
        """Return what this is about."""
        return said("promises", "lead")

    def rows(self) -> int:
        """Return how many there are."""
        return len(self._promises) + len(self._thanks)

    def row(self, row: int, width: int) -> Content:
        """Return a promise, or a thanks owed."""
        here = row == self.place
        if row < len(self._promises):
            one = self._promises[row]
            done = "" if self.is_open(one) else said("promises", "kept")
            return row_line(
                here, done, _who(one), one.what, due_words(one.due_on, self._today), width
            )
        owed = self._thanks[row - len(self._promises)]
        done = "" if self.is_open(owed) else said("promises", "thanked")
        return row_line(here, done, owed.person, owed.words, ago(owed.day, self._today), width)

    def people(self, row: int) -> list[Beside]:
        """Return who it is between, and what it is in full."""
        one = self.at_hand
        if isinstance(one, Owed):
            told = f"{one.words} · {ago(one.day, self._today)}"
        elif one is not None:
            told = f"{_who(one)} {one.what} · {due_words(one.due_on, self._today)}"
        else:
            return []
        return beside(self._views.get(one.person_id), told)


def _who(one: PromiseView) -> str:
    return said("promises", "mine" if one.owed_by == "me" else "theirs", person=one.person)


def due_words(due: date | None, today: date) -> str:
    """Return when a promise is due, in words that do not press."""
    if due is None:
        return said("promises", "no_day")
    return f"since {day_words(due, today)}" if due < today else coming(due, today)
