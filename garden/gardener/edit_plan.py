"""Changing a plan afterwards, and removing it."""

from datetime import date

from garden.engine.weights import CHANNELS
from garden.gardener.edits import CHANGED, REMOVED, Edited, name_of, on_day
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.words import CHANNEL_WORDS
from garden.store.models.log import Plan
from garden.store.queries.agenda import PlanRow
from garden.store.queries.entries import plan_by_id


def plan_of(garden: Garden, number: int) -> PlanRow:
    """Return plan `number`, done or not. Raises Refused where there is none."""
    row = plan_by_id(garden.store.database, number)
    if row is None:
        raise Refused(f"There is no plan {number}.")
    return row


def change_plan(garden: Garden, number: int, channel: str, on: date, note: str) -> Edited:
    """Say anew over which channel, on which day and about what a contact is meant.

    Raises Refused for a day moved into the past.
    """
    row = plan_of(garden, number)
    if channel not in CHANNELS:
        raise Refused(f"A channel is one of {', '.join(CHANNELS)}.")
    if on != row.on and on < garden.today():
        raise Refused("A plan is for today or a day to come.")
    with garden.change(_words(garden, CHANGED, row), "edit") as change:
        differs = change.update(Plan, number, channel=channel, on=on, note=note.strip())
    return Edited(change.what, (row.person_id,), differs)


def remove_plan(garden: Garden, number: int) -> Edited:
    """Take plan `number` away. Raises Refused where there is none."""
    row = plan_of(garden, number)
    with garden.change(_words(garden, REMOVED, row), "remove") as change:
        change.delete(Plan, number)
    return Edited(change.what, (row.person_id,))


def _words(garden: Garden, done: str, row: PlanRow) -> str:
    who = name_of(garden, row.person_id)
    return f"{done} the plan: {CHANNEL_WORDS[row.channel]} with {who} {on_day(garden, row.on)}"
