"""A made-up source of people and contacts: what its files hold is handed over as it is."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO

import pytest

from garden.exchange import sources
from garden.exchange.records import (
    ContactRecord,
    Direction,
    Finding,
    Party,
    PersonRecord,
    Problem,
    ReadOptions,
    Where,
)
from garden.exchange.registry import Importer, load_importers
from garden.gardener.garden import Garden
from tests.gardener.gardens import SUNDAY, rows

ADA = Party(name="Ada Lovelace", email="ada@example.org")
JON = Party(name="Jon Postel", email="jon@example.org")
EVE = Party(name="Eve Stranger", email="eve@example.net")
ME = Party(name="Me Myself", email="me@example.org")
HERE = Where("made-up")


class Source:
    """Files of the made-up format; what was asked of their reader is in `options`."""

    name = "chat"
    title = "made-up chat"
    suffixes = (".fake",)

    def __init__(self, folder: Path) -> None:
        self.options: list[ReadOptions] = []
        self.opened: list[str] = []
        self._folder = folder
        self._findings: dict[str, Sequence[Finding]] = {}

    def file(self, findings: Sequence[Finding], name: str = "talk.fake") -> Path:
        """Write a file that holds `findings`."""
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"FAKE {len(findings)}")
        self._findings[str(path)] = findings
        return path

    def detect(self, head: bytes, name: str) -> float:
        return 1.0 if head.startswith(b"FAKE") else 0.0

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        self.options.append(options)
        self.opened.append(Path(source).name)
        data.read(100)
        yield from self._findings[source]


def install(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Source:
    """Put the made-up format beside the real ones."""
    source = Source(folder)
    real = load_importers()[0]

    def with_ours() -> tuple[tuple[Importer, ...], tuple[Problem, ...]]:
        return (source, *real), ()

    monkeypatch.setattr(sources, "load_importers", with_ours)
    return source


def at(days_ago: float = 1, hour: int = 9) -> datetime:
    """Return an instant some days before the garden's present, at an hour UTC."""
    return (SUNDAY - timedelta(days=days_ago)).replace(hour=hour, minute=0)


def message(
    sender: Party | None,
    *to: Party,
    when: datetime | None = None,
    key: str = "",
    direction: Direction | None = None,
    channel: str = "message",
) -> ContactRecord:
    """Return one message; without a key of its own it has one by sender and time."""
    moment = when or at()
    people = tuple(party for party in (sender, *to) if party is not None)
    own = f"{sender}{to}{moment.isoformat()}{direction}"
    return ContactRecord(
        where=HERE,
        channel=channel,
        at=moment,
        people=people,
        sender=sender,
        key=key or own,
        direction=direction,
        daily=True,
    )


def meeting(
    *people: Party,
    when: datetime | None = None,
    key: str = "m1",
    channel: str = "meeting",
    direction: Direction | None = "both",
    sender: Party | None = None,
    duration_min: int | None = 30,
    title: str = "",
) -> ContactRecord:
    """Return a meeting or call."""
    return ContactRecord(
        where=HERE,
        channel=channel,
        at=when or at(),
        people=people,
        sender=sender,
        key=key,
        direction=direction,
        duration_min=duration_min,
        title=title,
    )


def person(name: str, *emails: str, phones: tuple[str, ...] = ()) -> PersonRecord:
    """Return a person as an address book has them."""
    return PersonRecord(
        where=HERE,
        name=name,
        named_by="name",
        source_keys=(("made-up", name),),
        emails=emails,
        phones=phones,
    )


def log_lines(garden: Garden) -> list[tuple[object, ...]]:
    """Return (person, channel, instant, initiator, in, out) of the log, in order."""
    return rows(
        garden,
        "select person.name, channel, datetime(at, 'unixepoch'), initiator, count_in, count_out "
        "from interaction join interaction_person on interaction_id = interaction.id "
        "join person on person.id = person_id order by at, person.name, channel",
    )
