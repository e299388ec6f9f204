"""What is in the findings of a reader, whatever kind they are."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass


def texts(found: object) -> Iterator[str]:
    """Yield all text in a finding: a garden's file can only hold what UTF-8 can write."""
    if isinstance(found, str):
        yield found
    elif isinstance(found, tuple):
        for part in found:
            yield from texts(part)
    elif is_dataclass(found):
        for one in fields(found):
            yield from texts(getattr(found, one.name))
