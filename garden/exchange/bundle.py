"""Exports of many files that are understood only together: a Slack workspace, a Discord package.

A bundle is told by the names of its files, within a folder or an archive. Its reader is handed a
way to open each, and knows nothing of folders or archives either.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO, Protocol

from garden.exchange.records import Finding, ReadOptions

Members = Mapping[str, Callable[[], BinaryIO]]
"""The files of a bundle by their paths below its root, with / between; each opened when called."""


class Bundle(Protocol):
    """A reader of exports of one kind."""

    @property
    def name(self) -> str:
        """The word for this format, lower case, such as "slack"."""

    @property
    def title(self) -> str:
        """What a user calls such an export."""

    def root(self, names: frozenset[str]) -> str | None:
        """Return the folder among `names` (paths with /) in which an export lies, or None.

        It ends with / unless the export lies at the very top, which is empty text.
        """

    def holds(self, name: str) -> bool:
        """Say whether a file, by its path below the root, belongs to such an export."""

    def read(self, members: Members, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield what the export holds. Bad input becomes a `Problem`, never an exception."""


def folder_with(names: frozenset[str], *needed: str) -> str | None:
    """Return the shortest folder that has all `needed` names in it, in any letters, or None."""
    lower = {name.lower() for name in names}
    first = needed[0].lower()
    roots = sorted(
        (name.removesuffix(first) for name in lower if name == first or name.endswith("/" + first)),
        key=len,
    )
    for root in roots:
        if all(root + name.lower() in lower for name in needed):
            return next(name for name in names if name.lower() == root + first)[: len(root)]
    return None
