"""All that is SQLite's own: opening, pragmas, functions, copying, checking, noticing others."""

import math
import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peewee import Database, SqliteDatabase

from garden.store.errors import NotAGarden
from garden.store.faults import told

APPLICATION_ID = 0x47415244
"""'GARD': written into the header of each garden file, so that other databases are refused."""

_HEADER = b"SQLite format 3\x00"


def check_file(path: Path) -> None:
    """Raise NotAGarden when `path` exists and is neither empty nor a garden file.

    Reads the header only: the file of another program is not so much as opened as a database.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise NotAGarden(f"{path} is not a file")
        with path.open("rb") as file:
            head = file.read(72)
    except FileNotFoundError:
        return
    except OSError as error:
        raise NotAGarden(f"{path} cannot be read: {error.strerror or error}") from error
    if not head:
        return
    if not head.startswith(_HEADER):
        raise NotAGarden(f"{path} is not a garden file")
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise NotAGarden(f"{path} is a database of another program")


def found(path: Path) -> None:
    """Make an empty garden file (mode 0600) at `path`, in a folder (mode 0700) made if need be.

    The mark of a garden is written before the file turns to write-ahead logging: from then on the
    header that `check_file` reads may lag behind the log. Raises OSError when it cannot be written.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    connection = sqlite3.connect(path, timeout=15)
    try:
        connection.execute(f"pragma application_id = {APPLICATION_ID}")
    except sqlite3.Error as error:
        raise OSError(str(error)) from error
    finally:
        connection.close()


def connect(path: Path) -> SqliteDatabase:
    """Return the database at `path`, not opened yet.

    WAL with synchronous=full: a diary must not forget its last line at a power cut. Transactions
    take the write lock at once, so that two Gardens wait for each other and neither fails.
    """
    database = SqliteDatabase(
        str(path),
        pragmas={
            "journal_mode": "wal",
            "synchronous": "full",
            "foreign_keys": 1,
            "cache_size": -16000,
        },
        timeout=15,
        lock_type="IMMEDIATE",
    )
    _supply_functions(database)
    return database


def _supply_functions(database: SqliteDatabase) -> None:
    """Register pow and log2 where this build of SQLite lacks its math functions."""
    probe = sqlite3.connect(":memory:")
    try:
        probe.execute("select pow(2, 3), log2(8)")
    except sqlite3.OperationalError:
        database.register_function(math.pow, "pow", 2, True)
        database.register_function(math.log2, "log2", 1, True)
    finally:
        probe.close()


@contextmanager
def snapshot(database: SqliteDatabase) -> Iterator[None]:
    """Read the garden as it is at one moment, while others may write. Raises as `told`."""
    with told(), database.atomic("DEFERRED"):
        yield


def point_later(database: Database) -> None:
    """Let rows of the open transaction point at rows that are still to come, until it ends."""
    if isinstance(database, SqliteDatabase):
        database.execute_sql("pragma defer_foreign_keys = on")


def data_version(database: SqliteDatabase) -> int:
    """Return a number that changes when another connection has written (6 microseconds)."""
    with told():
        return int(database.execute_sql("pragma data_version").fetchone()[0])


def rows_written(database: SqliteDatabase) -> int:
    """Return how many rows this thread's connection has written since it was opened."""
    return int(database.connection().total_changes)


def copy_to(database: SqliteDatabase, target: Path) -> None:
    """Write a consistent copy of the whole garden to `target` (mode 0600), by SQLite's own backup.

    The copy appears whole or not at all: it is made beside `target` and then renamed. Raises
    OSError when it cannot be written.
    """
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    partial = target.with_name(target.name + ".part")
    partial.unlink(missing_ok=True)
    os.close(os.open(partial, os.O_CREAT | os.O_WRONLY, 0o600))
    destination = sqlite3.connect(partial)
    try:
        database.connection().backup(destination)
    except BaseException as error:
        partial.unlink(missing_ok=True)
        if isinstance(error, sqlite3.Error):
            raise OSError(str(error)) from error
        raise
    finally:
        destination.close()
    os.replace(partial, target)


def replace_by(database: SqliteDatabase, source: SqliteDatabase) -> None:
    """Make a garden exactly what `source` is, by SQLite's own backup: whole or not at all.

    Another Garden that has it open sees the change. Raises OSError when it cannot be written.
    """
    try:
        source.connection().backup(database.connection())
    except sqlite3.Error as error:
        raise OSError(str(error)) from error


def integrity_problems(database: SqliteDatabase) -> tuple[str, ...]:
    """Return what SQLite itself finds wrong: damaged pages, rows that point nowhere."""
    with told():
        checked = database.execute_sql("pragma integrity_check").fetchall()
        pointing = database.execute_sql("pragma foreign_key_check").fetchall()
    damage = [str(row[0]) for row in checked if row[0] != "ok"]
    dangling = [f"{row[0]} row {row[1]} points at a {row[2]} that is not there" for row in pointing]
    return tuple(damage + dangling)
