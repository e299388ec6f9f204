"""Layers: how many people one is really in touch with weekly, monthly, half-yearly, yearly.

Dunbar's layers of about 5, 15, 50 and 150 people are seen weekly, monthly, half-yearly, yearly;
the first two from Zhou, Sornette, Hill & Dunbar 2005, the others as commonly quoted.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from garden.engine.almanac.tally import YEAR_DAYS

LAYERS = (("weekly", 26.0, 5), ("monthly", 6.0, 15), ("half-yearly", 2.0, 50), ("yearly", 1.0, 150))
"""(name, least days with contact in a year, people in it and in those above, as commonly quoted).

A layer reaches down to half its own frequency: 26 a year is every other week.
"""

SHORTEST_SPAN = 90.0
"""Days: what somebody new did in less is not taken for a whole year's habit."""


@dataclass(frozen=True, slots=True)
class Layer:
    """People of one layer; `within` counts them and those of the layers above it."""

    name: str
    people: int
    within: int
    usual: int


def layer_of(days: int, known: float) -> str | None:
    """Return the layer of a person with contact on `days` days of the last year; None below all.

    frequency = days * 365 / span, span = days since the first contact or planting (`known`), held
    between 90 and 365.
    """
    span = min(YEAR_DAYS, max(SHORTEST_SPAN, known))
    yearly = days * YEAR_DAYS / span
    return next((name for name, least, _ in LAYERS if yearly >= least), None)


def layers(people: Iterable[str | None]) -> tuple[Layer, ...]:
    """Return the layers, the innermost first, from the layer of each person."""
    found = list(people)
    within = 0
    rows = []
    for name, _, usual in LAYERS:
        here = found.count(name)
        within += here
        rows.append(Layer(name, here, within, usual))
    return tuple(rows)
