"""Lists of people: those of one part of the garden, narrowed and put in order."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from garden.gardener.garden import Garden
from garden.gardener.survey import survey
from garden.gardener.time_travel import survey_as_of
from garden.gardener.views import PlantView
from garden.store.folding import fold
from garden.store.queries.plants import Scope

PARTS = ("garden", "tray", "resting", "compost", "all")
"""What a list may be of: the planted, those in the tray, asleep, removed; everybody."""

SORTS = ("due", "name", "last")
"""Orders: the soonest due first, by name, or the longest since the last contact first."""

_SCOPES = {
    "garden": Scope.GARDEN,
    "tray": Scope.TRAY,
    "resting": Scope.GARDEN,
    "compost": Scope.COMPOST,
    "all": Scope.ALL,
}


def people_listed(
    garden: Garden,
    part: str = "garden",
    circle: str | None = None,
    state: str | None = None,
    sort: str = "due",
    as_of: date | None = None,
) -> tuple[PlantView, ...]:
    """Return the people of one of PARTS, of one circle and in one state if asked, in order.

    `as_of` a day gone by, those planted by then as they were when it ended, from the log alone.
    """
    if as_of is None:
        views = survey(garden, _SCOPES[part]).people
    else:
        views = survey_as_of(garden, min(garden.end_of(as_of), garden.now())).people
    wanted = state or ("resting" if part == "resting" else None)
    kept = [
        view
        for view in views
        if (wanted is None or view.state == wanted)
        and (circle is None or fold(view.circle or "") == fold(circle))
    ]
    return tuple(sorted(kept, key=_ORDERS[sort]))


def people_by_id(garden: Garden, ids: Sequence[int]) -> tuple[PlantView, ...]:
    """Return these people as they are now, in the order of `ids`."""
    views = {view.id: view for view in survey(garden, Scope.ALL, list(ids)).people}
    return tuple(views[number] for number in ids if number in views)


def _by_due(view: PlantView) -> tuple[bool, float, str, int]:
    return *_instant(view.due_at, last=True), *_by_name(view)


def _by_last_contact(view: PlantView) -> tuple[bool, float, str, int]:
    return *_instant(view.last_contact_at, last=False), *_by_name(view)


def _by_name(view: PlantView) -> tuple[str, int]:
    return fold(view.name), view.id


def _instant(instant: datetime | None, last: bool) -> tuple[bool, float]:
    """Return what sorts an instant; None comes last, or else first."""
    if instant is None:
        return last, 0.0
    return not last, instant.timestamp()


_ORDERS: dict[str, Callable[[PlantView], tuple[object, ...]]] = {
    "due": _by_due,
    "name": _by_name,
    "last": _by_last_contact,
}
