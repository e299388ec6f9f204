"""The sample garden of `garden demo`, as data: people made up and a year of contacts with them.

Everything is told in whole days relative to the day on which it is looked at, so that the garden is
as alive on any day: `..._days_ago` counts back from that day, `..._in_days` ahead of it (below 0:
gone by). A time of day is the user's local time. The files in assets/sample have the fields of
these classes; a field with a default may be left out.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from datetime import date, time
from functools import cache
from inspect import Parameter, signature
from types import MappingProxyType, NoneType, UnionType
from typing import TypeVar, get_args, get_origin, get_type_hints

from garden.assets_path import read_text
from garden.engine.seeds import CLOSENESS
from garden.engine.weights import CHANNELS, GESTURES, INITIATORS

OCCASION_KINDS = ("birthday", "anniversary", "other")
"""What an occasion can be."""

OWED_BY = ("me", "them")
"""Who can owe a promise."""

_LEAP_YEAR = 2000
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class SampleCircle:
    """A circle, drawn as one bed; `rhythm_days` holds for people without a rhythm of their own."""

    key: str
    name: str
    rhythm_days: int


@dataclass(frozen=True, slots=True)
class SampleNote:
    """A note about a person."""

    days_ago: int
    text: str


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
        _require_word("kind", self.kind, OCCASION_KINDS)
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
        _require_word("owed_by", self.owed_by, OWED_BY)
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
        _require_word("channel", self.channel, CHANNELS)


@dataclass(frozen=True, slots=True)
class SampleRest:
    """A rest that has begun; `until_in_days` None: until woken."""

    from_days_ago: int
    until_in_days: int | None = None


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """A person; in the seed tray `circle` (a key), `closeness` and `planted_days_ago` are None.

    `rhythm_days` None: the circle's. `species` None: as the circle suggests.
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
    snoozed_for_days: int | None = None
    memorial_days_ago: int | None = None
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
            _require_word("closeness", self.closeness, CLOSENESS)


@dataclass(frozen=True, slots=True)
class SampleContact:
    """One interaction with `people` (keys of the planted), yesterday or earlier.

    `at` None: only the day is known.
    """

    people: tuple[str, ...]
    days_ago: int
    channel: str
    initiator: str
    at: time | None = None
    note: str = ""
    gestures: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    venue: str | None = None
    duration_min: int | None = None

    def __post_init__(self) -> None:
        _require_word("channel", self.channel, CHANNELS)
        _require_word("initiator", self.initiator, INITIATORS)
        for gesture in self.gestures:
            _require_word("gesture", gesture, GESTURES)
        if not self.people or len(set(self.people)) < len(self.people):
            raise ValueError("a contact names each of its people once")
        if self.days_ago < 1:
            raise ValueError("a contact today might lie ahead of the hour it is looked at")


@dataclass(frozen=True, slots=True)
class SampleIntention:
    """A person (a key) picked in a review, and what for."""

    person: str
    text: str


@dataclass(frozen=True, slots=True)
class SampleReview:
    """The finished review of the week that lies `weeks_ago` weeks back (1: last week).

    Its intentions are for the week after that one.
    """

    weeks_ago: int
    reflection: str
    intentions: tuple[SampleIntention, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """The whole sample garden; `people` are planted, `tray` are in the seed tray.

    Circles and people stand in the order of drawing, contacts with the oldest first.
    """

    circles: tuple[SampleCircle, ...]
    people: tuple[SamplePerson, ...]
    tray: tuple[SamplePerson, ...]
    contacts: tuple[SampleContact, ...]
    reviews: tuple[SampleReview, ...]


def load_sample(read: Callable[[str], str] = read_text) -> Sample:
    """Return the sample garden from the files that `read` hands out by name.

    Raises ValueError, naming the file and the entry, for anything that does not fit together.
    """
    circles = tuple(_entries(SampleCircle, read, "sample/circles.toml", "circles"))
    people: list[SamplePerson] = []
    contacts: list[SampleContact] = []
    for circle in circles:
        name = f"sample/people/{circle.key}.toml"
        people += _entries(SamplePerson, read, name, "people", {"circle": circle.key})
        name = f"sample/contacts/{circle.key}.toml"
        contacts += _entries(SampleContact, read, name, "contacts")
    sample = Sample(
        circles=circles,
        people=tuple(people),
        tray=tuple(_entries(SamplePerson, read, "sample/tray.toml", "people")),
        contacts=tuple(sorted(contacts, key=lambda one: (-one.days_ago, one.at or time(12)))),
        reviews=tuple(_entries(SampleReview, read, "sample/reviews.toml", "reviews")),
    )
    _require_agreement(sample)
    return sample


def _require_agreement(sample: Sample) -> None:
    """Raise ValueError unless every key is one person's and contacts fall into their time."""
    planted = {person.key: person for person in sample.people}
    if len({*planted, *(person.key for person in sample.tray)}) < len(sample.people + sample.tray):
        raise ValueError("two people of the sample garden have the same key")
    for contact in sample.contacts:
        for key in contact.people:
            since = _planted(planted, key).planted_days_ago or 0
            until = planted[key].memorial_days_ago or 0
            if not until <= contact.days_ago <= since:
                raise ValueError(f"{key} was not in touch {contact.days_ago} days ago")
    for review in sample.reviews:
        for intention in review.intentions:
            _planted(planted, intention.person)


def _planted(planted: Mapping[str, SamplePerson], key: str) -> SamplePerson:
    if key not in planted:
        raise ValueError(f"nobody planted in the sample garden has the key {key}")
    return planted[key]


def _require_word(what: str, word: str, allowed: tuple[str, ...]) -> None:
    if word not in allowed:
        raise ValueError(f"{what} is one of {', '.join(allowed)}, not {word}")


def _entries(
    kind: type[_T],
    read: Callable[[str], str],
    name: str,
    table: str,
    given: Mapping[str, object] = MappingProxyType({}),
) -> Iterator[_T]:
    """Yield what the array `table` of the file `name` tells of, each with the `given` fields."""
    try:
        entries = tomllib.loads(read(name))[table]
    except KeyError as error:
        raise ValueError(f"{name} has no {table}") from error
    for place, entry in enumerate(entries, start=1):
        try:
            yield _built(kind, {**entry, **given})
        except ValueError as error:
            raise ValueError(f"{name}, {table} {place}: {error}") from error


def _built(kind: type[_T], entry: Mapping[str, object]) -> _T:
    """Return the dataclass `kind` with the fields in `entry`, each of its declared type."""
    make: Callable[..., _T] = kind
    declared = _declared(make)
    if unknown := sorted(entry.keys() - declared.keys()):
        raise ValueError(f"no such field: {', '.join(unknown)}")
    if missing := [name for name, (_, needed) in declared.items() if needed and name not in entry]:
        raise ValueError(f"not said: {', '.join(missing)}")
    return make(**{name: _value(name, declared[name][0], value) for name, value in entry.items()})


@cache
def _declared(make: Callable[..., object]) -> Mapping[str, tuple[object, bool]]:
    """Return for each field of a dataclass its type and whether it has to be said."""
    hints = get_type_hints(make)
    needed = {
        name
        for name, parameter in signature(make).parameters.items()
        if parameter.default is Parameter.empty
    }
    return MappingProxyType({name: (hint, name in needed) for name, hint in hints.items()})


def _value(name: str, declared: object, value: object) -> object:
    """Return what the TOML `value` is as the type `declared` for the field `name`."""
    if isinstance(declared, UnionType):
        declared = next(part for part in get_args(declared) if part is not NoneType)
    if get_origin(declared) is tuple and isinstance(value, list):
        return tuple(_value(name, get_args(declared)[0], item) for item in value)
    if declared is time and isinstance(value, str):
        return time.fromisoformat(value)
    if isinstance(declared, type) and is_dataclass(declared) and isinstance(value, dict):
        return _built(declared, value)
    if type(value) is not declared:
        raise ValueError(f"{name} cannot be {value!r}")
    return value
