"""Everybody as the writers of other programs' forms need them, in a fixed number of queries."""

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime

from garden.exchange.out.person import Day, Kept, Owed, PersonOut, Reach, Told
from garden.gardener.garden import Garden
from garden.gardener.shares import circle_named
from garden.gardener.survey import Survey, survey_of
from garden.gardener.views import PlantView
from garden.store.folding import fold
from garden.store.queries import exports
from garden.store.queries.agenda import occasions
from garden.store.queries.people import card_extras, handles
from garden.store.queries.plants import PlantRow, Scope, plant_rows
from garden.store.queries.timeline import interactions_between

_BEGINNING = datetime(1, 1, 2, tzinfo=UTC)


def people_out(
    garden: Garden, circle: str | None = None, logs: bool = False
) -> tuple[PersonOut, ...]:
    """Return everybody but the composted, or those of one circle, by id; with their logs if asked.

    The seed tray goes out too: people in it have no state, no rhythm and no due day. Raises Refused
    for a circle that is not there.
    """
    wanted = None if circle is None else circle_named(garden, circle).folded
    database = garden.store.database
    everybody = plant_rows(database, Scope.ALL)
    rows = {row.id: row for row in everybody if row.composted_at is None}
    seen = survey_of(garden, everybody)
    gathered = _Gathered(garden, seen, logs)
    return tuple(
        gathered.person(view, rows[view.id])
        for view in seen.people
        if view.id in rows and (wanted is None or fold(view.circle or "") == wanted)
    )


class _Gathered:
    """All that is told of people, by person."""

    def __init__(self, garden: Garden, seen: Survey, logs: bool) -> None:
        database = garden.store.database
        self._garden = garden
        self._uids = exports.card_uids(database)
        self._own_uids = exports.uids(database)
        self._tags = exports.tags_of_all(database)
        self._notes = exports.notes_of_all(database)
        self._households = exports.households_of_all(database)
        self._revised = exports.revised(database)
        self._reaches: dict[int, list[Reach]] = defaultdict(list)
        for one in handles(database):
            self._reaches[one.person_id].append(Reach(one.kind, one.value, one.label))
        self._days: dict[int, list[Day]] = defaultdict(list)
        for day in occasions(database):
            self._days[day.person_id].append(
                Day(day.id, day.kind, day.label, day.month, day.day, day.year, day.yearly)
            )
        self._kept: dict[int, list[Kept]] = defaultdict(list)
        for person, name, params, value in card_extras(database):
            pairs = tuple((str(key), str(text)) for key, text in json.loads(params or "[]"))
            self._kept[person].append(Kept(name, pairs, value))
        self._promises: dict[int, list[Owed]] = defaultdict(list)
        for owed in seen.promises:
            self._promises[owed.person_id].append(
                Owed(owed.id, owed.owed_by, owed.what, owed.due_on)
            )
        self._log = _logs(garden) if logs else {}

    def person(self, view: PlantView, row: PlantRow) -> PersonOut:
        number = view.id
        last, due = view.last_contact_at, view.due_at
        return PersonOut(
            uid=self._uids.get(number) or self._own_uids[number],
            own_uid=self._own_uids[number],
            name=view.name,
            revised=self._revised.get(number, row.added_at),
            nickname=view.nickname or "",
            title=view.title or "",
            company=view.company or "",
            location=row.location or "",
            circle=view.circle or "",
            household=self._households.get(number, ""),
            state=view.state or "",
            rhythm_days=view.rhythm_days,
            met_on=view.met_on,
            last_contact=None if last is None else self._garden.day_of(last),
            due=None if due is None or view.state in _NEVER_DUE else self._garden.day_of(due),
            memorial_on=row.memorial_on,
            reaches=self._reaches.get(number, ()),
            days=self._days.get(number, ()),
            tags=self._tags.get(number, ()),
            notes=self._notes.get(number, ()),
            promises=self._promises.get(number, ()),
            log=self._log.get(number, ()),
            kept=self._kept.get(number, ()),
        )


_NEVER_DUE = ("resting", "memorial")


def _logs(garden: Garden) -> dict[int, Sequence[Told]]:
    """Return everybody's log, newest first."""
    found: dict[int, list[Told]] = defaultdict(list)
    end = garden.now()
    for one in interactions_between(garden.store.database, _BEGINNING, end):
        told = Told(
            garden.day_of(one.at), one.channel, one.initiator, one.note, one.gestures, one.venue
        )
        for party in one.people:
            found[party.id].append(told)
    return dict(found)
