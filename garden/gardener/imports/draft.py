"""What an import wants of one person: the records about them, gathered. Pure."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from garden.exchange.identity import fold_email, linkedin_slug
from garden.exchange.matching import Match
from garden.exchange.parties import handle_token
from garden.exchange.records import Owed, PartialDay, PersonRecord
from garden.store.source_kinds import RENEWED

_T = TypeVar("_T")

Job = tuple[str, str]
"""(title, company)."""

Handles = dict[tuple[str, str], tuple[str, str]]
"""(kind, folded value) of each handle, with the value as typed and what it is for."""


@dataclass(slots=True)
class Draft:
    """One person as the records of an import describe them.

    `jobs` says that company and title come from a source that is renewed as jobs change, and
    `earlier_jobs` are those that it told before in this run. `names` are all that the records call
    the person.
    """

    name: str
    records: int = 0
    nickname: str = ""
    company: str = ""
    title: str = ""
    location: str = ""
    met_on: date | None = None
    jobs: bool = False
    earlier_jobs: list[Job] = field(default_factory=list)
    handles: Handles = field(default_factory=dict)
    keys: list[tuple[str, str]] = field(default_factory=list)
    birthday: PartialDay | None = None
    occasions: list[tuple[str, PartialDay]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    dated_notes: list[tuple[date, str]] = field(default_factory=list)
    promises: list[Owed] = field(default_factory=list)
    rhythm_days: float | None = None
    extras: list[tuple[str, tuple[tuple[str, str], ...], str]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def take(self, record: PersonRecord, match: Match, without: Container[str] = ()) -> None:
        """Add what `record` says; what an earlier one said stays, but for a newer job.

        Handles whose tokens are among `without` are left out.
        """
        self.records += 1
        self.nickname = self.nickname or record.nickname
        self.location = self.location or record.address
        self.met_on = self.met_on or record.connected_on
        self.birthday = self.birthday or record.birthday
        self._take_job(record)
        labels = dict(record.labels)
        for kind, value, folded in handles_of(record, match.phones):
            if handle_token(kind, folded) not in without:
                self.handles.setdefault((kind, folded), (value, labels.get(value, "")))
        if record.name not in self.names:
            self.names.append(record.name)
        _extend(self.keys, match.keys)
        _extend(self.occasions, ((one.kind, one.day) for one in record.occasions))
        _extend(self.tags, record.tags)
        _extend(self.notes, (record.note,) if record.note.strip() else ())
        _extend(self.dated_notes, record.dated_notes)
        _extend(self.promises, record.promises)
        self.rhythm_days = self.rhythm_days or record.rhythm_days
        _extend(self.extras, ((one.name, one.params, one.value) for one in record.extra))

    def _take_job(self, record: PersonRecord) -> None:
        renewed = any(kind == RENEWED for kind, _ in record.source_keys[:1])
        if renewed and self.jobs and (record.title, record.company) != (self.title, self.company):
            self.earlier_jobs.append((self.title, self.company))
        self.company = (record.company if renewed else "") or self.company or record.company
        self.title = (record.title if renewed else "") or self.title or record.title
        self.jobs = self.jobs or renewed


def handles_of(record: PersonRecord, folded: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Return (kind, value as typed, folded value) of a record's handles, in order.

    `folded` has the folded forms of its phone numbers.
    """
    emails = [("email", text, fold_email(text) or text.casefold()) for text in record.emails]
    phones = [("phone", text, folded.get(text, text)) for text in record.phones]
    urls = [("url", text, linkedin_slug(text) or text.casefold()) for text in record.urls]
    return [one for one in (*emails, *phones, *urls) if one[1].strip()]


def _extend(there: list[_T], more: Iterable[_T]) -> None:
    for one in more:
        if one not in there:
            there.append(one)
