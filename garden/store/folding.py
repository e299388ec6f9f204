"""Folding text for comparison: without case, accents or odd spacing."""

import unicodedata


def fold(text: str) -> str:
    """Return `text` casefolded, without accents, with single spaces, so that 'Zoë ' is 'zoe'."""
    if text.isascii():
        return " ".join(text.casefold().split())
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(bare.casefold().split())
