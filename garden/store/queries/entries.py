"""One entry of the log by its number, and the rows that belong to an interaction, for editing."""

from dataclasses import dataclass
from datetime import datetime

from peewee import Database

from garden.store.models.log import (
    InteractionGesture,
    InteractionKey,
    InteractionPerson,
    InteractionTag,
    Plan,
)
from garden.store.models.people import Note
from garden.store.queries.agenda import PlanRow
from garden.store.rows import fetch, first, is_id


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """A note and whom it is about."""

    id: int
    person_id: int
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Attached:
    """What belongs to one interaction: row ids by person, by gesture and by tag; import keys."""

    people: dict[int, int]
    gestures: dict[str, int]
    tags: dict[int, int]
    keys: tuple[int, ...]


def note_by_id(database: Database, number: int) -> NoteEntry | None:
    """Return note `number`, or None."""
    if not is_id(number):
        return None
    query = Note.select(Note.id, Note.person, Note.at, Note.text).where(Note.id == number)
    row = first(database, query)
    return None if row is None else NoteEntry(*row)


def plan_by_id(database: Database, number: int) -> PlanRow | None:
    """Return plan `number`, done or not, or None."""
    if not is_id(number):
        return None
    query = Plan.select(Plan.id, Plan.person, Plan.channel, Plan.on, Plan.note, Plan.done_at).where(
        Plan.id == number
    )
    row = first(database, query)
    return None if row is None else PlanRow(*row)


def attached_to(database: Database, interaction: int) -> Attached:
    """Return the rows that belong to an interaction, in the order they were added."""
    person, gesture, tag, key = (
        InteractionPerson,
        InteractionGesture,
        InteractionTag,
        InteractionKey,
    )
    people = person.select(person.person, person.id).where(person.interaction == interaction)
    gestures = gesture.select(gesture.gesture, gesture.id).where(gesture.interaction == interaction)
    tags = tag.select(tag.tag, tag.id).where(tag.interaction == interaction)
    keys = key.select(key.id).where(key.interaction == interaction).order_by(key.id)
    return Attached(
        people=dict(fetch(database, people.order_by(person.id))),
        gestures=dict(fetch(database, gestures.order_by(gesture.id))),
        tags=dict(fetch(database, tags.order_by(tag.id))),
        keys=tuple(number for (number,) in fetch(database, keys)),
    )
