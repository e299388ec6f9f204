"""Read what a reader makes of some bytes, and pick the contacts of it."""

import io
from zoneinfo import ZoneInfo

from garden.exchange.records import ContactRecord, Finding, ReadOptions
from garden.exchange.registry import Importer

BERLIN = ZoneInfo("Europe/Berlin")


def read(
    importer: Importer, data: str | bytes, source: str = "a.txt", options: ReadOptions | None = None
) -> list[Finding]:
    """Return all that `importer` finds in `data`."""
    plain = data.encode() if isinstance(data, str) else data
    return list(importer.read(io.BytesIO(plain), source, options or ReadOptions(zone=BERLIN)))


def contacts(found: list[Finding]) -> list[ContactRecord]:
    """Return the contacts among findings."""
    return [one for one in found if isinstance(one, ContactRecord)]
