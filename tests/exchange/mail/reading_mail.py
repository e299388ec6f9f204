"""Helpers of these tests: read mail from text and pick what came of it."""

import io
from datetime import UTC, datetime
from pathlib import Path

from garden.exchange.mail.reader import MAIL
from garden.exchange.records import ContactRecord, Finding, Me, Problem, ReadOptions, Skipped

FIXTURES = Path(__file__).parents[1] / "fixtures" / "mail"
NOW = datetime(2024, 12, 1, tzinfo=UTC)
DATE = "Date: Mon, 4 Mar 2024 10:15:00 +0100"


def read_mail(data: str | bytes, folder: str = "", source: str = "file") -> list[Finding]:
    """Return all that the mail importer finds in `data`."""
    plain = data.encode() if isinstance(data, str) else data
    return list(MAIL.read(io.BytesIO(plain), source, ReadOptions(folder=folder, now=NOW)))


def read_head(*lines: str, folder: str = "") -> list[Finding]:
    """Return what is found in one letter with these lines, a sender and a date in its head."""
    stated = [line.partition(":")[0].lower() for line in lines]
    more = [] if "from" in stated else ["From: Ada <ada@example.org>"]
    more += [] if "date" in stated else [DATE]
    return read_mail("\n".join([*more, *lines, "", "text", ""]), folder)


def contacts(findings: list[Finding]) -> list[ContactRecord]:
    return [finding for finding in findings if isinstance(finding, ContactRecord)]


def owners(findings: list[Finding]) -> list[str]:
    return [finding.party.email for finding in findings if isinstance(finding, Me)]


def remarks(findings: list[Finding]) -> list[str]:
    return [finding.why for finding in findings if isinstance(finding, Skipped | Problem)]


def people(*lines: str) -> list[tuple[str, str]]:
    """Return the names and addresses in the one letter with these lines."""
    (contact,) = contacts(read_head(*lines))
    return [(person.name, person.email) for person in contact.people]
