"""Keeping somebody in mind from a screen: a promise, another rhythm, what is known of them."""

from collections.abc import Callable
from functools import partial

from garden.engine.rhythm import NAMED_RHYTHMS
from garden.gardener.edits import Edited
from garden.gardener.errors import Refused
from garden.gardener.promises import get_back
from garden.gardener.rhythms import CIRCLE, UNLOGGED, follow_circle, never_decay, set_rhythm
from garden.gardener.words import listed
from garden.tui.glyphs import DONE
from garden.tui.screens.bars import BarsScreen

BACK = "you get back to them tomorrow"
SEVERAL = "Several are marked, and this is about one: space on them takes the mark away."


class KeepingScreen(BarsScreen):
    """A screen with people at hand. Subclasses say who they are."""

    def targets(self) -> tuple[int, ...]:
        """Return the ids of the people that a verb is about. Subclasses know."""
        return ()

    def cared(self, person: int, words: str) -> None:
        """Something was done for a person, and is shown next. Subclasses may keep the words."""

    def action_get_back(self) -> None:
        """Promise the people at hand to get back to them tomorrow."""
        self._for_each(partial(get_back, self.garden), BACK)

    def action_rhythm(self) -> None:
        """Ask how often to be in touch with the people at hand."""
        people = self.targets()
        if not people:
            self.tell("Nobody is chosen here.")
            return
        from garden.tui.screens.rhythm.screen import RhythmScreen

        self.app.push_screen(RhythmScreen(people), self._rhythm_chosen)

    def _rhythm_chosen(self, chosen: str | None) -> None:
        if chosen is None:
            return
        if chosen in NAMED_RHYTHMS:
            self._for_each(lambda one: set_rhythm(self.garden, one, NAMED_RHYTHMS[chosen]), chosen)
        elif chosen == CIRCLE:
            self._for_each(partial(follow_circle, self.garden), "as the circle has it")
        else:
            unlogged = chosen == UNLOGGED
            deed = partial(never_decay, self.garden, unlogged=unlogged)
            self._for_each(deed, "never logged" if unlogged else "never decays")

    def action_about(self) -> None:
        """Show what is known of the person at hand, to be changed."""
        people = self.targets()
        if len(people) != 1:
            self.tell(SEVERAL if people else "Nobody is chosen here.")
            return
        from garden.tui.screens.about.screen import AboutScreen

        self.app.push_screen(AboutScreen(people[0]), self._known_anew)

    def _known_anew(self, edited: Edited | None) -> None:
        """Show a person as they are known now, and say what was changed."""
        if edited is None:
            return
        if not edited.differs:
            self.tell("Nothing is changed.")
            return
        self.outlook.reload()
        self.renew_all()
        self.show_top()
        veil = self.outlook.veil
        words = f"{veil.who(edited.people[0])} changed" if veil.drawn else edited.what
        remarks = () if veil.drawn else edited.remarks
        self.tell(" · ".join((f"{DONE} {words}", *remarks)) + self.undoes)

    def _for_each(self, deed: Callable[[int], object], words: str) -> None:
        people = self.targets()
        if not people:
            self.tell("Nobody is chosen here.")
            return
        try:
            for person in people:
                deed(person)
        except Refused as refusal:
            self.tell(str(refusal), "$warning")
            return
        self.outlook.reload_some(people)
        for person in people:
            self.cared(person, words)
        self.renew(people)
        self.show_top()
        names = [view.name for one in people if (view := self.outlook.plants.get(one))]
        self.tell(f"{DONE} {listed(names)}: {words}{self.undoes}")
