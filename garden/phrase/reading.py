"""What a log sentence says, as values."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

OwedBy = Literal["me", "them"]


@dataclass(frozen=True, slots=True)
class Name:
    """A person as the grammar knows them; `bed` is where they grow, shown to tell two apart."""

    person_id: int
    full: str
    nicknames: tuple[str, ...] = ()
    bed: str | None = None


@dataclass(frozen=True, slots=True)
class Household:
    """People who may be named together; `called` are other spellings of the name."""

    household_id: int
    name: str
    people: tuple[int, ...]
    called: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A person found in the text from character `start` up to `end`. Equal by person alone.

    `household` is that by whose name the person was named, None for a name of their own.
    """

    person_id: int
    text: str = field(compare=False)
    start: int = field(compare=False)
    end: int = field(compare=False)
    household: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Choice:
    """A name or a date that could mean several things; nobody but the user decides which.

    `candidates` are ids of persons or days; `households` are ids of the households that the name
    may also be. To settle it, put the chosen day (ISO), the full name, `id:N` or `household:N` in
    the place of the characters from `start` up to `end`, and read again.
    """

    text: str
    kind: Literal["person", "date"]
    candidates: tuple[int | date, ...]
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)
    households: tuple[int, ...] = ()

    @property
    def person_ids(self) -> tuple[int, ...]:
        """The candidates of a choice between persons."""
        return tuple(each for each in self.candidates if isinstance(each, int))

    @property
    def days(self) -> tuple[date, ...]:
        """The candidates of a choice between days."""
        return tuple(each for each in self.candidates if isinstance(each, date))


@dataclass(frozen=True, slots=True)
class PromiseReading:
    """Something owed, by me or by them, with an optional day."""

    person_id: int
    owed_by: OwedBy
    what: str
    due_on: date | None


@dataclass(frozen=True, slots=True)
class PlanReading:
    """A contact meant for a day to come; `note` is what it is to be about."""

    person_id: int
    channel: str
    on: date
    note: str


@dataclass(frozen=True, slots=True)
class Span:
    """What the characters from `start` up to `end` were read as.

    `kind` is verb, person, unknown, new, choice, when, length, venue, tag, note, promise or joint
    (a word or mark that only holds the others together).
    """

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole sentence, read. Two readings are equal when they mean the same.

    `people` are those in contact; a sentence that is only a promise or a plan names its persons
    there, and one that is only "+Linus Torvalds" plants somebody and logs nothing. `unknown` are
    words that stand where a name stands but match nobody. `at` is in UTC; None means now; with
    `day_only` it is 12:00 of the day in the reader's zone. `duration_min` is in minutes. `chips`
    are (kind, text) pairs to show under the line. `problem` says in words why nothing may be
    logged; `note` is then the whole text. `spans` cover every visible character of `text`.
    """

    people: tuple[Mention, ...] = ()
    unknown: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    channel: str = "message"
    at: datetime | None = None
    day_only: bool = False
    initiator: str = "me"
    gestures: tuple[str, ...] = ()
    note: str = ""
    tags: tuple[str, ...] = ()
    venue: str | None = None
    duration_min: int | None = None
    promises: tuple[PromiseReading, ...] = ()
    plans: tuple[PlanReading, ...] = ()
    new_people: tuple[str, ...] = ()
    chips: tuple[tuple[str, str], ...] = ()
    is_contact: bool = False
    problem: str | None = None
    spans: tuple[Span, ...] = field(default=(), compare=False)
    text: str = field(default="", compare=False)

    @property
    def settled(self) -> bool:
        """Whether it may be logged as it stands: nothing to choose, to find or to mend."""
        return not (self.choices or self.unknown or self.problem) and bool(
            self.is_contact or self.promises or self.plans or self.new_people
        )
