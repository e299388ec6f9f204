"""Use-cases' results as JSON objects with stable keys; instants end in Z, days are ISO."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from garden.gardener.rows import Entry, HandleRow, InteractionRow, NoteRow
from garden.gardener.thanks import ThanksOwed
from garden.gardener.topics import TopicView
from garden.gardener.views import OccasionView, PlantView, PlanView, PromiseView

Form = dict[str, object]
"""One JSON object."""


def instant_form(instant: datetime) -> str:
    """Return an aware instant in UTC, such as 2026-11-22T10:00:00Z."""
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def optional_instant(instant: datetime | None) -> str | None:
    """Return the form of an instant, or None."""
    return None if instant is None else instant_form(instant)


def optional_day(day: date | None) -> str | None:
    """Return the ISO form of a day, or None."""
    return None if day is None else day.isoformat()


def named(number: int, name: str) -> Form:
    """Return who somebody is, and nothing else."""
    return {"id": number, "name": name}


def person_form(view: PlantView) -> Form:
    """Return a person as every list gives them; health and roots are unrounded."""
    return {
        "id": view.id,
        "name": view.name,
        "circle": view.circle,
        "species": view.species,
        "state": view.state,
        "health": view.health,
        "roots": view.roots,
        "rhythm_days": view.rhythm_days,
        "due_at": optional_instant(view.due_at),
        "last_contact_at": optional_instant(view.last_contact_at),
        "turn": view.turn,
        "reasons": list(view.reasons),
    }


def people_form(views: Iterable[PlantView]) -> list[Form]:
    """Return people in their order."""
    return [person_form(view) for view in views]


def promise_form(one: PromiseView) -> Form:
    """Return a promise."""
    return {
        "id": one.id,
        "person": named(one.person_id, one.person),
        "owed_by": one.owed_by,
        "what": one.what,
        "due_on": optional_day(one.due_on),
    }


def occasion_form(one: OccasionView) -> Form:
    """Return an occasion with the day it comes next."""
    return {
        "id": one.id,
        "person": named(one.person_id, one.person),
        "kind": one.kind,
        "label": one.label,
        "month": one.month,
        "day": one.day,
        "year": one.year,
        "next_on": optional_day(one.next_on),
    }


def plan_form(one: PlanView) -> Form:
    """Return a plan."""
    return {
        "id": one.id,
        "person": named(one.person_id, one.person),
        "channel": one.channel,
        "on": one.on.isoformat(),
        "note": one.note,
    }


def interaction_form(row: InteractionRow) -> Form:
    """Return one interaction, whole."""
    return {
        "id": row.id,
        "at": instant_form(row.at),
        "channel": row.channel,
        "initiator": row.initiator,
        "people": [named(party.id, party.name) for party in row.people],
        "note": row.note,
        "tags": list(row.tags),
        "gestures": list(row.gestures),
        "venue": row.venue,
        "duration_min": row.duration_min,
    }


def handle_form(row: HandleRow) -> Form:
    """Return one way to reach a person."""
    return {"kind": row.kind, "value": row.value, "label": row.label}


def topic_form(one: TopicView) -> Form:
    """Return one thing to talk about."""
    return {"kind": one.kind, "text": one.words}


def thanks_form(one: ThanksOwed) -> Form:
    """Return a favour that no thanks has followed."""
    return {"kind": one.kind, "day": one.day.isoformat(), "note": one.note}


def note_form(row: NoteRow) -> Form:
    """Return a note about a person."""
    return {"id": row.id, "at": instant_form(row.at), "text": row.text}


def change_form(entry: Entry) -> Form:
    """Return one change of the journal."""
    return {
        "id": entry.id,
        "at": instant_form(entry.at),
        "what": entry.what,
        "undone": entry.undone,
    }
