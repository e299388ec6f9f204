"""The almanac's words, from the assets."""

import tomllib
from functools import lru_cache
from typing import Any

from garden.assets_path import read_text

PAGES = ("growth", "works", "balance", "capacity", "rain", "goals")
"""The pages of the almanac, in their order, by the names of their words."""


def say(page: str, line: str, **values: object) -> str:
    """Return a line of a page with its `values` filled in."""
    return str(_words()[page][line]).format(**values)


def title(page: str) -> str:
    """Return the title of one of PAGES."""
    return str(_words()["titles"][page])


def explained(page: str) -> tuple[tuple[str, str], ...]:
    """Return (number, where it comes from) of one of PAGES."""
    return tuple((str(term), str(words)) for term, words in _words()["explain"][page])


@lru_cache(maxsize=1)
def _words() -> dict[str, Any]:
    return tomllib.loads(read_text("words/almanac.toml"))
