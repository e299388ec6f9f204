"""A limit of time for reading what was made to take for ever."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SECONDS = 5.0
"""How long any one file may take."""


class TooLong(BaseException):
    """The time is over. No `Exception`, so that no reader can swallow it."""


@contextmanager
def within(seconds: float = SECONDS) -> Iterator[None]:
    """Raise TooLong where what is done within takes more than `seconds` of the processor."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooLong(f"this took over {seconds} seconds")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
