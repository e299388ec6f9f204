"""Each step of the review shown as things are now."""

from collections.abc import Callable

from textual.content import Content
from textual.widgets import ContentSwitcher, Static

from garden.gardener.celebrations import celebrations
from garden.gardener.introductions import met
from garden.gardener.review import past_reviews, week_review
from garden.gardener.review_answers import answers_now
from garden.gardener.review_views import WeekReview
from garden.gardener.review_words import said
from garden.gardener.thanks import thanks_owed
from garden.tui.screens.review.celebrate import Celebrate, key_of
from garden.tui.screens.review.giving import GiveAndAsk
from garden.tui.screens.review.harvest import Harvest
from garden.tui.screens.review.intentions import Intentions
from garden.tui.screens.review.introduce import Introduce
from garden.tui.screens.review.looking import Looking
from garden.tui.screens.review.nursery import Nursery
from garden.tui.screens.review.promises import Promises
from garden.tui.screens.review.questions import Questions
from garden.tui.screens.review.reflection import Closed, Reflection
from garden.tui.screens.review.steps import Step, progress, week_words
from garden.tui.screens.review.weeks import WeeksScreen


class ShowingScreen(WeeksScreen):
    """Fills the panes. Subclasses say where one is and how one goes on."""

    def fill(self, review: WeekReview) -> None:
        """Give the steps what they are about."""
        facts = self.facts or review
        self.news, self.pairs = facts.celebrations, facts.introductions
        self.query_one(Promises).begin(review.promises, review.thanks, self.garden.today())
        self.query_one(Celebrate).begin(review.celebrations)
        self.query_one(Introduce).begin(review.introductions)
        self.query_one(Nursery).begin(review.nursery)
        proposals = [*self.chosen, *(view.id for view in review.went_thirsty[:9])]
        self.query_one(Intentions).begin(review.meant, proposals)

    @property
    def shown(self) -> Step:
        """What is shown: the step at hand, a week looked at, or the list of weeks."""
        if self.listing:
            return Step.WEEKS
        return Step.LOOKING if self.looking is not None else self.step

    def show_step(self) -> None:
        """Show the step at hand."""
        review = self.review
        if review is None:
            return
        step = self.shown
        self.query_one("#steps", ContentSwitcher).current = step.value
        show: dict[Step, Callable[[], None]] = {
            Step.LOOKING: self._show_looking,
            Step.WEEKS: self.show_weeks,
            Step.HARVEST: lambda: self.query_one(Harvest).show(review),
            Step.QUESTIONS: lambda: self._show_questions(review),
            Step.THIRSTY: lambda: self.thirsty.show(self.outlook.plants, self.chosen),
            Step.PROMISES: self._show_promises,
            Step.CELEBRATE: self._show_celebrate,
            Step.INTRODUCE: self._show_introduce,
            Step.NURSERY: self._show_nursery,
            Step.GIVING: lambda: self.query_one(GiveAndAsk).show(review.giving),
            Step.INTENTIONS: self._show_intentions,
            Step.REFLECTION: lambda: self._show_reflection(review),
            Step.CLOSED: self._show_closed,
        }
        show[step]()
        self._show_progress(step)

    def _show_questions(self, review: WeekReview) -> None:
        today = self.garden.today()
        self.query_one(Questions).show(review.questions, self.outlook.plants, today)

    def _show_promises(self) -> None:
        owed = thanks_owed(self.garden)
        days = {(person, one.day) for person, some in owed.items() for one in some}
        still = {one.id for one in self.outlook.current().promises}
        self.query_one(Promises).show(still, days, self.outlook.plants)

    def _show_celebrate(self) -> None:
        let_be = answers_now(self.garden, self.week).let_be
        still = celebrations(self.garden, self.outlook.plants, self.week, let_be)
        plants, today = self.outlook.plants, self.garden.today()
        keys = {key_of(one) for one in still}
        self.query_one(Celebrate).show(keys, let_be, self.intended, plants, today)

    def _show_introduce(self) -> None:
        apart = answers_now(self.garden, self.week).apart
        self.query_one(Introduce).show(met(self.garden, self.pairs), apart, self.intended)

    def _show_nursery(self) -> None:
        plants, today = self.outlook.plants, self.garden.today()
        self.query_one(Nursery).show(self.intended, plants, today)

    def _show_intentions(self) -> None:
        words = self.outlook.veil.words
        picked = {person: words(text) for person, text in self.picked.items()}
        self.query_one(Intentions).show(picked, self.outlook.plants)

    def _show_reflection(self, review: WeekReview) -> None:
        text = "" if self.outlook.veil.drawn else review.reflection
        before, today = self._line_before(), self.garden.today()
        people = [one.view for one in review.harvest]
        self.query_one(Reflection).show(text, before, review.year_ago, people, today)

    def _show_closed(self) -> None:
        plants = self.outlook.plants
        people = [plants[one] for one in self.chosen if one in plants]
        self.query_one(Closed).show(people, self.coming)

    def _show_progress(self, step: Step) -> None:
        week = self.looking or self.week
        left = Content.styled(week_words(week), "$garden-dim")
        keys = step.value
        if step is Step.LOOKING:
            done = week == self.week
            right = Content.styled(said("looking", "here" if done else "there"), "bold")
            keys = "done" if done else "looking"
        elif step is Step.WEEKS:
            right, left = Content.styled(said("titles", "weeks"), "bold"), Content("")
        else:
            right = progress(self.steps, step)
        self.query_one("#progress", Static).update(
            Content.assemble(right, "   ", left), layout=False
        )
        keys = keys if self.outlook.plants else "nobody"
        self.query_one("#step-keys", Static).update(
            Content.styled(said("keys", keys, **self._key_names()), "$garden-dim"), layout=False
        )

    def _key_names(self) -> dict[str, str]:
        """Return the keys that hints name, by the ids of their commands."""
        commands = [one for group in self.groups for one in group.commands]
        return {one.id.replace("-", "_"): self.key(one.id) for one in commands}

    def _show_looking(self) -> None:
        week = self.looking or self.week
        review = self.review
        if week != self.week:
            review = self.outlook.veil.review(week_review(self.garden, week))
        if review is not None:
            self.query_one(Looking).show(review, week == self.week, self.garden.today())

    def _line_before(self) -> str:
        before = [one for one in past_reviews(self.garden) if one.week < self.week]
        return self.outlook.veil.words(before[0].reflection) if before else ""
