"""Health in words."""

_BANDS = ((0.8, "thriving"), (0.5, "well"), (0.2, "thirsty"), (0.05, "wilting"))

DORMANT = "dormant"

STATES = (*(state for _, state in _BANDS), DORMANT, "resting", "memorial")
"""All states, best first. The last two are chosen by the user and never follow from health."""


def state_of(health: float) -> str:
    """Return the word for a health in (0, 1); a boundary belongs to the better state.

    Due falls at health one half, where `well` ends and `thirsty` begins.
    """
    for lowest, state in _BANDS:
        if health >= lowest:
            return state
    return DORMANT
