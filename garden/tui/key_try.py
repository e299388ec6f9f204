"""What a terminal sends for a key, and what Garden takes it for."""

import os
import select
import sys
from codecs import getincrementaldecoder
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass

from garden.tui.key_names import key_word, written
from garden.tui.key_table import uses
from garden.tui.keymap import RESERVED, Keymap

ENDING = "ctrl+c"
"""Ends the trying at once."""

ENDING_TWICE = "escape"
"""Ends it when pressed twice in a row."""

PAUSE = 0.1
"""Seconds after which a lone escape is the key, and no beginning of another."""

TELL_KEYS_APART = "\x1b[>1u"
"""Asks the terminal to send what tells all keys apart, as the app does (Kitty's protocol)."""
AS_BEFORE = "\x1b[<u"


@dataclass(frozen=True, slots=True)
class Pressed:
    """What came at once: the bytes, and the keys that Textual reads in them, by its names."""

    sent: bytes
    keys: tuple[str, ...]


class Reader:
    """Reads keys out of what a terminal sends, just as the app does."""

    def __init__(self) -> None:
        # Private in Textual, and the only way to the bytes: by public ways only the names come.
        from textual._xterm_parser import XTermParser

        self._parser = XTermParser()
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._sent = b""

    def take(self, sent: bytes) -> Pressed | None:
        """Take some bytes, none when a pause shows that nothing follows.

        Returns what was pressed; None where it is no key, or not whole yet.
        """
        from textual.events import Key

        self._sent += sent
        text = self._decode(sent)
        if sent and not text:
            return None
        messages = list(self._parser.feed(text) if text else self._parser.tick())
        keys = tuple(one.key for one in messages if isinstance(one, Key))
        if not messages and (sent or not self._sent):
            return None
        pressed, self._sent = Pressed(self._sent, keys), b""
        return pressed


def escaped(sent: bytes) -> str:
    """Return bytes as they are written in C: "\\x1b[A"."""
    return repr(sent)[2:-1]


def about(pressed: Pressed, keymap: Keymap) -> tuple[str, str, str]:
    """Return what was sent, the key as it is written in [keys], and which command has it."""
    if not pressed.keys:
        return escaped(pressed.sent), "-", "no key that Garden knows"
    words, has = [], []
    for name in pressed.keys:
        key = "ctrl+space" if name == "ctrl+@" else name
        words.append(f'"{written(key)}"')
        has += _having(key, keymap)
    return escaped(pressed.sent), " ".join(words), "; ".join(has) or "free"


def _having(key: str, keymap: Keymap) -> list[str]:
    found: dict[str, list[str]] = {}
    for screen, command in uses(key, keymap):
        found.setdefault(f"{command.title} ({command.id})", []).append(screen)
    if not found and key in RESERVED:
        return [f"{key_word(key)} {RESERVED[key][1]}"]
    every = len(keymap.screens())
    return [
        f"{what} on {'every screen' if len(screens) == every else ', '.join(screens)}"
        for what, screens in found.items()
    ]


@contextmanager
def keys_pressed() -> Iterator[Iterator[Pressed]]:
    """Hand over what is pressed at the terminal, until ctrl+c or twice escape, these included.

    From here on no key has any other effect, until all is as before.
    """
    reader = Reader()
    with _raw() as terminal:
        yield _pressed(terminal, reader)


def _pressed(terminal: int, reader: Reader) -> Iterator[Pressed]:
    last = ""
    while True:
        ready = select.select([terminal], [], [], PAUSE)[0]
        sent = os.read(terminal, 1024) if ready else b""
        if ready and not sent:
            return
        pressed = reader.take(sent)
        if pressed is None:
            continue
        yield pressed
        key = pressed.keys[-1] if pressed.keys else ""
        if key == ENDING or key == last == ENDING_TWICE:
            return
        last = key


def can_try() -> bool:
    """Tell whether this platform lets a program read what the terminal sends."""
    return sys.platform != "win32"


if sys.platform != "win32":
    import termios

    @contextmanager
    def _raw() -> Iterator[int]:
        """Hand over every byte as it is sent; everything is as before afterwards."""
        terminal = sys.stdin.fileno()
        before = termios.tcgetattr(terminal)
        raw = termios.tcgetattr(terminal)
        raw[0] &= ~(termios.ICRNL | termios.IXON | termios.INLCR | termios.IGNCR)
        raw[3] &= ~(termios.ICANON | termios.ECHO | termios.ISIG | termios.IEXTEN)
        try:
            termios.tcsetattr(terminal, termios.TCSADRAIN, raw)
            _tell(TELL_KEYS_APART)
            yield terminal
        finally:
            _tell(AS_BEFORE)
            termios.tcsetattr(terminal, termios.TCSADRAIN, before)

    def _tell(sequence: str) -> None:
        sys.stderr.write(sequence)
        sys.stderr.flush()

else:

    def _raw() -> AbstractContextManager[int]:
        """Windows hands over keys, not bytes."""
        raise OSError("Windows hands over keys, not what was sent.")
