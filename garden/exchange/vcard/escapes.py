r"""Undo the escapes of vCard values: `\n`, `\,`, `\;`, `\:`, `\\`."""

import re

_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_LINE_BREAKS = {"n": "\n", "N": "\n"}


def unescape(text: str) -> str:
    """Return `text` with its escapes undone."""
    return _ESCAPE.sub(lambda match: _LINE_BREAKS.get(match[1], match[1]), text)


def split_escaped(text: str, separator: str) -> list[str]:
    """Split `text` at each `separator` that no backslash escapes, and undo the escapes."""
    if "\\" not in text:
        return text.split(separator)
    parts: list[str] = []
    start = 0
    for match in re.finditer(rf"\\.|{re.escape(separator)}", text, re.DOTALL):
        if match[0] == separator:
            parts.append(unescape(text[start : match.start()]))
            start = match.end()
    parts.append(unescape(text[start:]))
    return parts
