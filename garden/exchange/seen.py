"""A set of keys that only ever grows, in few bytes: what was met before in one run."""

from array import array
from hashlib import blake2b

MOST = 2**24
"""How many keys are remembered; from then on every key counts as new."""

_LEAST = 1024


class Seen:
    """Remembers keys by hashes of eight bytes, in 16 to 32 bytes each.

    Two of a million keys are taken for one another with a chance of 1 to 37 million.
    """

    def __init__(self) -> None:
        self._slots = array("Q", bytes(8 * _LEAST))
        self._count = 0

    def is_new(self, key: str) -> bool:
        """Tell whether `key` is met for the first time, and remember it."""
        if self._count >= MOST:
            return True
        mark = int.from_bytes(blake2b(key.encode("utf-8", "replace"), digest_size=8).digest()) or 1
        place = _place(self._slots, mark)
        if self._slots[place]:
            return False
        self._slots[place] = mark
        self._count += 1
        if 2 * self._count > len(self._slots):
            self._grow()
        return True

    def _grow(self) -> None:
        wider = array("Q", bytes(16 * len(self._slots)))
        for mark in self._slots:
            if mark:
                wider[_place(wider, mark)] = mark
        self._slots = wider


def _place(slots: "array[int]", mark: int) -> int:
    """Return where `mark` lies, or the free slot where it belongs."""
    last = len(slots) - 1
    place = mark & last
    while slots[place] and slots[place] != mark:
        place = (place + 1) & last
    return place
