"""Running queries against a given database."""

from typing import Any

from peewee import BaseQuery, Database

Row = tuple[Any, ...]
"""A row as the database gives it; callers turn it into a dataclass at once."""


def fetch(database: Database, query: BaseQuery) -> list[Row]:
    """Return all rows of a query as tuples."""
    return list(query.clone().tuples().bind(database))


def first(database: Database, query: BaseQuery) -> Row | None:
    """Return the first row of a query as a tuple, or None."""
    for row in query.clone().tuples().bind(database):
        found: Row = row
        return found
    return None


def scalar(database: Database, query: BaseQuery) -> Any:
    """Return the first column of the first row, or None."""
    row = first(database, query)
    return None if row is None else row[0]
