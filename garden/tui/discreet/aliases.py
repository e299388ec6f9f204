"""What people are called while names are hidden: their species, and a number for each."""

import re
from collections import Counter
from collections.abc import Iterable

from garden.flora.catalogue import catalogue, species_title
from garden.gardener.views import PlantView

SOMEBODY = "somebody"
SEED, TREE = "seed", "tree"


class Aliases:
    """Hands out "fern 3" and keeps to it: numbers go by the order in which people are met."""

    def __init__(self) -> None:
        self._kinds: dict[int, str] = {}
        self._called: dict[int, str] = {}
        self._met: Counter[str] = Counter()
        self._real: dict[str, str] = {}
        self._circles: dict[str, str] = {}
        self._households: dict[str, str] = {}

    def meet(self, views: Iterable[PlantView]) -> None:
        """Learn of people, as they really are. Those planted since get the name of their plant."""
        for view in views:
            kind = _kind(view)
            if self._kinds.get(view.id) != kind:
                self._met[kind] += 1
                self._kinds[view.id] = kind
                self._called[view.id] = f"{kind} {self._met[kind]}"
            for name in (view.name, view.nickname):
                if name and name != self._called[view.id]:
                    self._real[name] = self._called[view.id]

    def of(self, person: int) -> str:
        """Return what a person is called."""
        return self._called.get(person, SOMEBODY)

    def circle(self, name: str | None) -> str | None:
        """Return a circle's name where it tells nothing, as "Work"; others get a number."""
        if name is None or _is_common(name) or name in self._circles.values():
            return name
        return self._circles.setdefault(name, f"circle {len(self._circles) + 1}")

    def household(self, name: str) -> str:
        """Return a number for a household."""
        return self._households.setdefault(name, f"household {len(self._households) + 1}")

    def told(self, text: str) -> str:
        """Return a sentence with everybody's names in it replaced, the longest first."""
        found = [name for name in self._real if name in text]
        for name in sorted(found, key=len, reverse=True):
            whole = rf"(?<!\w){re.escape(name)}(?!\w)"
            text = re.sub(whole, self._real[name], text)
        return text


def _kind(view: PlantView) -> str:
    if view.state == "memorial":
        return TREE
    return SEED if view.planted_at is None else species_title(view.species)


def _is_common(circle: str) -> bool:
    """Tell whether a circle's name is one of those that the species' data know, as "family"."""
    words = " ".join(circle.casefold().split())
    return any(words in kind.ties for kind in catalogue().species.values())
