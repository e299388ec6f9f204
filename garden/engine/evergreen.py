"""Plants that never decay: silence takes nothing from them, and they are never due.

Such a plant's effective moment of contact lies beyond all time. The engine's arithmetic, in code
and in SQL, then gives health 1 (to twelve digits) at every instant, while roots grow and decay like
anybody's.
"""

from dataclasses import replace

from garden.engine.vitality import Vitality

BEYOND = 1.0e15
"""Seconds since the epoch, some thirty million years on: `t_star` of a plant that never decays."""


def evergreen(state: Vitality) -> Vitality:
    """Return the state of the same plant if it never decays."""
    return replace(state, t_star=BEYOND)


def is_evergreen(state: Vitality) -> bool:
    """Tell whether a state is that of a plant that never decays."""
    return state.t_star >= BEYOND
