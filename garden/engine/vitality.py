"""Leaf and root: how a plant's health decays in silence and recovers with contact.

    s      = (now - t_star) / C                 silence, in rhythms
    t_star = max over waterings of  t + C*log2(w)/2
    R(t)   = sum over waterings of  w * 2^(-(t - t_i) / 4C)      plus the seed, decaying alike
    R*     = min(16, R(t_star))
    A      = 1 + R*/2
    health = A / (A + 4^s)

Every half rhythm of silence halves the odds; roots multiply them. All instants are float seconds
since the epoch (UTC) and the cadence C is float seconds; only their ratios matter, so any unit
does. The sums and maxima make the state a function of the log alone: the order of waterings is of
no account.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

DAY = 86400.0
"""Seconds in a day, the factor between a rhythm in days and a cadence in seconds."""

HALVINGS = 2.0
"""How many times the odds of health halve in one cadence of silence."""

ROOT_HALF_LIFE = 4.0
"""Cadences after which the roots a watering gave are half of what they were."""

ROOT_SHARE = 2.0
"""Roots that double the odds: A = 1 + R*/ROOT_SHARE."""

ROOT_CAP = 16.0
"""The most roots that count, so that a flood of messages buys at most 1.58 cadences."""

DEEPEST_SILENCE = 1000.0
"""Halvings beyond which health falls no further; 2^1000 still fits in a float."""

FRESHEST = -40.0
"""Halvings below which health rises no further; keeps it below 1 in a float."""


@dataclass(frozen=True, slots=True)
class Vitality:
    """A plant's whole decay state, derivable from its log.

    `t_star` is the effective moment of last contact, `roots` the decayed sum of weights as of
    `t_ref` (uncapped), `t_ref` the latest watering or the planting, `cadence` the rhythm in the
    same unit.
    """

    t_star: float
    roots: float
    t_ref: float
    cadence: float


def planted(at: float, seed: float, cadence: float) -> Vitality:
    """Return the state of a plant put in the ground at `at` with `seed` roots (0 or more).

    Raises ValueError when an argument is not finite, the seed is negative or the cadence not
    positive.
    """
    _require_finite("planting time", at)
    _require_finite("seed", seed)
    if seed < 0:
        raise ValueError(f"a seed has no negative roots: {seed}")
    _require_positive("cadence", cadence)
    return Vitality(t_star=at, roots=seed, t_ref=at, cadence=cadence)


def watered(state: Vitality, at: float, weight: float) -> Vitality:
    """Return the state after a contact of `weight` at `at`, which may lie before earlier ones.

    Raises ValueError when `at` is not finite or the weight is not positive and finite.
    """
    return fold(state, ((at, weight),))


def fold(start: Vitality, waterings: Iterable[tuple[float, float]]) -> Vitality:
    """Return the state after all `waterings`, pairs of (instant, weight).

    Any order gives the same state up to rounding; given in (time, id) order the result is bit-equal
    from one rebuild to the next. Raises ValueError as `watered` does.
    """
    t_star, roots, t_ref, cadence = start.t_star, start.roots, start.t_ref, start.cadence
    for at, weight in waterings:
        _require_finite("watering time", at)
        _require_positive("weight", weight)
        t_star = max(t_star, at + cadence * math.log2(weight) / HALVINGS)
        if at >= t_ref:
            roots = roots * _left_after(at - t_ref, cadence) + weight
            t_ref = at
        else:
            roots += weight * _left_after(t_ref - at, cadence)
    return Vitality(t_star=t_star, roots=roots, t_ref=t_ref, cadence=cadence)


def health(state: Vitality, now: float) -> float:
    """Return the plant's health at `now`, strictly between 0 and 1."""
    odds_doublings = math.log2(amplitude(state)) - clamped_halvings(state, now)
    return 1.0 / (1.0 + float(2.0**-odds_doublings))


def halvings(state: Vitality, now: float) -> float:
    """Return how often silence has halved the odds by `now`; negative while `t_star` lies ahead."""
    return HALVINGS * (now - state.t_star) / state.cadence


def clamped_halvings(state: Vitality, now: float) -> float:
    """Return `halvings` held within what a float can tell apart from certain life or death."""
    return max(FRESHEST, min(halvings(state, now), DEEPEST_SILENCE))


def amplitude(state: Vitality) -> float:
    """Return A, the odds of health at the effective moment of last contact."""
    return 1.0 + roots_at_star(state) / ROOT_SHARE


def roots_at(state: Vitality, now: float) -> float:
    """Return the uncapped roots at `now`.

    Before `t_ref` this runs the decay backwards; for a curve of the past, fold only the log up to
    then.
    """
    exponent = (state.t_ref - now) / (ROOT_HALF_LIFE * state.cadence)
    return state.roots * float(2.0 ** max(-DEEPEST_SILENCE, min(exponent, DEEPEST_SILENCE)))


def roots_at_star(state: Vitality) -> float:
    """Return R*, the roots at the effective moment of last contact, at most ROOT_CAP."""
    return min(ROOT_CAP, roots_at(state, state.t_star))


def due_at(state: Vitality, theta: float = 0.5) -> float:
    """Return the instant at which health falls to `theta`.

    Raises ValueError when theta is not strictly between 0 and 1.
    """
    if not 0.0 < theta < 1.0:
        raise ValueError(f"health is strictly between 0 and 1, not {theta}")
    doublings = math.log2(amplitude(state)) - math.log2(theta / (1.0 - theta))
    return state.t_star + state.cadence / HALVINGS * doublings


def _left_after(elapsed: float, cadence: float) -> float:
    """Return the share of roots that is left after `elapsed` (0 or more)."""
    return float(2.0 ** -(elapsed / (ROOT_HALF_LIFE * cadence)))


def _require_finite(what: str, value: float) -> None:
    if not math.isfinite(value):
        raise ValueError(f"{what} must be a finite number, not {value}")


def _require_positive(what: str, value: float) -> None:
    if not (value > 0 and math.isfinite(value)):
        raise ValueError(f"{what} must be positive and finite, not {value}")
