"""What the almanac reads of the log: each aggregate is one query, whatever the garden's size.

Instants are whole seconds here: a million of them are read at once.
"""

from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass

from peewee import BaseQuery, Database, fn

from garden.store.faults import told
from garden.store.models.log import (
    Interaction,
    InteractionGesture,
    InteractionPerson,
    InteractionTag,
)
from garden.store.models.people import Tag
from garden.store.rows import Row, scalar

LogLine = tuple[int, int, str, str, int]
"""(person, instant, channel, initiator, messages from them in an imported day)."""

_SLOT = 900
"""Seconds in which contacts are counted together: every zone's days begin at such a moment."""


@dataclass(frozen=True, slots=True)
class GestureLine:
    """A gesture of one contact with one person; `at` in seconds."""

    interaction: int
    person: int
    at: int
    gesture: str
    initiator: str


@dataclass(frozen=True, slots=True)
class MentionLine:
    """One person's part in a contact that has a tag; `at` in seconds."""

    interaction: int
    person: int
    at: int


def log_size(database: Database) -> int:
    """Return at most how many lines `log_lines` will give, without counting them."""
    return int(scalar(database, InteractionPerson.select(fn.MAX(InteractionPerson.id))) or 0)


def log_lines(database: Database, until: int) -> Generator[LogLine, None, None]:
    """Yield the whole log up to `until` by person, each one's lines in order of time."""
    link = InteractionPerson
    query = (
        link.select(
            link.person.cast("integer"),
            Interaction.at.cast("integer"),
            Interaction.channel,
            Interaction.initiator,
            fn.COALESCE(Interaction.count_in, 0),
        )
        .join(Interaction)
        .where(Interaction.at <= until)
        .order_by(link.person, Interaction.at)
    )
    yield from _rows(database, query)


def contacts_since(database: Database, since: int, until: int) -> list[tuple[int, int]]:
    """Return (instant, contacts) from `since` on, a quarter of an hour counted as one instant."""
    slot = Interaction.at / _SLOT
    query = (
        Interaction.select(slot, fn.COUNT(Interaction.id))
        .where(Interaction.at >= since, Interaction.at <= until)
        .group_by(slot)
        .order_by(slot)
    )
    return [(int(at) * _SLOT, int(number)) for at, number in _rows(database, query)]


def gesture_lines(database: Database, since: int, until: int) -> list[GestureLine]:
    """Return all gestures between two instants, by instant."""
    gesture = InteractionGesture
    query = (
        gesture.select(
            Interaction.id,
            InteractionPerson.person,
            Interaction.at,
            gesture.gesture,
            Interaction.initiator,
        )
        .join(Interaction, on=(gesture.interaction == Interaction.id))
        .join(InteractionPerson, on=(InteractionPerson.interaction == Interaction.id))
        .where(Interaction.at >= since, Interaction.at <= until)
        .order_by(Interaction.at, Interaction.id, InteractionPerson.person)
    )
    return [GestureLine(*row) for row in _rows(database, query)]


def tagged_lines(database: Database, tag: str, since: int, until: int) -> list[MentionLine]:
    """Return who took part in contacts with the (folded) tag between two instants, by instant."""
    query = (
        InteractionTag.select(Interaction.id, InteractionPerson.person, Interaction.at)
        .join(Tag, on=(InteractionTag.tag == Tag.id))
        .join(Interaction, on=(InteractionTag.interaction == Interaction.id))
        .join(InteractionPerson, on=(InteractionPerson.interaction == Interaction.id))
        .where(Tag.folded == tag, Interaction.at >= since, Interaction.at <= until)
        .order_by(Interaction.at, Interaction.id, InteractionPerson.person)
    )
    return [MentionLine(*row) for row in _rows(database, query)]


def _rows(database: Database, query: BaseQuery) -> Generator[Row, None, None]:
    """Yield rows as the database gives them, without turning seconds into instants."""
    with told(), closing(database.execute(query)) as rows:
        yield from rows
