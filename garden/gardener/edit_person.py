"""Changing what is known of a person afterwards: one change, told in words, undone as one."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from garden.engine.seeds import SEED_ROOTS
from garden.gardener.about import BIRTHDAY, About, Present, WrongField, present
from garden.gardener.about_checks import faults, tidied
from garden.gardener.by_hand import said
from garden.gardener.circles import circle_names
from garden.gardener.edit_days import write_birthday, write_days
from garden.gardener.edit_handles import shared_handles, write_handles
from garden.gardener.edits import Edited
from garden.gardener.former_names import keep_former_name
from garden.gardener.garden import Garden
from garden.gardener.planting import met_at
from garden.gardener.words import day_words
from garden.gardener.writing import circle_id, venue_id
from garden.store.change import Change
from garden.store.folding import fold
from garden.store.models.people import Person
from garden.store.queries.labels import venue_names
from garden.store.queries.people import anchor_of

CALLED: Mapping[str, str] = MappingProxyType(
    {
        "name": "name",
        "nickname": "nickname",
        "title": "title",
        "company": "company",
        "location": "place",
        "circle": "circle",
        "venue": "venue",
        "met_on": "day you met",
        "closeness": "closeness",
        "species": "plant",
    }
)
"""What the fields of one value are called in the history."""


def edit_person(garden: Garden, person: int, wanted: About) -> Edited:
    """Make what is known of person number `person` be as `wanted`.

    What differs is marked as typed by hand: no import changes it back, or brings back a handle or a
    day that was taken away. Raises WrongField, saying which field cannot be, or Refused.
    """
    there = present(garden, person)
    before = there.about
    wanted = _as_called(garden, tidied(before, wanted))
    for field, why in faults(garden, before, wanted).items():
        raise WrongField(field, why)
    told: list[str] = []
    with garden.change("", "edit") as change:
        typed = _write_fields(garden, change, there, wanted, told)
        birthday = write_birthday(change, person, there.birthday, wanted.birthday, told)
        days_gone, days_back = write_days(change, person, there.days, wanted.days, told)
        ways_gone, ways_back = write_handles(garden, change, there, wanted, told)
        typed += [BIRTHDAY] * birthday
        words = said(
            there.row.typed.split(), [*typed, *days_gone, *ways_gone], days_back | ways_back
        )
        if told:
            change.update(Person, person, typed=words)
        change.what = f"{there.row.name}: {'; '.join(told)}"
    if not told:
        return Edited(change.what, (person,), differs=False)
    return Edited(change.what, (person,), remarks=shared_handles(garden, there))


def _as_called(garden: Garden, wanted: About) -> About:
    """Return what is wished with a circle and a venue that there are by their own spelling."""
    circles = {fold(name): name for name in circle_names(garden)}
    venues = {fold(name): name for name in venue_names(garden.store.database)}
    return replace(
        wanted,
        circle=circles.get(fold(wanted.circle), wanted.circle),
        venue=venues.get(fold(wanted.venue), wanted.venue),
    )


def _write_fields(
    garden: Garden, change: Change, there: Present, wanted: About, told: list[str]
) -> list[str]:
    """Write the person's own row; return the names of the fields that differ."""
    before, row = there.about, there.row
    names = [name for name in CALLED if getattr(before, name) != getattr(wanted, name)]
    if not names:
        return []
    values: dict[str, object] = {name: getattr(wanted, name) or None for name in names}
    if "name" in names:
        values["folded"] = fold(wanted.name)
        keep_former_name(garden, change, row.id, before.name, wanted.name)
    if "circle" in names:
        values["circle"] = circle_id(garden, change, wanted.circle)
    if "venue" in names:
        values["venue"] = venue_id(garden, change, wanted.venue)
    if "closeness" in names and row.planted_at is not None:
        values["seed_roots"] = SEED_ROOTS.get(wanted.closeness, 0.0)
    if "met_on" in names:
        values |= _moved_anchor(garden, there, wanted)
    change.update(Person, row.id, **values)
    told += [_words(garden, name, wanted) for name in names]
    return names


def _moved_anchor(garden: Garden, there: Present, wanted: About) -> dict[str, object]:
    """Return where decay is to start, if it started at the day that is mended now."""
    row = there.row
    if row.planted_at is None or row.met_on is None or wanted.met_on is None:
        return {}
    if anchor_of(garden.store.database, row.id) != met_at(garden, row.met_on, row.planted_at):
        return {}
    return {"anchor_at": met_at(garden, wanted.met_on, row.planted_at)}


def _words(garden: Garden, name: str, wanted: About) -> str:
    value = getattr(wanted, name)
    if not value:
        return f"{CALLED[name]} removed"
    if name == "met_on":
        value = day_words(value, garden.today())
    return f"{CALLED[name]} is now {value}"
