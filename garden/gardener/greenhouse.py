"""The greenhouse: the whole garden's clock stopped for a holiday or an illness."""

from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.store.models.log import Pause
from garden.store.queries.agenda import pauses_at


def is_on(garden: Garden) -> bool:
    """Tell whether the clock stands still now."""
    return _row(garden) is not None


def turn_on(garden: Garden) -> None:
    """Stop the clock of every plant until it is turned off. Raises Refused when it is on."""
    if is_on(garden):
        raise Refused("The greenhouse is on already.")
    with garden.change("turned the greenhouse on", "greenhouse") as change:
        change.insert(Pause, person=None, from_at=garden.now(), until_at=None)


def turn_off(garden: Garden) -> None:
    """Let the clock of every plant run again. Raises Refused when it is off."""
    row = _row(garden)
    if row is None:
        raise Refused("The greenhouse is off already.")
    with garden.change("turned the greenhouse off", "greenhouse") as change:
        change.update(Pause, row, until_at=garden.now())


def _row(garden: Garden) -> int | None:
    rows = pauses_at(garden.store.database, garden.now())
    return next((row.id for row in rows if row.person_id is None), None)
