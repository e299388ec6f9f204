"""Whether the terminal's ground is dark: by COLORFGBG, else asked of the terminal itself.

The question is OSC 11 (xterm's control sequences: a colour is told as rgb:RRRR/GGGG/BBBB). Behind
it goes a request for device attributes, which every terminal answers, so that one that does not
know of colours is not waited for.
"""

import os
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import monotonic

from garden.flora.colour import luminance

QUESTION = b"\x1b]11;?\x1b\\\x1b[c"
DEADLINE = 0.1
"""Seconds that the terminal has to answer."""

DARK_BELOW = 0.18
"""Relative luminance (0..1) that is half as light as white to the eye."""

_COLOUR = re.compile(rb"\x1b\]11;rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})")
_LAST = re.compile(rb"\x1b\[\?[\d;]*c")
_SILENT = ("dumb", "linux", "")


@dataclass(frozen=True, slots=True)
class Ground:
    """What was found: `dark` None is unknown; `late` says that an answer may still come."""

    dark: bool | None
    late: bool = False


def terminal_ground(environment: Mapping[str, str]) -> Ground:
    """Return what can be told of the terminal's ground, in at most DEADLINE seconds.

    Nothing is asked under NO_COLOR, of terminals that cannot answer, or where stdin and stderr
    are no terminals.
    """
    told = dark_by_variable(environment.get("COLORFGBG", ""))
    if told is not None:
        return Ground(told)
    if environment.get("NO_COLOR") or environment.get("TERM", "") in _SILENT:
        return Ground(None)
    if not (sys.__stdin__ and sys.__stderr__):
        return Ground(None)
    try:
        if not (sys.__stdin__.isatty() and sys.__stderr__.isatty()):
            return Ground(None)
        return _asked(sys.__stdin__.fileno(), sys.__stderr__.fileno())
    except (OSError, ValueError):
        return Ground(None)


def dark_by_variable(text: str) -> bool | None:
    """Return what COLORFGBG says ("15;0", "0;default;15"): the last number is the ground's."""
    last = text.rpartition(";")[2]
    if not (text and last.isdecimal()):
        return None
    return int(last) < 7 or int(last) == 8


def dark_by_answer(answer: bytes) -> bool | None:
    """Return what a terminal's answer to the question says of its ground, None: nothing."""
    found = _COLOUR.search(answer)
    if found is None:
        return None
    red, green, blue = (
        round(int(part, 16) * 255 / (16 ** len(part) - 1)) for part in found.groups()
    )
    return luminance(red << 16 | green << 8 | blue) < DARK_BELOW


def answered(answer: bytes) -> bool:
    """Tell whether all that was asked is answered."""
    return _LAST.search(answer) is not None


def listen(read: Callable[[float], bytes], clock: Callable[[], float]) -> bytes:
    """Return what comes until all is answered or the deadline is over.

    `read` waits for so many seconds at most and returns nothing when nothing came.
    """
    heard = b""
    end = clock() + DEADLINE
    while not answered(heard) and (left := end - clock()) > 0:
        heard += read(left)
    return heard


if sys.platform == "win32":

    def _asked(stdin: int, stderr: int) -> Ground:
        return Ground(None)

else:
    import select
    import termios
    import tty

    def _asked(stdin: int, stderr: int) -> Ground:
        def read(seconds: float) -> bytes:
            ready = select.select([stdin], [], [], seconds)[0]
            return os.read(stdin, 1024) if ready else b""

        try:
            before = termios.tcgetattr(stdin)
        except termios.error:
            return Ground(None)
        try:
            tty.setcbreak(stdin, termios.TCSANOW)
            os.write(stderr, QUESTION)
            heard = listen(read, monotonic)
        finally:
            termios.tcsetattr(stdin, termios.TCSANOW, before)
        return Ground(dark_by_answer(heard), late=not answered(heard))
