"""Balance: which part of one's contacts each circle has, against the part one wants it to have."""

from collections.abc import Mapping
from dataclasses import dataclass

NEAR = 0.05
"""Within five points of the wish is as wished."""


@dataclass(frozen=True, slots=True)
class Portion:
    """A circle's part: `have` and `want` 0 to 1; `want` None: no wish."""

    name: str
    contacts: int
    have: float
    want: float | None

    @property
    def verdict(self) -> str:
        """Return "as wished", "more", "less" or "" (no wish)."""
        if self.want is None:
            return ""
        apart = self.have - self.want
        return "as wished" if abs(apart) <= NEAR else "more" if apart > 0 else "less"


def portions(
    contacts: Mapping[str, int], wishes: Mapping[str, float | None]
) -> tuple[Portion, ...]:
    """Return each circle's portion, in the order of `wishes`.

    have = contacts of the circle / contacts of all people, those without a circle among them (the
    circle called "" in `contacts`).
    """
    total = sum(contacts.values())
    return tuple(
        Portion(name, contacts.get(name, 0), contacts.get(name, 0) / total if total else 0.0, want)
        for name, want in wishes.items()
    )
