"""The answers given in a review: each is a change of its own, done at once and undoable."""

from collections.abc import Callable
from datetime import date
from functools import partial

from garden.gardener.errors import Refused
from garden.gardener.promises import keep
from garden.gardener.rests import rest, snooze, wake
from garden.gardener.review import (
    INTENTIONS,
    WeekReview,
    longer_rhythm,
    set_intentions,
    set_rhythm,
    week_review,
    week_under_review,
)
from garden.gardener.views import PlantView
from garden.tui.glyphs import DONE
from garden.tui.screens.base import GardenScreenBase
from garden.tui.screens.review.intentions import Intentions
from garden.tui.screens.review.promises import Promises
from garden.tui.screens.review.steps import Step, coming_week
from garden.tui.screens.review.thirsty import Thirsty

SNOOZE_DAYS = 7
ELSEWHERE = "That belongs to another step of the review."


class AnswersScreen(GardenScreenBase):
    """What can be answered, and the week it is about. Subclasses say which step is at hand."""

    def __init__(self) -> None:
        super().__init__()
        self.week: date = date.min
        self.review: WeekReview | None = None
        self.step = Step.HARVEST
        self.chosen: dict[int, str] = {}
        self.proposed: dict[int, str] = {}

    @property
    def thirsty(self) -> Thirsty:
        """The pane of those who went thirsty."""
        return self.query_one(Thirsty)

    @property
    def picked(self) -> dict[int, str]:
        """Who is picked for the coming week: those saved, else those proposed."""
        return self.chosen or self.proposed

    @property
    def coming(self) -> str:
        """What the week after the one reviewed is called."""
        return coming_week(self.week, self.garden.today())

    def load(self) -> WeekReview:
        """Look at the week again."""
        self.week = week_under_review(self.garden)
        review = week_review(self.garden, self.week)
        # What is written again later is kept as it is; what is shown passes through the veil.
        self.chosen = {one.person_id: one.text for one in review.chosen}
        self.review = self.outlook.veil.review(review)
        return self.review

    def show_step(self) -> None:
        """Show the step at hand as things are now. Subclasses know how."""

    def targets(self) -> tuple[int, ...]:
        """A verb is about the thirsty person at hand."""
        view = self.thirsty.at_hand if self.step is Step.THIRSTY else None
        return () if view is None else (view.id,)

    # -- going thirsty -------------------------------------------------------------------------

    def action_intend(self) -> None:
        """Mean to be in touch in the coming week."""
        view = self._thirsty_one()
        if view is None:
            return
        if view.id in self.chosen:
            self.tell(f"{view.name} is among the intentions already.")
            return
        if self._save(
            {**self.chosen, view.id: ""}, f"{DONE} {view.name}: {self.coming} · u undoes"
        ):
            self.proposed = {}
            self._on()

    def action_rest(self) -> None:
        """Let the plant rest, or wake it."""
        view = self._thirsty_one()
        if view is None:
            return
        if view.state == "resting":
            self._change(view, partial(wake, self.garden, view.id), "awake")
        else:
            self._change(view, partial(rest, self.garden, view.id, None), "resting until woken")

    def action_longer(self) -> None:
        """Give the person a rhythm twice as long."""
        view = self._thirsty_one()
        if view is not None and view.rhythm_days:
            days = longer_rhythm(view.rhythm_days)
            self._change(view, partial(set_rhythm, self.garden, view.id, days), "a longer rhythm")

    def action_snooze(self) -> None:
        """Leave the person out of Today for a week."""
        view = self._thirsty_one()
        if view is not None:
            self._change(
                view, partial(snooze, self.garden, view.id, SNOOZE_DAYS), "snoozed for a week"
            )

    def _thirsty_one(self) -> PlantView | None:
        view = self.thirsty.at_hand if self.step is Step.THIRSTY else None
        if view is None:
            self.tell(ELSEWHERE)
        return view

    def _change(self, view: PlantView, deed: Callable[[], object], words: str) -> None:
        try:
            deed()
        except Refused as refusal:
            self.tell(str(refusal), "$warning")
            return
        self.outlook.reload_some([view.id])
        self.show_top()
        self.tell(f"{DONE} {view.name}: {words} · u undoes")
        self._on()

    def _on(self) -> None:
        """Show what was decided, and go on to the next person."""
        self.show_step()
        self.thirsty.lines.move(1)

    # -- promises ------------------------------------------------------------------------------

    def action_keep(self) -> None:
        """Mark the promise at hand as kept."""
        pane = self.query_one(Promises)
        one = pane.at_hand if self.step is Step.PROMISES else None
        if one is None:
            self.tell(ELSEWHERE)
            return
        try:
            keep(self.garden, one.id)
        except Refused as refusal:
            self.tell(str(refusal), "$warning")
            return
        self.outlook.reload_some([one.person_id])
        self.show_top()
        self.tell(f"{DONE} kept: {one.what} · u undoes")
        self.show_step()
        pane.lines.move(1)

    # -- intentions ----------------------------------------------------------------------------

    def action_pick(self) -> None:
        """Pick the person at hand for the coming week, or leave them out."""
        person = self.query_one(Intentions).at_hand if self.step is Step.INTENTIONS else None
        if person is None:
            self.tell(ELSEWHERE)
        else:
            self._pick(person, person not in self.picked)

    def action_add(self) -> None:
        """Name somebody else."""
        if self.step is Step.INTENTIONS:
            self.query_one(Intentions).open_naming(self.outlook.names())
        else:
            self.tell(ELSEWHERE)

    def on_intentions_added(self, event: Intentions.Added) -> None:
        """Pick who was named."""
        pane = self.query_one(Intentions)
        if event.why:
            self.tell(event.why, "$warning")
            return
        pane.close_naming()
        self.focus_body()
        if event.person is None:
            return
        if event.person not in self.outlook.plants:
            self.tell("They wait in the seed tray; plant them first.", "$warning")
            return
        pane.add(event.person)
        if event.person not in self.picked:
            self._pick(event.person, True)

    def save_proposed(self) -> bool:
        """Save the proposals as they stand, if nothing was picked by hand."""
        if self.chosen or not self.proposed:
            return True
        return self._save(dict(self.proposed), f"{DONE} intentions kept · u undoes")

    def _pick(self, person: int, pick: bool) -> None:
        wanted = dict(self.picked)
        if pick:
            wanted[person] = ""
        else:
            wanted.pop(person, None)
        if len(wanted) > INTENTIONS:
            self.tell("Three are enough for a week; space leaves one out.")
            return
        name = self.outlook.plants[person].name
        self.proposed = {}
        self._save(wanted, f"{DONE} {name}: {self.coming if pick else 'left out'} · u undoes")
        self.show_step()

    def _save(self, wanted: dict[int, str], words: str) -> bool:
        try:
            set_intentions(self.garden, self.week, list(wanted.items()))
        except Refused as refusal:
            self.tell(str(refusal), "$warning")
            return False
        concerned = sorted({*wanted, *self.chosen})
        self.chosen = wanted
        self.outlook.reload_some(concerned)
        self.tell(words)
        return True
