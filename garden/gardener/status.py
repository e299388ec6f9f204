"""One line about the garden, for a prompt or a status bar."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from garden.engine.due_list import OCCASION_DAYS
from garden.engine.occasions import next_day
from garden.engine.pauses import PausedClock
from garden.engine.reciprocity import Standing, turn_at
from garden.gardener.garden import Garden
from garden.gardener.nudging import nudged_enough
from garden.gardener.thanks import thanks_owed
from garden.store.queries.agenda import pauses_at, snoozed
from garden.store.queries.people import count_tray
from garden.store.queries.waiting import (
    SpaceRow,
    count_due,
    count_planted,
    count_promises,
    due_with_space,
    memorial_days,
    occasions_in,
)

LOW_STATES = ("thirsty", "wilting", "dormant")
"""States below the mark at which a plant is due."""


@dataclass(frozen=True, slots=True)
class Status:
    """Counts: plants below half health, those due by tonight, promises of mine due, occasions near,
    people to whom a thanks is owed.

    Whoever rests, is snoozed, given space or was nudged enough is not due.
    """

    plants: int
    tray: int
    thirsty: int
    due_today: int
    promises_due: int
    occasions_soon: int
    thanks_owed: int


def status(garden: Garden) -> Status:
    """Count what waits. Nobody is looked at who need not be: a prompt waits for it."""
    database, now, today = garden.store.database, garden.now(), garden.today()
    return Status(
        plants=count_planted(database),
        tray=count_tray(database),
        thirsty=count_due(database, now, before=now),
        due_today=_due_today(garden, now, today),
        promises_due=count_promises(database, today),
        occasions_soon=_occasions_soon(garden, today),
        thanks_owed=len(thanks_owed(garden)),
    )


def _due_today(garden: Garden, now: datetime, today: date) -> int:
    database, night = garden.store.database, garden.end_of(today)
    if any(pause.person_id is None for pause in pauses_at(database, now)):
        return 0
    left_alone = set(nudged_enough(garden, today))
    left_alone.update(who for who, until in snoozed(database, now).items() if until >= night)
    left_alone.update(
        row.person_id
        for row in due_with_space(database, now, before=night)
        if _has_space(row, night)
    )
    return count_due(database, now, before=night, but=left_alone)


def _has_space(row: SpaceRow, night: datetime) -> bool:
    clock = PausedClock(row.paused, row.pause_from, row.pause_until)
    standing = Standing(space_until=row.space_until)
    return turn_at(standing, clock.garden_time(night.timestamp())).turn == "space"


def _occasions_soon(garden: Garden, today: date) -> int:
    database, last = garden.store.database, today + timedelta(days=OCCASION_DAYS)
    coming = [
        next_day(one.month, one.day, one.year, one.yearly, today)
        # A 29 February is kept on the 28th: its month stays the same.
        for one in occasions_in(database, {today.month, last.month})
    ]
    # A day of memory begins the day after: on the day itself nothing is to be remembered yet.
    coming += [
        next_day(day.month, day.day, day.year, True, today)
        for day in memorial_days(database)
        if day != today
    ]
    return sum(1 for day in coming if day is not None and day <= last)
