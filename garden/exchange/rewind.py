"""Read a stream again from its start after its head was looked at, without seeking."""

import io
from typing import BinaryIO


class Rewound(io.RawIOBase):
    """A readable stream of `head` followed by what is left of `rest`."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        """Say that this can be read."""
        return True

    def read(self, size: int = -1, /) -> bytes:
        """Return up to `size` bytes, all that is left if negative, none at the end."""
        if size < 0:
            head, self._head = self._head, b""
            return head + self._rest.read()
        if self._head:
            part, self._head = self._head[:size], self._head[size:]
            return part
        return self._rest.read(size)
