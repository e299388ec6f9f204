"""What one wants and wishes, set from the almanac: goals, who bears on them, circles' shares."""

from collections.abc import Callable

from garden.gardener.almanac.words import say
from garden.gardener.circle_kinds import KINDS
from garden.gardener.errors import NobodyFound, Refused, SeveralFound
from garden.gardener.goals import set_goal
from garden.gardener.people import person_named
from garden.gardener.shares import Wish, set_circle
from garden.tui.glyphs import DONE
from garden.tui.screens.base import GardenScreenBase
from garden.tui.screens.plant.asking import Asking

BEFORE = ":"
"""Stands between a goal and its people, between a circle and the wish."""


def parted(text: str) -> tuple[str, str]:
    """Return what stands before the last colon, and what behind it ("" without a colon)."""
    head, colon, tail = text.rpartition(BEFORE)
    return (head.strip(), tail.strip()) if colon else (tail.strip(), "")


def wish_of(words: str) -> Wish:
    """Return what is wished of a circle: "25 %", a kind, or "none". Raises Refused."""
    wanted = words.casefold().replace("%", "").replace(",", ".").strip()
    if wanted == "none":
        return Wish(unset=frozenset({"share"}))
    if wanted in KINDS:
        return Wish(kind=wanted)
    if not wanted.replace(".", "", 1).isdecimal():
        raise Refused(say("wishes", "unread", kinds=", ".join(KINDS)))
    return Wish(share=float(wanted) / 100.0)


class WishingScreen(GardenScreenBase):
    """Asks for goals and wishes in one line each; subclasses lay out an Asking and show pages."""

    def goal_at_hand(self) -> str:
        """Return the goal that the cursor is in, or ""."""
        return ""

    def show_page(self, page: str) -> None:
        """Show a page anew."""
        raise NotImplementedError

    def action_new_goal(self) -> None:
        """Ask for a goal."""
        self._ask_for("goal", self._goal)

    def action_bears(self) -> None:
        """Ask who bears on a goal, the one at hand standing there already."""
        goal = self.goal_at_hand()
        self._ask_for("bears", self._bears, f"{goal}{BEFORE} " if goal else "")

    def action_wish(self) -> None:
        """Ask which share of one's contacts a circle is to have."""
        self._ask_for("wish", self._wish)

    def on_asking_answered(self) -> None:
        """The keys go back to the page."""
        self.set_focus(None)

    def step_back(self) -> None:
        """Escape stops asking first."""
        if self.query_one(Asking).close():
            self.set_focus(None)
        else:
            super().step_back()

    def _ask_for(self, what: str, answer: Callable[[str], bool], text: str = "") -> None:
        question, example = say("wishes", what), say("wishes", f"{what}_example")
        line = self.query_one(Asking)
        line.ask(question, example, answer, text, hidden=self.outlook.veil.drawn)

    def _goal(self, text: str) -> bool:
        return self._done("goals", lambda: set_goal(self.garden, text).name)

    def _bears(self, text: str) -> bool:
        goal, named = parted(text)
        return self._done("goals", lambda: set_goal(self.garden, goal, self._people(named)).name)

    def _wish(self, text: str) -> bool:
        circle, wanted = parted(text)
        return self._done("balance", lambda: set_circle(self.garden, circle, wish_of(wanted)).name)

    def _people(self, named: str) -> list[int]:
        """Return the people of a comma list. Raises NobodyFound, SeveralFound, Refused."""
        found = [
            person_named(self.garden, one.strip()).id for one in named.split(",") if one.strip()
        ]
        if not found:
            raise Refused(say("wishes", "nobody"))
        return found

    def _done(self, page: str, carry_out: Callable[[], str]) -> bool:
        try:
            name = carry_out()
        except (NobodyFound, SeveralFound, Refused) as refusal:
            self.tell(str(refusal), "$warning")
            return False
        self.show_page(page)
        self.tell(f"{DONE} {say('wishes', 'done', name=name)}{self.undoes}")
        return True
