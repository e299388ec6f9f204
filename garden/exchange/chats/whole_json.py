"""Read a JSON file that is small enough to be held whole."""

import json
from typing import BinaryIO

from garden.exchange.json_text import mended

SIZE_LIMIT = 64 * 1024 * 1024
"""The largest file that is held whole, in bytes."""

TOO_LARGE = "This file is larger than 64 MB, which no such file is."
DAMAGED = "This JSON is damaged or cut off."


def whole_json(data: BinaryIO) -> object:
    """Return what a file holds. Raises ValueError with a sentence for the user."""
    raw = data.read(SIZE_LIMIT + 1)
    if len(raw) > SIZE_LIMIT:
        raise ValueError(TOO_LARGE)
    try:
        return json.loads(mended(raw.decode("utf-8-sig", "replace")), strict=False)
    except (ValueError, RecursionError):
        raise ValueError(DAMAGED) from None


def dicts(found: object) -> list[dict[str, object]]:
    """Return the objects of a list; nothing where it is none."""
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
