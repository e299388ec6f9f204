"""Walk a JSON document too large for memory: objects and lists are gone through, values are read.

Only one value is in memory at a time, and it may not be larger than a limit.
"""

import codecs
import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from garden.exchange.json_text import mended, whole_escapes

VALUE_LIMIT = 16 * 1024 * 1024
"""The longest value that is read whole, in characters."""

_CHUNK = 256 * 1024
_BLANK = re.compile(r"[ \t\r\n\ufeff]*")
_DECODER = json.JSONDecoder(strict=False)


class BrokenJson(ValueError):
    """The document breaks off, or is no JSON where it was looked at."""


class JsonStream:
    """A document being walked. What a loop yields a name or a turn for must be taken in it.

    `fields` goes through an object, `items` through a list; in each turn exactly one of
    `fields`, `items`, `value` takes what comes next. All raise BrokenJson.
    """

    def __init__(self, data: BinaryIO) -> None:
        self._data = data
        self._text = ""
        self._at = 0
        self._held = ""
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._ended = False

    def opens(self) -> str:
        """Return the sign that the next value begins with: an object with {, a list with [."""
        return self._peek()

    def fields(self) -> Iterator[str]:
        """Go through an object; yield each key, whose value must then be taken."""
        self._expect("{")
        if self._peek() == "}":
            self._at += 1
            return
        while True:
            key = self.value()
            if not isinstance(key, str):
                raise BrokenJson("a key is a text")
            self._expect(":")
            yield key
            if self._next_of("}"):
                return

    def items(self) -> Iterator[None]:
        """Go through a list; in each turn one item must be taken."""
        self._expect("[")
        if self._peek() == "]":
            self._at += 1
            return
        while True:
            yield
            if self._next_of("]"):
                return

    def value(self) -> object:
        """Read the next value whole and return it."""
        self._peek()
        wanted = _CHUNK
        while True:
            try:
                found, end = _DECODER.raw_decode(self._text, self._at)
            except RecursionError:
                raise BrokenJson("it is nested too deeply") from None
            except ValueError:
                found, end = None, -1
            # A number at the very end of what was read may go on.
            if end >= 0 and (end < len(self._text) or self._ended or self._text[end - 1] in '"}]'):
                self._at = end
                return found
            if self._ended or len(self._text) - self._at > VALUE_LIMIT:
                raise BrokenJson("a value cannot be read")
            self._fill(wanted)
            wanted *= 2

    def _next_of(self, closing: str) -> bool:
        """Step over a comma, or over what closes; return whether it closed."""
        sign = self._peek()
        if sign not in (",", closing):
            raise BrokenJson(f"{closing} or a comma is missing")
        self._at += 1
        return sign == closing

    def _expect(self, sign: str) -> None:
        if self._peek() != sign:
            raise BrokenJson(f"{sign} is missing")
        self._at += 1

    def _peek(self) -> str:
        """Return the next sign that is no blank."""
        while True:
            blank = _BLANK.match(self._text, self._at)
            self._at = blank.end() if blank else self._at
            if self._at < len(self._text):
                return self._text[self._at]
            if self._ended:
                raise BrokenJson("it breaks off")
            self._fill(_CHUNK)

    def _fill(self, size: int) -> None:
        """Read on; what was taken already is let go."""
        data = self._data.read(size)
        self._ended = not data
        text = self._held + self._decoder.decode(data, final=self._ended)
        cut = len(text) if self._ended else whole_escapes(text)
        self._held = text[cut:]
        self._text = self._text[self._at :] + mended(text[:cut])
        self._at = 0
