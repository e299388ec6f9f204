"""Undo the encoded words (RFC 2047) in which mail carries letters outside ASCII."""

import base64
import binascii
import quopri
import re
from itertools import groupby

from garden.exchange.charsets import known_charset, widened

WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*+)\?=")
"""One encoded word: its charset, its encoding, its text."""

_BETWEEN = re.compile(r"(\?=)[ \t\r\n]++(?==\?[^?\s]{1,60}\?[bBqQ]\?)")
_LIMIT = 64 * 1024
_UTF7 = ("utf-7", "unicode-1-1-utf-7")


def decode_words(text: str) -> str:
    """Return `text` with its encoded words undone. Never raises; what is no such word stays.

    Words in a row are joined before their letters are read: mailers cut in the middle of one.
    """
    if "=?" not in text or len(text) > _LIMIT:
        return text
    joined = _BETWEEN.sub(r"\1", text)
    parts: list[str] = []
    at = 0
    run: list[tuple[str, bytes]] = []
    for match in WORD.finditer(joined):
        if match.start() > at:
            parts.extend((_letters(run), joined[at : match.start()]))
            run = []
        charset = match[1].partition("*")[0].lower()
        run.append((charset, _bytes(match[2].lower(), match[3], charset)))
        at = match.end()
    return "".join((*parts, _letters(run), joined[at:]))


def _bytes(encoding: str, text: str, charset: str) -> bytes:
    data = _unread(text, charset)
    if encoding == "q":
        return quopri.decodestring(data.replace(b"_", b"=20"))
    try:
        return base64.b64decode(data.rstrip(b"=") + b"=" * (-len(data.rstrip(b"=")) % 4))
    except (binascii.Error, ValueError):
        return data


def _unread(text: str, charset: str) -> bytes:
    """Return the bytes of `text`, in which letters may stand that nobody encoded."""
    try:
        return text.encode("ascii" if text.isascii() else _python_name(charset))
    except UnicodeError:
        return text.encode("utf-8", "replace")


def _python_name(charset: str) -> str:
    if charset in _UTF7:
        return "utf-7"
    return widened(known_charset(charset)) or "utf-8"


def _letters(run: list[tuple[str, bytes]]) -> str:
    parts: list[str] = []
    for charset, words in groupby(run, key=lambda word: word[0]):
        data = b"".join(piece for _, piece in words)
        parts.append(_text(data, _python_name(charset)))
    return "".join(parts)


def _text(data: bytes, charset: str) -> str:
    for name in (charset, "utf-8", "cp1252"):
        try:
            # UTF-7 may hide half characters, which no file can hold again.
            return data.decode(name).encode().decode()
        except (UnicodeError, LookupError, ValueError):
            continue
    return data.decode("latin-1")
