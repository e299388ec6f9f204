"""The names of sets of letters, as files state them, and what Python calls them."""

import codecs
import re

_TEXT = re.compile(r"(cp|iso|koi8|mac|utf|gb|big5|euc|shift|johab|hz|tis|latin|ascii)[\w-]*")
_CODE_PAGE = re.compile(r"(?:cp|windows|win|ms|ibm)[-_]?(\d{3,5})")
_ALIASES = {
    "windows-31j": "cp932",
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-8-e": "iso8859-8",
    "gb_2312-80": "gb2312",
}
"""Names that programs state and Python does not know."""

_WIDER = {
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "iso8859-1": "cp1252",
}
"""Where a charset's own name promises less than the programs that use it write."""


def known_charset(stated: str) -> str:
    """Return Python's name of the charset `stated`, or empty text where there is no such one."""
    plain = stated.strip().lower().removeprefix("x-")
    page = _CODE_PAGE.fullmatch(plain)
    try:
        name = codecs.lookup(f"cp{page[1]}" if page else _ALIASES.get(plain, plain)).name
    except (LookupError, ValueError):
        return ""
    # UTF-7 may hide half characters that no file can hold again.
    return name if _TEXT.fullmatch(name) and name != "utf-7" else ""


def widened(name: str) -> str:
    """Return the charset that programs really write where they state the one called `name`."""
    return _WIDER.get(name, name)
