"""The names of the months, in a table of our own: the system's would follow its language."""

_NAMES = (
    ("jan",),
    ("feb",),
    ("mar", "mär", "mrz"),
    ("apr",),
    ("may", "mai"),
    ("jun",),
    ("jul",),
    ("aug",),
    ("sep",),
    ("oct", "okt"),
    ("nov",),
    ("dec", "dez"),
)
_BY_NAME = {name: number for number, names in enumerate(_NAMES, start=1) for name in names}


def month_number(word: str) -> int | None:
    """Return 1 to 12 for an English or German month name, whole or shortened, in any case."""
    return _BY_NAME.get(word.casefold()[:3])
