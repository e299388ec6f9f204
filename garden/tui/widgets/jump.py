"""Jumping: every plant in sight bears a letter, and typing it puts the cursor there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from garden.tui.widgets.bed_layout import BedLayout

LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""The letters of the labels: those under the fingers first."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the label of a person goes: its line of the ground, and the column of its middle."""

    person: int
    line: int
    middle: int


class Step(Enum):
    """What a typed letter did."""

    ON = auto()
    THERE = auto()
    NOWHERE = auto()


def labels(count: int) -> list[str]:
    """Return `count` labels: one letter each, two where the letters do not last.

    Labels are of one length, so that none begins another; there are at most 676.
    """
    if count <= len(LETTERS):
        return list(LETTERS[:count])
    return [first + second for first in LETTERS for second in LETTERS][:count]


def spots(layout: BedLayout, top: int, height: int, art: int) -> list[Spot]:
    """Return a spot for everybody in the lines from `top` on, in reading order.

    It is the foot of the plant, the last of its `art` lines, or the nearest line in sight.
    """
    found: list[Spot] = []
    for row in layout.in_sight(top, height):
        line = max(top, min(row.top + art - 1, top + height - 1))
        for column, person in enumerate(row.ids):
            middle = column * layout.cell_width + layout.cell_width // 2
            found.append(Spot(person, line, middle))
    return found


class Jump:
    """One jump, from its first label to the plant."""

    def __init__(self, places: Sequence[Spot]) -> None:
        self._labels = dict(zip(labels(len(places)), places, strict=False))
        self._typed = ""

    @property
    def begun(self) -> bool:
        """Whether a first letter of two is typed."""
        return bool(self._typed)

    def type(self, letter: str) -> tuple[Step, int | None]:
        """Take a letter; return what it did, and the person it leads to."""
        typed = self._typed + letter.lower()
        if typed in self._labels:
            return Step.THERE, self._labels[typed].person
        if any(label.startswith(typed) for label in self._labels):
            self._typed = typed
            return Step.ON, None
        return Step.NOWHERE, None

    def untype(self) -> None:
        """Take the first letter of two back."""
        self._typed = ""

    def on_line(self, line: int) -> Iterable[tuple[int, str]]:
        """Yield the middles and the letters still to be typed of the labels on a line."""
        for label, spot in self._labels.items():
            if spot.line == line and label.startswith(self._typed):
                yield spot.middle, label[len(self._typed) :]

    def over(self, strip: Strip, line: int, style: Style, brackets: bool) -> Strip:
        """Return a line of the ground with its labels on it; `brackets`: where colours are few."""
        for middle, letters in self.on_line(line):
            chip = f"[{letters}]" if brackets else f" {letters} "
            left = max(0, middle - (len(chip) + 1) // 2)
            right = left + len(chip)
            strip = Strip.join(
                [
                    strip.crop(0, left),
                    Strip([Segment(chip, style)], len(chip)),
                    strip.crop(right, strip.cell_length),
                ]
            )
        return strip
