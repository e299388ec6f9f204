"""How the app was left: theme, size of plants, order, last visit. Kept in the state folder."""

import json
from dataclasses import asdict, dataclass, fields

from garden.gardener.places import state_folder

NAME = "app.json"


@dataclass(slots=True)
class Memory:
    """What the next visit begins with.

    `theme` is the one chosen in the app, "" where none was; `last_visit` is an ISO day, "" for
    never.
    """

    theme: str = ""
    density: str = "usual"
    order: str = "thirst"
    last_visit: str = ""


def recall() -> Memory:
    """Return what was remembered; anything unreadable counts as a first visit."""
    try:
        found = json.loads((state_folder() / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Memory()
    if not isinstance(found, dict):
        return Memory()
    known = {field.name for field in fields(Memory)}
    return Memory(**{k: v for k, v in found.items() if k in known and isinstance(v, str)})


def remember(memory: Memory) -> None:
    """Write it down; a folder that cannot be written to is no reason to complain."""
    folder = state_folder()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / NAME).write_text(json.dumps(asdict(memory), indent=1), encoding="utf-8")
    except OSError:
        return
