"""Settings that belong to the garden file."""

from peewee import Database

from garden.store.models.journal import Setting
from garden.store.rows import first, scalar


def setting(database: Database, name: str) -> str | None:
    """Return the value of a setting of this garden, or None where it was never set."""
    found = scalar(database, Setting.select(Setting.value).where(Setting.name == name))
    return None if found is None else str(found)


def setting_row(database: Database, name: str) -> int | None:
    """Return the row id of a setting, or None where it was never set."""
    row = first(database, Setting.select(Setting.id).where(Setting.name == name))
    return None if row is None else int(row[0])
