"""Who the almanac's numbers are."""

from collections.abc import Iterable

from garden.gardener.almanac.views import Almanac
from garden.gardener.garden import Garden
from garden.store.queries.people import names


def people_in(almanac: Almanac) -> set[int]:
    """Return the ids of everybody whom the almanac tells of one by one."""
    found = {change.person for change in almanac.capacity.changes}
    found |= {one.person for one in almanac.capacity.rhythms}
    found |= set(almanac.readiness.asked_only)
    for goal in almanac.goals.goals:
        found |= set(goal.people)
    for received in almanac.goals.received:
        found |= set(received.people)
    return found


def names_in(garden: Garden, people: Iterable[int]) -> dict[int, str]:
    """Return the names of people by id."""
    return {row.id: row.name for row in names(garden.store.database, sorted(people))}
