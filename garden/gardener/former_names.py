"""The names that a person had before: imports may still tell them."""

from garden.exchange.identity import fold_name
from garden.gardener.garden import Garden
from garden.store.change import Change
from garden.store.models.people import SourceKey
from garden.store.queries.people import source_keys
from garden.store.source_kinds import FORMER_NAME


def keep_former_name(garden: Garden, change: Change, person: int, old: str, new: str) -> None:
    """Let imports know somebody by the name that they had, where it is another one."""
    known = {(kind, key) for _, kind, key in source_keys(garden.store.database)}
    if fold_name(old) != fold_name(new) and (FORMER_NAME, old) not in known:
        change.insert(SourceKey, person=person, kind=FORMER_NAME, key=old)
