"""The entries of a person's timeline in their order: what lies ahead, then what was. Pure."""

from dataclasses import dataclass
from datetime import date, datetime

from garden.gardener.person import PersonView
from garden.gardener.rows import InteractionRow, NoteRow
from garden.gardener.views import PlanView, PromiseView

Entry = InteractionRow | NoteRow | PromiseView | PlanView
"""One entry, known by its kind and its `id`."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Which entry is meant, whatever it says."""

    kind: type
    number: int


def spot_of(entry: Entry) -> Spot:
    """Return which entry this is."""
    return Spot(type(entry), entry.id)


def entries_of(person: PersonView) -> tuple[Entry, ...]:
    """Return plans and open promises, the nearest day first; then all else, the newest first."""
    ahead: list[Entry] = [*person.plans, *(one for one in person.promises if not one.kept)]
    kept = [one for one in person.promises if one.kept_at is not None]
    passed: list[tuple[datetime, int, Entry]] = [
        *((one.at, one.id, one) for one in person.interactions),
        *((one.at, one.id, one) for one in person.notes),
        *((one.kept_at, one.id, one) for one in kept if one.kept_at is not None),
    ]
    passed.sort(key=lambda found: (found[0], found[1]), reverse=True)
    return (*sorted(ahead, key=_day_ahead), *(entry for _, _, entry in passed))


def _day_ahead(entry: Entry) -> tuple[date, bool]:
    if isinstance(entry, PlanView):
        return entry.on, False
    if isinstance(entry, PromiseView):
        return entry.due_on or date.max, True
    raise TypeError(f"{entry} does not lie ahead")
