"""When a seedling has taken root: three contacts both ways within sixty days.

A first meeting is easily had and as easily forgotten. Somebody has taken root once there were three
contacts within some sixty days and neither side was the only one to begin. What happens together
(a call, a coffee, anything begun by both) goes both ways by itself.
"""

from collections.abc import Sequence

from garden.engine.reciprocity import WRITTEN_CHANNELS
from garden.engine.vitality import DAY

CONTACTS = 3
"""How many contacts it takes."""

WINDOW_DAYS = 60
"""Within how many days they lie. So long, too, somebody new is a seedling."""

Event = tuple[float, str, str]
"""An interaction as far as roots go: instant in seconds, channel, initiator."""


def took_root(events: Sequence[Event]) -> float | None:
    """Return the instant (seconds) at which a person took root, None while they have not.

    `events` are all interactions with the person, in time order.
    """
    for last, (at, _, _) in enumerate(events):
        within = [one for one in events[: last + 1] if at - one[0] <= WINDOW_DAYS * DAY]
        if len(within) >= CONTACTS and both_ways(within):
            return at
    return None


def both_ways(events: Sequence[Event]) -> bool:
    """Tell whether something came from me and something from them."""
    sides = {side for _, channel, initiator in events for side in _sides(channel, initiator)}
    return sides == {"me", "them"}


def _sides(channel: str, initiator: str) -> tuple[str, ...]:
    if initiator == "both" or channel not in WRITTEN_CHANNELS:
        return ("me", "them")
    return (initiator,)
