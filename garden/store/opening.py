"""Opening a garden file: checked, migrated (with a backup before), ready for queries."""

from datetime import datetime
from pathlib import Path

from peewee import DatabaseError, OperationalError
from playhouse.migrations import Runner

from garden.store import sqlite
from garden.store.errors import NotAGarden
from garden.store.store import Store

MIGRATIONS = Path(__file__).resolve().parent / "migrations"


def open_store(path: Path, now: datetime, backups: Path | None = None) -> Store:
    """Open the garden at `path`, making it if it is not there, and bring its tables up to date.

    Before tables of an existing garden change, a copy goes to `backups` (default: beside the
    file). Raises NotAGarden when the file cannot be read, is damaged or is another program's.
    """
    sqlite.check_file(path)
    try:
        if not path.exists() or path.stat().st_size == 0:
            sqlite.found(path)
        database = sqlite.connect(path)
        database.connect()
    except (DatabaseError, OSError) as error:
        raise NotAGarden(f"{path} cannot be opened: {error}") from error
    store = Store(database, path)
    try:
        _migrate(store, now, backups or path.parent)
    except OperationalError as error:
        store.close()
        raise NotAGarden(f"{path} cannot be opened: {error}") from error
    except DatabaseError as error:
        store.close()
        raise NotAGarden(f"{path} is not a garden file, or is damaged: {error}") from error
    except NotAGarden:
        store.close()
        raise
    return store


def _migrate(store: Store, now: datetime, backups: Path) -> None:
    runner = Runner(store.database, str(MIGRATIONS))
    status = runner.status()
    unknown = [migration.name for migration in status if migration.path is None]
    if unknown:
        raise NotAGarden(
            f"{store.path} was written by a newer Garden ({unknown[-1]}); please update"
        )
    if all(migration.applied for migration in status):
        return
    if any(migration.applied for migration in status):
        stamp = now.strftime("%Y%m%dT%H%M%SZ")
        sqlite.copy_to(store.database, backups / f"{store.path.stem}-{stamp}-migration.db")
    with store.database.atomic():
        pending = Runner(store.database, str(MIGRATIONS))
        if not all(migration.applied for migration in pending.status()):
            pending.up()
