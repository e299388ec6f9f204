"""The mail importer: the heads of letters in, past contacts out, one letter in memory at a time.

Bodies and subjects are never kept. Chats, newsletters, lists, invitations and broadcasts are no
letters between people; they are counted, not given.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from garden.exchange.encoding import EightBit
from garden.exchange.mail.fields import Fields
from garden.exchange.mail.folders import folder_kinds, label_kinds
from garden.exchange.mail.letter import NO_LETTER, LeftOut, Refused, read_letter
from garden.exchange.mail.messages import split_letters
from garden.exchange.mail.owner import Owner
from garden.exchange.mail.separators import begins_mailbox
from garden.exchange.records import Finding, Problem, ReadOptions, Where
from garden.exchange.tally import Tally

_START = re.compile(rb"(?:\xef\xbb\xbf)?(?:[ \t]*+[\r\n])*+(?:\d{1,12}[ \t]*\r?\n)?")
_LINE = re.compile(rb"([!-9;-~]{1,76})[ \t]*:(.*)|[ \t]+\S|>From ")
_KNOWN = frozenset(
    b"from to cc date subject received return-path message-id delivered-to mime-version"
    b" content-type sender reply-to x-original-to in-reply-to references".split()
)
_TELLING = {
    b"from": re.compile(rb"[@<\"]|=\?"),
    b"date": re.compile(rb"\d:\d"),
    b"message-id": re.compile(rb"[@<]"),
    b"received": re.compile(rb"\b(?:from|by)\b|;"),
    b"return-path": re.compile(rb"[@<]"),
}
_LINES_LIMIT = 400
_ODD_LIMIT = 2


class MailImporter:
    """Reads mailboxes (mbox) and single letters (EML, Apple's emlx, the files of a Maildir)."""

    name = "mail"
    title = "mailbox"
    suffixes = (".mbox", ".mbx", ".eml", ".emlx")

    def detect(self, head: bytes, name: str) -> float:
        """Say 1 where the file begins as an mbox, else how surely it begins with a letter's head.

        Two fields that letters have are enough, if one of them is seldom found elsewhere.
        """
        start = _START.match(head)
        text = head[start.end() :] if start else head
        if begins_mailbox(text):
            return 1.0
        known = _fields_at_start(text)
        if len(known) >= 3:
            return 0.95
        ends_so = name.lower().endswith(self.suffixes)
        return 0.7 if len(known) == 2 or (known and ends_so) else 0.0

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield each letter's contact, who the owner is where that is sure, and what was left out.

        Letters that cannot be read are problems, the first of each kind with their lines.
        """
        letters, tally, owner = EightBit(), Tally(source), Owner()
        folder, mailbox = folder_kinds(options.folder), folder_kinds(options.folder, source)
        any_letter = False
        for head in split_letters(data):
            fields = Fields(head.block, letters)
            labels = fields.all("x-gmail-labels") + fields.all("x-gm-labels")
            place = mailbox if head.from_line else folder
            kinds = place.union(*map(label_kinds, labels))
            found = read_letter(head, fields, kinds, Where(source, head.line), options)
            any_letter = any_letter or found != NO_LETTER
            if isinstance(found, LeftOut):
                tally.skip(found.kind)
            elif isinstance(found, Refused):
                yield from tally.refuse(head.line, found.why)
            else:
                yield from owner.learn(fields, kinds)
                yield found
        if not any_letter:
            yield Problem(source, None, "No letter was found in this.")
            return
        yield from owner.finish()
        yield from tally.summary()


def _fields_at_start(text: bytes) -> frozenset[bytes]:
    """Return which known fields stand before the first empty line; none where it is no head.

    It is one where a field tells it that is seldom found elsewhere, and says what it says in mail.
    """
    known: set[bytes] = set()
    odd, telling = 0, False
    for line in text.splitlines()[:_LINES_LIMIT]:
        if not line.strip():
            break
        match = _LINE.match(line)
        if match is None:
            odd += 1
            if odd > _ODD_LIMIT + len(known):
                return frozenset()
        elif match[1] and (name := match[1].lower()) in _KNOWN:
            known.add(name)
            sign = _TELLING.get(name)
            telling = telling or (sign is not None and _says(sign, match[2]))
    # A file of settings begins with a heading.
    is_head = telling and (not odd or len(known) >= 3)
    return frozenset(known) if is_head else frozenset()


def _says(sign: re.Pattern[bytes], value: bytes) -> bool:
    """Say whether a field's line has what mail has there; its value may stand on the next line."""
    return not value.strip() or sign.search(value) is not None


MAIL = MailImporter()
"""The importer that the package declares."""
