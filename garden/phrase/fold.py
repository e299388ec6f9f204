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


def fold(text: str) -> str:
    """Return `text` without case, accents and apostrophes: "Zoë O’Neill" becomes "zoe oneill"."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.casefold())
        text = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return text.casefold().translate(_PLAIN)


def fold_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a name; a hyphen separates words and a full stop is dropped."""
    return tuple(fold(text).replace("-", " ").replace(".", " ").split())
