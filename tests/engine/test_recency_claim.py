"""Property 12, second half: on real messages health ranks ties at least as well as plain recency.

The task of the experiment that chose the engine: each week, among pairs with at least three earlier
days of contact, rank those who will be in touch within one rhythm above those who will not.
"""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from garden.engine.vitality import DAY, fold, health, planted
from tests.shared import shared

RHYTHMS = (7, 14, 30, 90)
FITTED_SHARE = 0.6


class Moment(NamedTuple):
    engine: float
    recency: float
    in_touch: bool


def contact_days(path: Path) -> tuple[dict[tuple[int, int], list[float]], dict[int, float]]:
    """Return each pair's contacts (in days, one a day) and each person's last contact."""
    by_day: dict[tuple[int, int], dict[int, float]] = defaultdict(dict)
    last_seen: dict[int, float] = {}
    with path.open(encoding="ascii") as lines:
        next(lines)
        for line in lines:
            one, other, seconds = map(int, line.split())
            pair = (min(one, other), max(one, other))
            at = seconds / DAY
            day = by_day[pair]
            day[int(at)] = max(at, day.get(int(at), at))
            for person in pair:
                last_seen[person] = max(at, last_seen.get(person, at))
    return {pair: sorted(days.values()) for pair, days in by_day.items()}, last_seen


def inferred_rhythm(past: list[float]) -> float:
    """Return the rhythm nearest, by ratio, to the mean gap between the contacts so far."""
    mean_gap = max(1.0, (past[-1] - past[0]) / (len(past) - 1))
    return min(RHYTHMS, key=lambda rhythm: abs(math.log(rhythm / mean_gap)))


def moments(path: Path) -> Iterator[Moment]:
    """Yield what was known and what came of it, in the later part of the data.

    A pair counts once for each of its two people who is still active.
    """
    pairs, last_seen = contact_days(path)
    start = min(days[0] for days in pairs.values())
    end = max(last_seen.values())
    weeks = [start + 7.0 * week for week in range(int((end - start) / 7) + 1)]
    later = [now for now in weeks if now >= start + FITTED_SHARE * (end - start)]
    for pair, days in pairs.items():
        for now in later:
            known = bisect_left(days, now)
            active = sum(last_seen[person] >= now for person in pair)
            if known < 3 or not active:
                continue
            past = days[:known]
            rhythm = inferred_rhythm(past)
            if now + rhythm > end:
                continue
            state = fold(planted(past[0], 0.0, rhythm), ((at, 1.0) for at in past))
            in_touch = known < len(days) and days[known] <= now + rhythm
            yield from [Moment(health(state, now), past[-1] - now, in_touch)] * active


def area_under_curve(scored: list[tuple[float, bool]]) -> float:
    """Return how likely a tie that was in touch outranks one that was not (ties count half)."""
    positives = sum(in_touch for _, in_touch in scored)
    negatives = len(scored) - positives
    ranks: dict[float, list[bool]] = defaultdict(list)
    for score, in_touch in scored:
        ranks[score].append(in_touch)
    below = 0
    wins = 0.0
    for score in sorted(ranks):
        won = sum(ranks[score])
        lost = len(ranks[score]) - won
        wins += won * (below + lost / 2)
        below += lost
    return wins / (positives * negatives)


def test_health_ranks_real_ties_as_well_as_recency_does() -> None:
    seen = list(moments(shared("data/collegemsg") / "CollegeMsg.txt"))
    engine = area_under_curve([(moment.engine, moment.in_touch) for moment in seen])
    recency = area_under_curve([(moment.recency, moment.in_touch) for moment in seen])
    assert 0.895 < engine < 0.915
    assert engine >= recency - 0.001
