"""Whom Today showed on which days, and when somebody last turned to them without a contact."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from peewee import SQL, BaseQuery, Database, ModelSelect, fn

from garden.store.faults import told
from garden.store.models.log import Pause, Snooze
from garden.store.models.people import Person
from garden.store.models.shown import Shown
from garden.store.rows import fetch, first


@dataclass(slots=True)
class ShownRow:
    """The days on which a person was shown; when they were last put off, and when asked about."""

    days: list[date] = field(default_factory=list)
    put_off_at: datetime | None = None
    asked_at: datetime | None = None


def shown_often(database: Database, least: int) -> dict[int, ShownRow]:
    """Return by person those shown on at least so many days, or ever asked about, in two queries.

    Putting somebody off is a snooze, a rest or its end.
    """
    often = Shown.select(Shown.person).group_by(Shown.person).having(fn.COUNT(Shown.id) >= least)
    found: dict[int, ShownRow] = defaultdict(ShownRow)
    days = Shown.select(Shown.person, Shown.day).where(Shown.person.in_(often))
    for person, day in fetch(database, days):
        found[person].days.append(day)
    for person, asked, at in fetch(database, _turned_to(often)):
        row = found[person]
        if asked:
            row.asked_at = at
        else:
            row.put_off_at = max(at, row.put_off_at or at)
    return dict(found)


def is_noted(database: Database, day: date) -> bool:
    """Tell whether anybody is noted as shown on a day."""
    return first(database, Shown.select(Shown.id).where(Shown.day == day)) is not None


def note_shown(database: Database, people: Sequence[int], day: date) -> None:
    """Note whom Today shows on a day; who is noted already stays so. Raises as `told`."""
    rows = [{"person": person, "day": day} for person in people]
    with told(), database.atomic():
        Shown.insert_many(rows).on_conflict_ignore().execute(database)


def move_shown(database: Database, person: int, to: int) -> None:
    """Note that somebody was shown on the days on which `person` was. Raises as `told`."""
    days = fetch(database, Shown.select(Shown.day).where(Shown.person == person))
    with told(), database.atomic():
        if days:
            rows = [{"person": to, "day": day} for (day,) in days]
            Shown.insert_many(rows).on_conflict_ignore().execute(database)


def _turned_to(often: "ModelSelect[Shown]") -> BaseQuery:
    """Return the query of (person, whether it was the question, instant)."""
    asked = Person.select(Person.id, SQL("1"), Person.asked_at).where(
        Person.asked_at.is_null(False)
    )
    put_off = Snooze.select(Snooze.person, SQL("0"), Snooze.made_at).where(Snooze.person.in_(often))
    laid = Pause.select(Pause.person, SQL("0"), Pause.from_at).where(Pause.person.in_(often))
    woken = Pause.select(Pause.person, SQL("0"), Pause.until_at).where(
        Pause.person.in_(often), Pause.until_at.is_null(False)
    )
    return asked | put_off | laid | woken
