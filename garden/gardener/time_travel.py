"""Looking back: the whole garden as it was at an instant, from the log alone."""

from dataclasses import replace
from datetime import datetime

from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.survey import Survey, survey_of
from garden.store.time_travel import rows_as_of


def survey_as_of(garden: Garden, instant: datetime) -> Survey:
    """Look at everybody who was planted by then. Raises Refused for an instant to come.

    Plants are as the log up to `instant` makes them. What is owed and meant is today's, as nothing
    tells when it was first known, so a look back is for plants and not for promises.
    """
    if instant > garden.now():
        raise Refused("The garden can be looked back on, not ahead.")
    past = replace(garden, clock=lambda: instant)
    seen = survey_of(past, rows_as_of(garden.store.database, instant))
    people = tuple(
        replace(view, reasons=(), promise_due=None, promise_waits=False, occasion_in_days=None)
        for view in seen.people
    )
    return replace(seen, people=people, promises=(), plans=(), intended=frozenset())
