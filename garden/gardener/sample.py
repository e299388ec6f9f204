"""The sample garden of `garden demo`, as data: people made up and a year of contacts with them.

Everything is told in whole days relative to the day on which it is looked at, so that the garden is
as alive on any day: `..._days_ago` counts back from that day, `..._in_days` ahead of it (below 0:
gone by). A time of day is the user's local time. The files in assets/sample have the fields of
these classes; a field with a default may be left out.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import time

from garden.assets_path import read_text
from garden.engine.weights import CHANNELS, GESTURES, INITIATORS
from garden.gardener.sample_people import SampleCircle, SamplePerson
from garden.gardener.sample_toml import entries, require_word


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
        require_word("channel", self.channel, CHANNELS)
        require_word("initiator", self.initiator, INITIATORS)
        for gesture in self.gestures:
            require_word("gesture", gesture, GESTURES)
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
class SampleGoal:
    """Something wanted from the network, and the people (keys) who bear on it."""

    name: str
    made_days_ago: int
    people: tuple[str, ...] = ()
    reached_days_ago: int | None = None


@dataclass(frozen=True, slots=True)
class SampleSetting:
    """A setting of the sample garden."""

    name: str
    value: str


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
    goals: tuple[SampleGoal, ...]
    settings: tuple[SampleSetting, ...]


def load_sample(read: Callable[[str], str] = read_text) -> Sample:
    """Return the sample garden from the files that `read` hands out by name.

    Raises ValueError, naming the file and the entry, for anything that does not fit together.
    """
    circles = tuple(entries(SampleCircle, read, "sample/circles.toml", "circles"))
    people: list[SamplePerson] = []
    contacts: list[SampleContact] = []
    for circle in circles:
        name = f"sample/people/{circle.key}.toml"
        people += entries(SamplePerson, read, name, "people", {"circle": circle.key})
        name = f"sample/contacts/{circle.key}.toml"
        contacts += entries(SampleContact, read, name, "contacts")
    sample = Sample(
        circles=circles,
        people=tuple(people),
        tray=tuple(entries(SamplePerson, read, "sample/tray.toml", "people")),
        contacts=tuple(sorted(contacts, key=lambda one: (-one.days_ago, one.at or time(12)))),
        reviews=tuple(entries(SampleReview, read, "sample/reviews.toml", "reviews")),
        goals=tuple(entries(SampleGoal, read, "sample/goals.toml", "goals")),
        settings=tuple(entries(SampleSetting, read, "sample/settings.toml", "settings")),
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
            until = planted[key].memorial_days_ago or planted[key].composted_days_ago or 0
            if not until <= contact.days_ago <= since:
                raise ValueError(f"{key} was not in touch {contact.days_ago} days ago")
    for review in sample.reviews:
        for intention in review.intentions:
            _planted(planted, intention.person)
    for goal in sample.goals:
        for key in goal.people:
            _planted(planted, key)


def _planted(planted: Mapping[str, SamplePerson], key: str) -> SamplePerson:
    if key not in planted:
        raise ValueError(f"nobody planted in the sample garden has the key {key}")
    return planted[key]
