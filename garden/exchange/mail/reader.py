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
from garden.exchange.mail.messages import begins_mailbox, split_letters
from garden.exchange.mail.owner import Owner
from garden.exchange.records import Finding, Problem, ReadOptions, Where
from garden.exchange.tally import Tally

_START = re.compile(rb"(?:\xef\xbb\xbf)?[\r\n]*(?:\d{1,12}[ \t]*\r?\n)?")
_LINE = re.compile(rb"([!-9;-~]{1,76})[ \t]*:|[ \t]+\S|>From ")
_KNOWN = frozenset(
    b"from to cc date subject received return-path message-id delivered-to mime-version"
    b" content-type sender reply-to x-original-to in-reply-to references".split()
)
_TELLING = frozenset(b"from date message-id received return-path".split())
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
        if not known & _TELLING:
            return 0.0
        if len(known) >= 3:
            return 0.95
        ends_so = name.lower().endswith(self.suffixes)
        return 0.7 if len(known) == 2 or ends_so else 0.0

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield each letter's contact, who the owner is where that is sure, and what was left out.

        Letters that cannot be read are problems, the first of each kind with their lines.
        """
        letters, tally, owner = EightBit(), Tally(source), Owner()
        folder = folder_kinds(options.folder, source)
        any_letter = False
        for head in split_letters(data):
            fields = Fields(head.block, letters)
            labels = fields.all("x-gmail-labels") + fields.all("x-gm-labels")
            kinds = folder.union(*map(label_kinds, labels))
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
    """Return which known fields stand before the first empty line; none where it is no head."""
    known: set[bytes] = set()
    odd = 0
    for line in text.splitlines()[:_LINES_LIMIT]:
        if not line.strip():
            break
        match = _LINE.match(line)
        if match is None:
            odd += 1
            if odd > _ODD_LIMIT:
                return frozenset()
        elif match[1] and match[1].lower() in _KNOWN:
            known.add(match[1].lower())
    return frozenset(known)


MAIL = MailImporter()
"""The importer that the package declares."""
