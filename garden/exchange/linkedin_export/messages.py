"""The importer of messages.csv: who wrote to whom; what was written is never kept.

Everything about one conversation may be incomplete in a row, so all rows are looked at, without
their text, before the first is given: who stands in nearly every conversation is I.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from garden.exchange.identity import fold_name, linkedin_slug
from garden.exchange.linkedin_export.instants import read_instant
from garden.exchange.plain import one_line
from garden.exchange.records import ContactRecord, Finding, Me, Party, ReadOptions, Where
from garden.exchange.table import Row, find_header, read_rows
from garden.exchange.tally import Tally

LONG_ROW = 2_000
"""Lines that the text of one message may take."""

NEARLY_ALL = 0.9
"""The part of the conversations in which I must stand."""

_NEEDED = frozenset({"conversation id", "from", "to", "date", "content"})
_ROBOTS = re.compile(r"guide|coach|learning", re.IGNORECASE)
_SKIPPED_FOLDERS = frozenset({"spam", "trash", "sponsored"})


def is_header(names: frozenset[str]) -> bool:
    """Say whether a table with these columns holds messages."""
    return names >= _NEEDED


class LinkedinMessages:
    """Reads messages.csv."""

    name = "linkedin-messages"
    title = "LinkedIn messages"
    suffixes = (".csv",)

    def detect(self, head: bytes, name: str) -> float:
        """Say 1 where the header is that of messages; those of robots have it, too."""
        if find_header(head, is_header) is None or _ROBOTS.search(name):
            return 0.0
        return 1.0

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield who I am where that is clear, then each message between two."""
        tally = Tally(source)
        rows: list[_Message] = []
        for row in read_rows(data, is_header, LONG_ROW):
            if row.flaw:
                yield from tally.refuse(row.line, row.flaw)
                continue
            message = _message(row, options)
            if isinstance(message, str):
                if message == _NO_DATE:
                    yield from tally.refuse(row.line, message)
                else:
                    tally.skip(message)
            else:
                rows.append(message)
        yield from _told(rows, source, tally)
        yield from tally.summary()


_NO_DATE = "This message has no date that can be read."


@dataclass(frozen=True, slots=True)
class _Message:
    """One row without its text. A person is a profile's slug, or a folded name without one."""

    line: int
    talk: str
    at: datetime
    sender: str
    others: tuple[str, ...]
    parties: tuple[Party, ...]


def _message(row: Row, options: ReadOptions) -> _Message | str:
    """Return what a row says, or why it is left out."""
    if _cell(row, "is message draft").lower() in ("yes", "true"):
        return "Drafts"
    if _cell(row, "folder").lower() in _SKIPPED_FOLDERS:
        return "Messages in the spam folder"
    at = read_instant(row.cells.get("date", ""), options.zone)
    if at is None:
        return _NO_DATE
    sender = _party(_cell(row, "from"), _cell(row, "sender profile url"))
    names = [one for one in re.split(r",\s*", _cell(row, "to")) if one]
    urls = [one for one in re.split(r",\s*", _cell(row, "recipient profile urls")) if one]
    if len(urls) == len(names) or len(urls) > 1:
        pairs = zip(names if len(names) == len(urls) else [""] * len(urls), urls, strict=True)
        others = [_party(name, url) for name, url in pairs]
    else:
        # A name may hold a comma ("Jane Doe, PhD"): one profile is one person.
        others = [_party(_cell(row, "to"), urls[0] if urls else "")]
    if not sender.name and not sender.url:
        return "Messages of nobody"
    if any(map(is_of_linkedin, (sender, *others))):
        return "Messages of LinkedIn itself and of members who left"
    if len(others) > 1:
        return "Messages to groups"
    return _Message(
        row.line,
        _cell(row, "conversation id"),
        at[0],
        _who(sender),
        tuple(_who(other) for other in others),
        (sender, *others),
    )


def is_of_linkedin(party: Party) -> bool:
    """Say whether a name without a profile is LinkedIn's own, or what it calls who has left."""
    return not party.url and "linkedin" in party.name.casefold()


def _told(rows: Sequence[_Message], source: str, tally: Tally) -> Iterator[Finding]:
    talks: dict[str, dict[str, Party]] = {}
    for row in rows:
        people = talks.setdefault(row.talk, {})
        for key, party in zip((row.sender, *row.others), row.parties, strict=True):
            people.setdefault(key, party)
    for people in talks.values():
        _join_names(people)
    mine = _owner(list(talks.values()))
    if mine is not None:
        yield Me(mine)
        for people in talks.values():
            _join_names(people, mine)
    equal: Counter[tuple[str, datetime, str]] = Counter()
    for row in rows:
        people = talks[row.talk]
        keys = [_known(key, people) for key in (row.sender, *row.others)]
        if len({*keys}) > 2 or len(people) > 2:
            tally.skip("Messages to groups")
            continue
        equal[row.talk, row.at, row.sender] += 1
        number = equal[row.talk, row.at, row.sender]
        yield ContactRecord(
            where=Where(source, row.line),
            channel="message",
            at=row.at,
            people=tuple(people[key] for key in dict.fromkeys(keys)),
            sender=people[keys[0]],
            key=f"linkedin-message|{row.talk}|{row.at.isoformat()}|{keys[0]}|{number}",
            daily=True,
        )


def _join_names(people: dict[str, Party], mine: Party | None = None) -> None:
    """Take somebody who stands with a profile in one row and by name in another for one.

    `mine` is I, whose profile is known from another conversation.
    """
    known = [party for party in people.values() if party.url]
    if mine is not None and mine.url:
        known.append(mine)
    by_name = {fold_name(party.name): party for party in known}
    for key, party in list(people.items()):
        joined = by_name.get(fold_name(party.name))
        if not party.url and joined is not None:
            del people[key]
            people.setdefault(_who(joined), joined)


def _known(key: str, people: dict[str, Party]) -> str:
    """Return the key under which a person of a conversation stands."""
    if key in people:
        return key
    named = key.removeprefix("name:")
    return next(other for other, party in people.items() if fold_name(party.name) == named)


def _owner(talks: Sequence[dict[str, Party]]) -> Party | None:
    """Return who stands in nearly every conversation, if it is one, and there are two or more.

    Where I never answered, older exports have my name only: a name that has one profile, or none,
    in all of them counts as one person.
    """
    profiles: dict[str, set[str]] = {}
    parties: dict[str, Party] = {}
    for people in talks:
        for key, party in people.items():
            parties.setdefault(key, party)
            profiles.setdefault(fold_name(party.name), set()).update({key} if party.url else ())
    counted: Counter[str] = Counter()
    for people in talks:
        keys = set()
        for key, party in people.items():
            known = profiles[fold_name(party.name)]
            keys.add(next(iter(known)) if len(known) == 1 else key)
        counted.update(keys)
    if len(talks) < 2 or not counted:
        return None
    (first, most), *rest = counted.most_common(2)
    alone = not rest or rest[0][1] < most
    return parties[first] if alone and most >= NEARLY_ALL * len(talks) else None


def _party(name: str, url: str) -> Party:
    slug = linkedin_slug(url)
    return Party(name=name, url=url, key=("linkedin", slug) if slug else None)


def _who(party: Party) -> str:
    return party.key[1] if party.key else f"name:{fold_name(party.name)}"


def _cell(row: Row, name: str) -> str:
    return one_line(row.cells.get(name, ""))


LINKEDIN_MESSAGES = LinkedinMessages()
"""The importer that the package declares."""
