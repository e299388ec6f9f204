"""What an import wants of one person: the records about them, gathered. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from garden.exchange.identity import fold_email, fold_phone, linkedin_slug
from garden.exchange.records import PartialDay, PersonRecord

_T = TypeVar("_T")

Handles = dict[tuple[str, str], tuple[str, str]]
"""(kind, folded value) of each handle, with the value as typed and what it is for."""


@dataclass(slots=True)
class Draft:
    """One person as the records of an import describe them.

    `jobs` says that company and title come from a source that is renewed as jobs change.
    """

    name: str
    records: int = 0
    nickname: str = ""
    company: str = ""
    title: str = ""
    location: str = ""
    met_on: date | None = None
    jobs: bool = False
    handles: Handles = field(default_factory=dict)
    keys: list[tuple[str, str]] = field(default_factory=list)
    birthday: PartialDay | None = None
    occasions: list[tuple[str, PartialDay]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    extras: list[tuple[str, tuple[tuple[str, str], ...], str]] = field(default_factory=list)

    def take(self, record: PersonRecord, keys: tuple[tuple[str, str], ...], region: str) -> None:
        """Add what `record` says; what an earlier one said stays, but for a newer job."""
        self.records += 1
        self.nickname = self.nickname or record.nickname
        self.location = self.location or record.address
        self.met_on = self.met_on or record.connected_on
        self.birthday = self.birthday or record.birthday
        self._take_job(record)
        labels = dict(record.labels)
        for kind, value, folded in handles_of(record, region):
            self.handles.setdefault((kind, folded), (value, labels.get(value, "")))
        _extend(self.keys, keys)
        _extend(self.occasions, ((one.kind, one.day) for one in record.occasions))
        _extend(self.tags, record.tags)
        _extend(self.notes, (record.note,) if record.note.strip() else ())
        _extend(self.extras, ((one.name, one.params, one.value) for one in record.extra))

    def _take_job(self, record: PersonRecord) -> None:
        renewed = any(kind == "linkedin" for kind, _ in record.source_keys)
        if renewed or not self.jobs:
            self.company = (record.company if renewed else "") or self.company or record.company
            self.title = (record.title if renewed else "") or self.title or record.title
        self.jobs = self.jobs or renewed


def handles_of(record: PersonRecord, region: str) -> list[tuple[str, str, str]]:
    """Return (kind, value as typed, folded value) of a record's handles, in order."""
    emails = [("email", text, fold_email(text) or text.casefold()) for text in record.emails]
    phones = [("phone", text, fold_phone(text, region) or text) for text in record.phones]
    urls = [("url", text, linkedin_slug(text) or text.casefold()) for text in record.urls]
    return [one for one in (*emails, *phones, *urls) if one[1].strip()]


def _extend(there: list[_T], more: Iterable[_T]) -> None:
    for one in more:
        if one not in there:
            there.append(one)
