"""What one wishes of a circle: its share of one's contacts, its rhythm, its kind."""

from dataclasses import dataclass

from garden.engine.rhythm import rhythm_days
from garden.gardener.circle_kinds import KINDS
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.store.folding import fold
from garden.store.models.people import Circle
from garden.store.queries.almanac_people import CircleLine as CircleLine
from garden.store.queries.almanac_people import circle_lines

LONGEST_NAMES = 5


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be set of a circle; None leaves it as it is, and `unset` takes fields away.

    `share` 0 to 1, `rhythm` in days, `kind` one of KINDS; `unset` names any of the three.
    """

    share: float | None = None
    rhythm: float | None = None
    kind: str | None = None
    unset: frozenset[str] = frozenset()

    @property
    def empty(self) -> bool:
        """Tell whether nothing is to be set."""
        return self.share is None and self.rhythm is None and self.kind is None and not self.unset


def all_circles(garden: Garden) -> tuple[CircleLine, ...]:
    """Return all circles in the order they were made."""
    return tuple(circle_lines(garden.store.database))


def set_circle(garden: Garden, name: str, wish: Wish) -> CircleLine:
    """Set what one wishes of a circle, in one change; return it as it is now.

    Raises Refused when there is no such circle, for a share outside 0 to 1, when all shares come to
    more than the whole, for a rhythm out of bounds and for another kind.
    """
    found = circle_named(garden, name)
    values = _values(garden, found, wish)
    if values:
        with garden.change(f"circle {found.name}: {', '.join(sorted(values))}", "circle") as change:
            change.update(Circle, found.id, **values)
    return circle_named(garden, name)


def circle_named(garden: Garden, name: str) -> CircleLine:
    """Return the circle of that name, upper case and accents aside. Raises Refused."""
    wanted = fold(name)
    circles = all_circles(garden)
    for one in circles:
        if one.folded == wanted:
            return one
    known = ", ".join(one.name for one in circles[:LONGEST_NAMES])
    there = f" There is {known}." if known else ""
    raise Refused(f"There is no circle called “{' '.join(name.split())}”.{there}")


def _values(garden: Garden, found: CircleLine, wish: Wish) -> dict[str, object]:
    values: dict[str, object] = {
        {"rhythm": "rhythm_days"}.get(name, name): None for name in wish.unset
    }
    if wish.share is not None:
        values["share"] = _share(garden, found, wish.share)
    if wish.rhythm is not None:
        try:
            values["rhythm_days"] = rhythm_days(None, wish.rhythm)
        except ValueError as error:
            raise Refused(str(error)) from error
    if wish.kind is not None:
        if wish.kind not in KINDS:
            raise Refused(f"A circle is of one kind: {', '.join(KINDS)}.")
        values["kind"] = wish.kind
    return values


def _share(garden: Garden, found: CircleLine, share: float) -> float:
    if not 0.0 <= share <= 1.0:
        raise Refused("A share lies between 0 and 100 %.")
    others = sum(one.share or 0.0 for one in all_circles(garden) if one.id != found.id)
    if others + share > 1.0 + 1e-9:
        left = max(0, round(100 * (1 - others)))
        raise Refused(f"The other circles leave {left} % to wish for.")
    return share
