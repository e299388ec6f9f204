"""Cells that no spreadsheet runs, and the text that was meant by them.

A spreadsheet runs a cell that begins with = + - @ or a tab: such a cell gets a ' before it, which
is taken off again where a table is read. Where another separator is usual, a spreadsheet also cuts
at semicolons and line breaks within a cell: what could do something there gets its ', too.
"""

import re

_RUNS = "=+\\-@＝＋－＠"
_SAFE = re.compile(r"\+[0-9][0-9 ()]{3,29}|--[0-9]{2}-[0-9]{2}")
_FIRST = rf"\A(?='*[{_RUNS}\t\r\n])"
_CUT = r"(?<=[;\t\r\n])"
_MARKED = rf"'*\"*[{_RUNS}]"
_TO_MARK = re.compile(rf"{_FIRST}|{_CUT}(?='{_MARKED}|\"*[=＝]|\"*[{_RUNS}][^;\t\r\n]*[(|!])")
_MARK = re.compile(rf"\A'(?='*[{_RUNS}\t\r\n])|{_CUT}'(?={_MARKED})")


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet runs.

    A phone number in international form and a day without its year stay: every address book must
    read them as they are, and they can only become another number.
    """
    return cell if _SAFE.fullmatch(cell) else _TO_MARK.sub("'", cell)


def as_meant(cell: str) -> str:
    """Return the text that was made harmless; any other as it is."""
    return _MARK.sub("", cell)
