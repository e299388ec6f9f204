"""Letters drawn in pixels, for pictures that hold no text of their own.

ASCII and the Latin letters with their marks; any other character is a box.
"""

import unicodedata
from functools import cache
from typing import NamedTuple

from garden.assets_path import read_text

CAPITAL = 7
"""The height of a capital, in pixels; the base line lies under it."""

ADVANCE = 6
"""The width, in pixels, that no letter of running text takes more than on the average."""

_GAP = 1
_SPACE = 3
_SAME = str.maketrans("“”„‘’‚ʼʿʾ—−\u2010\u2011", "\"\"\"''''''––--")
_ABOVE = {
    "\u0300": "GRAVE",
    "\u0301": "ACUTE",
    "\u0302": "CIRCUMFLEX",
    "\u030c": "CARON",
    "\u0303": "TILDE",
    "\u0308": "DIAERESIS",
    "\u030a": "RING",
    "\u0306": "BREVE",
    "\u0304": "MACRON",
    "\u0307": "DOT",
    "\u030b": "DOUBLE-ACUTE",
    "\u0309": "HOOK",
}
_BELOW = {"\u0327": "CEDILLA", "\u0328": "OGONEK", "\u0326": "COMMA", "\u0323": "DOT-BELOW"}
_DOTLESS = {"i": "ı", "j": "ȷ"}


class Letter(NamedTuple):
    """One letter: its width, and its pixels as (x, y) from the left end of its capital's top."""

    width: int
    pixels: tuple[tuple[int, int], ...]


_BOX = Letter(
    5, tuple((x, y) for y in range(CAPITAL) for x in range(5) if x in (0, 4) or y in (0, 6))
)


@cache
def _drawn() -> dict[str, Letter]:
    """Return what `pixel_font.txt` draws, by character, or by name where it is a mark."""
    found: dict[str, Letter] = {}
    names: list[str] = []
    top = 0
    for line in read_text("pixel_font.txt").splitlines():
        if line[:2] in ("= ", "+ ", "- "):
            names, top = line.split()[1:], 0
            found.update({name: Letter(0, ()) for name in names})
        elif names and line:
            for name, row in zip(names, line.split(), strict=True):
                inked = tuple((x, top) for x, ink in enumerate(row) if ink == "#")
                found[name] = Letter(len(row), found[name].pixels + inked)
            top += 1
    return found


@cache
def letter(char: str) -> Letter:
    """Return a character's drawing: its own, or its base letter's with marks, or a box."""
    if char.isspace():
        return Letter(_SPACE, ())
    drawn = _drawn()
    if len(char) == 1 and char in drawn:
        return drawn[char]
    apart = unicodedata.normalize("NFD", char)
    base, marks = apart[:1], apart[1:]
    if unicodedata.combining(base):
        return Letter(0, ())
    if base not in drawn or not marks:
        return _BOX
    return _marked(base, marks)


def is_drawn(text: str) -> bool:
    """Tell whether all of a text has letters here, none of it being a box."""
    composed = unicodedata.normalize("NFC", text.translate(_SAME))
    return all(letter(char) is not _BOX for char in composed)


def _marked(base: str, marks: str) -> Letter:
    """Return a letter with its marks, those above it stacked; a mark not known is left out."""
    drawn = _drawn()
    above = [drawn[_ABOVE[mark]] for mark in marks if mark in _ABOVE]
    body = drawn[_DOTLESS.get(base, base) if above else base]
    pixels = body.pixels
    top = min(y for _, y in pixels)
    for mark in above:
        pixels += _moved(mark, (body.width - mark.width) // 2, top - 3)
        top -= 3
    for mark in (drawn[_BELOW[mark]] for mark in marks if mark in _BELOW):
        pixels += _moved(mark, (body.width - mark.width + 1) // 2, CAPITAL)
    return Letter(body.width, pixels)


def _moved(one: Letter, right: int, down: int) -> tuple[tuple[int, int], ...]:
    return tuple((x + right, y + down) for x, y in one.pixels)


def lettered(text: str) -> Letter:
    """Return a whole line of text as one drawing; marks may rise above its top, y below 0."""
    left = 0
    pixels: list[tuple[int, int]] = []
    for char in unicodedata.normalize("NFC", text.translate(_SAME)):
        one = letter(char)
        pixels += _moved(one, left, 0)
        left += one.width + _GAP if one.width else 0
    return Letter(max(0, left - _GAP), tuple(pixels))
