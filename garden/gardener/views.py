"""What the use-cases hand to the faces: people as plants, and what is around them."""

from dataclasses import dataclass
from datetime import date, datetime

from garden.engine.vitality import Vitality


@dataclass(frozen=True, slots=True)
class PlantView:
    """One person as a list shows them.

    `state`, `health` (0 to 1), `roots`, `rhythm_days` and `due_at` are None in the seed tray, for
    memorials and in the compost. `stature` (0 to 1) is how big the plant has grown; `promise_due`
    is the day of my earliest open promise, and `promise_waits` says that it has come; `garden_now`
    is the person's garden time in seconds at which all this holds. An `evergreen` never decays and
    has neither rhythm nor due date; a `seedling` still grows roots, and one who was just met wants
    a `follow_up` by tonight.
    """

    id: int
    name: str
    nickname: str | None
    circle: str | None
    species: str
    state: str | None
    health: float | None
    roots: float | None
    stature: float
    rhythm_days: float | None
    due_at: datetime | None
    last_contact_at: datetime | None
    last_channel: str | None
    last_from: str | None
    contacts: int
    turn: str
    unanswered: int
    reasons: tuple[str, ...]
    title: str | None
    company: str | None
    planted_at: datetime | None
    met_on: date | None
    venue: str | None
    composted: bool
    snoozed_until: datetime | None
    rest_until: datetime | None
    promise_due: date | None
    promise_waits: bool
    occasion_in_days: int | None
    vitality: Vitality | None
    garden_now: float
    evergreen: bool = False
    seedling: bool = False
    follow_up: bool = False
    household: str | None = None
    location: str | None = None


@dataclass(frozen=True, slots=True)
class PromiseView:
    """Something owed. `owed_by` is me or them; `kept_at` is known where it is kept."""

    id: int
    person_id: int
    person: str
    owed_by: str
    what: str
    due_on: date | None
    kept: bool
    kept_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OccasionView:
    """A birthday or another day. `next_on` is when it comes next, None when past for good."""

    id: int
    person_id: int
    person: str
    kind: str
    label: str
    month: int
    day: int
    year: int | None
    next_on: date | None

    @property
    def title(self) -> str:
        """Return its label, or its kind where it has none."""
        return self.label or self.kind


@dataclass(frozen=True, slots=True)
class PlanView:
    """A contact meant for a day to come."""

    id: int
    person_id: int
    person: str
    channel: str
    on: date
    note: str
