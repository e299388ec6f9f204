"""Who is quieter than usual: each silence held against that person's own habit."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from heapq import nlargest

from garden.engine.almanac.garden_time import Clock, clock
from garden.engine.pauses import Pause
from garden.engine.silence import LEAST_GAPS, LEAST_MORE, Quiet, habit_of, suspicion
from garden.engine.vitality import DAY
from garden.gardener.garden import Garden
from garden.gardener.judgement import told
from garden.gardener.views import PlantView
from garden.gardener.words import count, span
from garden.store.queries.almanac_people import pause_lines
from garden.store.queries.habits import contact_instants

LOOK_BACK_DAYS = 400
"""Contacts longer ago tell nothing of today's habits."""

MOST_SUSPECTS = 25
"""For so many people Today looks into the log, those whose roots make silence likeliest odd."""

LEAST_SUSPICION = 0.3


def suspects(views: Iterable[PlantView], now: datetime, until: datetime) -> list[PlantView]:
    """Return who may be unusually quiet by `until` without being due, told without their log.

    Views are as of `now`.
    """
    ahead = (until - now).total_seconds()
    found = []
    for view in views:
        plant = view.vitality
        if plant is None or view.contacts <= LEAST_GAPS:
            continue
        silence = view.garden_now + ahead - plant.t_ref
        if silence < LEAST_MORE * DAY or view.due_at is None or view.due_at < until:
            continue
        doubt = suspicion(plant.roots, silence / plant.cadence)
        if doubt >= LEAST_SUSPICION:
            found.append((doubt, -view.id, view))
    return [view for _, _, view in nlargest(MOST_SUSPECTS, found, key=lambda one: one[:2])]


def quiet_people(garden: Garden, views: Sequence[PlantView], now: datetime) -> dict[int, Quiet]:
    """Return the habits of those who have one, and how long they are silent tonight, by id.

    Views are as of `now`; as of tonight nothing changes in the course of a day. Days of rest and
    greenhouse count in neither. Two queries.
    """
    ids = [view.id for view in views]
    clocks = _clocks(garden, ids)
    log = contact_instants(garden.store.database, ids, now - timedelta(days=LOOK_BACK_DAYS))
    night = garden.end_of(garden.day_of(now)) - timedelta(seconds=1)
    ahead = (night - now).total_seconds()
    found: dict[int, Quiet] = {}
    for view in views:
        to_garden = clocks[view.id]
        habit = habit_of(_counted_day(garden, at, to_garden) for at in log.get(view.id, ()))
        if habit is not None and view.vitality is not None:
            seconds = view.garden_now + ahead - view.vitality.t_ref
            found[view.id] = Quiet(habit, max(0.0, seconds / DAY))
    return found


def _clocks(garden: Garden, people: Sequence[int]) -> Mapping[int, Clock]:
    """Return what gives the garden time of each of `people`."""
    everybodys: list[Pause] = []
    own: dict[int, list[Pause]] = defaultdict(list)
    for one in pause_lines(garden.store.database):
        pauses = everybodys if one.person is None else own[one.person]
        pauses.append((one.start, one.end))
    common = clock(everybodys)
    return {
        person: clock([*everybodys, *own[person]]) if person in own else common for person in people
    }


def _counted_day(garden: Garden, at: datetime, to_garden: Clock) -> int:
    """Return the number of the day of a contact, the days before it that do not count left out."""
    instant = at.timestamp()
    return garden.day_of(at).toordinal() - round((instant - to_garden(instant)) / DAY)


def is_remarkable(view: PlantView, quiet: Quiet | None) -> bool:
    """Tell whether a silence is to be remarked on: not where one is left alone anyway."""
    left_alone = view.state in ("resting", "memorial") or view.turn == "space" or view.evergreen
    return quiet is not None and quiet.unusual and not left_alone


def habit_line(quiet: Quiet) -> str:
    """Return a habit in words, with the arithmetic behind "quieter than usual"."""
    line = told(
        "habit",
        "line",
        usual=_days(quiet.habit.usual),
        spread=_days(quiet.habit.spread),
        gaps=count(quiet.habit.gaps, "gap"),
        now=_days(quiet.days),
    )
    if quiet.unusual:
        return told("habit", "unusual", line=line)
    return told("habit", "usual", line=line, limit=_days(quiet.habit.limit))


def _days(days: float) -> str:
    return count(round(days), "day") if days < 100 else span(round(days))
