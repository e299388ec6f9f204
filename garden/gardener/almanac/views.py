"""The almanac's pages as plain data. People are named by their ids: faces know the names."""

from dataclasses import dataclass
from datetime import date, datetime

from garden.engine.almanac.balance import Portion
from garden.engine.almanac.growth import Month
from garden.engine.almanac.layers import Layer
from garden.engine.almanac.tally import Tally
from garden.engine.almanac.workload import Longer


@dataclass(frozen=True, slots=True)
class Growth:
    """People, states and roots at the end of each month of the last year, the last one now.

    `months` are the first days of those months; `days` counts the contacts of each day from
    `first_day`, a Monday, to today.
    """

    months: tuple[date, ...]
    stands: tuple[Month, ...]
    first_day: date
    days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A venue or a channel with its cases."""

    name: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class Works:
    """What works, best first; `growing` seedlings are too young to tell."""

    venues: tuple[Row, ...]
    channels: tuple[Row, ...]
    answers: tuple[Row, ...]
    growing: int


@dataclass(frozen=True, slots=True)
class Balance:
    """The circles' portions of `contacts` (the last 90 days), and the layers of the last year."""

    contacts: int
    portions: tuple[Portion, ...]
    layers: tuple[Layer, ...]
    quiet: int


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A person's set rhythm, the real one (median gap) and the one suggested, in days."""

    person: int
    set: float
    real: float
    suggested: float


@dataclass(frozen=True, slots=True)
class Capacity:
    """Contacts a week: promised, happened (mean of `weeks`), and promised after all `changes`.

    `weeks` are the last twelve, the last one ending today. Only the first of many changes and
    rhythms are listed; `change_count` and `rhythm_count` say how many there are.
    """

    people: int
    early: bool
    promised: float
    happened: float
    weeks: tuple[int, ...]
    changes: tuple[Longer, ...]
    change_count: int
    after: float
    rhythms: tuple[Rhythm, ...]
    rhythm_count: int


@dataclass(frozen=True, slots=True)
class Ready:
    """How many of a circle's or a goal's people would take a call now, and month by month."""

    name: str
    ready: int
    people: int
    course: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Readiness:
    """Rainy-day readiness: everybody, by circle, and who is well but was only asked of."""

    everybody: Ready
    circles: tuple[Ready, ...]
    asked_only: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class GoalPage:
    """A goal: who bears on it, who of them would take a call, how that covers it."""

    id: int
    name: str
    people: tuple[int, ...]
    ready: tuple[int, ...]
    coverage: str
    course: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Received:
    """A referral or a mention that came from `people` on a day."""

    day: date
    kind: str
    people: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Goals:
    """Open goals, how many are done, and what was received in the last year, newest first."""

    goals: tuple[GoalPage, ...]
    done: int
    received: tuple[Received, ...]
    referrals: int
    mentions: int


@dataclass(frozen=True, slots=True)
class Almanac:
    """All pages, as of one instant."""

    as_of: datetime
    growth: Growth
    works: Works
    balance: Balance
    capacity: Capacity
    readiness: Readiness
    goals: Goals
