"""Settings of the garden file that an import keeps, within its own change."""

import json
from collections.abc import Iterable

from garden.gardener.garden import Garden
from garden.store.change import Change
from garden.store.models.journal import Setting
from garden.store.queries.settings import setting, setting_row


def keep_setting(garden: Garden, change: Change, name: str, value: str) -> None:
    """Set a setting inside an open change."""
    row = setting_row(garden.store.database, name)
    if row is None:
        change.insert(Setting, name=name, value=value)
    else:
        change.update(Setting, row, value=value)


def listed_setting(garden: Garden, name: str) -> tuple[str, ...]:
    """Return a setting that is a JSON list of texts; empty where it is not set."""
    text = setting(garden.store.database, name)
    try:
        found = json.loads(text) if text else []
    except ValueError:
        return ()
    return tuple(one for one in found if isinstance(one, str)) if isinstance(found, list) else ()


def keep_list(garden: Garden, change: Change, name: str, items: Iterable[str]) -> None:
    """Set a setting to a JSON list, inside an open change."""
    keep_setting(garden, change, name, json.dumps(list(items), ensure_ascii=False))
