"""The week that the review is about, and what all its answers have in common."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from garden.gardener.errors import Refused
from garden.gardener.review import INTENTIONS, set_intentions, week_review, week_under_review
from garden.gardener.review_answers import Answers, answers_now, go_on
from garden.gardener.review_questions import to_keep
from garden.gardener.review_views import WeekReview
from garden.gardener.review_words import said
from garden.gardener.views import PlantView
from garden.tui.glyphs import DONE
from garden.tui.screens.base import GardenScreenBase
from garden.tui.screens.review.steps import Step, coming_week
from garden.tui.screens.review.thirsty import Thirsty


class AnswersScreen(GardenScreenBase):
    """The week at hand and its intentions. Subclasses say what each step does.

    `review` is shown, names hidden where they are to be; `facts` is the same as it is: what is
    written comes from there.
    """

    def __init__(self) -> None:
        super().__init__()
        self.week: date = date.min
        self.review: WeekReview | None = None
        self.facts: WeekReview | None = None
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

    @property
    def intended(self) -> Mapping[int, str]:
        """The people picked for the coming week, with what that week is called."""
        return dict.fromkeys(self.chosen, self.coming)

    def load(self) -> WeekReview:
        """Look at the week again."""
        self.week = week_under_review(self.garden)
        # What is at hand is not looked up again, unless it is hidden: facts are as they are.
        seen = None if self.outlook.veil.drawn else self.outlook.current()
        review = week_review(self.garden, self.week, seen)
        # What is written again later is kept as it is; what is shown passes through the veil.
        self.chosen = {one.person_id: one.text for one in review.chosen}
        self.facts = review
        self.review = self.outlook.veil.review(review)
        return self.review

    def show_step(self) -> None:
        """Show the step at hand as things are now. Subclasses know how."""

    def at_hand(self) -> PlantView | None:
        """Return whom the keys are about in the step at hand. Subclasses know."""
        return None

    def targets(self) -> tuple[int, ...]:
        """A verb is about whoever is at hand."""
        view = self.at_hand()
        return () if view is None else (view.id,)

    def elsewhere(self) -> None:
        """Say that a key has nothing to do here."""
        self.tell(said("deeds", "elsewhere"))

    def try_to(self, deed: Callable[[], object], words: str, *people: int) -> bool:
        """Do something, show it and say so in `words`; or say why it cannot be."""
        try:
            deed()
        except Refused as refusal:
            self.tell(str(refusal), "$warning")
            return False
        self.outlook.reload_some(list(people))
        self.show_top()
        self.show_step()
        self.tell(f"{DONE} {words}{self.undoes}")
        return True

    # -- intentions ----------------------------------------------------------------------------

    def mean_to(self, view: PlantView, text: str = "") -> bool:
        """Mean to be in touch with somebody in the coming week."""
        if view.id in self.chosen:
            self.tell(said("deeds", "already", name=view.name))
            return False
        words = said("deeds", "intended", name=view.name, week=self.coming)
        if not self.save_intentions({**self.chosen, view.id: text}, words):
            return False
        self.proposed = {}
        self.show_step()
        return True

    def save_proposed(self) -> bool:
        """Save the proposals as they stand, if nothing was picked by hand."""
        if self.chosen or not self.proposed:
            return True
        return self.save_intentions(dict(self.proposed), said("deeds", "intentions"))

    def save_intentions(self, wanted: dict[int, str], words: str) -> bool:
        """Make these the intentions of the coming week, and say so in `words`."""
        if len(wanted) > INTENTIONS:
            self.tell(said("deeds", "three", pick=self.key("pick")))
            return False
        try:
            set_intentions(self.garden, self.week, list(wanted.items()))
        except Refused as refusal:
            self.tell(str(refusal), "$warning")
            return False
        concerned = sorted({*wanted, *self.chosen})
        self.chosen = wanted
        self.outlook.reload_some(concerned)
        self.tell(f"{DONE} {words}{self.undoes}")
        return True

    # -- what is kept --------------------------------------------------------------------------

    def keep_place(self, step: Step) -> None:
        """Keep what was answered so far, and that the review goes on at `step`."""
        facts = self.facts
        if facts is None or facts.finished or facts.week != self.week:
            return
        now: Answers = answers_now(self.garden, self.week)
        decided = {**now.thirsty, **self.thirsty.decided()}
        kept = replace(now, questions=to_keep(facts.questions), thirsty=decided)
        try:
            go_on(self.garden, self.week, step.value, kept)
        except Refused as refusal:
            self.tell(str(refusal), "$warning")
