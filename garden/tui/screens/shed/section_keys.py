"""Which keys the footer names in a section of the shed, and what they are called there. Pure."""

from collections.abc import Mapping
from dataclasses import replace

from textual.binding import ActiveBinding

_CHOOSE = {"tray": "Plant", "history": "Take back", "compost": "Bring back"}
"""What is done with the row at hand, by section."""

_OF_TRAY = frozenset({"filter", "mark"})


def keys_in(section: str, keys: Mapping[str, ActiveBinding]) -> dict[str, ActiveBinding]:
    """Return those of `keys` that do something in a section, by their names there."""
    found: dict[str, ActiveBinding] = {}
    for key, active in keys.items():
        id = active.binding.id
        if id in _OF_TRAY and section != "tray":
            continue
        if id == "choose" and section not in _CHOOSE:
            continue
        if id == "choose":
            active = active._replace(binding=replace(active.binding, description=_CHOOSE[section]))
        found[key] = active
    return found
