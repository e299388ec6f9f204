"""How an interaction is known again: by a keyed hash that tells nobody's address or number.

Also by its day: the days of messages are those of the zone of the first import for ever, since a
journey must not make other days, and so other interactions, of the same messages.
"""

import secrets
from datetime import date, tzinfo
from hashlib import blake2b
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from garden.gardener.garden import Garden
from garden.gardener.imports.settings import keep_setting
from garden.store.change import Change
from garden.store.queries.imports import setting_ever
from garden.store.queries.settings import setting

SECRET = "import-secret"
"""The garden's own secret, in hexadecimal digits: made at the first import of contacts."""

ZONE = "import-zone"
"""The name of the zone by whose days messages are counted."""


class Keys:
    """Makes keys with a garden's secret."""

    def __init__(self, secret: str) -> None:
        self._secret = bytes.fromhex(secret)

    def day(self, channel: str, source_kind: str, uid: str, day: date) -> str:
        """Return the key of a person's day of messages."""
        return self._hash(f"day|{channel}|{source_kind}|{uid}|{day.isoformat()}")

    def single(self, source_kind: str, key: str) -> str:
        """Return the key of a call or meeting."""
        return self._hash(f"one|{source_kind}|{key}")

    def _hash(self, text: str) -> str:
        data = text.encode("utf-8", "replace")
        return blake2b(data, key=self._secret, digest_size=16).hexdigest()


def keys_of(garden: Garden, change: Change) -> Keys:
    """Return the garden's keys; secret and zone are set, inside the open change, at the first time.

    What was set by an import that is undone comes back: later ones may have used it.
    """
    database = garden.store.database
    secret = setting(database, SECRET)
    if secret is None:
        secret = setting_ever(database, SECRET) or secrets.token_hex(32)
        keep_setting(garden, change, SECRET, secret)
    zone = getattr(zone_of_days(garden), "key", None)
    if zone and setting(database, ZONE) is None:
        keep_setting(garden, change, ZONE, zone)
    return Keys(secret)


def zone_of_days(garden: Garden) -> tzinfo:
    """Return the zone by whose days messages are counted: that of the first import of any."""
    database = garden.store.database
    name = setting(database, ZONE) or setting_ever(database, ZONE)
    if not name:
        return garden.zone
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return garden.zone
