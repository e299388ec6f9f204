"""An open garden as the use-cases see it: the file, the clock, the zone and the face in use."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from garden.gardener.errors import Refused
from garden.store.change import Change
from garden.store.errors import Overtaken
from garden.store.store import Store


@dataclass(frozen=True, slots=True)
class Garden:
    """One garden file in use. `face` (cli, tui, import) is written into the journal.

    `clock` is handed in by the face: it gives an aware UTC instant.
    """

    store: Store
    clock: Callable[[], datetime]
    zone: tzinfo
    face: str

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC, to the second."""
        return self.clock().astimezone(UTC).replace(microsecond=0)

    def today(self) -> date:
        """Return the present day at the user's place."""
        return self.day_of(self.now())

    def day_of(self, instant: datetime) -> date:
        """Return the calendar day of an instant at the user's place."""
        return instant.astimezone(self.zone).date()

    def noon(self, day: date) -> datetime:
        """Return 12:00 of `day` at the user's place in UTC: an entry without a time."""
        return datetime.combine(day, time(12), self.zone).astimezone(UTC)

    def start_of(self, day: date) -> datetime:
        """Return the first instant of `day` at the user's place, in UTC."""
        return datetime.combine(day, time(0), self.zone).astimezone(UTC)

    def end_of(self, day: date) -> datetime:
        """Return the first instant after `day` at the user's place, in UTC."""
        return self.start_of(day + timedelta(days=1))

    @contextmanager
    def change(self, what: str, kind: str) -> Iterator[Change]:
        """Open one transaction with its journal entry.

        Raises Refused, nothing being done, when another Garden was faster at the same rows.
        """
        try:
            with self.store.change(what, kind, self.face, self.now()) as change:
                yield change
        except Overtaken as error:
            raise Refused(
                "The garden was changed elsewhere at the same moment; nothing was done. "
                "Please try again."
            ) from error
