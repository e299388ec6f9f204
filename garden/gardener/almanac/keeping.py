"""Keeping the almanac of a large garden: drawn up once for each change and day, then read back.

It lies in the state folder, without a name or a note: people are numbers in it.
"""

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path

from garden.gardener.almanac.drawing import always, draw_up
from garden.gardener.almanac.json_form import from_form, to_form
from garden.gardener.almanac.views import Almanac
from garden.gardener.garden import Garden
from garden.gardener.places import state_folder
from garden.store.queries.almanac_log import log_size
from garden.store.queries.almanac_people import journal_stand

SMALL = 10_000
"""A log of so many lines is read anew each time (about a tenth of a second); longer ones kept."""

FORM = 1
"""Which form the kept page has; pages in another form are drawn up anew."""


def is_small(garden: Garden) -> bool:
    """Tell whether the almanac may be drawn up while somebody waits."""
    return log_size(garden.store.database) <= SMALL


def almanac(garden: Garden, wanted: Callable[[], bool] = always) -> Almanac:
    """Return the almanac of the garden as it is: kept from before where nothing has changed.

    Raises as `draw_up`.
    """
    if is_small(garden):
        return draw_up(garden, wanted)
    key = stand(garden)
    found = _read(garden, key)
    return found if found is not None else _keep(garden, key, wanted)


def stand(garden: Garden) -> str:
    """Return what an almanac holds for: the journal as it stands, and the day."""
    return f"{journal_stand(garden.store.database)} {garden.today().isoformat()}"


def kept_almanac(garden: Garden) -> tuple[Almanac | None, bool]:
    """Return the almanac kept last, which `as_of` tells the age of, and whether it is up to date.

    None where there is none to be read. It asks nothing of the log.
    """
    key = stand(garden)
    fresh = _read(garden, key)
    return (fresh, True) if fresh is not None else (_read(garden, None), False)


def _keep(garden: Garden, key: str, wanted: Callable[[], bool]) -> Almanac:
    """Draw it up and keep it; a folder that cannot be written to is no reason to complain."""
    drawn = draw_up(garden, wanted)
    path = _path(garden)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump({"form": FORM, "key": key, "almanac": to_form(drawn)}, file)
        os.replace(part, path)
    except OSError:
        return drawn
    return drawn


def _read(garden: Garden, key: str | None) -> Almanac | None:
    """Return what is kept under `key` (None: under any), or None where it cannot be read."""
    try:
        found = json.loads(_path(garden).read_text(encoding="utf-8"))
        if found["form"] != FORM or key not in (None, found["key"]):
            return None
        return from_form(Almanac, found["almanac"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _path(garden: Garden) -> Path:
    """Return the file of this garden's almanac."""
    place = hashlib.sha256(str(garden.store.path.resolve()).encode()).hexdigest()[:16]
    return state_folder() / f"almanac-{place}.json"
