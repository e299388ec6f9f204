"""The importer of Invitations.csv: who asked whom to connect."""

from collections.abc import Iterator
from typing import BinaryIO

from garden.exchange.identity import fold_name, linkedin_slug
from garden.exchange.linkedin_export.instants import read_instant
from garden.exchange.linkedin_export.messages import is_of_linkedin
from garden.exchange.plain import one_line
from garden.exchange.records import ContactRecord, Direction, Finding, Party, ReadOptions, Where
from garden.exchange.table import find_header, read_rows
from garden.exchange.tally import Tally

_NEEDED = frozenset({"from", "to", "sent at", "direction"})
_DIRECTIONS: dict[str, Direction] = {"outgoing": "out", "incoming": "in"}
_LONG_ROW = 500


def is_header(names: frozenset[str]) -> bool:
    """Say whether a table with these columns holds invitations."""
    return names >= _NEEDED


class LinkedinInvitations:
    """Reads Invitations.csv. An invitation counts as contact: somebody thought of somebody."""

    name = "linkedin-invitations"
    title = "LinkedIn invitations"
    suffixes = (".csv",)

    def detect(self, head: bytes, name: str) -> float:
        """Say 1 where the header is that of invitations."""
        return 0.0 if find_header(head, is_header) is None else 1.0

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield each invitation with the one at its other end."""
        tally = Tally(source)
        for row in read_rows(data, is_header, _LONG_ROW):
            direction = _DIRECTIONS.get(row.cells.get("direction", "").strip().lower())
            at = read_instant(row.cells.get("sent at", ""), options.zone)
            if row.flaw or direction is None or at is None:
                why = row.flaw or "This invitation has no day or no direction that can be read."
                yield from tally.refuse(row.line, why)
                continue
            end, column = (
                ("from", "inviterprofileurl")
                if direction == "in"
                else (
                    "to",
                    "inviteeprofileurl",
                )
            )
            name, url = (one_line(row.cells.get(part, "")) for part in (end, column))
            slug = linkedin_slug(url)
            if not slug and (not name or is_of_linkedin(Party(name=name))):
                tally.skip("Invitations of members who left")
                continue
            yield ContactRecord(
                where=Where(source, row.line),
                channel="social",
                at=at[0],
                day_only=at[1],
                people=(Party(name=name, url=url, key=("linkedin", slug) if slug else None),),
                direction=direction,
                key=f"linkedin-invitation|{slug or fold_name(name)}|{at[0].isoformat()}",
            )
        yield from tally.summary()


LINKEDIN_INVITATIONS = LinkedinInvitations()
"""The importer that the package declares."""
