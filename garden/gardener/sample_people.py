"""The people of the sample garden as its files tell of them, and all that is around each.

Days are counted as garden.gardener.sample says.
"""

from dataclasses import dataclass
from datetime import date

from garden.engine.seeds import CLOSENESS
from garden.engine.weights import CHANNELS
from garden.gardener.circle_kinds import KINDS
from garden.gardener.interviews import KIND as INTERVIEW
from garden.gardener.sample_toml import require_word

OCCASION_KINDS = ("birthday", "anniversary", "other")
"""What an occasion can be."""

OWED_BY = ("me", "them")
"""Who can owe a promise."""

NOTE_KINDS = ("", INTERVIEW)
"""What a note can be."""

_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class SampleCircle:
    """A circle, drawn as one bed; `rhythm_days` holds for people without a rhythm of their own.

    `share` (0 to 1): the part of all contacts that is wished for it. `kind` is one of KINDS.
    """

    key: str
    name: str
    rhythm_days: int
    share: float | None = None
    kind: str | None = None

    def __post_init__(self) -> None:
        if self.kind is not None:
            require_word("kind", self.kind, KINDS)
        if self.share is not None and not 0.0 <= self.share <= 1.0:
            raise ValueError("a share lies between 0 and 1")


@dataclass(frozen=True, slots=True)
class SampleNote:
    """A note about a person; `kind` is one of NOTE_KINDS."""

    days_ago: int
    text: str
    kind: str = ""

    def __post_init__(self) -> None:
        require_word("kind", self.kind, NOTE_KINDS)


@dataclass(frozen=True, slots=True)
class SampleOccasion:
    """A birthday or another day: either `month` and `day`, or `in_days` from today.

    `kind` is one of OCCASION_KINDS; `year` None is unknown; once only when not `yearly`.
    """

    kind: str
    label: str = ""
    month: int | None = None
    day: int | None = None
    year: int | None = None
    in_days: int | None = None
    yearly: bool = True

    def __post_init__(self) -> None:
        require_word("kind", self.kind, OCCASION_KINDS)
        if (self.in_days is None) == (self.month is None or self.day is None):
            raise ValueError("an occasion has either a month and a day, or in_days")
        if self.month is not None and self.day is not None:
            date(self.year or _LEAP_YEAR, self.month, self.day)


@dataclass(frozen=True, slots=True)
class SamplePromise:
    """Something owed by `me` or by `them`; open while `kept_days_ago` is None."""

    owed_by: str
    what: str
    made_days_ago: int
    due_in_days: int | None = None
    kept_days_ago: int | None = None

    def __post_init__(self) -> None:
        require_word("owed_by", self.owed_by, OWED_BY)
        if self.kept_days_ago is not None and self.kept_days_ago > self.made_days_ago:
            raise ValueError("a promise is not kept before it is made")


@dataclass(frozen=True, slots=True)
class SampleJobChange:
    """A job before the one that a person has, as an import saw it change."""

    seen_days_ago: int
    title_before: str
    company_before: str


@dataclass(frozen=True, slots=True)
class SamplePlan:
    """A contact meant for a day to come."""

    channel: str
    in_days: int
    made_days_ago: int
    note: str = ""

    def __post_init__(self) -> None:
        require_word("channel", self.channel, CHANNELS)


@dataclass(frozen=True, slots=True)
class SampleRest:
    """A rest that has begun; `until_in_days` None: until woken."""

    from_days_ago: int
    until_in_days: int | None = None


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """A person; in the seed tray `circle` (a key), `closeness` and `planted_days_ago` are None.

    `rhythm_days` None: the circle's. `species` None: as the circle suggests. `shown_days_ago` are
    the days on which Today showed the person in vain.
    """

    key: str
    name: str
    nickname: str | None = None
    circle: str | None = None
    rhythm_days: int | None = None
    closeness: str | None = None
    planted_days_ago: int | None = None
    met_days_ago: int | None = None
    headline: str | None = None
    company: str | None = None
    location: str | None = None
    venue: str | None = None
    species: str | None = None
    household: str | None = None
    evergreen: bool = False
    do_not_log: bool = False
    snoozed_for_days: int | None = None
    shown_days_ago: tuple[int, ...] = ()
    memorial_days_ago: int | None = None
    composted_days_ago: int | None = None
    rest: SampleRest | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    notes: tuple[SampleNote, ...] = ()
    occasions: tuple[SampleOccasion, ...] = ()
    job_changes: tuple[SampleJobChange, ...] = ()
    promises: tuple[SamplePromise, ...] = ()
    plans: tuple[SamplePlan, ...] = ()

    def __post_init__(self) -> None:
        planting = (self.circle, self.closeness, self.planted_days_ago)
        if any(part is None for part in planting) and any(part is not None for part in planting):
            raise ValueError("a planted person has a circle, closeness and planted_days_ago")
        if self.closeness is not None:
            require_word("closeness", self.closeness, CLOSENESS)
