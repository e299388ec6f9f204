"""The review: the week in steps, one screenful each; enter goes on, escape goes back."""

from datetime import date
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.css.query import DOMQuery
from textual.widgets import ContentSwitcher, Input, Static

from garden.gardener.errors import Refused
from garden.gardener.review import save_reflection, week_review
from garden.gardener.review_words import said
from garden.tui.commands.command import bindings
from garden.tui.glyphs import DONE
from garden.tui.screens.review.celebrate import Celebrate
from garden.tui.screens.review.commands import ANSWERS, GROUPS
from garden.tui.screens.review.giving import GiveAndAsk
from garden.tui.screens.review.harvest import Harvest
from garden.tui.screens.review.intentions import Intentions
from garden.tui.screens.review.introduce import Introduce
from garden.tui.screens.review.looking import Looking
from garden.tui.screens.review.nursery import Nursery
from garden.tui.screens.review.past import PastWeeks
from garden.tui.screens.review.promises import Promises
from garden.tui.screens.review.questions import Questions
from garden.tui.screens.review.reflection import Closed, Reflection
from garden.tui.screens.review.showing import ShowingScreen
from garden.tui.screens.review.steps import Step, resumed, steps_of
from garden.tui.screens.review.thirsty import Thirsty
from garden.tui.widgets.line_list import LineList


class ReviewScreen(ShowingScreen):
    """Steps through the week; what was answered is saved at once, so it can be left at any time."""

    PLACE = "review"
    GROUPS = GROUPS
    CSS_PATH = "screen.tcss"
    AUTO_FOCUS: ClassVar[str | None] = ""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(GROUPS)]

    def __init__(self) -> None:
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (70, "-narrow"), (110, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-low"), (23, "-middling"), (34, "-high")]
        self._begun: date | None = None
        self._hidden = False
        self._kept = ""

    def body(self) -> ComposeResult:
        """Yield how far one is, the step at hand and its keys."""
        yield Static("", id="progress")
        with ContentSwitcher(initial="harvest", id="steps"):
            yield Harvest(id="harvest")
            yield Questions(id="questions")
            yield Thirsty(self.garden, id="thirsty")
            yield Promises(id="promises")
            yield Celebrate(id="celebrate")
            yield Introduce(id="introduce")
            yield Nursery(id="nursery")
            yield GiveAndAsk(id="giving")
            yield Intentions(id="intentions")
            yield Reflection(id="reflection")
            yield Closed(id="closed")
            yield Looking(id="looking")
            yield PastWeeks(id="weeks")
        yield Static("", id="step-keys")

    # -- what is shown -------------------------------------------------------------------------

    def renew_all(self) -> None:
        """Look at the week again, and show the step at hand."""
        before, self._hidden = self._hidden, self.outlook.veil.drawn
        super().renew_all()
        review = self.load()
        if self._begun != self.week:
            self._begin()
            self.looking = self.week if review.finished else None
        elif before != self._hidden:
            self.fill(review)
        elif review.step != self._kept and not review.finished:
            # A step was taken back, or made again.
            self.step = resumed(self.steps, review.step)
        self._kept = review.step
        self.show_step()
        if self.focused is None:
            self.focus_body()

    def renew(self, ids: object) -> None:
        """Somebody was watered: the step shows them as they are now."""
        self.show_step()

    def _begin(self) -> None:
        review = self.review or self.load()
        self._begun = self.week
        self.steps = steps_of(review, bool(self.outlook.plants))
        self.step = self.steps[0] if review.finished else resumed(self.steps, review.step)
        self.proposed = {} if self.chosen else {view.id: "" for view in review.proposed}
        keys = {one.id: self.key(one.id) for one in ANSWERS.commands}
        self.thirsty.begin(review.went_thirsty, self.coming, keys)
        self.fill(review)

    def focus_body(self) -> None:
        """The keys belong to the step's list or line, if it has one."""
        pane = self.query_one(f"#{self.shown.value}")
        field = pane.query(Input) if self.shown is Step.REFLECTION else pane.query(LineList)
        if field:
            self.set_focus(field.first())
        else:
            self.set_focus(None)

    # -- going on and back ---------------------------------------------------------------------

    def action_next_step(self) -> None:
        """Go on to the next step; the rest stays as it is."""
        if self.listing:
            past = self.query_one(PastWeeks).at_hand
            if past is not None:
                self.look_at(past.week)
            return
        if self.looking is not None:
            if self.looking == self.week:
                self.looking = None
                self._go(self.steps[0])
            return
        place = self.steps.index(self.step) + 1 if self.step in self.steps else 0
        after = self.steps[place] if place < len(self.steps) else Step.CLOSED
        self.keep_place(after)
        self._kept = after.value
        if self.step is Step.INTENTIONS and not self.save_proposed():
            return
        self._go(after)

    def step_back(self) -> None:
        """Go back to the step before, from the first to the garden."""
        typing = self.query_one(Intentions).close_line() or self.query_one(Questions).close_line()
        if typing:
            self.focus_body()
            return
        if self.listing or (self.looking is not None and self.looking != self.week):
            self.stop_looking()
            return
        place = self.steps.index(self.step) if self.step in self.steps else len(self.steps)
        if self.looking is None and place:
            self._go(self.steps[place - 1])
        else:
            super().step_back()

    def _go(self, step: Step) -> None:
        self.step = step
        self.show_step()
        self.focus_body()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the line: the week is reviewed."""
        if event.input.id != "reflection-line":
            return
        try:
            save_reflection(self.garden, self.week, event.value or self._hidden_line())
        except Refused as refusal:
            self.tell(str(refusal), "$warning")
            return
        self.load()
        self._go(Step.CLOSED)
        self.tell(f"{DONE} {said('deeds', 'reviewed')}{self.undoes}")

    def on_key(self, event: events.Key) -> None:
        """Once the week is reviewed, the next key goes to the garden; u opens it again."""
        if self.step is not Step.CLOSED or self.looking is not None:
            return
        event.stop()
        event.prevent_default()
        if event.key in self.command("undo").keys:
            self.action_undo()
            self._begin()
            self._go(self.steps[-1])
            return
        self._begun = None
        self.action_go("garden")

    def _hidden_line(self) -> str:
        """Return the line that is written already and not shown: enter must not take it away."""
        return week_review(self.garden, self.week).reflection if self.outlook.veil.drawn else ""

    # -- moving about --------------------------------------------------------------------------

    def action_move(self, step: int) -> None:
        """Move the cursor of the step's list."""
        if self.shown is Step.GIVING:
            self.query_one(GiveAndAsk).scroll_relative(y=step, animate=False)
            return
        if self.shown is Step.LOOKING:
            self.query_one(Looking).scroll_relative(y=step, animate=False)
            return
        for lines in self._lists():
            lines.move(step)

    def action_end(self, last: bool) -> None:
        """Go to the first or last row."""
        for lines in self._lists():
            lines.move_end(last)

    def action_page(self, direction: int, half: bool) -> None:
        """Move by a page or half of one."""
        for lines in self._lists():
            lines.move_page(direction, half)

    def _lists(self) -> DOMQuery[LineList]:
        return self.query_one(f"#{self.shown.value}").query(LineList)
