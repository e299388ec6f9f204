"""The names that a person had before: imports may still tell them."""

from garden.exchange.identity import fold_name
from garden.gardener.garden import Garden
from garden.store.change import Change
from garden.store.models.people import SourceKey
from garden.store.queries.people import is_source_key
from garden.store.source_kinds import FORMER_NAME


def keep_former_name(garden: Garden, change: Change, person: int, old: str, new: str) -> None:
    """Let imports know somebody by the name that they had, where it is another one."""
    if fold_name(old) == fold_name(new):
        return
    if not is_source_key(garden.store.database, FORMER_NAME, old):
        change.insert(SourceKey, person=person, kind=FORMER_NAME, key=old)
