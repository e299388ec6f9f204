"""One line about the garden, for a prompt or a status bar."""

from dataclasses import dataclass
from datetime import datetime

from garden.engine.due_list import OCCASION_DAYS
from garden.gardener.garden import Garden
from garden.gardener.nudging import nudges
from garden.gardener.survey import Survey, survey
from garden.gardener.thanks import thanks_owed
from garden.gardener.views import PlantView
from garden.store.queries.people import count_tray

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
    """Count what waits."""
    seen = survey(garden)
    night = garden.end_of(seen.today)
    stopped = nudges(garden, seen.people, seen.today).stopped
    return Status(
        plants=len(seen.people),
        tray=count_tray(garden.store.database),
        thirsty=sum(1 for view in seen.people if view.state in LOW_STATES),
        due_today=sum(
            1 for view in seen.people if view.id not in stopped and _is_due(view, night, seen)
        ),
        promises_due=sum(
            1
            for one in seen.promises
            if one.owed_by == "me" and one.due_on is not None and one.due_on <= seen.today
        ),
        occasions_soon=sum(
            1
            for one in seen.occasions
            if one.next_on is not None and (one.next_on - seen.today).days <= OCCASION_DAYS
        ),
        thanks_owed=len(thanks_owed(garden)),
    )


def _is_due(view: PlantView, night: datetime, seen: Survey) -> bool:
    left_alone = view.state in ("resting", "memorial") or view.turn == "space"
    snoozed = view.snoozed_until is not None and view.snoozed_until >= night
    due = view.due_at is not None and view.due_at < night
    return due and not (left_alone or snoozed or seen.greenhouse)
