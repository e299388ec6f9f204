"""How much a contact over each channel counts for.

That a deeper channel counts for more comes from research (Kumar & Epley 2021; Hall 2018; Roberts &
Dunbar 2015). By how much is not settled by data: ratios from 1/4 to 4 predict about equally well.
The defaults are chosen so that keeping one's rhythm over any real channel never reads thirsty;
users may edit them.
"""

import math
from collections.abc import Mapping
from types import MappingProxyType

CHANNELS = (
    "message",
    "email",
    "call",
    "video",
    "meeting",
    "coffee",
    "event",
    "social",
    "letter",
    "other",
)
"""Every channel an interaction can have."""

INITIATORS = ("me", "them", "both")
"""Who an interaction came from."""

GESTURES = ("ask", "give", "thanks", "celebrate", "introduce", "referral")
"""What an interaction also was."""

CHANNEL_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "message": 1.0,
        "email": 1.0,
        "call": 1.2,
        "video": 1.2,
        "meeting": 1.5,
        "coffee": 1.5,
        "event": 1.2,
        "social": 0.5,
        "letter": 1.0,
        "other": 1.0,
    }
)
"""What one contact weighs: w adds w to the roots and shifts t_star by log2(w)/2 cadences."""


def weight_of(channel: str, overrides: Mapping[str, float] | None = None) -> float:
    """Return the weight of one contact over `channel`, the user's own where `overrides` has one.

    Raises ValueError for an unknown channel and for a weight that is not positive and finite.
    """
    if channel not in CHANNEL_WEIGHTS:
        raise ValueError(f"no such channel: {channel} (one of {', '.join(CHANNELS)})")
    weight = CHANNEL_WEIGHTS[channel]
    if overrides is not None:
        weight = overrides.get(channel, weight)
    if not (weight > 0 and math.isfinite(weight)):
        raise ValueError(f"the weight of {channel} must be positive and finite, not {weight}")
    return weight
