"""Opening a garden: the file, the clock and the zone."""

import os
from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from pendulum.tz.local_timezone import get_local_timezone

from garden.clock import wall_clock
from garden.gardener.errors import NotAGarden, Refused
from garden.gardener.garden import Garden
from garden.gardener.places import backups_folder, garden_path
from garden.store.opening import open_store


def open_garden(
    path: Path | None = None, clock: Callable[[], datetime] = wall_clock, face: str = "cli"
) -> Garden:
    """Open the garden at `path` (default: the user's own), making it on the first visit.

    Raises NotAGarden when the file cannot be read or is not a garden.
    """
    place = path or garden_path()
    try:
        store = open_store(place, clock(), backups_folder())
    except OSError as error:
        raise NotAGarden(f"{place} cannot be opened: {error.strerror or error}.") from error
    return Garden(store, clock, local_zone(), face)


def local_zone() -> tzinfo:
    """Return the zone the user lives in: TZ, else the system's, else UTC."""
    try:
        return get_local_timezone()
    except (RuntimeError, ValueError, KeyError, OSError):
        return UTC


def fixed_clock(text: str | None) -> Callable[[], datetime]:
    """Return the clock for `--now` (else GARDEN_NOW, else the wall): ISO 8601 with a zone.

    Raises Refused when the text is no instant, or names no zone.
    """
    chosen = text or os.environ.get("GARDEN_NOW")
    if not chosen:
        return wall_clock
    try:
        instant = datetime.fromisoformat(chosen.strip())
    except ValueError as error:
        raise Refused(f"“{chosen}” is not an instant: say 2026-11-22T09:00:00+01:00.") from error
    if instant.tzinfo is None:
        raise Refused(f"“{chosen}” names no zone: add Z, or an offset such as +01:00.")
    if not 1900 <= instant.year <= 2900:
        raise Refused(f"“{chosen}” is too far away.")
    fixed = instant.astimezone(UTC).replace(microsecond=0)
    return lambda: fixed
