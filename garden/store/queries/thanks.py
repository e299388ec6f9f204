"""Gestures that bear on thanks: favours received, asks that were answered, thanks said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from peewee import JOIN, Case, Database, ModelSelect, fn

from garden.engine.thanks import ASKED, GESTURES, INTRODUCED
from garden.store.fields import instant_of
from garden.store.models.log import Interaction, InteractionGesture, InteractionPerson
from garden.store.models.people import Person
from garden.store.rows import among, fetch
from garden.store.standing import tended


@dataclass(frozen=True, slots=True)
class GestureRow:
    """One gesture with one person; `answered_at`: the next contact from them, after an ask."""

    person_id: int
    at: datetime
    initiator: str
    gesture: str
    note: str
    answered_at: datetime | None


def thanks_gestures(
    database: Database, since: datetime, people: Sequence[int] | None = None
) -> list[GestureRow]:
    """Return the gestures since an instant with living plants (only `people`, if given).

    An introduction of theirs is a gesture of the first named alone, not of whom one came to know.
    """
    link = InteractionPerson
    asked = (InteractionGesture.gesture == ASKED) & (Interaction.initiator == "me")
    # Joined in this order: gestures are few, and the contacts of a few people fewer still; a
    # planner without statistics begins elsewhere.
    first, last = (InteractionGesture, link) if people is None else (link, InteractionGesture)
    query = (
        first.select(
            link.person,
            Interaction.at,
            Interaction.initiator,
            InteractionGesture.gesture,
            Interaction.note,
            Case(None, ((asked, _answer()),), None),
        )
        .join(Interaction, JOIN.CROSS)
        .join(last, JOIN.CROSS)
        .join(Person, JOIN.CROSS)
        .where(
            InteractionGesture.gesture.in_(GESTURES),
            Interaction.at >= since,
            (InteractionGesture.gesture != INTRODUCED)
            | (Interaction.initiator != "them")
            | (link.id == _first_named()),
            InteractionGesture.interaction == Interaction.id,
            link.interaction == Interaction.id,
            Person.id == link.person,
            tended(),
        )
    )
    if people is not None:
        query = query.where(among(link.person, people))
    return [
        GestureRow(person, at, initiator, gesture, note, _instant(answered))
        for person, at, initiator, gesture, note, answered in fetch(database, query)
    ]


def _first_named() -> "ModelSelect[InteractionPerson]":
    """Return the query of the first person's part in the interaction at hand."""
    part = InteractionPerson.alias()
    return part.select(fn.MIN(part.id)).where(part.interaction == Interaction.id)


def _answer() -> "ModelSelect[InteractionPerson]":
    """Return the query of the first contact from them after the interaction at hand."""
    later, part = Interaction.alias(), InteractionPerson.alias()
    return (
        part.select(fn.MIN(later.at))
        .join(later, JOIN.CROSS)
        .where(
            part.person == InteractionPerson.person,
            later.id == part.interaction,
            later.at > Interaction.at,
            later.initiator != "me",
        )
    )


def _instant(value: object) -> datetime | None:
    """Return an instant, whether it comes as stored or as read."""
    if isinstance(value, int | float):
        return instant_of(float(value))
    return value if isinstance(value, datetime) else None
