"""Group the properties of a file into cards, however the file frames them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from garden.exchange.vcard.unfold import Property

PROPERTY_LIMIT = 10_000
"""How many properties of one card are kept."""

SIZE_LIMIT = 32 * 1024 * 1024
"""How many bytes of values of one card are kept; pictures do not count."""

_REMARK_LIMIT = 20

_MANY_LINES = frozenset({b"NOTE", b"ADR", b"LABEL"})


@dataclass(slots=True)
class Card:
    """One card as it is read: its first line, its properties, and remarks as (line, sentence)."""

    line: int
    properties: list[Property] = field(default_factory=list)
    remarks: list[tuple[int, str]] = field(default_factory=list)
    size: int = 0

    def remark(self, line: int, why: str) -> None:
        """Add a remark, unless there are many already."""
        if len(self.remarks) < _REMARK_LIMIT:
            self.remarks.append((line, why))


@dataclass(frozen=True, slots=True)
class Stray:
    """An END that ends no card; `line` is where it stands."""

    line: int


def group_cards(properties: Iterable[Property]) -> Iterator[Card | Stray]:
    """Yield the cards of a file in order.

    A card ends at its END, at the next BEGIN or with the file; in the last two cases it says so and
    is kept. A card within AGENT is the business card of somebody's assistant, and is left out, as
    is what stands outside cards.
    """
    card: Card | None = None
    agents = 0
    for item in properties:
        frame = _frame(item)
        if card is None:
            if frame == b"END":
                yield Stray(item.line)
            card = Card(item.line) if frame == b"BEGIN" else None
        elif frame == b"BEGIN" and (agents or _opens_agent(card)):
            agents += 1
        elif agents:
            agents -= frame == b"END"
        elif frame == b"BEGIN":
            yield _unended(card)
            card = Card(item.line)
        elif frame == b"END":
            yield card
            card = None
        else:
            agents = _put(card, item)
    if card is not None:
        yield _unended(card)


def _frame(item: Property) -> bytes:
    """Return BEGIN or END where `item` frames a card, else nothing."""
    if item.head is None or item.value.strip(b' \t"').upper() != b"VCARD":
        return b""
    word = item.head.rpartition(b".")[2].strip(b' \t"').upper()
    return word if word in (b"BEGIN", b"END") else b""


def _opens_agent(card: Card) -> bool:
    last = card.properties[-1] if card.properties else None
    return last is not None and _name(last) == b"AGENT" and not last.value.strip()


def _name(item: Property) -> bytes:
    return (item.head or b"").partition(b";")[0].rpartition(b".")[2].strip().upper()


def _unended(card: Card) -> Card:
    card.remark(card.line, "This card has no END:VCARD; it was read up to the next card.")
    return card


def _put(card: Card, item: Property) -> int:
    """Add `item` to `card`; return 1 where it opens the card of an agent, else 0."""
    if item.head is None:
        _put_stray(card, item)
        return 0
    name = _name(item)
    if name == b"AGENT" and item.value.strip().upper() == b"BEGIN:VCARD":
        return 1
    if item.cut:
        card.remark(item.line, "This value is longer than 16 MiB and was cut off.")
    if len(card.properties) >= PROPERTY_LIMIT or card.size + len(item.value) > SIZE_LIMIT:
        card.remark(item.line, "This card is very large; the rest of it was left out.")
        return 0
    card.size += len(item.value)
    card.properties.append(item)
    return 0


def _put_stray(card: Card, item: Property) -> None:
    """Take a line without a colon as going on with a text before it, else remark on it."""
    last = card.properties[-1] if card.properties else None
    if item.value.startswith(b"#"):
        return
    if last is not None and _name(last) in _MANY_LINES and len(last.value) < 64 * 1024:
        text = last.value.removesuffix(b"\\") + b"\\n" + item.value
        card.properties[-1] = last._replace(value=text)
        return
    card.remark(item.line, "This line is no part of a vCard and was left out.")
