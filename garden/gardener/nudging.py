"""When Today stops asking: who was shown in vain, and the one question that follows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from garden.engine.nudges import ASK, IGNORED_BEFORE_ASKING, STOP, nudge, times_ignored
from garden.engine.rhythm import rhythm_words
from garden.gardener.errors import DamagedFile, FileTrouble, Overtaken, Refused
from garden.gardener.garden import Garden
from garden.gardener.judgement import told
from garden.gardener.rhythms import longer_rhythm, rhythm_values
from garden.gardener.survey import survey
from garden.gardener.views import PlantView
from garden.store.models.log import Pause
from garden.store.models.people import Person
from garden.store.queries.plants import Scope, plant_rows
from garden.store.queries.shown import ShownRow, is_noted, note_shown, shown_often

ANSWERS = ("longer", "rest", "leave")
"""What the question may be answered with."""


@dataclass(frozen=True, slots=True)
class Nudges:
    """Whom Today nudges no more, and about whom it asks what is to become of the rhythm."""

    stopped: frozenset[int] = frozenset()
    asking: frozenset[int] = frozenset()


def nudges(garden: Garden, views: Iterable[PlantView], today: date) -> Nudges:
    """Return what became of the nudges of `views` so far, in two queries."""
    rows = shown_often(garden.store.database, IGNORED_BEFORE_ASKING)
    if not rows:
        return Nudges()
    found = {
        view.id: _nudge(garden, view.last_contact_at, view.due_at, rows[view.id], today)
        for view in views
        if view.id in rows
    }
    return Nudges(
        stopped=frozenset(person for person, one in found.items() if one == STOP),
        asking=frozenset(person for person, one in found.items() if one == ASK),
    )


def nudged_enough(garden: Garden, today: date) -> frozenset[int]:
    """Return the plants whom Today nudges no more; nobody else is looked at."""
    rows = shown_often(garden.store.database, IGNORED_BEFORE_ASKING)
    if not rows:
        return frozenset()
    plants = plant_rows(garden.store.database, Scope.GARDEN, list(rows))
    return frozenset(
        plant.id
        for plant in plants
        if _nudge(garden, plant.last_at, plant.due_at, rows[plant.id], today) == STOP
    )


def remember_shown(garden: Garden, people: Sequence[int], today: date) -> None:
    """Note once a day whom Today nudges. A file that cannot be written stops nothing."""
    try:
        if people and not is_noted(garden.store.database, today):
            note_shown(garden.store.database, people, today)
    except (FileTrouble, DamagedFile, Overtaken):
        return


def answer(garden: Garden, person: int, how: str, asked: bool = True) -> str:
    """Answer the question with one of ANSWERS, as one change; return what was done in words.

    Where nothing was `asked`, a longer rhythm or a rest is all the same. Raises Refused.
    """
    view = survey(garden, Scope.ALL, [person]).people[0]
    if view.rhythm_days is None:
        raise Refused(f"{view.name} has no rhythm.")
    values: dict[str, object] = {"asked_at": garden.now()} if asked else {}
    what = told("question", "leave", name=view.name)
    if how == "longer":
        days = longer_rhythm(view.rhythm_days)
        values |= rhythm_values(days)
        what = told("question", "longer", name=view.name, rhythm=rhythm_words(days))
    elif how == "rest":
        what = f"let {view.name} rest"
    with garden.change(what, "rhythm" if how == "longer" else how) as change:
        change.update(Person, person, **values)
        if how == "rest" and view.state != "resting":
            change.insert(Pause, person=person, from_at=garden.now(), until_at=None)
    return what


def _nudge(
    garden: Garden, last: datetime | None, due: datetime | None, row: ShownRow, today: date
) -> str:
    """Return what became of the nudges of somebody last met at `last`, who falls due at `due`."""
    asked = row.asked_at if last is None or (row.asked_at and row.asked_at > last) else None
    turned = [at for at in (last, row.put_off_at, asked) if at is not None]
    since = garden.day_of(max(turned)) if turned else None
    due_again = asked is not None and due is not None and due > asked
    return nudge(times_ignored(row.days, since, today), asked is not None, due_again)
