"""What the columns of unknown tables were said to be: told, and remembered for the next time."""

import json
from collections.abc import Mapping

from garden.exchange.records import Columns, Notice
from garden.gardener.garden import Garden
from garden.gardener.imports.settings import keep_setting
from garden.store.change import Change
from garden.store.queries.settings import setting

COLUMNS = "columns"
"""The setting with what was learned: a JSON object of mappings by the signature of a table."""

Mapped = tuple[tuple[str, str], ...]
"""Pairs of a column's name and the field it holds."""


def learned_columns(garden: Garden) -> tuple[tuple[str, Mapped], ...]:
    """Return the mappings remembered, by signature."""
    text = setting(garden.store.database, COLUMNS)
    try:
        found = json.loads(text) if text else {}
        pairs = {
            str(one): tuple((str(column), str(field)) for column, field in mapping)
            for one, mapping in found.items()
        }
    except (ValueError, TypeError, AttributeError):
        return ()
    return tuple(pairs.items())


def keep_columns(garden: Garden, change: Change, said: Mapping[str, Mapped]) -> None:
    """Remember the mappings that were given for tables, inside an open change."""
    told = {one: mapping for one, mapping in said.items() if mapping}
    if not told:
        return
    kept = {**dict(learned_columns(garden)), **told}
    keep_setting(garden, change, COLUMNS, json.dumps(kept, ensure_ascii=False, sort_keys=True))


def columns_notice(columns: Columns) -> Notice:
    """Return how a table's columns were taken, in words: "name is the name; fax is left out"."""
    taken = [
        f"{column} ({field.replace(':', ', ')})" if column != field else column
        for column, field in columns.taken
    ]
    left = f"; left out: {', '.join(columns.unknown)}" if columns.unknown else ""
    why = f"Columns taken: {', '.join(taken)}{left}. --map COLUMN=FIELD says otherwise."
    return Notice(columns.where.source, columns.where.line, why)
