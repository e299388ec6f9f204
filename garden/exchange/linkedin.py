"""The LinkedIn importer: Connections.csv, as it comes in the export of one's data.

The day of a connection that cannot be read does not keep the person out: the row comes in without
the day, with a notice. Company and position are those of the day of the export.
"""

from collections.abc import Iterator
from datetime import UTC, date
from typing import BinaryIO

from garden.exchange.identity import fingerprint, fold_email, fold_name, linkedin_slug
from garden.exchange.linkedin_export.instants import read_instant
from garden.exchange.plain import one_line
from garden.exchange.records import (
    Finding,
    Notice,
    PersonRecord,
    Problem,
    ReadOptions,
    Skipped,
    Where,
)
from garden.exchange.table import Row, find_header, read_rows

_NAME_LENGTH = 300
_NAMES = frozenset({"first name", "last name"})
_SURE = frozenset({"connected on"})
_LIKELY = frozenset({"company", "position", "url"})


def is_header(names: frozenset[str]) -> bool:
    """Say whether a table with these columns lists connections."""
    return names >= _NAMES and (names >= _SURE or names >= _LIKELY)


class LinkedinImporter:
    """Reads the list of connections. The last part of a profile's address is a person's key."""

    name = "linkedin"
    title = "LinkedIn list of connections"
    suffixes = (".csv",)

    def detect(self, head: bytes, name: str) -> float:
        """Say 1 where the header is that of Connections.csv, 0.7 where it lacks the day."""
        header = find_header(head, is_header)
        if header is None:
            return 0.0
        return 1.0 if "connected on" in header.names else 0.7

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield the person of each row; a `Skipped` for a nameless row and for a repeated one."""
        seen: set[tuple[str, str]] = set()
        for row in read_rows(data, is_header):
            for finding in _read_row(row, source):
                if not isinstance(finding, PersonRecord):
                    yield finding
                elif finding.source_keys[0] in seen:
                    yield Skipped(source, row.line, "This person stands on an earlier line, too.")
                else:
                    seen.add(finding.source_keys[0])
                    yield finding


def _read_row(row: Row, source: str) -> Iterator[Finding]:
    if row.flaw:
        yield Problem(source, row.line, row.flaw)
        return
    given, family = _cell(row, "first name"), _cell(row, "last name")
    name = " ".join(part for part in (given, family) if part)
    if len(name) > _NAME_LENGTH:
        yield Problem(source, row.line, "The name in this row is too long to be one.")
        return
    if not name:
        yield Skipped(source, row.line, "This row names nobody; the member may have left LinkedIn.")
        return
    typed_day = _cell(row, "connected on")
    connected_on = _day(typed_day)
    if typed_day and connected_on is None:
        yield Notice(
            source, row.line, f"The day of the connection was not clear: {typed_day[:40]}."
        )
    url, email = _cell(row, "url"), _cell(row, "email address")
    company, position = _cell(row, "company"), _cell(row, "position")
    yield PersonRecord(
        where=Where(source, row.line),
        name=name,
        named_by="name",
        given=given,
        family=family,
        company=company,
        title=position,
        emails=(email,) if fold_email(email) else (),
        urls=(url,) if url else (),
        connected_on=connected_on,
        source_keys=(_key(url, name, typed_day, (email, company, position)),),
    )


def _cell(row: Row, name: str) -> str:
    return one_line(row.cells.get(name, ""))


def _day(typed: str) -> date | None:
    """Return the day of a connection; exports of old add a time in the American way."""
    found = read_instant(typed, UTC)
    return found[0].date() if found else None


def _key(url: str, name: str, day: str, rest: tuple[str, ...]) -> tuple[str, str]:
    """Return the key of a row: its profile, else its name and day, which no later export changes.

    Without a day either, all that the row says makes the key, so that an unchanged row is known.
    """
    if slug := linkedin_slug(url):
        return "linkedin", slug
    on = _day(day)
    told = (on.isoformat(),) if on else (day, *rest)
    return "linkedin-hash", fingerprint((fold_name(name), url.casefold(), *told))


LINKEDIN = LinkedinImporter()
"""The importer that the package declares."""
