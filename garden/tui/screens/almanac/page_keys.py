"""Which keys the footer names on a page of the almanac, and what they are called there. Pure."""

from collections.abc import Mapping
from dataclasses import replace

from textual.binding import ActiveBinding

_NAMED: Mapping[str, Mapping[str, str]] = {
    "balance": {"wish": "Wish"},
    "capacity": {"take": "Take"},
    "rain": {"take": "Open"},
    "goals": {"take": "Open", "new-goal": "New goal"},
}
"""The commands that have something to do on a page, by id, and their names there."""

_OF_PAGES = frozenset(id for named in _NAMED.values() for id in named)


def keys_on(
    page: str, keys: Mapping[str, ActiveBinding], anybody: bool
) -> dict[str, ActiveBinding]:
    """Return those of `keys` that do something on a page; its own are all to be seen.

    Without `anybody` on it there is nobody to open. Where a page has two of its own, they stand
    in the place of the explanation's.
    """
    named = _NAMED.get(page, {})
    found: dict[str, ActiveBinding] = {}
    for key, active in keys.items():
        id = active.binding.id or ""
        if id in _OF_PAGES and (id not in named or (id == "take" and not anybody)):
            continue
        if id in named:
            own = replace(active.binding, description=named[id], show=True)
            active = active._replace(binding=own)
        elif id == "explain" and len(named) > 1:
            active = active._replace(binding=replace(active.binding, show=False))
        found[key] = active
    return found
