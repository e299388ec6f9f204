"""Households: people who live together, one bed in the garden and one name in a sentence."""

from collections.abc import Iterable, Sequence

from garden.gardener.errors import Candidate, Refused
from garden.gardener.garden import Garden
from garden.gardener.words import listed
from garden.store.change import Change
from garden.store.folding import fold
from garden.store.models.people import Household, Person
from garden.store.queries.households import (
    HouseholdRow as HouseholdRow,
)
from garden.store.queries.households import (
    everybody_in,
    household_id_by_name,
    household_rows,
    households_of_people,
)
from garden.store.queries.people import names

LONGEST_NAME = 100
"""Letters."""


def households(garden: Garden) -> tuple[HouseholdRow, ...]:
    """Return all households in the order they were made."""
    return tuple(household_rows(garden.store.database))


def household_named(garden: Garden, name: str) -> HouseholdRow:
    """Return the household of that name, case and accents aside. Raises Refused."""
    number = household_id_by_name(garden.store.database, name)
    if number is None:
        raise Refused(f"There is no household called “{' '.join(name.split())}”.")
    return _row(garden, number)


def inhabitants(garden: Garden, row: HouseholdRow) -> tuple[tuple[int, str], ...]:
    """Return (id, name) of those who live in a household."""
    found = names(garden.store.database, row.people) if row.people else []
    return tuple((one.id, one.name) for one in found)


def household_candidates(garden: Garden, numbers: Sequence[int]) -> tuple[Candidate, ...]:
    """Return households that a name may mean beside people; their id is 0, they are no persons."""
    return tuple(
        Candidate(
            0,
            row.name,
            f"household of {listed([name for _, name in inhabitants(garden, row)])}"
            f" · household:{row.id}",
        )
        for row in (households(garden) if numbers else ())
        if row.id in numbers
    )


def house(garden: Garden, name: str, people: Sequence[int]) -> HouseholdRow:
    """Bring people together under a name, or further people into the household that is there.

    Who lived in another household moves out of it; one in which nobody is left is dissolved.
    Raises Refused for a name without a letter or too long, and when nobody is named.
    """
    kept = _checked(name)
    if not people:
        raise Refused("Say who lives there.")
    database = garden.store.database
    who = _called(garden, people)
    found = household_id_by_name(database, kept)
    what = f"made {who} the household {kept}" if found is None else f"{who} moved in with {kept}"
    with garden.change(what, "household") as change:
        left = households_of_people(database, people)
        number = found or change.insert(Household, name=kept, folded=fold(kept))
        _move(change, people, number)
        _dissolve_empty(garden, change, left - {number})
    return _row(garden, number)


def leave_home(garden: Garden, people: Sequence[int]) -> None:
    """Take people out of whatever households they live in, in one change."""
    with garden.change(f"{_called(garden, people)} moved out", "household") as change:
        left = households_of_people(garden.store.database, people)
        _move(change, people, None)
        _dissolve_empty(garden, change, left)


def move_out(garden: Garden, name: str, people: Sequence[int]) -> HouseholdRow | None:
    """Take people out of a household; None when nobody is left, and it is dissolved with them.

    Raises Refused when there is no such household, or one of them does not live there.
    """
    found = household_named(garden, name)
    strangers = [person for person in people if person not in found.people]
    if strangers or not people:
        who = _called(garden, strangers) if strangers else "Nobody named"
        raise Refused(f"{who} does not live with {found.name}.")
    with garden.change(f"{_called(garden, people)} moved out of {found.name}", "household") as done:
        _move(done, people, None)
        _dissolve_empty(garden, done, [found.id])
    rest = [row for row in households(garden) if row.id == found.id]
    return rest[0] if rest else None


def rename(garden: Garden, name: str, new: str) -> HouseholdRow:
    """Give a household another name. Raises Refused, also where another has that name."""
    found, kept = household_named(garden, name), _checked(new)
    other = household_id_by_name(garden.store.database, kept)
    if other not in (None, found.id):
        raise Refused(f"There is a household called “{kept}” already.")
    with garden.change(f"renamed the household {found.name} to {kept}", "household") as change:
        change.update(Household, found.id, name=kept, folded=fold(kept))
    return _row(garden, found.id)


def dissolve(garden: Garden, name: str) -> HouseholdRow:
    """Let a household be one no longer; its people stay, each in their circle. Raises Refused."""
    found = household_named(garden, name)
    with garden.change(f"dissolved the household {found.name}", "household") as change:
        _move(change, everybody_in(garden.store.database, [found.id]), None)
        change.delete(Household, found.id)
    return found


def _move(change: Change, people: Iterable[int], household: int | None) -> None:
    for person in dict.fromkeys(people):
        change.update(Person, person, household=household)


def _dissolve_empty(garden: Garden, change: Change, numbers: Iterable[int]) -> None:
    for number in numbers:
        if not everybody_in(garden.store.database, [number]):
            change.delete(Household, number)


def _checked(name: str) -> str:
    kept = " ".join(name.split())
    if not any(letter.isalpha() for letter in kept) or len(kept) > LONGEST_NAME:
        raise Refused(f"A household has a name of at most {LONGEST_NAME} letters.")
    return kept


def _called(garden: Garden, people: Sequence[int]) -> str:
    found = {row.id: row.name for row in names(garden.store.database, people)}
    missing = [person for person in people if person not in found]
    if missing:
        raise Refused(f"There is nobody with the number {missing[0]}.")
    return listed([found[person] for person in dict.fromkeys(people)])


def _row(garden: Garden, number: int) -> HouseholdRow:
    return next(row for row in households(garden) if row.id == number)
