"""Running queries against a given database."""

from collections.abc import Iterable
from typing import Any

from peewee import SQL, BaseQuery, Database, Expression, Field

from garden.store.faults import told

Row = tuple[Any, ...]
"""A row as the database gives it; callers turn it into a dataclass at once."""


def is_id(number: int) -> bool:
    """Tell whether `number` may be the id of a row: what a user types may be beyond all ids."""
    return 0 < number < 2**63


def among(field: Field, ids: Iterable[int]) -> Expression:
    """Return the condition that `field` is one of `ids`.

    They are written out, not bound: a database binds only so many values to a query.
    """
    listed = ",".join(str(int(number)) for number in ids)
    condition: Expression = field.in_(SQL(f"({listed or 'NULL'})"))
    return condition


def fetch(database: Database, query: BaseQuery) -> list[Row]:
    """Return all rows of a query as tuples. Raises DamagedFile or FileTrouble."""
    with told():
        return list(query.clone().tuples().bind(database))


def first(database: Database, query: BaseQuery) -> Row | None:
    """Return the first row of a query as a tuple, or None. Raises as `fetch`."""
    with told():
        for row in query.clone().tuples().bind(database):
            found: Row = row
            return found
    return None


def scalar(database: Database, query: BaseQuery) -> Any:
    """Return the first column of the first row, or None."""
    row = first(database, query)
    return None if row is None else row[0]
