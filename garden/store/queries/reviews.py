"""Reviews done, and the intentions they set."""

from dataclasses import dataclass
from datetime import date, datetime

from peewee import Database, ModelSelect

from garden.store.models.reviews import Intention, Review
from garden.store.rows import fetch, first


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One review; `week` is the Monday of the week looked back on.

    `answers` is a JSON object of what was answered, by step; `step` is where to go on.
    """

    id: int
    week: date
    started_at: datetime
    finished_at: datetime | None
    reflection: str
    answers: str
    step: str


@dataclass(frozen=True, slots=True)
class IntentionRow:
    """A person picked for a week."""

    id: int
    person_id: int
    text: str


def review_of(database: Database, week: date) -> ReviewRow | None:
    """Return the review of the week that begins on Monday `week`, or None."""
    query = _reviews().where(Review.week == week)
    row = first(database, query)
    return None if row is None else ReviewRow(*row)


def reviews(database: Database) -> list[ReviewRow]:
    """Return all reviews, newest first."""
    query = _reviews().order_by(Review.week.desc())
    return [ReviewRow(*row) for row in fetch(database, query)]


def _reviews() -> "ModelSelect[Review]":
    return Review.select(
        Review.id,
        Review.week,
        Review.started_at,
        Review.finished_at,
        Review.reflection,
        Review.answers,
        Review.step,
    )


def intention_rows(database: Database, week: date) -> list[IntentionRow]:
    """Return the intentions of the week that begins on Monday `week`."""
    query = (
        Intention.select(Intention.id, Intention.person, Intention.text)
        .where(Intention.week == week)
        .order_by(Intention.id)
    )
    return [IntentionRow(*row) for row in fetch(database, query)]
