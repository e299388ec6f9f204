"""One key pressed at a terminal, without waiting for Enter; and one line."""

import sys


def read_key() -> str:
    """Return the key pressed: one character, "\\n" for Enter; "" at the end of input.

    Raises KeyboardInterrupt for ctrl+c.
    """
    key = _pressed()
    if key == "\x03":
        raise KeyboardInterrupt
    if key in ("\x04", "\x1a"):
        return ""
    return "\n" if key == "\r" else key


def read_typed() -> str:
    """Return a line typed, without its end; "" at the end of input."""
    return sys.stdin.readline().strip()


if sys.platform == "win32":
    import msvcrt

    def _pressed() -> str:
        key = msvcrt.getwch()
        # The arrow and function keys come as two: the second is no letter that was pressed.
        if key in ("\x00", "\xe0"):
            msvcrt.getwch()
            return " "
        return key

else:
    import os
    import select
    import termios
    import tty

    def _pressed() -> str:
        terminal = sys.stdin.fileno()
        before = termios.tcgetattr(terminal)
        try:
            tty.setcbreak(terminal, termios.TCSADRAIN)
            pressed = os.read(terminal, 1)
            # What an arrow key or a character beyond ASCII sends comes in one go.
            while pressed[:1] >= b"\x1b" and select.select([terminal], [], [], 0.01)[0]:
                more = os.read(terminal, 1)
                if not more or len(pressed) > 8:
                    break
                pressed += more
        finally:
            termios.tcsetattr(terminal, termios.TCSADRAIN, before)
        text = pressed.decode("utf-8", "replace")
        return text if len(text) < 2 else " "
