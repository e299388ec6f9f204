"""The importer of Profile.csv and Email Addresses.csv: who I am. Nobody comes in by them."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from garden.exchange.identity import fold_email
from garden.exchange.plain import one_line
from garden.exchange.records import Finding, Me, Party, ReadOptions, Skipped
from garden.exchange.table import find_header, read_rows

_PROFILE = frozenset({"first name", "last name", "maiden name"})
_REACHES = ("mail", "phone", "mobile", "street")
_EMAILS = frozenset({"email address", "confirmed", "primary"})
_FOLLOWERS = frozenset({"first name", "last name", "headline", "industry"})


def is_header(names: frozenset[str]) -> bool:
    """Say whether a table with these columns tells of me, or of those who only follow me."""
    return _is_profile(names) or names >= _EMAILS or names >= _FOLLOWERS


def _is_profile(names: Iterable[str]) -> bool:
    """Say whether these are the columns of a profile; an address book has a column to reach by."""
    found = set(names)
    return found >= _PROFILE and not any(part in name for name in found for part in _REACHES)


class LinkedinOwner:
    """Reads the tables of the export that tell who its owner is; followers are no connections."""

    name = "linkedin-owner"
    title = "LinkedIn profile"
    suffixes = (".csv",)

    def detect(self, head: bytes, name: str) -> float:
        """Say 1 where the header is that of one of them."""
        return 0.0 if find_header(head, is_header) is None else 1.0

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield what tells who I am."""
        for row in read_rows(data, is_header):
            names = row.cells.keys()
            email = one_line(row.cells.get("email address", ""))
            if names >= _FOLLOWERS and not _is_profile(names):
                yield Skipped(source, None, "People who only follow you are left out.")
                return
            if names >= _EMAILS and fold_email(email):
                yield Me(Party(email=email))
            elif _is_profile(names):
                parts = (one_line(row.cells.get(part, "")) for part in ("first name", "last name"))
                if name := " ".join(part for part in parts if part):
                    yield Me(Party(name=name))


LINKEDIN_OWNER = LinkedinOwner()
"""The importer that the package declares."""
