"""Make text from a file plain: no control or direction marks, blanks where they belong."""

import re

_INVISIBLE = re.compile(r"[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")


def one_line(text: str) -> str:
    """Return `text` on one line: no control or direction marks, single blanks, none at the ends."""
    return " ".join(_INVISIBLE.sub("", _CONTROL.sub(" ", text)).split())


def many_lines(text: str) -> str:
    """Return `text` with its line breaks, without control marks, nothing blank at the ends."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return _CONTROL.sub("", unified).strip()


def is_mark(text: str) -> bool:
    """Say whether `text` is only a mark for nothing, such as "-" or "?"; an emoji is none."""
    return text.isascii() and not any(letter.isalnum() for letter in text)
