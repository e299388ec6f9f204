"""An open garden file: the database, its transactions and its journal."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from peewee import SqliteDatabase

from garden.store import journal, sqlite
from garden.store.change import Change


@dataclass(frozen=True, slots=True)
class Store:
    """One garden file. Queries are told their database: two gardens may be open in one process."""

    database: SqliteDatabase
    path: Path

    def change(
        self, what: str, kind: str, face: str, now: datetime
    ) -> AbstractContextManager[Change]:
        """Open a change: one transaction, one journal entry, plants refolded."""
        return journal.change(self.database, what, kind, face, now)

    def data_version(self) -> int:
        """Return a number that changes when another process has written to the file."""
        return sqlite.data_version(self.database)

    def rows_written(self) -> int:
        """Return how many rows this thread has written so far: it changes with every own write."""
        return sqlite.rows_written(self.database)

    def close(self) -> None:
        """Close this thread's connection."""
        if not self.database.is_closed():
            self.database.close()
