"""Promises, theirs and mine: made, and kept."""

from datetime import date, timedelta

from garden.gardener.contacts import Entry, NewPromise, log
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.judgement import told
from garden.gardener.survey import promise_view, survey
from garden.gardener.views import PromiseView
from garden.store.models.log import Promise, Snooze
from garden.store.queries.agenda import promise_by_id, snooze_row
from garden.store.queries.people import names


def promise(
    garden: Garden, person: int, what: str, due_on: date | None, theirs: bool
) -> PromiseView:
    """Note a promise of mine, or of theirs; return it."""
    owed_by = "them" if theirs else "me"
    entry = Entry(promises=(NewPromise(person, owed_by, what.strip(), due_on),))
    return log(garden, entry).promises[0]


def get_back(garden: Garden, person: int) -> PromiseView:
    """Promise to get back to a person tomorrow, and let them wait until then, as one change."""
    database = garden.store.database
    name = names(database, [person])[0].name
    what, day = told("promise", "back", name=name), garden.today() + timedelta(days=1)
    waiting = snooze_row(database, person)
    until = {"until": garden.start_of(day), "made_at": garden.now()}
    with garden.change(f"promised {name}: {what} by {day.isoformat()}", "promise") as change:
        number = change.insert(
            Promise, person=person, owed_by="me", what=what, due_on=day, made_at=garden.now()
        )
        if waiting is None:
            change.insert(Snooze, person=person, **until)
        else:
            change.update(Snooze, waiting, **until)
    return PromiseView(number, person, name, "me", what, day, kept=False)


def keep(garden: Garden, number: int) -> PromiseView:
    """Mark promise `number` as kept. Raises Refused when there is none, or it is kept already."""
    row = promise_by_id(garden.store.database, number)
    if row is None:
        raise Refused(f"There is no promise {number}.")
    if row.kept_at is not None:
        raise Refused(f"Promise {number} is kept already.")
    name = names(garden.store.database, [row.person_id])[0].name
    with garden.change(f"kept the promise with {name}: {row.what}", "kept") as change:
        change.update(Promise, number, kept_at=garden.now())
    after = promise_by_id(garden.store.database, number) or row
    return promise_view(after, name)


def open_promises(garden: Garden) -> tuple[PromiseView, ...]:
    """Return all open promises of people in the garden, the nearest day first."""
    return tuple(sorted(survey(garden).promises, key=_nearest))


def _nearest(one: PromiseView) -> tuple[date, int]:
    return one.due_on or date.max, one.id
