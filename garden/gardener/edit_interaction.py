"""Changing an interaction afterwards, and removing it."""

from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

from garden.gardener.contacts import Contact, Entry, check_entry
from garden.gardener.edits import CHANGED, REMOVED, Edited, names_by_id, on_day
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.planting import Ways, plant_new
from garden.gardener.words import CHANNEL_WORDS, listed
from garden.gardener.writing import tag_id, venue_id
from garden.store.change import Change
from garden.store.models.base import Table
from garden.store.models.log import (
    Interaction,
    InteractionGesture,
    InteractionKey,
    InteractionPerson,
    InteractionTag,
)
from garden.store.queries.entries import Attached, attached_to
from garden.store.queries.timeline import InteractionRow, interaction_by_id
from garden.store.rows import is_id

_Key = TypeVar("_Key", int, str)


def interaction_of(garden: Garden, number: int) -> InteractionRow:
    """Return interaction `number`. Raises Refused where there is none."""
    row = interaction_by_id(garden.store.database, number) if is_id(number) else None
    if row is None:
        raise Refused(f"There is no contact {number} in the log.")
    return row


def contact_of(row: InteractionRow) -> Contact:
    """Return an interaction as it would be logged, to be changed in parts."""
    return Contact(
        people=tuple(party.id for party in row.people),
        channel=row.channel,
        at=row.at,
        day_only=row.day_only,
        initiator=row.initiator,
        note=row.note,
        gestures=row.gestures,
        tags=row.tags,
        venue=row.venue,
        duration_min=row.duration_min,
    )


def change_interaction(
    garden: Garden, number: int, wanted: Contact, newcomers: Iterable[str] = ()
) -> Edited:
    """Make interaction `number` be as `wanted`; `newcomers` are planted and take part.

    It is checked as if it were logged: Refused where it is impossible or lies ahead. One that came
    from an import is marked, so that no import changes it back.
    """
    names = tuple(newcomers)
    row = interaction_of(garden, number)
    check_entry(garden, Entry(contact=wanted, newcomers=names))
    names_by_id(garden, wanted.people)
    what = f"{CHANGED} {_called(garden, row)}"
    attached = attached_to(garden.store.database, number)
    everyone = list(dict.fromkeys(wanted.people))
    with garden.change(what, "edit") as change:
        everyone += [plant_new(garden, change, name, _ways(garden, wanted)) for name in names]
        differs = _write_rows(garden, change, number, wanted, everyone, attached)
        differs |= _write_fields(garden, change, number, wanted)
        if differs and attached.keys:
            change.update(Interaction, number, edited=True)
    return Edited(what, tuple(dict.fromkeys([*attached.people, *everyone])), differs)


def remove_interaction(garden: Garden, number: int) -> Edited:
    """Take interaction `number` out of the log; an import does not bring it back.

    Plans that it did stay done. Raises Refused where there is none.
    """
    row = interaction_of(garden, number)
    what = f"{REMOVED} {_called(garden, row)}"
    attached = attached_to(garden.store.database, number)
    with garden.change(what, "remove") as change:
        for key in attached.keys:
            change.update(InteractionKey, key, interaction=None)
        _delete(change, InteractionTag, attached.tags.values())
        _delete(change, InteractionGesture, attached.gestures.values())
        _delete(change, InteractionPerson, attached.people.values())
        change.delete(Interaction, number)
    return Edited(what, tuple(attached.people))


def _called(garden: Garden, row: InteractionRow) -> str:
    """Return an interaction in words: "the call with Ada Lovelace on 3 November"."""
    who = listed([party.name for party in row.people])
    return f"the {CHANNEL_WORDS[row.channel]} with {who} {on_day(garden, garden.day_of(row.at))}"


def _ways(garden: Garden, contact: Contact) -> Ways:
    day = garden.day_of(contact.at or garden.now())
    return Ways(closeness="just-met", venue=contact.venue, met_on=day)


def _write_fields(garden: Garden, change: Change, number: int, wanted: Contact) -> bool:
    """Write the interaction's own fields; return whether any differs."""
    return change.update(
        Interaction,
        number,
        at=wanted.at or garden.now(),
        day_only=wanted.day_only,
        channel=wanted.channel,
        initiator=wanted.initiator,
        note=wanted.note,
        venue=venue_id(garden, change, wanted.venue),
        duration_min=wanted.duration_min,
    )


def _write_rows(
    garden: Garden,
    change: Change,
    number: int,
    wanted: Contact,
    everyone: Collection[int],
    attached: Attached,
) -> bool:
    """Write who takes part, the gestures and the tags; return whether any differs."""
    tags = [tag_id(garden, change, name) for name in wanted.tags if name.strip()]
    people = _differ(change, InteractionPerson, "person", number, attached.people, everyone)
    gestures = _differ(
        change, InteractionGesture, "gesture", number, attached.gestures, wanted.gestures
    )
    tagged = _differ(change, InteractionTag, "tag", number, attached.tags, tags)
    return people or gestures or tagged


def _differ(
    change: Change,
    model: type[Table],
    field: str,
    number: int,
    there: Mapping[_Key, int],
    wanted: Iterable[_Key],
) -> bool:
    """Take away the rows that are not wanted any more and add those not there; tell if any."""
    goal = dict.fromkeys(wanted)
    gone = [row for value, row in there.items() if value not in goal]
    new = [value for value in goal if value not in there]
    _delete(change, model, gone)
    change.insert_many(model, [{"interaction": number, field: value} for value in new])
    return bool(gone or new)


def _delete(change: Change, model: type[Table], rows: Iterable[int]) -> None:
    for row in rows:
        change.delete(model, row)
