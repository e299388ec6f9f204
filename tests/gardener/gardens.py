"""Small gardens to show behaviour on, and the clock that moves them."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from garden.gardener.contacts import Contact, Entry, Logged, log
from garden.gardener.garden import Garden
from garden.gardener.importing import import_files
from garden.gardener.planting import Ways, plant_people
from garden.gardener.survey import survey
from garden.gardener.views import PlantView
from garden.store.opening import open_store
from garden.store.queries.plants import Scope
from garden.store.schema import JOURNALLED

BERLIN = ZoneInfo("Europe/Berlin")

SUNDAY = datetime(2026, 11, 22, 10, tzinfo=UTC)
"""The instant at which gardens open: 11:00 in Berlin."""

Dump = dict[str, list[tuple[object, ...]]]


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = SUNDAY) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, days: float = 0, hours: float = 0) -> None:
        self.now += timedelta(days=days, hours=hours)


def garden_at(path: Path, clock: Clock) -> Garden:
    """Open (or make) the garden at `path`, in Berlin."""
    return Garden(open_store(path, clock(), path.parent / "backups"), clock, BERLIN, "cli")


def dump(garden: Garden) -> Dump:
    """Return every row of all journalled tables, and of the cache but for its row numbers."""
    found: Dump = {}
    for model in JOURNALLED:
        name = model._meta.table_name
        found[name] = rows(garden, f'select * from "{name}" order by id')
    columns = "person_id, t_star, roots, t_ref, cadence, due_at, paused, pause_from, pause_until"
    rest = "contacts, last_at, last_channel, last_from, turn, unanswered, space_until"
    found["vitality"] = rows(garden, f"select {columns}, {rest} from vitality order by person_id")
    return found


def rows(garden: Garden, statement: str) -> list[tuple[object, ...]]:
    """Return what a statement selects, as it lies in the file."""
    return list(garden.store.database.execute_sql(statement).fetchall())


def plant(
    garden: Garden,
    name: str,
    circle: str | None = None,
    rhythm: float | None = None,
    closeness: str | None = None,
    met: date | None = None,
) -> int:
    """Plant one person and return the id."""
    ways = Ways(circle=circle, rhythm_days=rhythm, closeness=closeness, met_on=met)
    return plant_people(garden, [name], ways)[0].id


def contact(
    garden: Garden,
    people: int | Sequence[int],
    channel: str = "message",
    days_ago: float = 0,
    initiator: str = "me",
    note: str = "",
) -> Logged:
    """Log a contact some days before now."""
    who = (people,) if isinstance(people, int) else tuple(people)
    at = garden.now() - timedelta(days=days_ago)
    return log(garden, Entry(Contact(who, channel, at, initiator=initiator, note=note)))


def seen(garden: Garden, person: int) -> PlantView:
    """Return how a person is now."""
    return survey(garden, Scope.ALL, [person]).people[0]


def health(garden: Garden, person: int) -> float:
    """Return a planted person's health now."""
    found = seen(garden, person).health
    assert found is not None
    return found


def cards(path: Path, people: Sequence[tuple[str, str]], more: str = "") -> Path:
    """Write a vCard file of (name, e-mail address); `more` is put into each card."""
    path.write_text(
        "".join(
            f"BEGIN:VCARD\r\nVERSION:4.0\r\nUID:{email}\r\nFN:{name}\r\nEMAIL:{email}\r\n{more}"
            "END:VCARD\r\n"
            for name, email in people
        ),
        encoding="utf-8",
        newline="",
    )
    return path


def tray(garden: Garden, folder: Path, people: int) -> list[int]:
    """Import invented people into the seed tray and return their ids."""
    listed = [(f"{chr(65 + n % 26)}la{n} Of{n}", f"p{n}@example.org") for n in range(people)]
    return list(import_files(garden, [cards(folder / "tray.vcf", listed)]).new_people)
