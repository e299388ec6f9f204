"""Fold spelling away, so that names and words are found however they are typed."""

import unicodedata

# Letters that have no decomposition in Unicode, and the apostrophes people type or leave out.
_PLAIN = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "'": None,
        "’": None,
        "ʼ": None,
        "`": None,
    }
)
# What only stands between the words of a name, or around one: 'Wilma "Rudi" Rudolph'.
_BETWEEN = str.maketrans(dict.fromkeys('-."“”„«»()', " "))


UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
"""Letters as they are spelt out where a keyboard lacks them, for composed text in lower case."""


def fold(text: str) -> str:
    """Return `text` without case, accents and apostrophes: "Zoë O’Neill" becomes "zoe oneill"."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.casefold())
        text = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return text.casefold().translate(_PLAIN)


def spellings(text: str) -> tuple[str, ...]:
    """Return `text` folded, and folded with its umlauts spelt out: "fünf" is "funf" and "fuenf"."""
    if text.isascii():
        return (fold(text),)
    composed = unicodedata.normalize("NFC", text.casefold())
    return tuple(dict.fromkeys((fold(text), fold(composed.translate(UMLAUTS)))))


def fold_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a name, without hyphens, full stops, quotes and brackets."""
    return tuple(fold(text).translate(_BETWEEN).split())
