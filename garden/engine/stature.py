"""How big a plant has grown, from its roots."""

_HALFWAY_ROOTS = 4.5

_STAGES = (
    (0.93, "old"),
    (0.75, "mature"),
    (0.50, "grown"),
    (0.20, "young"),
    (0.03, "seedling"),
)

STAGES = ("seed", *(stage for _, stage in reversed(_STAGES)))
"""Stages of growth, smallest first."""


def stature(roots: float) -> float:
    """Return a plant's size in [0, 1] from its uncapped roots now: 1 - 2^(-roots/4.5).

    One message gives 0.14, a message each rhythm settles between 0.56 and 0.62, daily contact of a
    weekly plant at 0.998. It saturates later than health does (which caps roots at 16), so that an
    old tree is told from a grown plant. Raises ValueError for negative roots.
    """
    if not roots >= 0:
        raise ValueError(f"a plant has no negative roots: {roots}")
    return 1.0 - float(2.0 ** -(roots / _HALFWAY_ROOTS))


def stage_of(stature: float) -> str:
    """Return the stage of growth of a stature in [0, 1]; a boundary belongs to the bigger stage."""
    for least, stage in _STAGES:
        if stature >= least:
            return stage
    return "seed"
