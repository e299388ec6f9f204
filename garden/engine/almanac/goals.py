"""Goals: how well what one wants from the network is covered by people."""

COVERED = 3
"""So many who would take a call cover a goal: one may be away, one may not know."""


def coverage(people: int, ready: int) -> str:
    """Return how a goal is covered by `people`, of whom `ready` would take a call tomorrow.

    "open": nobody is named; "dry": nobody would take a call; "thin": fewer than three would;
    "covered": three or more.
    """
    if people == 0:
        return "open"
    if ready == 0:
        return "dry"
    return "thin" if ready < COVERED else "covered"
