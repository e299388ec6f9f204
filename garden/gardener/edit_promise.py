"""Changing a promise afterwards, and removing it."""

from datetime import date

from garden.gardener.by_hand import no_promise
from garden.gardener.edits import CHANGED, REMOVED, Edited, name_of, not_again
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.store.models.log import Promise
from garden.store.queries.agenda import PromiseRow, promise_by_id

OWED_BY = ("me", "them")


def promise_of(garden: Garden, number: int) -> PromiseRow:
    """Return promise `number`, kept or not. Raises Refused where there is none."""
    row = promise_by_id(garden.store.database, number)
    if row is None:
        raise Refused(f"There is no promise {number}.")
    return row


def change_promise(
    garden: Garden, number: int, what: str, due_on: date | None, owed_by: str
) -> Edited:
    """Say anew what is owed, by which day (None: any) and by whom (me or them). Raises Refused."""
    row = promise_of(garden, number)
    words = what.strip()
    if not words:
        raise Refused("A promise needs to say what is owed.")
    if owed_by not in OWED_BY:
        raise Refused("A promise is owed by me or by them.")
    with garden.change(_words(garden, CHANGED, row), "edit") as change:
        differs = change.update(Promise, number, what=words, due_on=due_on, owed_by=owed_by)
        if (words, owed_by) != (row.what, row.owed_by):
            not_again(garden, change, row.person_id, [no_promise(row.owed_by, row.what)])
    return Edited(change.what, (row.person_id,), differs)


def remove_promise(garden: Garden, number: int) -> Edited:
    """Take promise `number` away, kept or not. Raises Refused where there is none."""
    row = promise_of(garden, number)
    with garden.change(_words(garden, REMOVED, row), "remove") as change:
        change.delete(Promise, number)
        not_again(garden, change, row.person_id, [no_promise(row.owed_by, row.what)])
    return Edited(change.what, (row.person_id,))


def _words(garden: Garden, done: str, row: PromiseRow) -> str:
    verb = "to" if row.owed_by == "me" else "by"
    return f"{done} the promise {verb} {name_of(garden, row.person_id)}: {row.what}"
