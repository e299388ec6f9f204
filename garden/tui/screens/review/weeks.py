"""Earlier weeks, to be looked at and not to be changed."""

from dataclasses import replace
from datetime import date, timedelta

from garden.gardener.review import past_reviews
from garden.gardener.review_list import review_list
from garden.gardener.review_words import said
from garden.gardener.survey import monday_of
from garden.tui.screens.review.deeds import DeedsScreen
from garden.tui.screens.review.past import PastWeeks
from garden.tui.screens.review.steps import Step


class WeeksScreen(DeedsScreen):
    """Goes back and forth between weeks. `looking` is the Monday looked at, None in the steps.

    `listing`: the weeks are listed, to choose one from.
    """

    def __init__(self) -> None:
        super().__init__()
        self.steps: tuple[Step, ...] = ()
        self.looking: date | None = None
        self.listing = False

    def action_look(self, step: int) -> None:
        """Look at an earlier week, or come back to this one."""
        week = (self.looking or self.week) + timedelta(days=7 * step)
        if week > self.week or (week == self.week and not self._finished()):
            self.stop_looking()
        elif week < self._first_week():
            self.tell(said("deeds", "not_yet"))
        else:
            self.look_at(week)

    def look_at(self, week: date) -> None:
        """Look at the week of that Monday."""
        self.looking, self.listing = week, False
        self.show_step()
        self.focus_body()

    def action_weeks(self) -> None:
        """List the weeks looked back on, or stop listing them."""
        self.listing = not self.listing
        self.show_step()
        self.focus_body()

    def show_weeks(self) -> None:
        """Fill the list of weeks."""
        veil = self.outlook.veil
        weeks = review_list(self.garden)
        shown = (replace(one, reflection=veil.words(one.reflection)) for one in weeks)
        self.query_one(PastWeeks).show(tuple(shown))

    def stop_looking(self) -> None:
        """Come back to this week."""
        self.looking, self.listing = (self.week if self._finished() else None), False
        self.show_step()
        self.focus_body()

    def _finished(self) -> bool:
        return self.review is not None and self.review.finished and self.step is self.steps[0]

    def _first_week(self) -> date:
        known = [one.week for one in past_reviews(self.garden)]
        planted = [view.planted_at for view in self.outlook.plants.values() if view.planted_at]
        known += [monday_of(self.garden.day_of(one)) for one in planted]
        return min(known, default=self.week)
