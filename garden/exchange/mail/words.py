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
        run.append((charset, _bytes(match[2].lower(), match[3])))
        at = match.end()
    return "".join((*parts, _letters(run), joined[at:]))


def _bytes(encoding: str, text: str) -> bytes:
    data = text.encode("utf-8", "replace")
    if encoding == "q":
        return quopri.decodestring(data.replace(b"_", b"=20"))
    try:
        return base64.b64decode(data.rstrip(b"=") + b"=" * (-len(data.rstrip(b"=")) % 4))
    except (binascii.Error, ValueError):
        return data


def _letters(run: list[tuple[str, bytes]]) -> str:
    parts: list[str] = []
    for charset, words in groupby(run, key=lambda word: word[0]):
        data = b"".join(piece for _, piece in words)
        parts.append(_text(data, widened(known_charset(charset)) or "utf-8"))
    return "".join(parts)


def _text(data: bytes, charset: str) -> str:
    for name in (charset, "utf-8", "cp1252"):
        try:
            return data.decode(name)
        except (UnicodeError, LookupError, ValueError):
            continue
    return data.decode("latin-1")
