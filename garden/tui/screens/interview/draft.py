"""What was written and not kept yet, in the state folder: a quit in between loses no word."""

import json
import os
from dataclasses import dataclass
from pathlib import Path

from garden.gardener.places import state_folder

NAME = "interview.json"


@dataclass(frozen=True, slots=True)
class Draft:
    """The note about a person of a garden file, as far as it was written."""

    garden: str
    person: int
    text: str


def leave_draft(draft: Draft) -> None:
    """Keep a draft, in the place of any other; a folder that takes nothing is no reason to fuss."""
    folder = state_folder()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(folder / NAME, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump([draft.garden, draft.person, draft.text], file)
    except OSError:
        return


def find_draft(garden: Path, person: int) -> str | None:
    """Return what was left about a person of the garden at a path, or None."""
    try:
        where, whose, text = json.loads((state_folder() / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError, TypeError):
        return None
    return str(text) if (where, whose) == (str(garden), person) else None


def forget_draft() -> None:
    """Remove the draft, if there is one."""
    try:
        (state_folder() / NAME).unlink(missing_ok=True)
    except OSError:
        return
