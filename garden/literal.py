"""Supplied text made literal for a terminal, and measured in its cells.

The one door for all text that a person or a file supplied. What comes out holds no control
character, no escape sequence, no line break and nothing that turns the direction of what follows.
"""

import unicodedata

ELLIPSIS = "…"

_JOINERS = "\u200c\u200d"
_VISIBLE_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2")
_BREAKS = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029")
_EMOJI_STYLE = "\ufe0f"
_ZERO_WIDTH_JOINER = "\u200d"


def literal(text: str) -> str:
    """Return `text` on one line as it may be shown: breaks are spaces, what cannot be seen is gone.

    Removed are control characters, direction marks and other invisible formats; joiners stay, as
    scripts and emoji need them. A half of a surrogate pair becomes U+FFFD.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_shown, text.replace("\r\n", "\n")))


def cell_width(text: str) -> int:
    """Return how many cells literal text takes: 2 for a wide character, 0 for a combining one."""
    if text.isascii():
        return len(text)
    return sum(width for _, width in _clusters(text))


def fit(text: str, width: int) -> str:
    """Return `text`, made literal, in at most `width` cells; what does not fit is an ellipsis."""
    shown = literal(text)
    if cell_width(shown) <= width:
        return shown
    if width < 1:
        return ""
    kept: list[str] = []
    left = width - 1
    for cluster, cells in _clusters(shown):
        if cells > left:
            break
        kept.append(cluster)
        left -= cells
    return "".join(kept).rstrip() + ELLIPSIS


def padded(text: str, width: int) -> str:
    """Return `text` fitted to `width` cells and filled up with spaces to exactly that."""
    shown = fit(text, width)
    return shown + " " * (width - cell_width(shown))


def _shown(char: str) -> str:
    if char in _BREAKS:
        return " "
    category = unicodedata.category(char)
    if category == "Cs":
        return "\ufffd"
    hidden = category == "Cc" or (
        category == "Cf" and char not in _JOINERS and char not in _VISIBLE_FORMATS
    )
    return "" if hidden else char


def _clusters(text: str) -> list[tuple[str, int]]:
    """Split text into what stands in one place, each with its width in cells."""
    found: list[tuple[str, int]] = []
    joined = False
    for char in text:
        width = _char_width(char)
        if not found:
            found.append((char, width))
        elif char == _EMOJI_STYLE:
            found[-1] = (found[-1][0] + char, max(found[-1][1], _styled(found[-1])))
        elif _belongs(found[-1][0], char, width, joined):
            cluster, cells = found[-1]
            found[-1] = (cluster + char, max(cells, 2 if _is_flag(char) else width))
        else:
            found.append((char, width))
        joined = char == _ZERO_WIDTH_JOINER
    return found


def _belongs(cluster: str, char: str, width: int, joined: bool) -> bool:
    """Tell whether `char` stands in the place of the cluster before it."""
    return width == 0 or (joined and width == 2) or _is_skin_tone(char) or _ends_flag(cluster, char)


def _styled(cluster: tuple[str, int]) -> int:
    """Return the width of a character with the emoji style asked for: two, where it was seen."""
    return 2 if cluster[1] else 0


def _char_width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf") or "\u1160" <= char <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _is_skin_tone(char: str) -> bool:
    return "\U0001f3fb" <= char <= "\U0001f3ff"


def _is_flag(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _ends_flag(cluster: str, char: str) -> bool:
    return len(cluster) == 1 and _is_flag(cluster) and _is_flag(char)
