"""The engine's arithmetic in words, and what a contact now would do."""

import math
from dataclasses import dataclass

from garden.engine import vitality
from garden.engine.vitality import Vitality


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a plant's health is what it is.

    log2 of the odds of health is `doublings - halvings`. `roots` are those at `t_star`, capped;
    `silence_days` count from `t_star` and are `silence_rhythms` rhythms of `rhythm_days`. Silence
    and `halvings` are negative while `t_star` lies ahead, as after a long coffee. `due_in_days` is
    negative once due is past. All days are garden days.
    """

    health: float
    roots: float
    doublings: float
    silence_days: float
    silence_rhythms: float
    halvings: float
    rhythm_days: float
    due_in_days: float

    @property
    def line(self) -> str:
        """Return the whole arithmetic in one line of words."""
        return (
            f"{_percent(self.health)}: roots {self.roots:.1f} give {self.doublings:.1f} doublings; "
            f"{self._silence_words()}; {due_words(self.due_in_days)}."
        )

    def _silence_words(self) -> str:
        if self.silence_days < 0:
            return f"no silence yet adds {-self.halvings:.1f}"
        if self.silence_days == 0:
            return "no silence yet"
        days = round(self.silence_days)
        silence = _days(days) if days else "less than a day"
        share = f"{self.silence_rhythms:.2f} of your {self.rhythm_days:g}-day rhythm"
        return f"{silence} of silence = {share} take {self.halvings:.1f}"


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What a contact would bring: health just after it, and the instant due would then fall on."""

    health: float
    due_at: float


def explain(state: Vitality, now: float, cadence_days: float) -> Explanation:
    """Return the arithmetic behind the health of `state` at `now`.

    `now` is in the unit of the state (garden time); `cadence_days` is the same cadence in days.
    """
    days_per_unit = cadence_days / state.cadence
    return Explanation(
        health=vitality.health(state, now),
        roots=vitality.roots_at_star(state),
        doublings=math.log2(vitality.amplitude(state)),
        silence_days=(now - state.t_star) * days_per_unit,
        silence_rhythms=(now - state.t_star) / state.cadence,
        halvings=vitality.halvings(state, now),
        rhythm_days=cadence_days,
        due_in_days=(vitality.due_at(state) - now) * days_per_unit,
    )


def what_if(state: Vitality, now: float, weight: float) -> WhatIf:
    """Return what a contact of `weight` at `now` would do. Raises ValueError as `watered` does."""
    after = vitality.watered(state, now, weight)
    return WhatIf(health=vitality.health(after, now), due_at=vitality.due_at(after))


def due_words(due_in_days: float) -> str:
    """Return when a plant is due, to the day: "due in 6 days", "due now", "was due 3 days ago"."""
    days = round(due_in_days)
    if days > 0:
        return f"due in {_days(days)}"
    if days < 0:
        return f"was due {_days(-days)} ago"
    return "due now"


def _days(days: int) -> str:
    return "1 day" if days == 1 else f"{days} days"


def _percent(health: float) -> str:
    percent = round(100 * health)
    if percent == 0:
        return "under 1 %"
    return "over 99 %" if percent == 100 else f"{percent} %"
