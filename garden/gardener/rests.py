"""Not now: snoozing a person for days, letting one rest, waking them; the greenhouse for all."""

from datetime import date, timedelta

from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.survey import survey
from garden.gardener.views import PlantView
from garden.gardener.words import coming, count
from garden.store.models.log import Pause, Snooze
from garden.store.queries.agenda import pauses_at, snooze_row
from garden.store.queries.plants import Scope

LONGEST_SNOOZE = 3660
LONGEST_REST = 3660
"""Days; much later, the day on which a plant is due would lie beyond the calendar."""


def snooze(garden: Garden, person: int, days: int) -> PlantView:
    """Leave a person out of Today until the morning `days` days from now (1 to 3660)."""
    if not 1 <= days <= LONGEST_SNOOZE:
        raise Refused(f"A snooze lasts between 1 and {LONGEST_SNOOZE} days.")
    view = _planted(garden, person)
    until = garden.start_of(garden.today() + timedelta(days=days))
    row = snooze_row(garden.store.database, person)
    with garden.change(f"snoozed {view.name} for {count(days, 'day')}", "snooze") as change:
        if row is None:
            change.insert(Snooze, person=person, until=until, made_at=garden.now())
        else:
            change.update(Snooze, row, until=until, made_at=garden.now())
    return _planted(garden, person)


def rest(garden: Garden, person: int, until: date | None) -> PlantView:
    """Let a plant sleep until a day, or until woken: these days do not count."""
    if until is not None and until <= garden.today():
        raise Refused("A rest ends on a day to come.")
    if until is not None and (until - garden.today()).days > LONGEST_REST:
        raise Refused(f"A rest lasts at most {LONGEST_REST} days; without a day, until woken.")
    view = _planted(garden, person)
    when = "" if until is None else f" until {coming(until, garden.today()).removeprefix('on ')}"
    end = None if until is None else garden.start_of(until)
    rows = _pause_rows(garden, person)
    with garden.change(f"let {view.name} rest{when}", "rest") as change:
        for row in rows:
            change.update(Pause, row, until_at=end)
        if not rows:
            change.insert(Pause, person=person, from_at=garden.now(), until_at=end)
    return _planted(garden, person)


def wake(garden: Garden, person: int) -> PlantView:
    """End a person's rest, or their snooze. Raises Refused when they do neither."""
    view = _planted(garden, person)
    rows = _pause_rows(garden, person)
    if not rows and view.snoozed_until is None:
        raise Refused(f"{view.name} is awake already.")
    snoozed = snooze_row(garden.store.database, person)
    with garden.change(f"woke {view.name}", "wake") as change:
        for row in rows:
            change.update(Pause, row, until_at=garden.now())
        if view.snoozed_until is not None and snoozed is not None:
            change.update(Snooze, snoozed, until=garden.now())
    return _planted(garden, person)


def _pause_rows(garden: Garden, person: int) -> list[int]:
    """Return a person's rests that last now: two Gardens may each have begun one."""
    rows = pauses_at(garden.store.database, garden.now())
    return [row.id for row in rows if row.person_id == person]


def _planted(garden: Garden, person: int) -> PlantView:
    view = survey(garden, Scope.ALL, [person]).people[0]
    if view.planted_at is None:
        raise Refused(f"{view.name} waits in the seed tray; plant them first.")
    if view.state == "memorial" or view.composted:
        raise Refused(f"{view.name} has no rhythm to rest from.")
    return view
