"""Today: at most as many people as a day holds, each with its reasons, and an end."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from garden.engine.due_list import OCCASION_DAYS, Candidate, Choice, pick
from garden.engine.explain import what_if
from garden.engine.vitality import DAY
from garden.engine.weights import weight_of
from garden.gardener.garden import Garden
from garden.gardener.settings import capacity
from garden.gardener.survey import Survey, survey
from garden.gardener.views import OccasionView, PlantView, PromiseView
from garden.store.queries.timeline import people_tended_between

WHAT_IF_CHANNELS = ("message", "call", "coffee")
"""The contacts whose effect Today shows before they are made."""


@dataclass(frozen=True, slots=True)
class Today:
    """Who is shown today, strongest reason first, and what else the day brings.

    `tended` people were turned to today already and count against `capacity`; `waiting` more are
    due but left for another day. `promises` and `occasions` are those of the coming week and
    before, of everybody.
    """

    day: date
    people: tuple[PlantView, ...]
    promises: tuple[PromiseView, ...]
    occasions: tuple[OccasionView, ...]
    capacity: int
    tended: int
    waiting: int
    greenhouse: bool


@dataclass(frozen=True, slots=True)
class Effect:
    """What a contact now would do: health (0 to 1) just after, and in how many days due again."""

    channel: str
    health: float
    due_in_days: float


def today(garden: Garden) -> Today:
    """Return the people of today, the same all day unless something is logged."""
    return today_of(garden, survey(garden))


def today_of(garden: Garden, seen: Survey) -> Today:
    """Return the people of today from a survey of the whole garden."""
    room = capacity(garden)
    tended = tended_today(garden)
    end = garden.end_of(seen.today).timestamp() - 1
    wanted = seen.intended | {plan.person_id for plan in seen.plans if plan.on <= seen.today}
    candidates = [
        _candidate(view, view.id in wanted)
        for view in seen.people
        if _may_show(view, seen) and (view.id in wanted or _waits(view, end))
    ]
    choices = pick(candidates, end, len(candidates), seen.today)
    promised = [one for one in choices if one.reasons[0] == "promise"]
    still_here = {one.person_id for one in promised}
    left = max(0, room - len(tended - still_here))
    shown = _shown(candidates, end, seen.today, room, left, promised)
    views = {view.id: view for view in seen.people}
    return Today(
        day=seen.today,
        people=tuple(views[one.person_id] for one in shown),
        promises=tuple(one for one in seen.promises if _near(one.due_on, seen.today)),
        occasions=tuple(one for one in seen.occasions if _near(one.next_on, seen.today)),
        capacity=room,
        tended=len(tended),
        waiting=sum(1 for one in choices if "due" in one.reasons) - _due(shown),
        greenhouse=seen.greenhouse,
    )


def tended_today(garden: Garden) -> frozenset[int]:
    """Return the ids of people turned to today: contact, a promise of mine kept, snooze, rest."""
    day = garden.today()
    return people_tended_between(garden.store.database, garden.start_of(day), garden.end_of(day))


def effects(view: PlantView, channels: Sequence[str] = WHAT_IF_CHANNELS) -> tuple[Effect, ...]:
    """Return what a contact now over each of `channels` would do for a plant; none without one."""
    if view.vitality is None:
        return ()
    found = []
    for channel in channels:
        then = what_if(view.vitality, view.garden_now, weight_of(channel))
        found.append(Effect(channel, then.health, (then.due_at - view.garden_now) / DAY))
    return tuple(found)


def _shown(
    candidates: list[Candidate],
    end: float,
    day: date,
    room: int,
    left: int,
    promised: list[Choice],
) -> tuple[Choice, ...]:
    """Return the day's choice: promises always have room, others what the day has left."""
    return pick(candidates, end, max(left, min(room, len(promised))), day)


def _may_show(view: PlantView, seen: Survey) -> bool:
    return view.state not in (None, "memorial", "resting") and not seen.greenhouse


def _waits(view: PlantView, end: float) -> bool:
    """Tell whether anything could speak for showing a person: all but a few are left out early."""
    due = view.due_at is not None and view.due_at.timestamp() <= end
    return due or view.promise_waits or view.occasion_in_days is not None


def _candidate(view: PlantView, intended: bool) -> Candidate:
    snoozed = view.snoozed_until
    return Candidate(
        person_id=view.id,
        due_at=None if view.due_at is None else view.due_at.timestamp(),
        cadence=(view.rhythm_days or 1.0) * DAY,
        circle=view.circle,
        turn=view.turn,
        promise_due=view.promise_due,
        occasion_in_days=view.occasion_in_days,
        intended=intended,
        new_seedling=view.contacts == 0,
        snoozed_until=None if snoozed is None else snoozed.timestamp(),
    )


def _near(day: date | None, now: date) -> bool:
    return day is not None and (day - now).days <= OCCASION_DAYS


def _due(choices: tuple[Choice, ...]) -> int:
    return sum(1 for one in choices if "due" in one.reasons)
