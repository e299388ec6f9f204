"""Find out which letters bytes mean: byte order marks, UTF-16, UTF-8, then an old code page.

Nothing here fails for any bytes: what cannot be told for sure is guessed, and what no code page
knows becomes the replacement character.
"""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from garden.exchange.lines import Line, numbered_lines, read_chunks

HEAD_SIZE = 64 * 1024
"""How many bytes of a file are looked at to tell its format, in bytes."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CODE_PAGES = ("cp1252", "cp1250", "cp1251", "cp1253", "cp1255", "koi8-r")
_EVIDENCE_LIMIT = 4 * 1024
_CONTROLS = bytes({*range(32)} - {*b"\t\n\v\f\r\x1a\x1b"})
# What Central European letters become in the Western page, and no Western language writes: ñ stands
# before vowels only, ì and ò at the end of Italian words, ø not beside a letter with an acute.
_UNWESTERN = re.compile(r"ñ[b-df-hj-np-tv-z]|[ìò][a-z]|ø[áéíóúý]|[áéíóúý]ø")
_SIGN_IN_WORD = re.compile(r"(?<=[^\W\d_])[^\w\s\x00-\x7f’–—·]|[^\w\s\x00-\x7f‘’“„–—](?=[^\W\d_])")
_WORD = re.compile(r"[^\W\d_]+")
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")
# These letters of Hebrew end a word; small Cyrillic ones read as Hebrew have them anywhere.
_UNENDED = re.compile(r"[ךםןףץ](?=[א-ת])")


def unicode_encoding(head: bytes) -> tuple[str, int]:
    """Return the Unicode encoding that `head` is in, and the length of its byte order mark.

    Without a mark, UTF-16 shows by its zero bytes; anything else is called UTF-8.
    """
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name, len(mark)
    sample = head[: len(head) // 2 * 2][:4096]
    if len(sample) >= 4:
        half = len(sample) // 2
        even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
        if odd > 0.4 and even < 0.1:
            return "utf-16-le", 0
        if even > 0.4 and odd < 0.1:
            return "utf-16-be", 0
    return "utf-8", 0


def is_binary(head: bytes) -> bool:
    """Say whether `head` has so many control characters that no text is so, in whatever letters."""
    sample = head[:_EVIDENCE_LIMIT]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return unicode_encoding(head)[0] == "utf-8" and 20 * controls > len(sample)


def head_text(head: bytes) -> str:
    """Return the beginning of a file as text, for telling its format; never raises."""
    name, mark = unicode_encoding(head)
    return head[mark:].decode(name, errors="replace")


def utf8_lines(data: BinaryIO) -> Iterator[Line]:
    """Yield the lines of `data`, without byte order mark, UTF-16 and UTF-32 turned into UTF-8.

    Lines in a code page of eight bits come as they are; `EightBit` reads those.
    """
    head = data.read(HEAD_SIZE)
    name, mark = unicode_encoding(head)
    chunks = _chain(head[mark:], data)
    return numbered_lines(chunks if name == "utf-8" else _transcoded(chunks, name))


def _chain(head: bytes, data: BinaryIO) -> Iterator[bytes]:
    yield head
    yield from read_chunks(data)


def _transcoded(chunks: Iterator[bytes], name: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(name)(errors="replace")
    for chunk in chunks:
        yield decoder.decode(chunk).encode()
    yield decoder.decode(b"", final=True).encode()


class EightBit:
    """Reads text that is UTF-8 or, failing that, in a code page that nobody names.

    A file has one code page, so each text that is not UTF-8 is kept as evidence for the next.
    """

    def __init__(self) -> None:
        self._evidence = b""
        self._weighed = 0
        self._page = _CODE_PAGES[0]

    def learn(self, data: bytes) -> None:
        """Take `data` as evidence for the code page, unless it is UTF-8."""
        if len(self._evidence) < _EVIDENCE_LIMIT and not is_utf8(data):
            self._evidence += b" " + data[:_EVIDENCE_LIMIT]
            # Weighed anew only once there is a quarter more, else a file of short lines takes
            # seconds for this alone.
            if len(self._evidence) > self._weighed * 5 // 4:
                self._weighed = len(self._evidence)
                self._page = guess_code_page(self._evidence)

    def decode(self, data: bytes) -> str:
        """Return `data` as text; never raises."""
        try:
            return data.decode()
        except UnicodeDecodeError:
            self.learn(data)
            return data.decode(self._page, errors="replace")


def is_utf8(data: bytes) -> bool:
    """Say whether `data` is well-formed UTF-8."""
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def guess_code_page(data: bytes) -> str:
    """Return the code page in which `data` reads most like names; Western European on a tie."""
    if _is_japanese(data):
        return "cp932"
    return min(_CODE_PAGES, key=lambda name: _oddness(data.decode(name, errors="replace")))


def _is_japanese(data: bytes) -> bool:
    """Say whether `data` reads as Shift JIS with kana in it, which no text of eight bits does."""
    foreign = [letter for letter in data.decode("cp932", errors="replace") if not letter.isascii()]
    broken = foreign.count("\ufffd")
    kana = sum(_KANA.match(letter) is not None for letter in foreign)
    return 5 * kana >= len(foreign) > 10 * broken


def _oddness(text: str) -> int:
    """Count what no language writes: signs inside words, mixed scripts, capitals after letters."""
    odd = 3 * text.count("\ufffd")
    odd += 2 * (len(_SIGN_IN_WORD.findall(text)) + len(_UNENDED.findall(text)))
    # Greek and Cyrillic have letters of two sizes, and Hebrew, which has one, reads as one of them.
    cased = [
        word for word in _WORD.findall(text) if word[0] >= "\u0370" and word.upper() != word.lower()
    ]
    if all(word.islower() for word in cased) or all(word.isupper() for word in cased):
        odd += len(cased)
    for word in _WORD.findall(text):
        if word.isascii():
            continue
        latin = sum(letter < "\u0370" for letter in word)
        odd += 2 * min(latin, len(word) - latin)
        odd += 2 * len(re.findall(r"[^\x00-\x7f]{3}", word)) if latin == len(word) else 0
        odd += len(re.findall(r"[a-zß-öø-ÿа-яα-ω][A-ZÀ-ÖØ-ÞА-ЯΑ-Ω]", word))
        odd += len(_UNWESTERN.findall(word))
    return odd
