"""People who may be in the garden twice, and those who only look alike."""

from collections import defaultdict
from dataclasses import dataclass

from garden.exchange.identity import linkedin_slug
from garden.exchange.likeness import Likely, likenesses
from garden.exchange.records import PartialDay
from garden.gardener.edits import names_by_id
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.store.models.people import NotSame
from garden.store.queries.agenda import occasions
from garden.store.queries.duplicates import count_likely, known_apart, likely_rows
from garden.store.queries.people import handles

SHORTEST_NUMBER = 6
"""Digits; a shorter telephone is an extension or a service, which proves nothing."""

MANY = 2000
"""People."""


@dataclass(frozen=True, slots=True)
class Twins:
    """Two people who may be one, the one known longer first. `sure`: enough to propose it."""

    first: int
    second: int
    why: str
    sure: bool


def duplicates(garden: Garden) -> tuple[Twins, ...]:
    """Return who may be in the garden twice, planted or in the seed tray, the strongest first.

    The composted are left out, and so are pairs who are known not to be the same. Four queries.
    """
    apart = known_apart(garden.store.database)
    found = likenesses(_everybody(garden), apart.keys())
    return tuple(Twins(*one.pair, one.why, one.sure) for one in found)


def takes_long(garden: Garden) -> bool:
    """Tell whether there are so many people that `duplicates` takes longer than one waits for."""
    return count_likely(garden.store.database) >= MANY


def not_same(garden: Garden, one: int, other: int) -> None:
    """Remember that two people who look alike are not the same. Raises Refused."""
    called = _two(garden, one, other)
    first, second = sorted((one, other))
    with garden.change(f"{called} are not the same", "not-same") as change:
        if (first, second) not in known_apart(garden.store.database):
            change.insert(NotSame, first=first, second=second)


def _two(garden: Garden, one: int, other: int) -> str:
    """Return two people in words. Raises Refused where they are one, or not there."""
    if one == other:
        raise Refused("That is one and the same person.")
    found = names_by_id(garden, [one, other])
    return f"{found[one]} and {found[other]}"


def _is_number(phone: str) -> bool:
    """Say whether a telephone is long enough to be somebody's own."""
    return sum(letter.isdigit() for letter in phone) >= SHORTEST_NUMBER


def _everybody(garden: Garden) -> list[Likely]:
    database = garden.store.database
    kinds: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for handle in handles(database):
        known = linkedin_slug(handle.value) if handle.kind == "url" else handle.folded
        if known and (handle.kind != "phone" or _is_number(known)):
            kinds[handle.person_id][handle.kind].append(known)
    born = {
        day.person_id: PartialDay(day.year, day.month, day.day, "")
        for day in occasions(database)
        if day.kind == "birthday"
    }
    return [
        Likely(
            row.id,
            row.name,
            emails=tuple(kinds[row.id]["email"]),
            phones=tuple(kinds[row.id]["phone"]),
            profiles=tuple(kinds[row.id]["url"]),
            company=row.company or "",
            birthday=born.get(row.id),
            household=row.household,
        )
        for row in likely_rows(database)
    ]
