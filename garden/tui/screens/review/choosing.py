"""Picking the people of the coming week, and what for."""

from garden.gardener.celebrations import Celebration
from garden.gardener.introductions import Introduction
from garden.gardener.review_words import said
from garden.tui.screens.review.answers import AnswersScreen
from garden.tui.screens.review.intentions import Intentions
from garden.tui.screens.review.questions import Questions, read_one
from garden.tui.screens.review.steps import Step


class ChoosingScreen(AnswersScreen):
    """The intentions. `news` and `pairs` are what the steps began with, names as they are."""

    def __init__(self) -> None:
        super().__init__()
        self.news: tuple[Celebration, ...] = ()
        self.pairs: tuple[Introduction, ...] = ()

    def action_pick(self) -> None:
        """Pick the person at hand for the coming week, or leave them out."""
        person = self.query_one(Intentions).at_hand if self.step is Step.INTENTIONS else None
        if person is None:
            self.elsewhere()
        else:
            self._pick(person, person not in self.picked)

    def action_add(self) -> None:
        """Name somebody else, for the coming week or as an answer."""
        if self.step is Step.INTENTIONS:
            self.query_one(Intentions).open_naming(self.outlook.names())
        elif self.step is Step.QUESTIONS:
            self.query_one(Questions).open_line(self.outlook.names())
        else:
            self.elsewhere()

    def action_words(self) -> None:
        """Say what an intention is for."""
        pane = self.query_one(Intentions)
        person = pane.at_hand if self.step is Step.INTENTIONS else None
        if person is None:
            self.elsewhere()
        elif not self.outlook.veil.drawn:
            pane.open_words(self.picked.get(person, ""))

    def on_intentions_typed(self, event: Intentions.Typed) -> None:
        """Keep what an intention is for."""
        pane = self.query_one(Intentions)
        pane.close_line()
        self.focus_body()
        person = pane.at_hand
        if person is not None:
            name = self.outlook.plants[person].name
            words = said("deeds", "intended", name=name, week=event.text or self.coming)
            self.proposed = {} if self.chosen else self.proposed
            self.save_intentions({**self.picked, person: event.text}, words)
            self.proposed = {}
            self.show_step()

    def on_intentions_named(self, event: Intentions.Named) -> None:
        """Pick who was named."""
        pane = self.query_one(Intentions)
        person, why = read_one(event.text, self.outlook.names()) if event.text else (None, "")
        if why:
            self.tell(why, "$warning")
            return
        pane.close_line()
        self.focus_body()
        if person is None:
            return
        if person not in self.outlook.plants:
            self.tell(said("deeds", "tray"), "$warning")
            return
        pane.add(person)
        if person not in self.picked:
            self._pick(person, True)

    def _pick(self, person: int, pick: bool) -> None:
        wanted = dict(self.picked)
        if pick:
            wanted[person] = ""
        else:
            wanted.pop(person, None)
        name = self.outlook.plants[person].name
        week = self.coming if pick else said("deeds", "left_out")
        if self.save_intentions(wanted, said("deeds", "intended", name=name, week=week)):
            self.proposed = {}
            self.show_step()
