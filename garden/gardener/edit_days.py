"""Writing the birthday and the other days of a person whose facts are changed."""

from collections.abc import Iterable, Sequence

from garden.gardener.about import BIRTHDAY, DayOf, NamedDay, named_day
from garden.gardener.about_text import ONCE
from garden.gardener.by_hand import no_day
from garden.store.change import Change
from garden.store.models.people import Occasion
from garden.store.queries.agenda import OccasionRow

ANNIVERSARY = "anniversary"


def write_birthday(
    change: Change, person: int, row: OccasionRow | None, wanted: DayOf | None, told: list[str]
) -> bool:
    """Write the birthday, none for None; say so in `told`; return whether it differs."""
    if wanted is None:
        if row is None:
            return False
        change.delete(Occasion, row.id)
        told.append("birthday removed")
        return True
    values = _day_values(wanted)
    if row is None:
        change.insert(Occasion, person=person, kind=BIRTHDAY, **values)
    elif not change.update(Occasion, row.id, **values):
        return False
    told.append(f"birthday is now {wanted.words}")
    return True


def write_days(
    change: Change,
    person: int,
    rows: Sequence[OccasionRow],
    wanted: Iterable[NamedDay],
    told: list[str],
) -> tuple[list[str], set[str]]:
    """Write the other days; return the words for those taken away, and for those that are there.

    A day of the same name is changed, so that it keeps its kind.
    """
    there = {row.id: named_day(row) for row in rows}
    new = [one for one in wanted if one not in there.values()]
    goal = set(wanted)
    left = {number: one for number, one in there.items() if one not in goal}
    gone = [no_day(one.title, one.day.month, one.day.day) for one in left.values()]
    back = {no_day(one.title, one.day.month, one.day.day) for one in goal}
    for one in new:
        told.append(f"{one.title} is now {one.day.words}" + ("" if one.yearly else f" {ONCE}"))
        values = {**_day_values(one.day), "yearly": one.yearly}
        same = [number for number, old in left.items() if old.title == one.title]
        if same:
            del left[same[0]]
            change.update(Occasion, same[0], **values)
        else:
            change.insert(Occasion, person=person, **_kind_values(one.title), **values)
    for number, one in left.items():
        change.delete(Occasion, number)
        told.append(f"{one.title} removed")
    return [word for word in gone if word not in back], back


def _day_values(day: DayOf) -> dict[str, object]:
    return {"month": day.month, "day": day.day, "year": day.year}


def _kind_values(title: str) -> dict[str, object]:
    if title.casefold() == ANNIVERSARY:
        return {"kind": ANNIVERSARY, "label": ""}
    return {"kind": "other", "label": title}
