"""Planting by three keys: circle, rhythm, closeness. Pure: keys in, the next question out."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import IntEnum

from garden.engine.rhythm import NAMED_RHYTHMS
from garden.gardener.planting import DEFAULT_CLOSENESS, Ways

NO_CIRCLE = "0"
NEW_CIRCLE = "n"
CIRCLES_WITH_KEYS = 9

RHYTHM_KEYS = {
    "w": "weekly",
    "f": "fortnightly",
    "m": "monthly",
    "q": "quarterly",
    "h": "half-yearly",
    "y": "yearly",
}
CIRCLES_OWN = "0"
"""The key for the rhythm that the circle has."""

CLOSENESS_KEYS = {"j": "just-met", "a": "acquaintance", "f": "friend", "c": "close"}


class Step(IntEnum):
    """The question at hand."""

    CIRCLE = 0
    RHYTHM = 1
    CLOSENESS = 2
    ANSWERED = 3


@dataclass(frozen=True, slots=True)
class Answers:
    """What was said. No circle is None; `rhythm_days` None is the circle's own."""

    circle: str | None = None
    rhythm_days: float | None = None
    closeness: str = DEFAULT_CLOSENESS

    def ways(self) -> Ways:
        """Return how to plant."""
        return Ways(self.circle, self.rhythm_days, self.closeness)


@dataclass(frozen=True, slots=True)
class Triage:
    """The questions about one person, or all marked. `last` is what enter says again.

    Of `said` only what comes before `step` counts.
    """

    circles: tuple[str, ...]
    last: Answers = Answers()
    said: Answers = Answers()
    step: Step = Step.CIRCLE

    def press(self, key: str) -> "Triage | None":
        """Return the state after a key ("enter", or a character), None where it says nothing."""
        if self.step is Step.CIRCLE:
            return self._circle(key)
        if self.step is Step.RHYTHM:
            return self._rhythm(key)
        return self._closeness(key)

    def named(self, circle: str) -> "Triage":
        """Return the state after a circle was typed."""
        return self._on(replace(self.said, circle=" ".join(circle.split()) or None))

    def back(self) -> "Triage | None":
        """Return the question before, None at the first."""
        return None if self.step is Step.CIRCLE else replace(self, step=Step(self.step - 1))

    def again(self) -> "Triage":
        """Return the first question for the next person; the answers given are the last ones."""
        return Triage(self.circles, self.said, self.said)

    def anew(self) -> "Triage":
        """Return the first question, nothing answered."""
        return Triage(self.circles, self.last, self.last)

    def called(self, name: Callable[[str], str]) -> "Triage":
        """Return the same questions with every circle called by what `name` gives for it."""

        def renamed(answers: Answers) -> Answers:
            return replace(answers, circle=name(answers.circle) if answers.circle else None)

        circles = tuple(map(name, self.circles))
        return replace(self, circles=circles, last=renamed(self.last), said=renamed(self.said))

    def _circle(self, key: str) -> "Triage | None":
        if key == "enter":
            return self._on(replace(self.said, circle=self.last.circle))
        if key == NO_CIRCLE:
            return self._on(replace(self.said, circle=None))
        if len(key) == 1 and key in "123456789" and int(key) <= len(self.circles):
            return self._on(replace(self.said, circle=self.circles[int(key) - 1]))
        return None

    def _rhythm(self, key: str) -> "Triage | None":
        if key == "enter":
            return self._on(replace(self.said, rhythm_days=self.last.rhythm_days))
        if key == CIRCLES_OWN:
            return self._on(replace(self.said, rhythm_days=None))
        if key in RHYTHM_KEYS:
            return self._on(replace(self.said, rhythm_days=NAMED_RHYTHMS[RHYTHM_KEYS[key]]))
        return None

    def _closeness(self, key: str) -> "Triage | None":
        if key == "enter":
            return self._on(replace(self.said, closeness=self.last.closeness))
        if key in CLOSENESS_KEYS:
            return self._on(replace(self.said, closeness=CLOSENESS_KEYS[key]))
        return None

    def _on(self, said: Answers) -> "Triage":
        return replace(self, said=said, step=Step(self.step + 1))
