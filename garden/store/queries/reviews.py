"""Reviews done, and the intentions they set."""

from dataclasses import dataclass
from datetime import date, datetime

from peewee import Database

from garden.store.models.reviews import Intention, Review
from garden.store.rows import fetch, first


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One review; `week` is the Monday of the week looked back on."""

    id: int
    week: date
    started_at: datetime
    finished_at: datetime | None
    reflection: str


@dataclass(frozen=True, slots=True)
class IntentionRow:
    """A person picked for a week."""

    id: int
    person_id: int
    text: str


def review_of(database: Database, week: date) -> ReviewRow | None:
    """Return the review of the week that begins on Monday `week`, or None."""
    query = Review.select(
        Review.id, Review.week, Review.started_at, Review.finished_at, Review.reflection
    ).where(Review.week == week)
    row = first(database, query)
    return None if row is None else ReviewRow(*row)


def reviews(database: Database) -> list[ReviewRow]:
    """Return all reviews, newest first."""
    query = Review.select(
        Review.id, Review.week, Review.started_at, Review.finished_at, Review.reflection
    ).order_by(Review.week.desc())
    return [ReviewRow(*row) for row in fetch(database, query)]


def intention_rows(database: Database, week: date) -> list[IntentionRow]:
    """Return the intentions of the week that begins on Monday `week`."""
    query = (
        Intention.select(Intention.id, Intention.person, Intention.text)
        .where(Intention.week == week)
        .order_by(Intention.id)
    )
    return [IntentionRow(*row) for row in fetch(database, query)]
