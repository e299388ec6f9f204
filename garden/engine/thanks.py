"""Favours received, and which of them still want a thanks.

A favour is what they gave, an introduction or a referral of theirs, and an ask of mine that they
came back on. A later contact that said thanks settles all that came before it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

ASKED, THANKED, INTRODUCED = "ask", "thanks", "introduce"

FAVOURS = ("give", INTRODUCED, "referral")
"""Gestures that are favours when they come from the other."""

GESTURES = (*FAVOURS, ASKED, THANKED)
"""All gestures that bear on thanks."""


@dataclass(frozen=True, slots=True)
class Gesture:
    """One gesture in the log. `at` in seconds; `answered`: when they first came back on it."""

    at: float
    initiator: str
    gesture: str
    note: str = ""
    answered: float | None = None


@dataclass(frozen=True, slots=True)
class Favour:
    """A favour received at `at` (seconds). `kind`: give, introduce, referral, or ask: help given.

    `note` is what was noted of it.
    """

    at: float
    kind: str
    note: str


def owed(gestures: Iterable[Gesture]) -> tuple[Favour, ...]:
    """Return the favours of one person that no thanks has followed, the oldest first."""
    found = list(gestures)
    thanked = max(
        (one.at for one in found if one.gesture == THANKED and one.initiator != "them"),
        default=float("-inf"),
    )
    favours = [favour for one in found if (favour := _favour(one)) is not None]
    return tuple(sorted((one for one in favours if one.at > thanked), key=_by_time))


def _favour(one: Gesture) -> Favour | None:
    if one.gesture in FAVOURS and one.initiator == "them":
        return Favour(one.at, one.gesture, one.note)
    if one.gesture == ASKED and one.initiator == "me" and one.answered is not None:
        return Favour(one.answered, ASKED, one.note)
    return None


def _by_time(favour: Favour) -> tuple[float, str]:
    return favour.at, favour.kind
