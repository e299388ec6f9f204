"""Write content lines: escaped, folded at 75 octets, ended by CRLF (RFC 6350 section 3.2)."""

import re

FOLD_AT = 75
"""Octets that a line may have, its ending left out."""


def content_line(name: str, value: str, params: tuple[tuple[str, str], ...] = ()) -> str:
    """Return one folded line; `value` is written as it stands, its line breaks escaped."""
    stated = "".join(f";{key}={_param(text)}" if text else f";{key}" for key, text in params)
    plain = value.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")
    return folded(f"{name}{stated}:{plain}")


def escaped(text: str) -> str:
    r"""Return text as a value: `\\`, `\;`, `\,` and `\n` stand for what would end it."""
    for plain, safe in (("\\", "\\\\"), (";", "\\;"), (",", "\\,")):
        text = text.replace(plain, safe)
    return text.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def folded(line: str) -> str:
    """Return a line cut into pieces of at most 75 octets, no character cut, ended by CRLF."""
    pieces: list[str] = []
    piece, size = "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > FOLD_AT:
            pieces.append(piece)
            piece, size = " ", 1
        piece += letter
        size += width
    return "\r\n".join([*pieces, piece]) + "\r\n"


def _param(text: str) -> str:
    """Return a parameter's value, quoted where it must be, quotes and breaks as RFC 6868 has them.

    Carets stay where nothing follows them that would be taken for an escape.
    """
    plain = re.sub(r"\^(?=[n'^])", "^^", re.sub(r"\r\n|\r", "\n", text))
    plain = plain.replace("\n", "^n").replace('"', "^'")
    return f'"{plain}"' if any(mark in plain for mark in ",;:") else plain
