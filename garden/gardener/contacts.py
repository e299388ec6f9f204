"""Logging: an interaction with any number of people, with what else was said in the same breath."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from garden.engine.weights import CHANNELS, GESTURES, INITIATORS
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.planting import LONGEST_BACK_DATE, Ways, plant_new
from garden.gardener.survey import healths, plan_view, promise_view
from garden.gardener.views import PlanView, PromiseView
from garden.gardener.words import CHANNEL_WORDS, ago, day_words, listed
from garden.gardener.writing import new_uid, tag_id, venue_id
from garden.store.change import Change
from garden.store.models.log import (
    Interaction,
    InteractionGesture,
    InteractionPerson,
    InteractionTag,
    Plan,
    Promise,
)
from garden.store.queries.agenda import open_plans, promise_by_id
from garden.store.queries.people import names
from garden.store.queries.timeline import InteractionRow, interaction_by_id


@dataclass(frozen=True, slots=True)
class Contact:
    """One interaction to be logged. `at` None: now; `day_only`: entered without a time of day."""

    people: tuple[int, ...]
    channel: str = "message"
    at: datetime | None = None
    day_only: bool = False
    initiator: str = "me"
    note: str = ""
    gestures: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    venue: str | None = None
    duration_min: int | None = None


@dataclass(frozen=True, slots=True)
class NewPromise:
    """A promise to be noted. `owed_by` is me or them."""

    person: int
    owed_by: str
    what: str
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class NewPlan:
    """A contact meant for a day from today on."""

    person: int
    channel: str
    on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """All that one sentence or form says. `newcomers` are planted, and take part in a contact."""

    contact: Contact | None = None
    promises: tuple[NewPromise, ...] = ()
    plans: tuple[NewPlan, ...] = ()
    newcomers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Logged:
    """What was written. Health (0 to 1) by person id, of those who are planted."""

    interaction: InteractionRow | None
    promises: tuple[PromiseView, ...]
    plans: tuple[PlanView, ...]
    planted: tuple[tuple[int, str], ...]
    health_before: dict[int, float]
    health_after: dict[int, float]
    what: str


def log(garden: Garden, entry: Entry) -> Logged:
    """Write an entry as one change. Raises Refused when nothing, or nothing possible, is said."""
    check_entry(garden, entry)
    before = healths(garden, entry.contact.people if entry.contact else ())
    what = _what(garden, entry)
    with garden.change(what, "log") as change:
        planted = [
            (plant_new(garden, change, name, _newcomer_ways(garden, entry)), name)
            for name in entry.newcomers
        ]
        number = None
        everyone: list[int] = []
        if entry.contact is not None:
            everyone = list(dict.fromkeys([*entry.contact.people, *(one for one, _ in planted)]))
            number = write_contact(garden, change, entry.contact, everyone)
            close_plans(garden, change, entry.contact, everyone)
        promises = [write_promise(garden, change, promise) for promise in entry.promises]
        plans = [_write_plan(garden, change, plan) for plan in entry.plans]
    database = garden.store.database
    called = _names(garden, _touched(entry))
    made = {row.id: row for row in open_plans(database, [plan.person for plan in entry.plans])}
    rows = [row for one in promises if (row := promise_by_id(database, one))]
    return Logged(
        interaction=None if number is None else interaction_by_id(database, number),
        promises=tuple(promise_view(row, called[row.person_id]) for row in rows),
        plans=tuple(plan_view(made[plan], called[made[plan].person_id]) for plan in plans),
        planted=tuple(planted),
        health_before=before,
        health_after=healths(garden, everyone),
        what=what,
    )


def write_contact(garden: Garden, change: Change, contact: Contact, people: Sequence[int]) -> int:
    """Write an interaction with `people` inside an open change; return its id."""
    number = change.insert(
        Interaction,
        uid=new_uid(),
        at=contact.at or garden.now(),
        day_only=contact.day_only,
        channel=contact.channel,
        initiator=contact.initiator,
        note=contact.note,
        venue=venue_id(garden, change, contact.venue),
        duration_min=contact.duration_min,
        logged_at=garden.now(),
    )
    change.insert_many(
        InteractionPerson, [{"interaction": number, "person": person} for person in people]
    )
    change.insert_many(
        InteractionGesture,
        [{"interaction": number, "gesture": one} for one in dict.fromkeys(contact.gestures)],
    )
    tags = dict.fromkeys(tag_id(garden, change, name) for name in contact.tags if name.strip())
    change.insert_many(InteractionTag, [{"interaction": number, "tag": tag} for tag in tags])
    return number


def close_plans(garden: Garden, change: Change, contact: Contact, people: Sequence[int]) -> None:
    """A contact does what was planned with these people for its day or before."""
    day = garden.day_of(contact.at or garden.now())
    for plan in open_plans(garden.store.database, people):
        if plan.on <= day:
            change.update(Plan, plan.id, done_at=garden.now())


def write_promise(garden: Garden, change: Change, promise: NewPromise) -> int:
    """Write a promise inside an open change; return its id."""
    return change.insert(
        Promise,
        person=promise.person,
        owed_by=promise.owed_by,
        what=promise.what,
        due_on=promise.due_on,
        made_at=garden.now(),
    )


def _write_plan(garden: Garden, change: Change, plan: NewPlan) -> int:
    return change.insert(
        Plan,
        person=plan.person,
        channel=plan.channel,
        on=plan.on,
        note=plan.note,
        made_at=garden.now(),
    )


def _newcomer_ways(garden: Garden, entry: Entry) -> Ways:
    contact = entry.contact
    if contact is None:
        return Ways(closeness="just-met")
    day = garden.day_of(contact.at or garden.now())
    return Ways(closeness="just-met", venue=contact.venue, met_on=day)


def _names(garden: Garden, people: Sequence[int]) -> dict[int, str]:
    """Return names by person id. Raises Refused when one of them does not exist."""
    found = {row.id: row.name for row in names(garden.store.database, people)} if people else {}
    for person in people:
        if person not in found:
            raise Refused(f"There is nobody with the number {person}.")
    return found


def _touched(entry: Entry) -> list[int]:
    return [promise.person for promise in entry.promises] + [plan.person for plan in entry.plans]


def check_entry(garden: Garden, entry: Entry) -> None:
    """Raise Refused when an entry says nothing, or nothing possible; nothing is written."""
    contact = entry.contact
    if contact is None and not (entry.promises or entry.plans or entry.newcomers):
        raise Refused("There is nothing to log.")
    if contact is not None:
        _check_contact(garden, contact, bool(entry.newcomers))
    for promise in entry.promises:
        if not promise.what.strip():
            raise Refused("A promise needs to say what is owed.")
    for plan in entry.plans:
        if plan.on < garden.today():
            raise Refused("A plan is for today or a day to come.")


def _check_contact(garden: Garden, contact: Contact, newcomers: bool) -> None:
    if not contact.people and not newcomers:
        raise Refused("Say whom you were in touch with.")
    if contact.channel not in CHANNELS:
        raise Refused(f"A channel is one of {', '.join(CHANNELS)}.")
    if contact.initiator not in INITIATORS:
        raise Refused(f"The initiator is one of {', '.join(INITIATORS)}.")
    for gesture in contact.gestures:
        if gesture not in GESTURES:
            raise Refused(f"A gesture is one of {', '.join(GESTURES)}.")
    if contact.duration_min is not None and not 0 < contact.duration_min <= 60 * 24 * 7:
        raise Refused("A contact lasts between a minute and a week.")
    if contact.at is not None:
        if contact.at > garden.now():
            raise Refused("That lies in the future: say it as a plan, or log it on its day.")
        if (garden.now() - contact.at).days > LONGEST_BACK_DATE:
            raise Refused("That is more than a hundred years ago.")


def _what(garden: Garden, entry: Entry) -> str:
    """Return the change in words for the journal: "call with Ada Lovelace yesterday"."""
    people = [*(entry.contact.people if entry.contact else ()), *_touched(entry)]
    called = _names(garden, people)
    parts: list[str] = []
    if entry.contact is not None:
        who = [called[person] for person in dict.fromkeys(entry.contact.people)]
        day = garden.day_of(entry.contact.at or garden.now())
        parts.append(
            f"{CHANNEL_WORDS[entry.contact.channel]} with {listed([*who, *entry.newcomers])} "
            f"{ago(day, garden.today())}"
        )
    elif entry.newcomers:
        parts.append(f"planted {listed(entry.newcomers)}")
    for promise in entry.promises:
        verb = "to" if promise.owed_by == "me" else "by"
        parts.append(f"promise {verb} {called[promise.person]}: {promise.what}")
    for plan in entry.plans:
        when = day_words(plan.on, garden.today())
        parts.append(f"plan with {called[plan.person]} for {when}")
    return "; ".join(parts)
