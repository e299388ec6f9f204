"""Reading the sources of an import: people matched as they come, contacts entered in the ledger."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path

from garden.exchange.matching import Matcher
from garden.exchange.parties import handle_token
from garden.exchange.records import Columns, ContactRecord, Me, PersonRecord, ReadOptions, Skipped
from garden.exchange.sources import Choice, Part, read_sources
from garden.gardener.garden import Garden
from garden.gardener.imports.columns import columns_notice, learned_columns
from garden.gardener.imports.correspondents import Correspondents
from garden.gardener.imports.draft import Draft, handles_of
from garden.gardener.imports.keys import zone_of_days
from garden.gardener.imports.known import There, known
from garden.gardener.imports.ledger import Ledger
from garden.gardener.imports.me import learned_me
from garden.gardener.imports.remarks import Remarks
from garden.gardener.imports.watch import Watch
from garden.gardener.imports.wishes import Progress, Tell, Wishes
from garden.gardener.settings import phone_region

EVERY = 20
"""Progress is told every so many records, and with each piece of a file."""


@dataclass(slots=True)
class Gathered:
    """Everything the sources say: drafts by person id; new people count down from -1.

    `doubts` are a record's name, the person it resembles, and why. `me` are the tokens of "I" that
    sources state.
    """

    parties: Correspondents
    ledger: Ledger
    drafts: dict[int, Draft] = field(default_factory=dict)
    remarks: Remarks = field(default_factory=Remarks)
    doubts: list[tuple[str, int, str]] = field(default_factory=list)
    me: set[str] = field(default_factory=set)
    columns: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    people: int = 0

    @property
    def records(self) -> int:
        """How many records were read."""
        return self.people + self.ledger.records


class Gatherer:
    """One run over some sources. Of the `blocked` tokens nothing comes in."""

    def __init__(
        self, garden: Garden, people: dict[int, There], blocked: frozenset[str], tell: Tell
    ) -> None:
        self._garden = garden
        self._region = phone_region(garden) or ""
        self._people = people
        self._blocked = blocked
        self._tell = tell
        self._fresh = 0
        self._part = Part("", 0, 0)

    @cached_property
    def _matcher(self) -> Matcher:
        """Who is known, made when the first person is read: most imports of messages have none."""
        return Matcher(known(self._people), self._region)

    def gather(self, paths: Iterable[Path], wishes: Wishes, watch: Watch | None) -> Gathered:
        """Read everything. What `tell` raises ends it."""
        zone = zone_of_days(self._garden)
        since = None if wishes.since is None else self._garden.start_of(wishes.since)
        parties = Correspondents(self._region)
        ledger = Ledger(parties, zone, self._garden.now(), since)
        found = Gathered(parties, ledger)

        def beat(part: Part) -> None:
            self._part = part
            self._progress(found)

        choice = Choice(
            as_format=wishes.as_format,
            options=self._options(wishes, since),
            wanted=watch.wanted if watch is not None and watch.rows else None,
            beat=beat,
        )
        for importer, finding in read_sources(paths, choice):
            if isinstance(finding, ContactRecord):
                found.ledger.take(importer, finding)
            elif isinstance(finding, PersonRecord):
                self._take_person(found, finding)
            elif isinstance(finding, Me):
                found.me |= learned_me(finding.party, self._region)
                continue
            elif isinstance(finding, Columns):
                found.columns[finding.signature] = wishes.mapping
                found.remarks.take(columns_notice(finding))
                continue
            else:
                found.remarks.take(finding)
                continue
            if found.records % EVERY == 0:
                self._progress(found)
        return found

    def _options(self, wishes: Wishes, since: datetime | None) -> ReadOptions:
        return ReadOptions(
            zone=self._garden.zone,
            now=self._garden.now(),
            since=since,
            titles=wishes.titles,
            day_first=wishes.day_first,
            mapping=wishes.mapping,
            mappings=learned_columns(self._garden),
        )

    def _progress(self, found: Gathered) -> None:
        part = self._part
        self._tell(Progress(found.records, part.source, part.done, part.size))

    def _take_person(self, found: Gathered, record: PersonRecord) -> None:
        match = self._matcher.match(record)
        new = match.kind != "same" or match.person_id is None
        if new and self._is_blocked(record, match.phones):
            why = "This is on the block list."
            found.remarks.take(Skipped(record.where.source, record.where.line, why))
            return
        found.people += 1
        if match.kind == "same" and match.person_id is not None:
            number = match.person_id
        else:
            self._fresh -= 1
            number = self._fresh
            if match.person_id is not None:
                found.doubts.append((record.name, match.person_id, match.why))
        draft = found.drafts.setdefault(number, Draft(record.name))
        draft.take(record, match, without=self._blocked)
        self._matcher.add(number, record)

    def _is_blocked(self, record: PersonRecord, phones: Mapping[str, str]) -> bool:
        if not self._blocked:
            return False
        tokens = (handle_token(kind, folded) for kind, _, folded in handles_of(record, phones))
        return any(token in self._blocked for token in tokens)
