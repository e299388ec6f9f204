"""All that is SQLite's own: opening, pragmas, functions, copying, checking, noticing others."""

import math
import os
import sqlite3
from pathlib import Path

from peewee import SqliteDatabase

from garden.store.errors import NotAGarden

APPLICATION_ID = 0x47415244
"""'GARD': written into the header of each garden file, so that other databases are refused."""

LEAST, GREATEST = "min", "max"
"""How this database spells the smaller and the greater of two values."""

_HEADER = b"SQLite format 3\x00"


def check_file(path: Path) -> None:
    """Raise NotAGarden when `path` exists and is neither empty nor a garden file."""
    try:
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
    if int.from_bytes(head[68:72], "big") not in (0, APPLICATION_ID):
        raise NotAGarden(f"{path} is a database of another program")


def connect(path: Path | str) -> SqliteDatabase:
    """Open (making it if need be, mode 0600) the database at `path`.

    WAL with synchronous=full: a diary must not forget its last line at a power cut. Transactions
    take the write lock at once, so that two Gardens wait for each other and neither fails.
    """
    if isinstance(path, Path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
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


def stamp(database: SqliteDatabase) -> None:
    """Mark the file as a garden."""
    database.execute_sql(f"pragma application_id = {APPLICATION_ID}")


def data_version(database: SqliteDatabase) -> int:
    """Return a number that changes when another connection has written (6 microseconds)."""
    return int(database.execute_sql("pragma data_version").fetchone()[0])


def copy_to(database: SqliteDatabase, target: Path) -> None:
    """Write a consistent copy of the whole garden to `target` (mode 0600), by SQLite's own backup.

    The copy appears whole or not at all: it is made beside `target` and then renamed.
    """
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    partial = target.with_name(target.name + ".part")
    partial.unlink(missing_ok=True)
    os.close(os.open(partial, os.O_CREAT | os.O_WRONLY, 0o600))
    destination = sqlite3.connect(partial)
    try:
        database.connection().backup(destination)
    finally:
        destination.close()
    os.replace(partial, target)


def integrity_problems(database: SqliteDatabase) -> tuple[str, ...]:
    """Return what SQLite itself finds wrong: damaged pages, rows that point nowhere."""
    damage = [
        str(row[0])
        for row in database.execute_sql("pragma integrity_check").fetchall()
        if row[0] != "ok"
    ]
    dangling = [
        f"{row[0]} row {row[1]} points at a {row[2]} that is not there"
        for row in database.execute_sql("pragma foreign_key_check").fetchall()
    ]
    return tuple(damage + dangling)
