"""Earlier weeks, to be looked at and not to be changed."""

from datetime import date, timedelta

from garden.gardener.review import past_reviews
from garden.gardener.survey import monday_of
from garden.tui.screens.review.answers import AnswersScreen
from garden.tui.screens.review.steps import Step


class WeeksScreen(AnswersScreen):
    """Goes back and forth between weeks. `looking` is the Monday looked at, None in the steps."""

    def __init__(self) -> None:
        super().__init__()
        self.steps: tuple[Step, ...] = ()
        self.looking: date | None = None

    def action_look(self, step: int) -> None:
        """Look at an earlier week, or come back to this one."""
        week = (self.looking or self.week) + timedelta(days=7 * step)
        if week > self.week or (week == self.week and not self._finished()):
            self.stop_looking()
        elif week < self._first_week():
            self.tell("The garden was not there yet.")
        else:
            self.looking = week
            self.show_step()
            self.focus_body()

    def stop_looking(self) -> None:
        """Come back to this week."""
        self.looking = self.week if self._finished() else None
        self.show_step()
        self.focus_body()

    def _finished(self) -> bool:
        return self.review is not None and self.review.finished and self.step is self.steps[0]

    def _first_week(self) -> date:
        known = [one.week for one in past_reviews(self.garden)]
        planted = [view.planted_at for view in self.outlook.plants.values() if view.planted_at]
        known += [monday_of(self.garden.day_of(one)) for one in planted]
        return min(known, default=self.week)
