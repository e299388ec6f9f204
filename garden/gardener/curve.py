"""A plant's health over time, from the log alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from garden.engine.evergreen import evergreen
from garden.engine.pauses import to_garden
from garden.engine.vitality import DAY, Vitality, health, planted, watered
from garden.engine.weights import weight_of
from garden.gardener.garden import Garden
from garden.store.fields import instant_of
from garden.store.refold import Ground, grounds

CURVE_WEEKS = 26


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """Health (0 to 1) at an instant; None before the plant was there."""

    at: datetime
    health: float | None


def health_curve(
    garden: Garden, person: int, points: int = CURVE_WEEKS, days: float = 7.0 * CURVE_WEEKS
) -> tuple[CurvePoint, ...]:
    """Return `points` healths, evenly over the last `days`, the last one now; () with no plant."""
    found = grounds(garden.store.database, [person])
    if not found:
        return ()
    now = garden.now()
    step = timedelta(days=days / max(1, points - 1))
    instants = [now - step * back for back in range(points - 1, -1, -1)]
    return tuple(along(found[0], [instant.timestamp() for instant in instants]))


def along(ground: Ground, instants: Sequence[float]) -> list[CurvePoint]:
    """Return the health at each of `instants` (seconds, rising), folding only the log up to it."""
    one, pauses = ground.rooted, ground.pauses
    log = list(ground.log)
    first = min([one.anchor, *(at for at, _, _ in log[:1])])
    state: Vitality = planted(ground.anchor, one.seed, one.rhythm * DAY)
    points: list[CurvePoint] = []
    done = 0
    for instant in instants:
        while done < len(log) and log[done][0] <= instant:
            at, channel, _ = log[done]
            state = watered(state, to_garden(at, pauses), weight_of(channel))
            done += 1
        shown = evergreen(state) if one.evergreen else state
        well = None if instant < first else health(shown, to_garden(instant, pauses))
        points.append(CurvePoint(instant_of(instant), well))
    return points
