"""Who has a card in Today during one visit, and whose turn is next. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Visit:
    """The cards of one visit, by person id.

    `order` is everybody who ever had a card, so that an undo brings a card back to its place;
    `done` says in words what was done for a person; those `lingering` are shown for a moment
    although Today is through with them; those `skipped` are left out until the next visit.
    """

    order: list[int] = field(default_factory=list)
    done: dict[int, str] = field(default_factory=dict)
    lingering: set[int] = field(default_factory=set)
    skipped: set[int] = field(default_factory=set)
    cursor: int | None = None

    def welcome(self, present: Sequence[int], tended: Collection[int]) -> None:
        """Take in who is in Today now. Whoever is back and not `tended` is at hand again."""
        for place, person in enumerate(present):
            if person not in self.order:
                after = self.order.index(present[place - 1]) + 1 if place else 0
                self.order.insert(after, person)
        for person in present:
            if person in self.done and person not in tended:
                del self.done[person]
                self.lingering.discard(person)
                self.cursor = person

    def cards(self, present: Collection[int]) -> list[int]:
        """Return who has a card, from top to bottom."""
        return [
            person
            for person in self.order
            if (person in present and person not in self.skipped) or person in self.lingering
        ]

    def mark(self, person: int, words: str) -> None:
        """Note what was done for a person; the card stays for a moment."""
        self.done[person] = words
        self.lingering.add(person)

    def settle(self, cards: Sequence[int], before: Sequence[int]) -> None:
        """Keep the cursor on a card: where it was, or on the nearest place of `before`."""
        if self.cursor in cards:
            return
        place = before.index(self.cursor) if self.cursor in before else 0
        waiting = [person for person in cards if person not in self.done]
        later = [person for person in before[place:] if person in waiting]
        self.cursor = next(iter(later or waiting or cards), None)

    def go_on(self, cards: Sequence[int]) -> None:
        """Move the cursor to the next person who waits, from the top again after the last."""
        if self.cursor not in cards:
            return
        place = cards.index(self.cursor)
        following = [*cards[place + 1 :], *cards[:place]]
        self.cursor = next((one for one in following if one not in self.done), self.cursor)

    def moved(self, cards: Sequence[int], step: int) -> int | None:
        """Return who stands `step` cards from the cursor, no further than the first and last."""
        if self.cursor not in cards:
            return self.cursor
        return cards[max(0, min(cards.index(self.cursor) + step, len(cards) - 1))]
