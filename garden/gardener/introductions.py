"""Whom to introduce to each other: warm, with something rare in common, and not met yet."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from garden.engine.introductions import Pair, candidates, chosen
from garden.gardener.circle_kinds import kind_of_name
from garden.gardener.contacts import Contact, Entry, Logged, log
from garden.gardener.garden import Garden
from garden.gardener.review_words import said
from garden.gardener.views import PlantView
from garden.gardener.words import listed
from garden.store.folding import fold
from garden.store.queries.introductions import in_touch_together, shared_tags

MOST = 3
"""How many introductions a review proposes."""

COMMON_FROM = 40
"""A word that more people share is no reason to introduce two of them."""

LOOKED_AT = 60
"""How many of the best pairs are looked up in the log."""

WARM = ("thriving", "well")


@dataclass(frozen=True, slots=True)
class Introduction:
    """Two people who might like to know each other, and what they share, the rarest first."""

    first: PlantView
    second: PlantView
    shared: tuple[str, ...]

    @property
    def ids(self) -> tuple[int, int]:
        """Return both ids, the smaller first."""
        return self.first.id, self.second.id


def introductions(
    garden: Garden, people: Sequence[PlantView], apart: Collection[tuple[int, int]] = ()
) -> tuple[Introduction, ...]:
    """Return at most three introductions among `people`, the best first, nobody twice.

    Left out are pairs kept `apart`, those in touch together before, and those who surely know each
    other: from one firm, or from one circle of work or home.
    """
    warm = {view.id: view for view in people if view.state in WARM}
    bearers: dict[str, set[int]] = defaultdict(set)
    for row in shared_tags(garden.store.database, COMMON_FROM):
        bearers[row.tag].add(row.person_id)
    warmth = {person: view.health or 0.0 for person, view in warm.items()}
    pairs = [
        pair
        for pair in candidates(bearers, warmth, len(people))
        if not _surely_met(warm[pair.first], warm[pair.second])
    ][:LOOKED_AT]
    met = in_touch_together(garden.store.database, _people_of(pairs))
    found = chosen(pairs, {*met, *apart}, MOST)
    return tuple(Introduction(warm[one.first], warm[one.second], one.shared) for one in found)


def introduce(garden: Garden, first: int, second: int, shared: Sequence[str]) -> Logged:
    """Log that two people were introduced to each other, by email, now."""
    note = said("introduce", "note", shared=listed(tuple(shared)))
    contact = Contact((first, second), "email", note=note, gestures=("introduce",))
    return log(garden, Entry(contact))


def met(garden: Garden, pairs: Sequence[Introduction]) -> frozenset[tuple[int, int]]:
    """Return those of `pairs`, by ids, who have been in touch together by now."""
    people = {person for one in pairs for person in (one.first.id, one.second.id)}
    together = in_touch_together(garden.store.database, people)
    return frozenset(one.ids for one in pairs if one.ids in together)


def shared_words(one: Introduction) -> str:
    """Return what they share: "both bees and clocks"."""
    return said("introduce", "shared", shared=listed(one.shared))


def intention_words(other: str) -> str:
    """Return what an intention to introduce somebody to `other` says."""
    return said("introduce", "intention", other=other)


def _surely_met(first: PlantView, second: PlantView) -> bool:
    same_firm = bool(first.company) and fold(first.company or "") == fold(second.company or "")
    same_circle = first.circle is not None and first.circle == second.circle
    return same_firm or (same_circle and kind_of_name(first.circle or "") in ("work", "personal"))


def _people_of(pairs: Sequence[Pair]) -> set[int]:
    return {person for pair in pairs for person in (pair.first, pair.second)}
