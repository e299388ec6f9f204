"""Whom to celebrate: occasions of two weeks, and job changes that imports have seen."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from garden.engine.occasions import next_day
from garden.gardener.contacts import Contact, close_plans, write_contact
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.review_words import said
from garden.gardener.views import PlantView
from garden.gardener.words import ago, coming
from garden.store.models.people import JobChange
from garden.store.queries.agenda import OccasionRow, occasions
from garden.store.queries.celebrations import (
    JobChangeRow,
    job_change_by_id,
    job_changes,
    people_celebrated_since,
)

DAYS = 14
"""How many days from a week's Monday on an occasion is celebrated in its review."""

MOST_JOBS = 20
"""How many job changes a review tells of, the newest first."""


@dataclass(frozen=True, slots=True)
class Celebration:
    """Something to celebrate: an occasion, or a job change (the other id is None).

    `what` says what it is ("birthday", "now Head of Optics at Lattice"), `day` when it is, or when
    an import saw it.
    """

    person_id: int
    person: str
    what: str
    day: date
    occasion_id: int | None = None
    job_id: int | None = None


def celebrations(
    garden: Garden, views: Mapping[int, PlantView], week: date, let_be: Collection[int] = ()
) -> tuple[Celebration, ...]:
    """Return what there is to celebrate in the fortnight from Monday `week` on, the nearest first.

    Left out: what was `let_be` (ids of occasions), people celebrated since, and memorials.
    """
    database = garden.store.database
    done = people_celebrated_since(database, garden.start_of(week))
    alive = {person: view for person, view in views.items() if view.state != "memorial"}
    days = [
        Celebration(row.person_id, alive[row.person_id].name, row.label or row.kind, day, row.id)
        for row in occasions(database)
        if row.person_id in alive and row.person_id not in done and row.id not in let_be
        if (day := _day_in(row, week)) is not None
    ]
    jobs = [_job(garden, row) for row in job_changes(database, MOST_JOBS)]
    return (*sorted(days, key=lambda one: (one.day, one.person_id)), *jobs)


def when_words(one: Celebration, today: date) -> str:
    """Return "on Friday", "2 days ago", or "seen 3 days ago"."""
    if one.job_id is not None:
        return said("celebrate", "seen", when=ago(one.day, today))
    return coming(one.day, today)


def celebrate(garden: Garden, one: Celebration, channel: str = "message") -> None:
    """Log that something was celebrated today, as one change. Raises Refused."""
    if one.job_id is not None and job_change_by_id(garden.store.database, one.job_id) is None:
        raise Refused("That was celebrated already.")
    key = "note_occasion" if one.job_id is None else "note_job"
    note = said("celebrate", key, what=one.what, job=one.what.removeprefix("now "))
    people = (one.person_id,)
    contact = Contact(people, channel, note=note, gestures=("celebrate",))
    with garden.change(f"celebrated {one.person}: {one.what}", "log") as change:
        write_contact(garden, change, contact, people)
        close_plans(garden, change, contact, people)
        if one.job_id is not None:
            change.update(JobChange, one.job_id, celebrated_at=garden.now())


def let_job_be(garden: Garden, job: int) -> None:
    """Do not offer job change number `job` to be celebrated any more. Raises Refused."""
    row = job_change_by_id(garden.store.database, job)
    if row is None:
        raise Refused("That was let be already.")
    with garden.change(f"let the news of {row.person} be", "review") as change:
        change.update(JobChange, job, celebrated_at=garden.now())


def _day_in(row: OccasionRow, week: date) -> date | None:
    day = next_day(row.month, row.day, row.year, row.yearly, week)
    return day if day is not None and day < week + timedelta(days=DAYS) else None


def _job(garden: Garden, row: JobChangeRow) -> Celebration:
    after = _joined(row.title_after, row.company_after)
    moved = row.company_before != row.company_after
    before = _joined(row.title_before, row.company_before if moved else "")
    key = "job_before" if before else "job"
    what = said("celebrate", key, job=after, before=before)
    return Celebration(row.person_id, row.person, what, garden.day_of(row.seen_at), None, row.id)


def _joined(title: str, company: str) -> str:
    return ", ".join(part for part in (title, company) if part)
