"""How the almanac's pages are to look at one moment, and what is on them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from textual.content import Content


@dataclass(frozen=True, slots=True)
class Look:
    """Room in cells, and how names are said. `patterns`: colours cannot tell states apart.

    `at` is the row that the cursor is on, counted among the rows that can be chosen; `take` is the
    key that takes what it proposes, `goal` and `wish` those that ask for a goal and for a wish.
    """

    width: int
    height: int
    patterns: bool
    today: date
    person: Callable[[int], str]
    circle: Callable[[str], str]
    typed: Callable[[str], str]
    at: int = 0
    take: str = "enter"
    goal: str = "n"
    wish: str = "s"

    @property
    def wide(self) -> bool:
        """Tell whether two things stand beside each other."""
        return self.width >= 100

    @property
    def high(self) -> bool:
        """Tell whether there is room for tall charts."""
        return self.height >= 30


@dataclass(frozen=True, slots=True)
class Deed:
    """What enter does on a row: give a person a rhythm in days, or (None) show them."""

    person: int
    rhythm: float | None = None


@dataclass(slots=True)
class Page:
    """Lines, and on which of them stand the rows that can be chosen, with their deeds."""

    lines: list[Content] = field(default_factory=list)
    rows: list[tuple[int, Deed]] = field(default_factory=list)

    def add(self, *lines: Content) -> None:
        """Add lines."""
        self.lines.extend(lines)

    def gap(self) -> None:
        """Add an empty line."""
        self.lines.append(Content(""))

    def head(self, words: str) -> None:
        """Add an empty line and a heading."""
        self.gap()
        self.lines.append(Content.styled(words, "bold $primary"))

    def row(self, line: Content, deed: Deed) -> None:
        """Add a row that can be chosen."""
        self.rows.append((len(self.lines), deed))
        self.lines.append(line)
