"""A health as a whole percent, as it may stand beside the word for it."""

from math import floor

from garden.engine.states import state_of


def whole_percent(health: float) -> int:
    """Return a health (0 to 1) in percent, rounded, but never up into the next better state."""
    rounded = round(health * 100)
    return rounded if state_of(rounded / 100) == state_of(health) else floor(health * 100)
