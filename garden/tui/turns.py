"""Whose turn it is: work in threads rests while keys are being answered.

Python runs one thread at a time, and a key whose answer asks the database hands its turn over at
each row; next to a thread that only computes it waits five milliseconds for each turn back.
"""

from collections.abc import Callable
from time import monotonic, sleep

ANSWERED = 0.08
"""Seconds after a key in which its answer is drawn."""

NAP = 0.01
"""Seconds between two looks at the keys."""


class Turns:
    """Keys come first. One thread tells of keys, others ask for a rest between pieces of work."""

    def __init__(
        self, clock: Callable[[], float] = monotonic, nap: Callable[[float], None] = sleep
    ) -> None:
        self._clock = clock
        self._nap = nap
        self._until = 0.0

    def key(self) -> None:
        """A key has come."""
        self._until = self._clock() + ANSWERED

    def rest(self) -> None:
        """Wait while a key is being answered; not to be called in the thread of the screen."""
        while self._clock() < self._until:
            self._nap(NAP)
