"""Cut a sentence into tokens, each of which knows where it stands in the text."""

import re
from dataclasses import dataclass
from typing import Literal

from garden.phrase.fold import fold

TokenKind = Literal["word", "quoted", "tag", "venue", "new", "mark", "dashes"]

_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»"}
_CHUNK = re.compile(r'[^\s,;"“”„«»]+')
_TRAILING = ".:!?…)"
# A quotation longer than this is free text with a stray quotation mark in it.
_LONGEST_QUOTE = 200


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text.

    `start` and `end` count characters; `value` is what the piece says without its sigil or quotes;
    `key` is the folded spelling that word lists are matched by, empty for a quotation.
    """

    kind: TokenKind
    start: int
    end: int
    value: str
    key: str

    @property
    def capital(self) -> bool:
        """Whether it is a word that starts with a capital letter."""
        return self.kind == "word" and self.value[:1].isupper()

    def quoted(self, text: str) -> bool:
        """Return whether it stands in quotes in its `text`, with or without a sigil."""
        return text[self.start : self.end].endswith(tuple(_QUOTES.values()))


def scan(text: str) -> tuple[Token, ...]:
    """Return the tokens of `text`; together they cover every character that is not a space."""
    tokens: list[Token] = []
    position = 0
    while position < len(text):
        if text[position].isspace():
            position += 1
            continue
        tokens.extend(_tokens_at(text, position))
        position = tokens[-1].end
    return tuple(tokens)


def _tokens_at(text: str, at: int) -> list[Token]:
    """Return the one or more tokens that begin at the visible character `at`."""
    first = text[at]
    if first in _QUOTES:
        return [_quotation(text, at, "quoted", at) or _mark(text, at)]
    if first in "@+" and text[at + 1 : at + 2] in _QUOTES and at + 1 < len(text):
        quoted = _quotation(text, at + 1, "venue" if first == "@" else "new", at)
        return [quoted or _mark(text, at)]
    chunk = _CHUNK.match(text, at)
    if chunk is None or (first == "@" and not text[at + 1 : at + 2].isalpha()):
        return [_mark(text, at)]
    return _words(text, at, chunk.end())


def _mark(text: str, at: int) -> Token:
    return Token("mark", at, at + 1, text[at], text[at])


def _quotation(text: str, at: int, kind: TokenKind, start: int) -> Token | None:
    """Return the quotation whose opening mark stands at `at`, if it is closed and says anything."""
    if kind == "quoted" and at > 0 and text[at - 1].isalnum():
        return None
    close = text.find(_QUOTES[text[at]], at + 1, at + _LONGEST_QUOTE)
    inside = text[at + 1 : close].strip() if close > 0 else ""
    if not inside or "\n" in inside or text[close + 1 : close + 2].isalnum():
        return None
    return Token(kind, start, close + 1, inside, "")


def _words(text: str, start: int, end: int) -> list[Token]:
    """Return the token of an unquoted run of characters, and its closing punctuation."""
    chunk = text[start:end]
    if chunk[:2] in ("w/", "W/") and chunk[2:3].isalpha():
        return [Token("word", start, start + 2, chunk[:2], fold(chunk[:2]))]
    if chunk in ("--", "—"):
        return [Token("dashes", start, end, chunk, chunk)]
    core = chunk.rstrip(_TRAILING)
    if not core:
        # A lone colon is punctuation; ":)" and "..." are somebody's words.
        if len(chunk) == 1:
            return [_mark(text, start)]
        core = chunk
    stop = start + len(core)
    marks = [_mark(text, at) for at in range(stop, end)]
    kind: TokenKind = "word"
    if core[0] == "#" and any(letter.isalpha() for letter in core):
        kind = "tag"
    elif core[0] in "@+" and core[1:2].isalpha():
        kind = "venue" if core[0] == "@" else "new"
    value = core if kind == "word" else core.lstrip("#@+")
    return [Token(kind, start, stop, value, fold(core)), *marks]
