"""Where the decay of a merged plant starts: so that no plant suffers from being merged.

It is the anchor and the seed of who was planted first, and the past is drawn as it was. Where the
plant would then be worse off than one of the two was, with the rhythm that it now has, it is the
later anchor with the larger seed, with which it never is: both only ever raise health and roots,
and the order of two healths is the same at all times.
"""

from dataclasses import replace

from garden.engine.pauses import to_garden
from garden.engine.vitality import DAY, fold, health, planted, roots_at
from garden.engine.weights import weight_of
from garden.store.refold import Ground, Rooted

_ROUNDING = 1e-9


def root_of(earlier: Ground, later: Ground, united: Ground, now: float) -> tuple[float, float]:
    """Return (anchor in seconds, seed) of a merged plant.

    `united` has its whole log, its pauses and its rhythm; `earlier` was planted before `later`.
    """
    first, second, rooted = earlier.rooted, later.rooted, united.rooted
    merged = replace(united, rooted=_with(rooted, first.anchor, first.seed))
    well, roots = _standing(merged, rooted.rhythm, now)
    for before in (earlier, later):
        well_before, roots_before = _standing(before, rooted.rhythm, now)
        if well < well_before - _ROUNDING or roots < roots_before - _ROUNDING:
            return max(first.anchor, second.anchor), max(first.seed, second.seed)
    return first.anchor, first.seed


def _with(rooted: Rooted, anchor: float, seed: float) -> Rooted:
    return replace(rooted, anchor=anchor, seed=seed)


def _standing(ground: Ground, rhythm: float, now: float) -> tuple[float, float]:
    """Return the health and the roots of a plant now, were `rhythm` (days) its own."""
    one, pauses = ground.rooted, ground.pauses
    state = fold(
        planted(ground.anchor, one.seed, rhythm * DAY),
        ((to_garden(at, pauses), weight_of(channel)) for at, channel, _ in ground.log),
    )
    present = to_garden(now, pauses)
    return health(state, present), roots_at(state, present)
