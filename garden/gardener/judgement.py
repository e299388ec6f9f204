"""The words of Garden's own judgement, from assets/words/judgement.toml."""

import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from garden.assets_path import read_text


def told(part: str, key: str, **filled: object) -> str:
    """Return a text by its table and key, what stands in braces filled in."""
    return _texts()[part][key].format(**filled)


@cache
def _texts() -> Mapping[str, Mapping[str, str]]:
    return MappingProxyType(tomllib.loads(read_text("words/judgement.toml")))
