"""A person as a writer needs them: plain, whole, and the same for every form."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Reach:
    """One way to reach a person, as typed. `kind`: email, phone or url; `label`: what it is for."""

    kind: str
    value: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """An occasion; `kind` is birthday, anniversary or other; `year` None is unknown."""

    id: int
    kind: str
    label: str
    month: int
    day: int
    year: int | None
    yearly: bool = True


@dataclass(frozen=True, slots=True)
class Kept:
    """A property of an imported card as it was: escapes of the format still stand in `value`."""

    name: str
    params: tuple[tuple[str, str], ...]
    value: str


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the log: the day at the user's place, the channel, and what was noted."""

    day: date
    channel: str
    initiator: str
    note: str = ""
    gestures: tuple[str, ...] = ()
    venue: str | None = None


@dataclass(frozen=True, slots=True)
class Owed:
    """An open promise. `owed_by` is me or them."""

    id: int
    owed_by: str
    what: str
    due_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonOut:
    """One person. `uid` is what other programs know them by; `revised` is UTC, from the data.

    `own_uid` is Garden's own, which stays when a card brings another; empty where that is `uid`.
    `last_contact` and `due` are days at the user's place; `rhythm_days` None: no plant yet.
    """

    uid: str
    name: str
    revised: datetime
    own_uid: str = ""
    nickname: str = ""
    title: str = ""
    company: str = ""
    location: str = ""
    circle: str = ""
    household: str = ""
    state: str = ""
    rhythm_days: float | None = None
    met_on: date | None = None
    last_contact: date | None = None
    due: date | None = None
    memorial_on: date | None = None
    reaches: Sequence[Reach] = ()
    days: Sequence[Day] = ()
    tags: Sequence[str] = ()
    notes: Sequence[str] = ()
    promises: Sequence[Owed] = ()
    log: Sequence[Told] = ()
    kept: Sequence[Kept] = ()

    def reach(self, kind: str) -> list[Reach]:
        """Return the ways of one kind, in order."""
        return [one for one in self.reaches if one.kind == kind]

    @property
    def birthday(self) -> Day | None:
        """Return the birthday, if it is known."""
        return next((one for one in self.days if one.kind == "birthday"), None)
