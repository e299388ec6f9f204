"""The vCard importer: bytes in, people and remarks out, one card in memory at a time."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from garden.exchange.encoding import EightBit, head_text, utf8_lines
from garden.exchange.looks import PLAIN_TEXT, TABLE, looks_like
from garden.exchange.records import Finding, Notice, ReadOptions, Where
from garden.exchange.vcard.cards import Card, Stray, group_cards
from garden.exchange.vcard.person import read_person
from garden.exchange.vcard.property import Stated, read_property
from garden.exchange.vcard.unfold import unfold

_BEGIN = re.compile(
    r"^[ \t\ufeff]*\"?(?:[\w-]+\.)?BEGIN[ \t]*:[ \t]*VCARD[ \t]*\r?$", re.IGNORECASE | re.MULTILINE
)


class VcardImporter:
    """Reads vCard 2.1, 3.0 and 4.0, any number of cards in a file."""

    name = "vcard"
    title = "vCard address book"
    suffixes = (".vcf", ".vcard")

    def detect(self, head: bytes, name: str) -> float:
        """Say 1 where the file begins with a card, 0.6 where plain text comes before the first.

        A mail or a page in which a card stands is a mail or a page.
        """
        text = head_text(head).replace("\r", "\n")
        first = _BEGIN.search(text)
        if first is None:
            return 0.0
        before = text[: first.start()].strip().upper()
        if before in ("", "BEGIN:VADDRESSBOOK"):
            return 1.0
        return 0.6 if looks_like(head) in (PLAIN_TEXT, TABLE) else 0.0

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield the person of each card, a `Skipped` for a company's, notices for odd lines."""
        old_letters = EightBit()
        for card in group_cards(unfold(utf8_lines(data))):
            if isinstance(card, Stray):
                why = "This END:VCARD ends no card; lines just before it may belong to nobody."
                yield Notice(source, card.line, why)
                continue
            for line, why in card.remarks:
                yield Notice(source, line, why)
            where = Where(source, card.line)
            yield from read_person(_state(card, old_letters), where, options)


def _state(card: Card, old_letters: EightBit) -> list[Stated]:
    """Take the properties of `card` apart; all of them are evidence for an unnamed code page."""
    for item in card.properties:
        if item.head is None or b"CHARSET" not in item.head.upper():
            old_letters.learn(item.value)
    return [read_property(item, old_letters) for item in card.properties]


VCARD = VcardImporter()
"""The importer that the package declares."""
