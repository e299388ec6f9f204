"""What the keys do in each step: every answer is a change of its own, done at once, undoable."""

from collections.abc import Callable
from functools import partial

from garden.gardener.celebrations import celebrate, let_job_be
from garden.gardener.contacts import Contact, Entry
from garden.gardener.farewells import compost
from garden.gardener.introductions import Introduction, intention_words, introduce
from garden.gardener.promises import keep
from garden.gardener.rests import rest, snooze, wake
from garden.gardener.review import longer_rhythm, set_rhythm
from garden.gardener.review_answers import correct, keep_apart, let_occasion_be
from garden.gardener.review_questions import LOGGED_AS, log_answer
from garden.gardener.review_views import Owed
from garden.gardener.review_words import said
from garden.gardener.views import PlantView
from garden.tui.screens.review.celebrate import Celebrate
from garden.tui.screens.review.choosing import ChoosingScreen
from garden.tui.screens.review.introduce import Introduce
from garden.tui.screens.review.nursery import Nursery
from garden.tui.screens.review.promises import Promises
from garden.tui.screens.review.questions import Questions, read_answer
from garden.tui.screens.review.steps import Step
from garden.tui.screens.shed.confirm import ConfirmScreen

SNOOZE_DAYS = 7


class DeedsScreen(ChoosingScreen):
    """One key each. A key that has nothing to do in the step at hand says so."""

    def at_hand(self) -> PlantView | None:
        """Return whom the keys are about in the step at hand."""
        if self.step is Step.THIRSTY:
            return self.thirsty.at_hand
        if self.step is Step.NURSERY:
            return self.query_one(Nursery).at_hand
        if self.step is Step.PROMISES:
            one = self.query_one(Promises).at_hand
            return None if one is None else self.outlook.plants.get(one.person_id)
        place = self._place(Celebrate) if self.step is Step.CELEBRATE else None
        if self.review is None or place is None:
            return None
        return self.outlook.plants.get(self.news[place].person_id)

    # -- one key, several steps ----------------------------------------------------------------

    def action_intend(self) -> None:
        """Mean to be in touch in the coming week."""
        pair = self._pair() if self.step is Step.INTRODUCE else None
        view = self.at_hand()
        if pair is not None:
            first = self.outlook.plants.get(pair.first.id, pair.first)
            if self.mean_to(first, intention_words(pair.second.name)):
                self._on(Introduce)
        elif view is None or self.step is Step.PROMISES:
            self.elsewhere()
        elif self.mean_to(view):
            self._on()

    def action_keep(self) -> None:
        """Say that it is done: kept, thanked, celebrated, introduced, or met."""
        deed = {
            Step.QUESTIONS: self._log_answer,
            Step.PROMISES: self._keep_promise,
            Step.CELEBRATE: self._celebrate,
            Step.INTRODUCE: self._introduce,
        }.get(self.step, self.elsewhere)
        deed()

    def action_let_go(self) -> None:
        """Let somebody, or something, be."""
        deed = {
            Step.THIRSTY: self._ask_compost,
            Step.CELEBRATE: self._let_be,
            Step.INTRODUCE: self._keep_apart,
        }.get(self.step, self.elsewhere)
        deed()

    # -- going thirsty -------------------------------------------------------------------------

    def action_rest(self) -> None:
        """Let the plant rest, or wake it."""
        view = self._thirsty_one()
        if view is None:
            return
        if view.state == "resting":
            self._change(view, partial(wake, self.garden, view.id), "awake")
        else:
            self._change(view, partial(rest, self.garden, view.id, None), "resting")

    def action_longer(self) -> None:
        """Give the person a rhythm twice as long."""
        view = self._thirsty_one()
        if view is not None and view.rhythm_days:
            days = longer_rhythm(view.rhythm_days)
            self._change(view, partial(set_rhythm, self.garden, view.id, days), "longer")

    def action_snooze(self) -> None:
        """Leave the person out of Today for a week."""
        view = self._thirsty_one()
        if view is not None:
            self._change(view, partial(snooze, self.garden, view.id, SNOOZE_DAYS), "snoozed")

    def _thirsty_one(self) -> PlantView | None:
        view = self.thirsty.at_hand if self.step is Step.THIRSTY else None
        if view is None:
            self.elsewhere()
        return view

    def _change(self, view: PlantView, deed: Callable[[], object], words: str) -> None:
        if self.try_to(deed, f"{view.name}: {said('deeds', words)}", view.id):
            self._on()

    def _ask_compost(self) -> None:
        view = self._thirsty_one()
        if view is None:
            return

        def settle(yes: bool | None) -> None:
            if yes:
                words = f"{view.name}: {said('deeds', 'composted')}"
                self.try_to(partial(compost, self.garden, view.id), words, view.id)

        question = said("deeds", "compost", name=view.name)
        about, yes = said("deeds", "compost_about"), said("deeds", "compost_yes")
        self.app.push_screen(ConfirmScreen(question, about, yes), settle)

    def _on(self, pane: type[Celebrate] | type[Introduce] | type[Promises] | None = None) -> None:
        """Go on to the next row."""
        if pane is not None:
            self.query_one(pane).lines.move(1)
        elif self.step is Step.THIRSTY:
            self.thirsty.lines.move(1)
        elif self.step is Step.NURSERY:
            self.query_one(Nursery).lines.move(1)

    # -- the two questions ---------------------------------------------------------------------

    def on_questions_answered(self, event: Questions.Answered) -> None:
        """Keep another answer than the log's."""
        pane, facts = self.query_one(Questions), self.facts
        number = pane.number
        if facts is None or number is None:
            return
        if event.text:
            one = facts.questions[number]
            typed = read_answer(event.text, self.outlook.names(), self.garden, one.person_id)
            if typed.why or typed.person is None or typed.day is None:
                self.tell(typed.why or said("deeds", "nobody", name=""), "$warning")
                return
            deed = partial(correct, self.garden, self.week, one.question, typed.person, typed.day)
            if not self.try_to(deed, said("deeds", "answered")):
                return
            self.load()
            self.show_step()
        pane.close_line()
        self.focus_body()

    def _log_answer(self) -> None:
        number = self.query_one(Questions).number
        one = None if self.facts is None or number is None else self.facts.questions[number]
        if one is None or not one.own or one.person_id is None:
            self.tell(said("deeds", "nothing_of_yours"))
            return
        person = one.person_id
        channel = LOGGED_AS[one.question]
        words = said("questions", "logged", channel=channel, person=one.person)
        self.try_to(partial(log_answer, self.garden, one), words, person)

    # -- promises and thanks -------------------------------------------------------------------

    def _keep_promise(self) -> None:
        pane = self.query_one(Promises)
        one = pane.at_hand
        if one is None or not pane.is_open(one):
            return
        if isinstance(one, Owed):
            contact = Contact((one.person_id,), gestures=("thanks",))
            done = self.write(Entry(contact))
        else:
            words = said("deeds", "kept", what=one.what)
            done = self.try_to(partial(keep, self.garden, one.id), words, one.person_id)
        if done:
            self._on(Promises)

    # -- celebrating and introducing -----------------------------------------------------------

    def _celebrate(self) -> None:
        place = self._place(Celebrate)
        if place is None:
            return
        one = self.news[place]
        words = said("deeds", "celebrated", name=one.person)
        if self.try_to(partial(celebrate, self.garden, one), words, one.person_id):
            self._on(Celebrate)

    def _let_be(self) -> None:
        place = self._place(Celebrate)
        if place is None:
            return
        one = self.news[place]
        if one.job_id is not None:
            deed = partial(let_job_be, self.garden, one.job_id)
        else:
            deed = partial(let_occasion_be, self.garden, self.week, one.occasion_id or 0)
        if self.try_to(deed, said("deeds", "let_be", name=one.person)):
            self._on(Celebrate)

    def _introduce(self) -> None:
        pair = self._pair()
        if pair is None:
            return
        first, second = pair.first, pair.second
        words = said("deeds", "introduced", first=first.name, second=second.name)
        deed = partial(introduce, self.garden, first.id, second.id, pair.shared)
        if self.try_to(deed, words, first.id, second.id):
            self._on(Introduce)

    def _keep_apart(self) -> None:
        pair = self._pair()
        if pair is None:
            return
        first, second = pair.first, pair.second
        words = said("deeds", "apart", first=first.name, second=second.name)
        if self.try_to(partial(keep_apart, self.garden, self.week, first.id, second.id), words):
            self._on(Introduce)

    def _pair(self) -> Introduction | None:
        place = self._place(Introduce)
        return None if place is None else self.pairs[place]

    def _place(self, pane: type[Celebrate] | type[Introduce]) -> int | None:
        return self.query_one(pane).place
