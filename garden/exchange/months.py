"""The names of the months, in a table of our own: the system's would follow its language."""

import unicodedata

_NAMES = (
    ("jan", "ene"),
    ("feb", "fev"),
    ("mar", "mrz"),
    ("apr", "abr", "avr"),
    ("may", "mai"),
    ("jun", "jui"),
    ("jul", "juil"),
    ("aug", "ago", "aou"),
    ("sep", "set"),
    ("oct", "okt"),
    ("nov",),
    ("dec", "dez", "dic"),
)
_BY_NAME = {name: number for number, names in enumerate(_NAMES, start=1) for name in names}


def month_number(word: str) -> int | None:
    """Return 1 to 12 for a month's name, whole or shortened, in any case, else None.

    The names are English, German, French and Spanish.
    """
    small = unicodedata.normalize("NFKD", word.casefold())
    letters = "".join(letter for letter in small if letter.isalpha())
    # Of the French names, juin and juillet begin alike.
    return _BY_NAME.get(letters[:4]) or _BY_NAME.get(letters[:3])
