"""Make the XML of phone backups fit for a strict parser, chunk by chunk, in bounded memory.

Real files write an emoji as two references to halves of a character, and control marks, which XML
forbids both; and they hold pictures of megabytes in an attribute, which nobody here wants.
"""

import re
from collections.abc import Iterable, Iterator

PICTURE = 1024
"""Letters in a row, of those that base64 uses, from which a run of them is left out."""

_TAIL = 2048
_RUN = re.compile(rb"[A-Za-z0-9+/=]{%d,}" % PICTURE)
_PAIR = re.compile(rb"&#(5[56]\d{3});&#(5[67]\d{3});")
_HALF = re.compile(rb"&#(?:5[5-7]\d{3}|x[dD][89a-fA-F][0-9a-fA-F]{2}|\d|[12]\d|x[01]?[0-9a-fA-F]);")
_CONTROL = bytes(set(range(32)) - {9, 10, 13})
_ALLOWED = frozenset({9, 10, 13})


def clean_xml(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the bytes of `chunks`, repaired; what an ending may cut in two waits for the next."""
    held = b""
    for chunk in chunks:
        joined = held + chunk.translate(None, _CONTROL)
        keep = _cut(joined)
        held = joined[keep:]
        yield _repaired(joined[:keep])
    yield _repaired(held)


def _cut(joined: bytes) -> int:
    """Return where the bytes may be cut: before the last sign that begins something."""
    start = max(0, len(joined) - _TAIL)
    last = max(joined.rfind(b" ", start), joined.rfind(b">", start), joined.rfind(b'"', start))
    return last + 1 if last >= 0 else start


def _repaired(data: bytes) -> bytes:
    if b"&#" in data:
        data = _PAIR.sub(_whole, data)
        data = _HALF.sub(_dropped, data)
    return _RUN.sub(b"", data)


def _whole(match: re.Match[bytes]) -> bytes:
    """Return two halves of a character as the one that they make."""
    high, low = int(match[1]), int(match[2])
    if not (0xD800 <= high < 0xDC00 <= low < 0xE000):
        return b"?"
    return b"&#%d;" % (0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))


def _dropped(match: re.Match[bytes]) -> bytes:
    """Return nothing for what XML forbids, and the reference itself for what it allows."""
    text = match[0][2:-1]
    number = int(text[1:], 16) if text[:1] in b"xX" else int(text)
    forbidden = 0xD800 <= number < 0xE000 or (number < 32 and number not in _ALLOWED)
    return b"" if forbidden else match[0]
