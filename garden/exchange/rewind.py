"""Read a stream again from its start after its head was looked at, without seeking."""

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

Beat = Callable[[int], None]
"""Told how many bytes of a stream were handed out; whatever it raises comes out of the reading."""


class Rewound(io.RawIOBase):
    """A readable stream of `head` followed by what is left of `rest`.

    `beat` hears of every piece that is read.
    """

    def __init__(self, head: bytes, rest: BinaryIO, beat: Beat | None = None) -> None:
        self._head = head
        self._rest = rest
        self._beat = beat
        self._told = 0

    def readable(self) -> bool:
        """Say that this can be read."""
        return True

    def read(self, size: int = -1, /) -> bytes:
        """Return `size` bytes, or all that is left if there are fewer or `size` is negative."""
        if size < 0:
            head, self._head = self._head, b""
            found = head + self._rest.read()
        else:
            found, self._head = self._head[:size], self._head[size:]
            if len(found) < size:
                found += self._rest.read(size - len(found))
        if self._beat is not None:
            self._told += len(found)
            self._beat(self._told)
        return found

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """Fill `buffer` as far as one piece goes, as buffered readers ask for it."""
        view = memoryview(buffer).cast("B")
        found = self.read(len(view))
        view[: len(found)] = found
        return len(found)
