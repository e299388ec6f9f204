"""What kind a circle is: work, former work, personal or other; told from its name if not said."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Protocol

from garden.assets_path import read_text
from garden.store.folding import fold

KINDS = ("work", "former-work", "personal", "other")
"""Every kind a circle can have."""


class HasKind(Protocol):
    """A circle's name, and its kind where somebody has said it."""

    @property
    def name(self) -> str:
        """The circle's name."""

    @property
    def kind(self) -> str | None:
        """One of KINDS, or None."""


def kind_of(circle: HasKind) -> str:
    """Return which of KINDS a circle is: as said, else as the words of its name tell."""
    return circle.kind if circle.kind in KINDS else kind_of_name(circle.name)


def kind_of_name(name: str) -> str:
    """Return which of KINDS the words of a name tell of: "Old team" is former work."""
    parts = _parts()
    has = {part: bool(pattern.search(fold(name))) for part, pattern in parts.items()}
    if has["former_work"] or (has["former"] and has["work"]):
        return "former-work"
    if has["work"]:
        return "work"
    return "personal" if has["personal"] else "other"


@cache
def _parts() -> Mapping[str, re.Pattern[str]]:
    listed = tomllib.loads(read_text("words/circles.toml"))
    return MappingProxyType({part: _any_of(words) for part, words in listed.items()})


def _any_of(words: list[str]) -> re.Pattern[str]:
    """Return the pattern of whole words, folded; one with a star may go on."""
    spelt = (re.escape(fold(one.removesuffix("*"))) + r"\w*" * one.endswith("*") for one in words)
    return re.compile(rf"\b(?:{'|'.join(spelt)})\b")
