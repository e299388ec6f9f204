"""What screens about one person at a time share: a snooze, a rest, a promise kept."""

from collections.abc import Callable
from typing import ClassVar

from garden.gardener.errors import Refused
from garden.gardener.promises import keep
from garden.gardener.rests import rest, snooze, wake
from garden.gardener.views import PlantView, PromiseView
from garden.tui.glyphs import DONE
from garden.tui.screens.base import GardenScreenBase

SNOOZE_DAYS = 7


class CaringScreen(GardenScreenBase):
    """A screen with one person at hand. Subclasses say who it is, and what is owed with them."""

    AUTO_FOCUS: ClassVar[str | None] = ""

    def person_at_hand(self) -> PlantView | None:
        """Return the person whom the keys are about. Subclasses know."""
        return None

    def promises_at_hand(self) -> tuple[PromiseView, ...]:
        """Return the promises with that person. Subclasses know."""
        return ()

    def targets(self) -> tuple[int, ...]:
        """Return the person at hand."""
        view = self.person_at_hand()
        return () if view is None else (view.id,)

    def action_snooze(self) -> None:
        """Leave the person out of Today for a week."""
        view = self.person_at_hand()
        if view is not None:
            number = view.id
            self.care(view, lambda: snooze(self.garden, number, SNOOZE_DAYS), "snoozed for a week")

    def action_rest(self) -> None:
        """Let the person's plant rest until woken, or wake it."""
        view = self.person_at_hand()
        if view is None:
            return
        number = view.id
        if view.state == "resting":
            self.care(view, lambda: wake(self.garden, number), "awake again")
        else:
            self.care(view, lambda: rest(self.garden, number, None), "resting until woken")

    def action_kept(self) -> None:
        """Keep the most pressing promise: mine before theirs, the nearest day first."""
        view = self.person_at_hand()
        if view is None:
            return
        promise = most_pressing(self.promises_at_hand())
        if promise is None:
            self.tell(f"No promise is open between you and {view.name}.")
            return
        number = promise.id
        self.care(view, lambda: keep(self.garden, number), f"promise kept: {promise.what}")

    def care(self, view: PlantView, deed: Callable[[], object], words: str) -> bool:
        """Do something for a person, show it and say so in `words`, or say why it is refused."""
        try:
            deed()
        except Refused as refusal:
            self.tell(str(refusal), "$warning")
            return False
        self.outlook.reload_some([view.id])
        self.cared(view.id, words)
        self.renew([view.id])
        self.show_top()
        self.tell(f"{DONE} {view.name}: {words}{self.undoes}")
        return True


def most_pressing(promises: tuple[PromiseView, ...]) -> PromiseView | None:
    """Return the open promise to keep first: mine, then with a day, then the nearest day."""
    return min((one for one in promises if not one.kept), key=_pressing, default=None)


def _pressing(one: PromiseView) -> tuple[bool, bool, int, int]:
    day = one.due_on.toordinal() if one.due_on else 0
    return one.owed_by != "me", one.due_on is None, day, one.id
