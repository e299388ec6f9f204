"""Who is shown today, and why: the pure rules."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

REASONS = ("promise", "due", "seedling", "occasion", "silence", "intention")
"""Kinds of reason for showing a person, strongest first."""

NUDGES = frozenset({"due", "seedling", "silence"})
"""Those of them that only time brings about."""

DEFAULT_CAPACITY = 5
OCCASION_DAYS = 7


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person who may be shown today.

    `due_at` (None: no rhythm), `snoozed_until` and `now` share one unit, float seconds, with
    `cadence`; lateness is measured in cadences. `promise_due` is the day of the earliest open
    promise of mine, `occasion_in_days` counts to the next occasion (0: today), `intended` says that
    the weekly review picked the person, `new_seedling` that they were planted and not been in touch
    with since.
    """

    person_id: int
    due_at: float | None
    cadence: float
    circle: str | None = None
    turn: str = "even"
    promise_due: date | None = None
    occasion_in_days: int | None = None
    intended: bool = False
    new_seedling: bool = False
    snoozed_until: float | None = None
    follow_up: bool = False
    silence: float | None = None
    nudged_enough: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A person chosen for today, with the kinds of REASONS that apply, strongest first."""

    person_id: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A person for whom something speaks, with the kinds of REASONS that apply."""

    candidate: Candidate
    reasons: tuple[str, ...]


def pick(
    candidates: Iterable[Candidate],
    now: float,
    capacity: int = DEFAULT_CAPACITY,
    today: date | None = None,
) -> tuple[Choice, ...]:
    """Return at most `capacity` people to show, in order: `chosen` of those who are `ranked`."""
    return chosen(ranked(candidates, now, today), capacity)


def ranked(
    candidates: Iterable[Candidate], now: float, today: date | None = None
) -> tuple[Waiting, ...]:
    """Return all for whom anything speaks, the most pressing first.

    Promises of mine that are due come first (earliest day first), then plants that are due (latest
    in cadences first), then new people to follow up, occasions within a week (soonest first),
    unusual silences (the most unusual first), and the week's intentions. Someone who is given space
    or snoozed is shown only for a promise or an occasion. Among equals new seedlings come first, as
    the newest ties fade soonest, then the lowest `person_id`.

    `today` is the day at the user's place, by default the day of `now` in UTC.
    """
    if today is None:
        today = datetime.fromtimestamp(now, UTC).date()
    found = ((candidate, _reasons(candidate, now, today)) for candidate in candidates)
    waiting = [Waiting(candidate, reasons) for candidate, reasons in found if reasons]
    return tuple(sorted(waiting, key=lambda one: _rank(one.candidate, one.reasons, now)))


def chosen(waiting: Sequence[Waiting], capacity: int) -> tuple[Choice, ...]:
    """Return at most `capacity` of those ranked, in the same order.

    No circle takes more than half of the places, rounded up, while others wait; only a promise may
    exceed that.
    """
    return tuple(
        Choice(waiting[place].candidate.person_id, waiting[place].reasons)
        for place in _mixed(waiting, capacity)
    )


def _reasons(candidate: Candidate, now: float, today: date) -> tuple[str, ...]:
    snoozed = candidate.snoozed_until is not None and now < candidate.snoozed_until
    left_alone = snoozed or candidate.turn == "space"
    nudged = not left_alone and not candidate.nudged_enough
    days = candidate.occasion_in_days
    applies = {
        "promise": candidate.promise_due is not None and candidate.promise_due <= today,
        "due": nudged and candidate.due_at is not None and candidate.due_at <= now,
        "seedling": nudged and candidate.follow_up,
        "occasion": days is not None and 0 <= days <= OCCASION_DAYS,
        "silence": nudged and candidate.silence is not None,
        "intention": not left_alone and candidate.intended,
    }
    return tuple(reason for reason in REASONS if applies[reason])


def _rank(
    candidate: Candidate, reasons: tuple[str, ...], now: float
) -> tuple[int, float, bool, int]:
    strongest = reasons[0]
    within = 0.0
    if strongest == "promise" and candidate.promise_due is not None:
        within = float(candidate.promise_due.toordinal())
    elif strongest == "due" and candidate.due_at is not None:
        within = -(now - candidate.due_at) / candidate.cadence
    elif strongest == "occasion" and candidate.occasion_in_days is not None:
        within = float(candidate.occasion_in_days)
    elif strongest == "silence" and candidate.silence is not None:
        within = -candidate.silence
    return REASONS.index(strongest), within, not candidate.new_seedling, candidate.person_id


def _mixed(waiting: Sequence[Waiting], capacity: int) -> list[int]:
    """Return the places in `waiting` to show, in order, with the circles mixed."""
    share = math.ceil(capacity / 2)
    taken: Counter[str] = Counter()
    shown: list[int] = []
    held: list[int] = []
    for place, one in enumerate(waiting):
        circle = one.candidate.circle
        if circle is None:
            shown.append(place)
        elif taken[circle] < share or one.reasons[0] == "promise":
            taken[circle] += 1
            shown.append(place)
        else:
            held.append(place)
    return sorted((shown + held)[: max(capacity, 0)])
