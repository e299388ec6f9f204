"""Which drawing belongs to which species of the data."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from garden.flora.plot import Plot
from garden.flora.species import (
    bamboo,
    cactus,
    fern,
    lavender,
    lotus,
    monstera,
    oak,
    orchid,
    palm,
    pine,
    rose,
    sunflower,
    tulip,
    wisteria,
)

Drawing = Callable[[Plot], None]

DRAWINGS: Mapping[str, Drawing] = MappingProxyType(
    {
        "sunflower": sunflower.draw,
        "fern": fern.draw,
        "cactus": cactus.draw,
        "tulip": tulip.draw,
        "oak": oak.draw,
        "lavender": lavender.draw,
        "monstera": monstera.draw,
        "rose": rose.draw,
        "bamboo": bamboo.draw,
        "palm": palm.draw,
        "wisteria": wisteria.draw,
        "pine": pine.draw,
        "orchid": orchid.draw,
        "lotus": lotus.draw,
    }
)
"""A drawing for every species that `species.toml` names."""
