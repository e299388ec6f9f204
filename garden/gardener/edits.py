"""What changing and removing entries of the timeline have in common."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from garden.gardener.by_hand import said
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.words import day_words
from garden.store.change import Change
from garden.store.models.people import Person
from garden.store.queries.people import names
from garden.store.queries.plants import Scope, plant_rows

CHANGED = "changed"
REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Edited:
    """What was done in words, and the ids of the people whose plants it concerns.

    `differs` False: everything was so already, and nothing was written. `remarks` are sentences
    about what may have been meant otherwise.
    """

    what: str
    people: tuple[int, ...]
    differs: bool = True
    remarks: tuple[str, ...] = ()


def not_again(garden: Garden, change: Change, person: int, words: Iterable[str]) -> None:
    """Mark what a hand took away, in words of `by_hand`: no import brings it back."""
    (row,) = plant_rows(garden.store.database, Scope.ALL, [person])
    change.update(Person, person, typed=said(row.typed.split(), words, ()))


def name_of(garden: Garden, person: int) -> str:
    """Return a person's name. Raises Refused where there is nobody with that number."""
    return names_by_id(garden, [person])[person]


def names_by_id(garden: Garden, people: Sequence[int]) -> dict[int, str]:
    """Return names by id. Raises Refused where one of `people` does not exist."""
    found = {row.id: row.name for row in names(garden.store.database, people)}
    for person in people:
        if person not in found:
            raise Refused(f"There is nobody with the number {person}.")
    return found


def on_day(garden: Garden, day: date) -> str:
    """Return "on 3 November", with the year where it is another than this one."""
    return f"on {day_words(day, garden.today())}"
