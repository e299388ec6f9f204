"""The circles there are."""

from garden.engine.rhythm import rhythm_days
from garden.gardener.garden import Garden
from garden.store.queries.people import circles


def circle_names(garden: Garden) -> tuple[str, ...]:
    """Return the names of all circles, in the order they were made."""
    return tuple(row.name for row in circles(garden.store.database))


def circle_rhythms(garden: Garden) -> dict[str, float]:
    """Return every circle's rhythm in days (its own, else the default), in the same order."""
    return {row.name: rhythm_days(None, row.rhythm_days) for row in circles(garden.store.database)}
