"""Today: at most as many people as a day holds, each with its reasons, and an end."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from garden.engine.due_list import NUDGES, OCCASION_DAYS, Candidate, Choice, Waiting, chosen, ranked
from garden.engine.explain import what_if
from garden.engine.silence import Quiet
from garden.engine.vitality import DAY
from garden.engine.weights import weight_of
from garden.gardener.garden import Garden
from garden.gardener.nudging import Nudges, nudges, remember_shown
from garden.gardener.quietness import is_remarkable, quiet_people, suspects
from garden.gardener.reasons import quiet_reason
from garden.gardener.settings import capacity
from garden.gardener.survey import Survey, survey
from garden.gardener.thanks import thanks_owed
from garden.gardener.views import OccasionView, PlantView, PromiseView
from garden.store.queries.timeline import people_tended_between

WHAT_IF_CHANNELS = ("message", "call", "coffee")
"""The contacts whose effect Today shows before they are made."""


@dataclass(frozen=True, slots=True)
class Today:
    """Who is shown today, strongest reason first, and what else the day brings.

    `tended` people were turned to today already and count against `capacity`; `waiting` more are
    due but left for another day. `promises` and `occasions` are those of the coming week and
    before, of everybody. `nudged` are those of the people whom only time brought here; about those
    of them in `asking` it asks what is to become of their rhythm.
    """

    day: date
    people: tuple[PlantView, ...]
    promises: tuple[PromiseView, ...]
    occasions: tuple[OccasionView, ...]
    capacity: int
    tended: int
    waiting: int
    greenhouse: bool
    nudged: tuple[int, ...] = ()
    asking: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Around:
    """What a choice takes beside the survey: who was nudged enough, who is unusually quiet."""

    nudges: Nudges
    quiet: Mapping[int, Quiet]


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
    living = [view for view in seen.people if _may_show(view, seen)]
    around = Around(nudges(garden, living, seen.today), _quiet(garden, seen, living))
    candidates = [
        _candidate(view, view.id in wanted, around)
        for view in living
        if view.id in wanted or view.id in around.quiet or _waits(view, end)
    ]
    waiting = ranked(candidates, end, seen.today)
    shown = _shown(waiting, room, tended)
    nudged = tuple(one.person_id for one in shown if NUDGES & set(one.reasons))
    return Today(
        day=seen.today,
        people=_told(garden, seen, shown, around.quiet),
        promises=tuple(one for one in seen.promises if _near(one.due_on, seen.today)),
        occasions=tuple(one for one in seen.occasions if _near(one.next_on, seen.today)),
        capacity=room,
        tended=len(tended),
        waiting=_due(waiting) - _due(shown),
        greenhouse=seen.greenhouse,
        nudged=nudged,
        asking=around.nudges.asking & frozenset(nudged),
    )


def remember(garden: Garden, shown: Today) -> None:
    """Note whom Today nudges, once a day: what is ignored five times asks, and then stops."""
    remember_shown(garden, shown.nudged, shown.day)


def tended_today(garden: Garden) -> frozenset[int]:
    """Return the ids of people turned to today: contact, a promise of mine kept, snooze, rest."""
    day = garden.today()
    return people_tended_between(garden.store.database, garden.start_of(day), garden.end_of(day))


def effects(view: PlantView, channels: Sequence[str] = WHAT_IF_CHANNELS) -> tuple[Effect, ...]:
    """Return what a contact now over each of `channels` would do for a plant; none without one."""
    if view.vitality is None or view.evergreen:
        return ()
    found = []
    for channel in channels:
        then = what_if(view.vitality, view.garden_now, weight_of(channel))
        found.append(Effect(channel, then.health, (then.due_at - view.garden_now) / DAY))
    return tuple(found)


def _shown(waiting: Sequence[Waiting], room: int, tended: frozenset[int]) -> tuple[Choice, ...]:
    """Return the day's choice: promises always have room, others what the day has left."""
    promised = {one.candidate.person_id for one in waiting if one.reasons[0] == "promise"}
    left = max(0, room - len(tended - promised))
    return chosen(waiting, max(left, min(room, len(promised))))


def _may_show(view: PlantView, seen: Survey) -> bool:
    return view.state not in (None, "memorial", "resting") and not seen.greenhouse


def _waits(view: PlantView, end: float) -> bool:
    """Tell whether anything could speak for showing a person: all but a few are left out early."""
    due = view.due_at is not None and view.due_at.timestamp() <= end
    return due or view.follow_up or view.promise_waits or view.occasion_in_days is not None


def _quiet(garden: Garden, seen: Survey, living: Sequence[PlantView]) -> dict[int, Quiet]:
    """Return who is quieter than usual by tonight without being due, by id."""
    asked = suspects(living, seen.now, garden.end_of(seen.today))
    found = quiet_people(garden, asked, seen.now)
    return {view.id: found[view.id] for view in asked if is_remarkable(view, found.get(view.id))}


def _told(
    garden: Garden, seen: Survey, shown: Sequence[Choice], quiet: Mapping[int, Quiet]
) -> tuple[PlantView, ...]:
    """Return those shown, with the reasons that only the log tells: what is odd, what is owed."""
    views = {view.id: view for view in seen.people}
    owed = thanks_owed(garden, [one.person_id for one in shown])
    people = []
    for one in shown:
        view = views[one.person_id]
        odd: tuple[str, ...] = ()
        if "silence" in one.reasons:
            silence = quiet[view.id]
            odd = (quiet_reason(silence.habit.usual, silence.days),)
        thanks = tuple(favour.short for favour in owed.get(view.id, ())[-1:])
        first, last = (odd, ()) if one.reasons[0] == "silence" else ((), odd)
        people.append(replace(view, reasons=(*first, *view.reasons, *last, *thanks)))
    return tuple(people)


def _candidate(view: PlantView, intended: bool, around: Around) -> Candidate:
    quiet = around.quiet.get(view.id)
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
        follow_up=view.follow_up,
        silence=None if quiet is None else quiet.times,
        nudged_enough=view.id in around.nudges.stopped,
    )


def _near(day: date | None, now: date) -> bool:
    return day is not None and (day - now).days <= OCCASION_DAYS


def _due(people: Sequence[Waiting] | Sequence[Choice]) -> int:
    return sum(1 for one in people if "due" in one.reasons)
