"""Helpers of these tests: read a card or a table from text and pick what came of it."""

import io
from pathlib import Path

from garden.exchange.linkedin import LINKEDIN
from garden.exchange.records import Finding, Notice, PersonRecord, Problem, ReadOptions, Skipped
from garden.exchange.vcard.reader import VCARD

FIXTURES = Path(__file__).parent / "fixtures"
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def read_vcard(data: str | bytes, book: str = "book") -> list[Finding]:
    """Return all that the vCard importer finds in `data`."""
    plain = data.encode() if isinstance(data, str) else data
    return list(VCARD.read(io.BytesIO(plain), "a.vcf", ReadOptions(book)))


def read_card(*lines: str | bytes, book: str = "book") -> PersonRecord:
    """Return the one person of a card with these lines between its BEGIN and END."""
    plain = [line.encode() if isinstance(line, str) else line for line in lines]
    data = b"\r\n".join([b"BEGIN:VCARD", *plain, b"END:VCARD", b""])
    (person,) = people(read_vcard(data, book))
    return person


def read_linkedin(data: str | bytes) -> list[Finding]:
    """Return all that the LinkedIn importer finds in `data`."""
    plain = data.encode() if isinstance(data, str) else data
    return list(LINKEDIN.read(io.BytesIO(plain), "Connections.csv", ReadOptions()))


def people(findings: list[Finding]) -> list[PersonRecord]:
    return [finding for finding in findings if isinstance(finding, PersonRecord)]


def problems(findings: list[Finding]) -> list[Problem]:
    return [finding for finding in findings if isinstance(finding, Problem)]


def skipped(findings: list[Finding]) -> list[Skipped]:
    return [finding for finding in findings if isinstance(finding, Skipped)]


def notices(findings: list[Finding]) -> list[Notice]:
    return [finding for finding in findings if isinstance(finding, Notice)]


def names(findings: list[Finding]) -> list[str]:
    return [person.name for person in people(findings)]
