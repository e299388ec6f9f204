"""Mend JSON before it is read: escapes that it does not know, and halves of letters.

Some programs write `\\x1F` for control marks; it becomes `\\u001F`. Others cut a text in the middle
of a letter of two halves, as which JSON writes those of the upper planes: no file can hold half a
letter again, so it becomes the replacement character.
"""

import re

_SUSPECT = re.compile(r"\\(?:x|u[dD])")
_ESCAPE = re.compile(
    r"\\(?:x(?P<byte>[0-9a-fA-F]{2})"
    r"|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|(?P<half>u[dD][89a-fA-F][0-9a-fA-F]{2})|.)",
    re.DOTALL,
)
_FIRST_HALF = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}")
_HALF_LENGTH = 6


def mended(text: str) -> str:
    """Return `text` with such escapes replaced; it may not begin or end within an escape."""
    return _ESCAPE.sub(_known, text) if _SUSPECT.search(text) else text


def whole_escapes(text: str) -> int:
    """Return where `text` may be cut so that no escape, and no letter of two, is cut in two.

    `text` may not begin within an escape.
    """
    at = text.rfind("\\", max(0, len(text) - _HALF_LENGTH))
    if at < 0 or not _begins_escape(text, at):
        return len(text)
    before = at - _HALF_LENGTH
    if _FIRST_HALF.match(text, max(0, before), at) and _begins_escape(text, before):
        return before
    return at


def _begins_escape(text: str, at: int) -> bool:
    """Say whether the backslash at `at` begins an escape: those before it escape one another."""
    head = text[: at + 1]
    return (len(head) - len(head.rstrip("\\"))) % 2 == 1


def _known(match: re.Match[str]) -> str:
    if match["byte"]:
        return f"\\u00{match['byte']}"
    return "\\ufffd" if match["half"] else match[0]
