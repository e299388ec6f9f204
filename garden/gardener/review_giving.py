"""Give and ask over the last quarter, by circle, in plain words."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from garden.gardener.garden import Garden
from garden.gardener.review_words import said, times
from garden.store.queries.circle_contacts import gestures_by_circle

QUARTER_DAYS = 91

GIFTS = ("give", "introduce", "referral")
"""Gestures that give something."""

UNEVEN = 2
"""By how many a balance has to lean until it is said."""


@dataclass(frozen=True, slots=True)
class Giving:
    """How often who asked and gave, with the people of one circle (None: of none)."""

    circle: str | None
    asked: int = 0
    gave: int = 0
    they_asked: int = 0
    they_gave: int = 0


def giving(garden: Garden, end: datetime) -> tuple[Giving, ...]:
    """Return give and ask of the 91 days before `end`, in the order of the circles."""
    start = end - timedelta(days=QUARTER_DAYS)
    counts: dict[str | None, dict[str, int]] = {}
    for row in gestures_by_circle(garden.store.database, start, end):
        done = "asked" if row.gesture == "ask" else "gave" if row.gesture in GIFTS else None
        if done is not None:
            key = f"they_{done}" if row.initiator == "them" else done
            own = counts.setdefault(row.circle, {})
            own[key] = own.get(key, 0) + row.count
    return tuple(Giving(circle, **found) for circle, found in counts.items())


def circle_words(one: Giving) -> str:
    """Return what the circle is called."""
    return one.circle or said("giving", "elsewhere")


def giving_words(one: Giving) -> str:
    """Return "you asked twice and gave once; they gave 3 times", and where it leans."""
    sides = (("mine", one.asked, one.gave), ("theirs", one.they_asked, one.they_gave))
    parts = [
        said("giving", side, deeds=deeds)
        for side, asked, gave in sides
        if (deeds := _deeds(asked, gave))
    ]
    lean = lean_words(one)
    return "; ".join(parts) + (f". {lean}" if lean else ".")


def lean_words(one: Giving) -> str:
    """Return where the balance leans, if it does: what I had of them against what they had."""
    had, given = one.asked + one.they_gave, one.gave + one.they_asked
    if had - given >= UNEVEN:
        return said("giving", "asked_more")
    return said("giving", "gave_more") if given - had >= UNEVEN else ""


def _deeds(asked: int, gave: int) -> str:
    done = (("asked", asked), ("gave", gave))
    return " and ".join(said("giving", deed, times=times(n)) for deed, n in done if n)
