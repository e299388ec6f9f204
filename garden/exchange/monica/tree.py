"""Walk the tree of a Monica export: collections of rows, each with properties; nothing is sure."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from garden.exchange.plain import many_lines, one_line

Tree = dict[str, object]
"""A JSON object."""

_TEXT_LIMIT = 100_000


def collections(node: Mapping[str, object]) -> dict[str, list[Tree]]:
    """Return the rows of each collection under `node`, by its singular name."""
    found: dict[str, list[Tree]] = {}
    data = node.get("data")
    for shelf in data if isinstance(data, list) else ():
        if not isinstance(shelf, dict):
            continue
        values = shelf.get("values")
        rows = [row for row in values if isinstance(row, dict)] if isinstance(values, list) else []
        found.setdefault(str(shelf.get("type")), []).extend(rows)
    return found


def uuids(node: Mapping[str, object], kind: str) -> Iterator[str]:
    """Yield the uuids that stand for rows in a collection kept elsewhere."""
    data = node.get("data")
    for shelf in data if isinstance(data, list) else ():
        if isinstance(shelf, dict) and shelf.get("type") == kind:
            values = shelf.get("values")
            for value in values if isinstance(values, list) else ():
                if isinstance(value, str):
                    yield value
                elif isinstance(value, dict) and isinstance(value.get("uuid"), str):
                    yield str(value["uuid"])


def facts(node: Mapping[str, object]) -> Tree:
    """Return the properties of a row."""
    found = node.get("properties")
    return found if isinstance(found, dict) else {}


def text(node: Mapping[str, object], name: str) -> str:
    """Return a property as text on one line; empty where it is none."""
    found = node.get(name)
    return one_line(found[:_TEXT_LIMIT]) if isinstance(found, str) else ""


def words(node: Mapping[str, object], name: str) -> str:
    """Return a property as text with its line breaks."""
    found = node.get(name)
    return many_lines(found[:_TEXT_LIMIT]) if isinstance(found, str) else ""


def day(node: Mapping[str, object], name: str) -> date | None:
    """Return the day of a property such as 2020-05-01 or 2020-05-01T00:00:00Z, or None."""
    try:
        found = date.fromisoformat(text(node, name)[:10])
    except ValueError:
        return None
    return found if date.min + timedelta(2) < found < date.max - timedelta(2) else None


def moment(node: Mapping[str, object], name: str, zone: tzinfo) -> tuple[datetime, bool] | None:
    """Return the instant (UTC) of a property, and whether it is a day only; None for neither.

    Monica keeps calls and activities by day, at midnight: such a one is taken as noon there.
    """
    on = day(node, name)
    if on is None:
        return None
    try:
        at = datetime.fromisoformat(text(node, name))
    except ValueError:
        at = datetime.combine(on, time(0))
    if at.time() == time(0):
        return datetime.combine(on, time(12), zone).astimezone(UTC), True
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC), False
