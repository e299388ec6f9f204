"""One line about the garden, for a prompt or a status bar."""

from dataclasses import dataclass

from garden.engine.due_list import OCCASION_DAYS
from garden.gardener.garden import Garden
from garden.gardener.survey import survey
from garden.gardener.today import today_of
from garden.store.queries.people import count_tray

LOW_STATES = ("thirsty", "wilting", "dormant")
"""States below the mark at which a plant is due."""


@dataclass(frozen=True, slots=True)
class Status:
    """Counts: plants below half health, people due today, promises of mine due, occasions near."""

    plants: int
    tray: int
    thirsty: int
    due_today: int
    promises_due: int
    occasions_soon: int


def status(garden: Garden) -> Status:
    """Count what waits."""
    seen = survey(garden)
    now = today_of(garden, seen)
    return Status(
        plants=len(seen.people),
        tray=count_tray(garden.store.database),
        thirsty=sum(1 for view in seen.people if view.state in LOW_STATES),
        due_today=len(now.people),
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
    )
