"""A channel of Discord as a table: the chat is between two if only two write, and its name agrees.

The table tells nothing of the channel but by the name of its file.
"""

import re
from collections.abc import Iterator
from datetime import datetime, tzinfo
from typing import BinaryIO

from garden.exchange.chats.between_two import GROUPS, Said, records
from garden.exchange.chats.discord_message import Author, author_by, talk_of
from garden.exchange.chats.instants import of_text
from garden.exchange.days import read_date
from garden.exchange.plain import one_line
from garden.exchange.records import Finding, Problem, ReadOptions
from garden.exchange.table import find_header, read_rows
from garden.exchange.tally import Tally

_COLUMNS = frozenset({"authorid", "author", "date", "content"})
_CHANNEL = re.compile(
    r"(?P<guild>.+?) - (?:.+ - )?(?P<name>.+?) \[(?P<id>\d+)\](?: ?\(\d+\))?\.csv", re.IGNORECASE
)
_DIRECT = "direct messages"
_OLD_DATE = re.compile(r"(\d{2}-[A-Za-z]{3}-\d{2}) (\d{2}):(\d{2}) ([AP])M")
_LONG_ROW = 2_000


def is_table(head: bytes) -> bool:
    """Say whether a file begins with the header of such a table."""
    return find_header(head, _is_header) is not None


def read_table(
    data: BinaryIO, source: str, options: ReadOptions, tally: Tally
) -> Iterator[Finding]:
    """Yield each message of a channel between two."""
    said: list[Said] = []
    authors: dict[str, Author] = {}
    for row in read_rows(data, _is_header, _LONG_ROW):
        name = one_line(row.cells.get("author", "")).removesuffix("#0000")
        author = author_by(row.cells.get("authorid", ""), name)
        at = _instant(row.cells.get("date", ""), options.zone)
        if author is None or at is None:
            yield from tally.refuse(row.line, row.flaw or "A message has no date or no sender.")
            continue
        authors.setdefault(author.key, author)
        said.append(Said(author.key, at, row.line))
    if not said and not tally.any_problem:
        yield Problem(source, None, "No messages are in this chat.")
    named = _CHANNEL.fullmatch(re.split(r"[/\\]", source)[-1])
    if named is not None and named["guild"].casefold() != _DIRECT:
        for _ in said:
            tally.skip(GROUPS)
        return
    channel = named["id"] if named else "|".join(sorted(authors))
    talk = talk_of(channel, named["name"] if named else "", authors)
    yield from records(talk, said, source, tally)


def _is_header(names: frozenset[str]) -> bool:
    return names >= _COLUMNS


def _instant(text: str, zone: tzinfo) -> datetime | None:
    """Return the instant of ISO 8601 text, or of the form that older versions write."""
    old = _OLD_DATE.fullmatch(text)
    day = read_date(old[1]) if old else None
    if old is None or day is None:
        return of_text(text, zone)
    hour = int(old[2]) % 12 + (12 if old[4] == "P" else 0)
    return of_text(f"{day.isoformat()}T{hour:02}:{old[3]}", zone)
