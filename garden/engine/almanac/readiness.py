"""Rainy-day readiness: who would take your call tomorrow."""

from collections.abc import Sequence

from garden.engine.almanac.tally import YEAR_DAYS, Gesture
from garden.engine.vitality import DAY

WELL = 0.5
"""Health from which on a plant is well."""


def only_asks(gestures: Sequence[Gesture], at: float) -> bool:
    """Tell whether all that I brought to one person in the year before `at` was asking.

    True where a contact from me (or both) was an ask and none was anything else: giving, thanks,
    celebrating, introducing or referring. Contacts without a gesture are of no account.
    """
    since = at - YEAR_DAYS * DAY
    mine = [what for when, what, by in gestures if since < when <= at and by != "them"]
    return bool(mine) and all(what == "ask" for what in mine)


def would_answer(health: float, gestures: Sequence[Gesture], at: float) -> bool:
    """Tell whether a person would take a call: health is 0.5 or more, and not `only_asks`."""
    return health >= WELL and not only_asks(gestures, at)
