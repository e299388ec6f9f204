"""The overview of past reviews."""

from dataclasses import dataclass
from datetime import date, datetime

from garden.gardener.garden import Garden
from garden.gardener.review_answers import answers_of
from garden.gardener.review_words import said
from garden.gardener.words import count
from garden.store.queries.reviews import reviews


@dataclass(frozen=True, slots=True)
class PastReview:
    """One week looked back on. Counts are None where the review did not keep them.

    `people` were in touch, `kept` of the `meant` intentions happened; `finished_at` None: begun.
    """

    week: date
    finished_at: datetime | None
    reflection: str
    people: int | None
    contacts: int | None
    meant: int | None
    kept: int | None


def review_list(garden: Garden) -> tuple[PastReview, ...]:
    """Return all reviews, the newest first, in one query."""
    found = []
    for row in reviews(garden.store.database):
        kept = answers_of(row)
        found.append(
            PastReview(
                week=row.week,
                finished_at=row.finished_at,
                reflection=row.reflection,
                people=kept.people,
                contacts=kept.contacts,
                meant=kept.meant,
                kept=kept.kept,
            )
        )
    return tuple(found)


def past_words(one: PastReview) -> str:
    """Return "9 people, 2 of 3 meant", as far as it is known; or that it was only begun."""
    if one.finished_at is None:
        return said("page", "begun")
    parts = [] if one.people is None else [count(one.people, "person", "people")]
    if one.meant and one.kept:
        parts.append(said("page", "list_meant", kept=one.kept, meant=one.meant))
    return ", ".join(parts)
