"""The greenhouse: the whole garden's clock stopped for a holiday or an illness."""

from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.store.models.log import Pause
from garden.store.queries.agenda import pauses_at


def is_on(garden: Garden) -> bool:
    """Tell whether the clock stands still now."""
    return bool(_rows(garden))


def turn_on(garden: Garden) -> None:
    """Stop the clock of every plant until it is turned off. Raises Refused when it is on."""
    if is_on(garden):
        raise Refused("The greenhouse is on already.")
    with garden.change("turned the greenhouse on", "greenhouse") as change:
        change.insert(Pause, person=None, from_at=garden.now(), until_at=None)


def turn_off(garden: Garden) -> None:
    """Let the clock of every plant run again. Raises Refused when it is off."""
    rows = _rows(garden)
    if not rows:
        raise Refused("The greenhouse is off already.")
    with garden.change("turned the greenhouse off", "greenhouse") as change:
        for row in rows:
            change.update(Pause, row, until_at=garden.now())


def _rows(garden: Garden) -> list[int]:
    """Return the pauses of everybody that last now: two Gardens may each have begun one."""
    rows = pauses_at(garden.store.database, garden.now())
    return [row.id for row in rows if row.person_id is None]
