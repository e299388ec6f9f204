"""Take one property of a vCard apart: group, name, parameters and the bytes of its value."""

import base64
import re
from collections.abc import Iterable
from dataclasses import dataclass

from garden.exchange.charsets import known_charset, widened
from garden.exchange.encoding import EightBit, is_utf8
from garden.exchange.vcard.unfold import Property

_BARE_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "7BIT", "8BIT"})
_BARE_VALUES = frozenset({"INLINE", "URL", "CONTENT-ID", "CID"})
_TYPE_AGAIN = re.compile(r"^TYPE=", re.IGNORECASE)
_CARETS = {"^n": "\n", "^'": '"', "^^": "^"}
_HEX = re.compile(rb"=([0-9A-Fa-f]{2})")
_STATEFUL = ("iso2022", "hz")


@dataclass(frozen=True, slots=True)
class Stated:
    """One property with its parts. Names of property and parameters are upper case.

    `params` keeps the order and holds a pair for each value, so `TYPE=home,work` gives two pairs.
    `value` is text with QP, base64 and charset undone; the escapes of vCard still stand in it.
    """

    line: int
    group: str
    name: str
    params: tuple[tuple[str, str], ...]
    value: str

    def param(self, name: str) -> str:
        """Return the first value of the parameter `name`, or empty text."""
        return next((value for key, value in self.params if key == name), "")

    def types(self) -> frozenset[str]:
        """Return the lower-case words of its TYPE parameters."""
        return frozenset(value.strip().lower() for key, value in self.params if key == "TYPE")

    def preference(self) -> int:
        """Return how much it is preferred: 1 the most, 100 where nothing is said."""
        if not self.params:
            return 100
        stated = self.param("PREF")
        if stated.isascii() and stated.isdigit():
            return max(1, min(100, int(stated[:4])))
        return 1 if "pref" in self.types() else 100


def read_property(unfolded: Property, old_letters: EightBit) -> Stated:
    """Return `unfolded` taken apart; it must have a head. Never raises for any bytes."""
    head = old_letters.decode(unfolded.head or b"")
    full_name, _, rest = head.partition(";")
    group, _, name = full_name.strip().upper().rpartition(".")
    params = _params(rest)
    data = _decoded(unfolded.value, _only(params, "ENCODING").upper())
    value = _text(data, _only(params, "CHARSET"), old_letters)
    return Stated(unfolded.line, group, name, params, value)


def _only(params: tuple[tuple[str, str], ...], name: str) -> str:
    return next((value.strip() for key, value in params if key == name), "")


def _params(text: str) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    for part in split_outside_quotes(text, ";"):
        # A sample that many copied has # where = should stand: TYPE#WORK.
        name, equals, values = part.partition("=" if "=" in part else "#")
        if not part.strip():
            continue
        if not equals:
            found.extend(_bare(part.strip()))
            continue
        for value in split_outside_quotes(values, ","):
            plain = value.strip().strip('"')
            if name.strip().upper() == "TYPE":
                found.extend(_types(_without_carets(plain)))
            else:
                found.append((name.strip().upper(), _without_carets(plain)))
    return tuple(found)


def _bare(word: str) -> Iterable[tuple[str, str]]:
    """Return what a parameter without a name is: in vCard 2.1 its value tells."""
    if word.upper() in _BARE_ENCODINGS:
        return [("ENCODING", word)]
    return [("VALUE", word)] if word.upper() in _BARE_VALUES else _types(word)


def _types(text: str) -> Iterable[tuple[str, str]]:
    """Return each type in `text`: iOS writes type="voice,home", others TYPE=HOME,TYPE=VOICE."""
    pieces = [piece.strip() for piece in text.split(",")]
    return [("TYPE", _TYPE_AGAIN.sub("", piece)) for piece in pieces if piece]


def _without_carets(text: str) -> str:
    return re.sub(r"\^[n'^]", lambda match: _CARETS[match[0]], text)


def split_outside_quotes(text: str, separator: str) -> list[str]:
    """Split `text` at each `separator` that no quotation marks enclose."""
    if '"' not in text:
        return text.split(separator)
    parts: list[str] = [""]
    for number, piece in enumerate(text.split('"')):
        if number % 2:
            parts[-1] += f'"{piece}"'
            continue
        first, *others = piece.split(separator)
        parts[-1] += first
        parts.extend(others)
    return parts


def _decoded(data: bytes, encoding: str) -> bytes:
    if encoding == "QUOTED-PRINTABLE":
        plain = data.rstrip(b" \t")
        plain = plain[:-1] if plain.endswith(b"=") else data
        return _HEX.sub(lambda match: bytes([int(match[1], 16)]), plain)
    if encoding in ("BASE64", "B"):
        return _from_base64(data)
    return data


def _from_base64(data: bytes) -> bytes:
    """Return what base64 `data` holds, whatever its padding; `data` itself where it is none."""
    letters = re.sub(rb"[^A-Za-z0-9+/]", b"", data)
    if len(letters) % 4 == 1:
        return data
    return base64.b64decode(letters + b"=" * (-len(letters) % 4))


def _text(data: bytes, charset: str, old_letters: EightBit) -> str:
    name = known_charset(charset) if charset else ""
    if name == "utf-8":
        # A value may be cut within a letter; bytes of which most are no UTF-8 are a code page's.
        mended = data.decode(errors="replace")
        lost = mended.count("\ufffd")
        if 2 * lost <= sum(not letter.isascii() for letter in mended):
            return mended.rstrip("\ufffd")
    if name.startswith(_STATEFUL) or (name and not is_utf8(data)):
        try:
            return data.decode(widened(name))
        except (UnicodeError, LookupError):
            return old_letters.decode(data)
    return old_letters.decode(data)
