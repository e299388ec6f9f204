"""The bundles there are: exports of many files that are understood only together."""

from dataclasses import dataclass

from garden.exchange.bundle import Bundle
from garden.exchange.chats.discord_package import DISCORD_PACKAGE
from garden.exchange.chats.slack import SLACK

BUNDLES: tuple[Bundle, ...] = (SLACK, DISCORD_PACKAGE)
"""All of them."""


@dataclass(frozen=True, slots=True)
class Found:
    """A bundle among some files: its reader, the folder it lies in, and its files there."""

    bundle: Bundle
    root: str
    names: frozenset[str]


def find_bundles(names: frozenset[str]) -> tuple[Found, ...]:
    """Return the bundles among files, by their paths with /; no file belongs to two."""
    found: list[Found] = []
    for bundle in BUNDLES:
        root = bundle.root(names)
        if root is not None:
            inside = frozenset(
                name for name in names if name.startswith(root) and bundle.holds(name[len(root) :])
            )
            found.append(Found(bundle, root, inside))
            names -= inside
    return tuple(found)
