"""The review: the week in steps, one screenful each; enter goes on, escape goes back."""

from datetime import date
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.css.query import DOMQuery
from textual.widgets import ContentSwitcher, Input, Static

from garden.gardener.errors import Refused
from garden.gardener.review import WeekReview, past_reviews, save_reflection, week_review
from garden.tui.commands.command import bindings
from garden.tui.glyphs import DONE
from garden.tui.screens.review.commands import GROUPS
from garden.tui.screens.review.harvest import Harvest
from garden.tui.screens.review.intentions import Intentions
from garden.tui.screens.review.looking import Looking
from garden.tui.screens.review.promises import Promises
from garden.tui.screens.review.reflection import Closed, Reflection
from garden.tui.screens.review.steps import Step, progress, steps_of, week_words
from garden.tui.screens.review.thirsty import Thirsty
from garden.tui.screens.review.weeks import WeeksScreen
from garden.tui.widgets.line_list import LineList

KEYS = {
    Step.HARVEST: "enter goes on · [ earlier weeks",
    Step.THIRSTY: "i mean to · z rest · r longer · s snooze · enter leaves the rest",
    Step.PROMISES: "d kept · enter goes on · esc back",
    Step.INTENTIONS: "space picks, or leaves out · / names another · enter keeps them",
    Step.REFLECTION: "enter keeps the line and closes the week · esc back",
    Step.CLOSED: "",
}
DONE_KEYS = "enter goes through it once more · [ earlier weeks · esc to the garden"
LOOK_KEYS = "[ earlier · ] later · esc back"
NOBODY = "Nobody is planted yet. The Shed (4) brings people in."


class ReviewScreen(WeeksScreen):
    """Steps through the week; what was answered is saved at once, so it can be left at any time."""

    PLACE = "review"
    GROUPS = GROUPS
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(GROUPS)]

    def __init__(self) -> None:
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (70, "-narrow"), (110, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-low"), (23, "-middling"), (34, "-high")]
        self._begun: date | None = None
        self._hidden = False

    def body(self) -> ComposeResult:
        """Yield how far one is, the step at hand and its keys."""
        yield Static("", id="progress")
        with ContentSwitcher(initial="harvest", id="steps"):
            yield Harvest(id="harvest")
            yield Thirsty(self.garden, id="thirsty")
            yield Promises(id="promises")
            yield Intentions(id="intentions")
            yield Reflection(id="reflection")
            yield Closed(id="closed")
            yield Looking(id="looking")
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
            self._fill(review)
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
        self.step = self.steps[0]
        self.proposed = {} if self.chosen else {view.id: "" for view in review.proposed}
        self.thirsty.begin(review.went_thirsty, self.coming)
        self._fill(review)

    def _fill(self, review: WeekReview) -> None:
        """Give the steps what they are about."""
        self.query_one(Promises).begin(review.promises, self.garden.today())
        proposals = [*self.chosen, *(view.id for view in review.went_thirsty[:9])]
        self.query_one(Intentions).begin(review.meant, proposals)

    def show_step(self) -> None:
        """Show the step at hand."""
        review = self.review
        if review is None:
            return
        step = Step.LOOKING if self.looking is not None else self.step
        self.query_one("#steps", ContentSwitcher).current = step.value
        if step is Step.LOOKING:
            self._show_looking()
        elif step is Step.HARVEST:
            self.query_one(Harvest).show(review)
        elif step is Step.THIRSTY:
            self.thirsty.show(self.outlook.plants, self.chosen)
        elif step is Step.PROMISES:
            self.query_one(Promises).show({one.id for one in self.outlook.current().promises})
        elif step is Step.INTENTIONS:
            words = self.outlook.veil.words
            picked = {person: words(text) for person, text in self.picked.items()}
            self.query_one(Intentions).show(picked, self.outlook.plants)
        elif step is Step.REFLECTION:
            text = "" if self.outlook.veil.drawn else review.reflection
            self.query_one(Reflection).show(text, self._line_before())
        else:
            plants = self.outlook.plants
            self.query_one(Closed).show(
                [plants[one] for one in self.chosen if one in plants], self.coming
            )
        self._show_progress(step)

    def _show_progress(self, step: Step) -> None:
        week = self.looking or self.week
        left = Content.styled(week_words(week), "$garden-dim")
        if step is Step.LOOKING:
            done = week == self.week
            words = "This week is reviewed" if done else "Looking back"
            right = Content.styled(words, "bold")
            keys = DONE_KEYS if done else LOOK_KEYS
        else:
            right, keys = progress(self.steps, step), KEYS[step]
        self.query_one("#progress", Static).update(
            Content.assemble(right, "   ", left), layout=False
        )
        words = NOBODY if not self.outlook.plants else keys
        self.query_one("#step-keys", Static).update(
            Content.styled(words, "$garden-dim"), layout=False
        )

    def _show_looking(self) -> None:
        week = self.looking or self.week
        review = self.review
        if week != self.week:
            review = self.outlook.veil.review(week_review(self.garden, week))
        if review is not None:
            self.query_one(Looking).show(review, week == self.week)

    def _line_before(self) -> str:
        before = [one for one in past_reviews(self.garden) if one.week < self.week]
        return self.outlook.veil.words(before[0].reflection) if before else ""

    def focus_body(self) -> None:
        """The keys belong to the step's list or line, if it has one."""
        pane = self.query_one(f"#{self.step.value}")
        field = pane.query(Input) if self.step is Step.REFLECTION else pane.query(LineList)
        if self.looking is None and field:
            self.set_focus(field.first())
        else:
            self.set_focus(None)

    # -- going on and back ---------------------------------------------------------------------

    def action_next_step(self) -> None:
        """Go on to the next step; the rest stays as it is."""
        if self.looking is not None:
            if self.looking == self.week:
                self.looking = None
                self._go(self.steps[0])
            return
        if self.step is Step.INTENTIONS and not self.save_proposed():
            return
        place = self.steps.index(self.step) + 1 if self.step in self.steps else 0
        self._go(self.steps[place] if place < len(self.steps) else Step.CLOSED)

    def step_back(self) -> None:
        """Go back to the step before, from the first to the garden."""
        if self.query_one(Intentions).close_naming():
            self.focus_body()
            return
        if self.looking is not None and self.looking != self.week:
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
        self.tell(f"{DONE} the week is reviewed · u undoes")

    def on_key(self, event: events.Key) -> None:
        """Once the week is reviewed, the next key goes to the garden; u opens it again."""
        if self.step is not Step.CLOSED or self.looking is not None:
            return
        event.stop()
        event.prevent_default()
        if event.key == "u":
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
        if self.looking is not None:
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
        return self.query_one(f"#{self.step.value}").query(LineList)
