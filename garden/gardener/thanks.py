"""Favours received that still want a thanks."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from garden.engine.thanks import Gesture, owed
from garden.gardener.garden import Garden
from garden.gardener.reasons import thanks_reason
from garden.store.fields import instant_of
from garden.store.queries.thanks import GestureRow, thanks_gestures

REMEMBERED_DAYS = 183
"""How long a favour is remembered: later a thanks would only surprise."""


@dataclass(frozen=True, slots=True)
class ThanksOwed:
    """A thanks owed. `kind`: give, introduce, referral, or ask: help asked for and given."""

    person_id: int
    day: date
    kind: str
    note: str

    @property
    def short(self) -> str:
        """Return "thanks owed for the introduction"."""
        return thanks_reason(self.kind, "")

    @property
    def words(self) -> str:
        """Return "thanks owed for the introduction: to Grace"."""
        return thanks_reason(self.kind, self.note)


def thanks_owed(
    garden: Garden, people: Sequence[int] | None = None
) -> dict[int, tuple[ThanksOwed, ...]]:
    """Return the thanks owed to living plants (to `people` only, if given), by id, in one query.

    Each person's are in order of time, the oldest first.
    """
    since = garden.now() - timedelta(days=REMEMBERED_DAYS)
    by_person: dict[int, list[Gesture]] = defaultdict(list)
    for row in thanks_gestures(garden.store.database, since, people):
        by_person[row.person_id].append(_gesture(row))
    return {
        person: tuple(
            ThanksOwed(person, garden.day_of(instant_of(one.at)), one.kind, one.note)
            for one in favours
        )
        for person, gestures in by_person.items()
        if (favours := owed(gestures))
    }


def _gesture(row: GestureRow) -> Gesture:
    answered = None if row.answered_at is None else row.answered_at.timestamp()
    return Gesture(row.at.timestamp(), row.initiator, row.gesture, row.note, answered)
