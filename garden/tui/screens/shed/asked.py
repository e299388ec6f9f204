"""What is typed for an import: a path, and behind it what is wished: --since, --titles, --watch."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from garden.gardener.garden import Garden
from garden.gardener.sentences import words_of
from garden.phrase.days import Ambiguous, read_day
from garden.tui.screens.shed.paths import typed_path

HINT = "Behind it: --since 2024-01-01, --titles (of meetings), --watch (a folder)"
"""What may be typed behind the path, in words."""

_WISH = re.compile(r"(?:^|\s+)--(since|titles|watch)\b")


class Unclear(Exception):
    """What is typed cannot be meant; its text says why."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be read, and how. No path: all the folders that are watched."""

    path: Path | None
    since: date | None = None
    titles: bool = False
    watch: bool = False

    @property
    def words(self) -> str:
        """What is read, for the screen."""
        return str(self.path) if self.path is not None else "the folders that are watched"


def read_asked(garden: Garden, text: str) -> Asked:
    """Take apart what is typed. Raises Unclear."""
    path, *wishes = _WISH.split(text.strip())
    said = dict(zip(wishes[::2], (word.strip() for word in wishes[1::2]), strict=True))
    for name in ("titles", "watch"):
        if said.get(name):
            raise Unclear(f"“{said[name]}” behind --{name}: the path comes first.")
    if not path.strip() and "watch" not in said:
        raise Unclear("Which file or folder? The path comes first.")
    return Asked(
        typed_path(path) if path.strip() else None,
        _day(garden, said["since"]) if "since" in said else None,
        "titles" in said,
        "watch" in said,
    )


def _day(garden: Garden, text: str) -> date:
    found = read_day(text, garden.now(), garden.zone, words_of(garden), "past")
    if found is None or isinstance(found, Ambiguous) or found.day > garden.today():
        raise Unclear(f"--since wants a day gone by, such as 2024-01-01, not “{text}”.")
    return found.day
