"""A plant's health in the days to come, if nobody is in touch."""

from garden.engine.vitality import DAY, health
from garden.gardener.garden import Garden
from garden.gardener.greenhouse import is_on
from garden.gardener.views import PlantView


def health_forecast(garden: Garden, view: PlantView, points: int, days: float) -> tuple[float, ...]:
    """Return `points` healths (0 to 1), evenly over the coming `days`; () with no plant.

    While the plant rests nothing changes, nor in the greenhouse; a rest without an end lasts all
    the time.
    """
    if view.vitality is None:
        return ()
    asleep = days if is_on(garden) else 0.0
    if not asleep and view.state == "resting":
        until = view.rest_until
        asleep = days if until is None else (until - garden.now()).total_seconds() / DAY
    ahead = [days * (place + 1) / points for place in range(points)]
    return tuple(
        health(view.vitality, view.garden_now + max(0.0, one - asleep) * DAY) for one in ahead
    )
