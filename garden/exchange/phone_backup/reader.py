"""The importer of sms-*.xml and calls-*.xml.

Only attributes are looked at, one element at a time. The count that a file claims is often wrong,
and so are its readable dates: neither is used. What is written is never kept.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO
from xml.parsers import expat

from garden.exchange.encoding import head_text
from garden.exchange.lines import read_chunks
from garden.exchange.phone_backup.clean import clean_xml
from garden.exchange.phone_backup.entries import Entry, read_call, read_mms, read_sms
from garden.exchange.records import Finding, Problem, ReadOptions
from garden.exchange.tally import Tally

NO_ENTITIES = "This XML defines entities of its own, which no backup does; it was not read on."
CUT_OFF = "This file ends or breaks within; what stood before was read."

_ROOT = re.compile(r"<(smses|calls)[\s>/]")
_ENTRIES = frozenset({"sms", "mms", "call"})
_ATTRIBUTES = 64


class _Entities(Exception):
    """The file tries to define entities."""


class PhoneBackupImporter:
    """Reads the backups of calls and of messages."""

    name = "phone-backup"
    title = "SMS Backup & Restore file"
    suffixes: tuple[str, ...] = ()

    def detect(self, head: bytes, name: str) -> float:
        """Say 1 where the root is that of such a backup."""
        return 1.0 if _ROOT.search(head_text(head[:8192])) else 0.0

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield each message and each call that came about; what was left out is counted."""
        tally = Tally(source)
        elements = _Elements()
        told = False
        try:
            for chunk in clean_xml(read_chunks(data)):
                elements.feed(chunk)
                for entry in elements.taken():
                    told = True
                    yield from _record(entry, source, tally)
            elements.close()
        except _Entities:
            told = True
            yield Problem(source, None, NO_ENTITIES)
        except expat.ExpatError as error:
            told = True
            for entry in elements.taken():
                yield from _record(entry, source, tally)
            yield Problem(source, error.lineno, CUT_OFF)
        yield from tally.summary()
        if not told:
            yield Problem(source, None, "No calls and no messages are in this backup.")


def _record(entry: Entry, source: str, tally: Tally) -> Iterator[Finding]:
    if entry.kind == "call":
        yield from read_call(entry, source, tally)
    elif entry.kind == "sms":
        yield from read_sms(entry, source, tally)
    else:
        yield from read_mms(entry, source, tally)


class _Elements:
    """Collects the elements that stand for a call or a message, as they end."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate("utf-8")
        self._parser.EntityDeclHandler = self._entity
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._open: Entry | None = None
        self._done: list[Entry] = []

    def feed(self, chunk: bytes) -> None:
        self._parser.Parse(chunk, False)

    def close(self) -> None:
        self._parser.Parse(b"", True)

    def taken(self) -> list[Entry]:
        """Return what has ended since the last call."""
        done, self._done = self._done, []
        return done

    def _entity(self, *_: object) -> None:
        raise _Entities

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name in _ENTRIES:
            self._open = Entry(name, attributes, self._parser.CurrentLineNumber)
        elif name == "addr" and self._open is not None and len(self._open.addresses) < _ATTRIBUTES:
            self._open.addresses.append((attributes.get("type", ""), attributes.get("address", "")))

    def _end(self, name: str) -> None:
        if name in _ENTRIES and self._open is not None:
            self._done.append(self._open)
            self._open = None


PHONE_BACKUP = PhoneBackupImporter()
"""The importer that the package declares."""
