"""The answers to whom one met meanwhile, as far as they are given. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from garden.gardener.meanwhile import Maybe


@dataclass(slots=True)
class Answer:
    """What is said of one person: `day` may be moved; `met` or `skipped` once it is answered.

    `channel` is that of last time, or over which they were met.
    """

    maybe: Maybe
    day: date
    channel: str
    met: bool = False
    skipped: bool = False

    @property
    def open(self) -> bool:
        """Whether it is still to be answered."""
        return not (self.met or self.skipped)


@dataclass(slots=True)
class Answers:
    """All rows, one of them at hand. Days stay between the last visit and today."""

    last_visit: date
    today: date
    rows: list[Answer] = field(default_factory=list)
    cursor: int = 0

    @property
    def at_hand(self) -> Answer:
        """The row under the cursor."""
        return self.rows[self.cursor]

    @property
    def over(self) -> bool:
        """Whether every row is answered."""
        return not any(row.open for row in self.rows)

    def move(self, step: int) -> None:
        """Go to the row beside."""
        self.cursor = max(0, min(self.cursor + step, len(self.rows) - 1))

    def choose(self, row: int) -> bool:
        """Go to a row by its place; return whether there is one to be answered."""
        if not (0 <= row < len(self.rows) and self.rows[row].open):
            return False
        self.cursor = row
        return True

    def shift(self, days: int) -> None:
        """Move the day of the row at hand."""
        row = self.at_hand
        if row.open:
            wanted = row.day + timedelta(days=days)
            row.day = max(self.last_visit, min(wanted, self.today))

    def settle(self, met: Collection[int]) -> None:
        """Take in who is written down by now; whose contact was undone is open again."""
        for place, row in enumerate(self.rows):
            was, row.met = row.met, row.maybe.id in met
            if was and row.open:
                self.cursor, row.channel = place, row.maybe.channel

    def go_on(self) -> None:
        """Go to the next open row, from the top again after the last."""
        places = [*range(self.cursor, len(self.rows)), *range(self.cursor)]
        self.cursor = next((one for one in places if self.rows[one].open), self.cursor)


def answers_to(found: Sequence[Maybe], last_visit: date, today: date) -> Answers:
    """Return the rows before anything is answered."""
    return Answers(last_visit, today, [Answer(one, one.day, one.channel) for one in found])
