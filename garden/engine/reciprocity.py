"""Whose turn it is, from the log alone.

A written contact (message, email, social, letter, other) is one person's initiative and waits for
an answer. Calls, video, meetings, coffees and events are two-way when they happened, whoever began,
and so is anything begun by both: they leave nobody waiting. After two written contacts of mine
without a sign of life it is time to give space, until they answer or two rhythms have passed since
the last of them.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from garden.engine.weights import CHANNELS, INITIATORS

TURNS = ("mine", "theirs", "even", "space")
"""Whose turn it can be."""

WRITTEN_CHANNELS = frozenset({"message", "email", "social", "letter", "other"})
"""Channels over which a contact goes one way and may stay unanswered."""

UNANSWERED_BEFORE_SPACE = 2
SPACE_RHYTHMS = 2.0

Event = tuple[float, str, str]
"""An interaction as far as turns go: instant, channel, initiator."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the log says of turns, whatever the hour.

    `turn` is mine, theirs or even; `unanswered` counts my written contacts since their last sign of
    life; `space_until` is the instant until which to leave them alone, None with fewer than two.
    """

    turn: str = "even"
    unanswered: int = 0
    space_until: float | None = None


@dataclass(frozen=True, slots=True)
class Reciprocity:
    """Whose turn it is at one instant; `space_until` is set while `turn` is space and only then."""

    turn: str
    unanswered: int
    space_until: float | None


def fold_reciprocity(events: Iterable[Event], cadence: float) -> Standing:
    """Return the standing after `events` in time order; `cadence` is in the unit of their instants.

    Give both in garden time, so that a pause does not use up the space. Raises ValueError for an
    unknown channel or initiator.
    """
    standing = Standing()
    for event in events:
        standing = after(standing, event, cadence)
    return standing


def after(standing: Standing, event: Event, cadence: float) -> Standing:
    """Return the standing after one more event, the latest so far. Raises as `fold_reciprocity`."""
    at, channel, initiator = event
    if channel not in CHANNELS:
        raise ValueError(f"no such channel: {channel}")
    if initiator not in INITIATORS:
        raise ValueError(f"no such initiator: {initiator}")
    if initiator == "both" or channel not in WRITTEN_CHANNELS:
        return Standing()
    if initiator == "them":
        return Standing(turn="mine")
    unanswered = standing.unanswered + 1
    enough = unanswered >= UNANSWERED_BEFORE_SPACE
    return Standing("theirs", unanswered, at + SPACE_RHYTHMS * cadence if enough else None)


def turn_at(standing: Standing, now: float) -> Reciprocity:
    """Return whose turn it is at `now`; when the space is over it is theirs, still unanswered."""
    if standing.space_until is not None and now < standing.space_until:
        return Reciprocity("space", standing.unanswered, standing.space_until)
    return Reciprocity(standing.turn, standing.unanswered, None)


def reciprocity(events: Iterable[Event], now: float, cadence: float) -> Reciprocity:
    """Return whose turn it is at `now` after `events`. Raises ValueError as `fold_reciprocity`."""
    return turn_at(fold_reciprocity(events, cadence), now)
