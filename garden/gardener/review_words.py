"""The words of the weekly review, from assets/words/review.toml."""

import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from garden.assets_path import read_text


def said(part: str, key: str, **filled: object) -> str:
    """Return a text by its table and key, what stands in braces filled in."""
    return _texts()[part][key].format(**filled)


def times(number: int) -> str:
    """Return how often, from one on: "once", "twice", "3 times"."""
    if number < 3:
        return said("giving", ("once", "twice")[number - 1])
    return said("giving", "times", count=number)


@cache
def _texts() -> Mapping[str, Mapping[str, str]]:
    return MappingProxyType(tomllib.loads(read_text("words/review.toml")))
