"""Tell from its cells what a column holds whose name nobody knows: addresses or numbers."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from garden.exchange.identity import fold_email
from garden.exchange.people_table.columns import Column, Guess
from garden.exchange.plain import one_line
from garden.exchange.table import Row

_CELLS = 200
_SHARE = 0.8
_LABEL_LENGTH = 40
_NUMBER = re.compile(r"[+(]?[0-9][0-9 ()./-]*(?: ?(?:x|ext\.?) ?[0-9]{1,6})?")


def with_contents(found: Guess, rows: Sequence[Row]) -> Guess:
    """Return `found` with those of its unknown columns that hold e-mail addresses or phones.

    Of its first cells that are not empty, four of five must be so. A number is labelled by its
    column.
    """
    told: list[Column] = []
    for name in found.unknown:
        filled = (text for row in rows if (text := row.cells.get(name, "").strip()))
        cells = list(islice(filled, _CELLS))
        if _mostly(bool(fold_email(text)) for text in cells):
            told.append(Column(name, "email"))
        elif _mostly(map(is_number, cells)):
            told.append(Column(name, "phone", label=name[:_LABEL_LENGTH]))
    taken = {column.name for column in told}
    unknown = tuple(name for name in found.unknown if name not in taken)
    return replace(found, columns=(*found.columns, *told), unknown=unknown)


def is_number(text: str) -> bool:
    """Say whether `text` is surely a telephone number, and no date, amount or number of something.

    It begins with a plus or a nought, or has nine digits or more in groups.
    """
    plain = one_line(text)
    digits = sum(letter.isdecimal() for letter in plain)
    if not _NUMBER.fullmatch(plain) or not 7 <= digits <= 21:
        return False
    return plain[0] in "+0" or (digits >= 9 and "." not in plain and not plain.isdecimal())


def _mostly(answers: Iterable[bool]) -> bool:
    listed = list(answers)
    return bool(listed) and sum(listed) >= _SHARE * len(listed)
