"""The only writer to stdout: lines of text, each made literal, or one JSON object."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TextIO

from garden.cli.errors import Unwritable
from garden.literal import literal

Piece = tuple[str, str]
"""The SGR parameters of some text ("" for none), and the text."""


@dataclass(frozen=True, slots=True)
class Output:
    """Where data goes."""

    stream: TextIO

    def lines(self, lines: Iterable[str]) -> None:
        """Write lines; what the stream's encoding lacks is spelled out. Raises as `flush`."""
        for line in lines:
            self._write(_encodable(literal(line), self.stream) + "\n")

    def painted(self, lines: Iterable[Iterable[Piece]]) -> None:
        """Write lines in colours: the escapes are made here, the text is made literal as ever."""
        for line in lines:
            text = "".join(self._piece(codes, text) for codes, text in line)
            self._write(text.rstrip(" ") + "\n")

    def document(self, pieces: Iterable[bytes]) -> None:
        """Write a file's bytes as they are; at a terminal as literal lines. Raises as `flush`."""
        buffer = getattr(self.stream, "buffer", None)
        if buffer is None or self.is_terminal():
            self.lines(line for piece in pieces for line in piece.decode().splitlines())
            return
        with _told():
            self.stream.flush()
            for piece in pieces:
                buffer.write(piece)

    def takes(self, text: str) -> bool:
        """Tell whether the stream's encoding has all characters of a text."""
        return _encodable(text, self.stream) == text

    def object(self, form: Mapping[str, object]) -> None:
        """Write one JSON object, all in ASCII: no terminal can be told anything by it."""
        self._write(json.dumps(form, indent=2, ensure_ascii=True) + "\n")

    def is_terminal(self) -> bool:
        """Tell whether somebody looks at the lines as they are."""
        return self.stream.isatty()

    def flush(self) -> None:
        """Send off what was written.

        Raises BrokenPipeError when nobody reads any more, Unwritable when it cannot be taken.
        """
        with _told():
            self.stream.flush()

    def abandon(self) -> None:
        """Write nowhere from now on, so that nothing complains when the program ends."""
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), self.stream.fileno())
        except (OSError, ValueError):
            return

    def _piece(self, codes: str, text: str) -> str:
        shown = _encodable(literal(text), self.stream)
        return f"\x1b[{codes}m{shown}\x1b[0m" if codes else shown

    def _write(self, text: str) -> None:
        with _told():
            self.stream.write(text)


@contextmanager
def _told() -> Iterator[None]:
    """Tell what the stream raises from what anything else may raise."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Unwritable(f"Nothing can be written: {error.strerror}") from error


def _encodable(text: str, stream: TextIO) -> str:
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)
