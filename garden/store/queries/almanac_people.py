"""Whom the almanac is about: the living who are planted, their pauses, circles and goals."""

from dataclasses import dataclass
from datetime import datetime

from peewee import JOIN, Database, fn

from garden.engine.rhythm import rhythm_days
from garden.store.models.journal import JournalEntry
from garden.store.models.log import Pause
from garden.store.models.people import Circle, Goal, GoalPerson, Person, Venue
from garden.store.rows import fetch, first
from garden.store.standing import tended, with_plant


@dataclass(frozen=True, slots=True)
class TendedRow:
    """A planted person who lives. Instants in seconds, `rhythm` in days; "" for no circle, venue.

    `anchor` and `roots` are where decay starts; `evergreen` as in `refold.Rooted`.
    """

    id: int
    circle: str
    venue: str
    planted_at: float
    anchor: float
    roots: float
    rhythm: float
    evergreen: bool


@dataclass(frozen=True, slots=True)
class PauseLine:
    """Days that do not count, in seconds; `person` None: everybody's."""

    person: int | None
    start: float
    end: float | None


@dataclass(frozen=True, slots=True)
class CircleLine:
    """A circle: its wished share (0 to 1), rhythm in days and kind where set; people planted."""

    id: int
    name: str
    folded: str
    rhythm_days: float | None
    kind: str | None
    share: float | None
    people: int


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A goal; `people` are those who bear on it, in the order they were named."""

    id: int
    name: str
    folded: str
    made_at: datetime
    done_at: datetime | None
    people: tuple[int, ...]


def tended_rows(database: Database) -> list[TendedRow]:
    """Return the planted people who live, by id."""
    query = (
        Person.select(
            Person.id,
            Circle.name,
            Venue.name,
            Person.planted_at,
            Person.anchor_at,
            Person.seed_roots,
            Person.rhythm_days,
            Circle.rhythm_days,
            Person.evergreen,
            Person.do_not_log,
        )
        .join(Circle, JOIN.LEFT_OUTER, on=(Person.circle == Circle.id))
        .join(Venue, JOIN.LEFT_OUTER, on=(Person.venue == Venue.id))
        .where(tended())
        .order_by(Person.id)
    )
    return [
        TendedRow(
            number,
            circle or "",
            venue or "",
            planted.timestamp(),
            (anchor or planted).timestamp(),
            roots,
            rhythm_days(own, circles),
            bool(evergreen or silent),
        )
        for number, circle, venue, planted, anchor, roots, own, circles, evergreen, silent in fetch(
            database, query
        )
    ]


def pause_lines(database: Database) -> list[PauseLine]:
    """Return all pauses there ever were."""
    query = Pause.select(Pause.person, Pause.from_at, Pause.until_at).order_by(Pause.id)
    return [
        PauseLine(person, start.timestamp(), None if end is None else end.timestamp())
        for person, start, end in fetch(database, query)
    ]


def circle_lines(database: Database) -> list[CircleLine]:
    """Return all circles in the order they were made."""
    query = (
        Circle.select(
            Circle.id,
            Circle.name,
            Circle.folded,
            Circle.rhythm_days,
            Circle.kind,
            Circle.share,
            fn.COUNT(Person.id),
        )
        .join(Person, JOIN.LEFT_OUTER, on=((Person.circle == Circle.id) & with_plant()))
        .group_by(Circle.id)
        .order_by(Circle.id)
    )
    return [CircleLine(*row) for row in fetch(database, query)]


def goal_lines(database: Database) -> list[GoalLine]:
    """Return all goals, the open ones first, each in the order they were made."""
    query = (
        Goal.select(Goal.id, Goal.name, Goal.folded, Goal.made_at, Goal.done_at, Person.id)
        .join(GoalPerson, JOIN.LEFT_OUTER, on=(GoalPerson.goal == Goal.id))
        .join(
            Person,
            JOIN.LEFT_OUTER,
            on=((GoalPerson.person == Person.id) & Person.composted_at.is_null()),
        )
        .order_by(Goal.done_at.is_null(False), Goal.id, GoalPerson.id)
    )
    found: dict[int, GoalLine] = {}
    people: dict[int, list[int]] = {}
    for number, name, folded, made, done, person in fetch(database, query):
        found[number] = GoalLine(number, name, folded, made, done, ())
        some = people.setdefault(number, [])
        if person is not None:
            some.append(person)
    return [
        GoalLine(one.id, one.name, one.folded, one.made_at, one.done_at, tuple(people[one.id]))
        for one in found.values()
    ]


def goal_link(database: Database, goal: int, person: int) -> int | None:
    """Return the row id of a person's part in a goal, or None."""
    query = GoalPerson.select(GoalPerson.id).where(
        GoalPerson.goal == goal, GoalPerson.person == person
    )
    row = first(database, query)
    return None if row is None else int(row[0])


def goal_links(database: Database, goal: int) -> list[int]:
    """Return the row ids of all parts in a goal."""
    query = GoalPerson.select(GoalPerson.id).where(GoalPerson.goal == goal)
    return [number for (number,) in fetch(database, query)]


def journal_stand(database: Database) -> str:
    """Return a word that differs whenever the garden is another than before.

    It holds the last entry's number and instant, and the numbers of the entries undone.
    """
    last = first(
        database,
        JournalEntry.select(JournalEntry.id, JournalEntry.at).order_by(JournalEntry.id.desc()),
    )
    undone = fetch(
        database,
        JournalEntry.select(JournalEntry.id)
        .where(JournalEntry.undone.is_null(False))
        .order_by(JournalEntry.id),
    )
    stand = "0" if last is None else f"{last[0]}@{int(last[1].timestamp())}"
    return "-".join([stand, *(str(number) for (number,) in undone)])
