"""Every glyph of the app that is not ASCII, and what stands for it on a terminal without them.

Each takes one cell. Those of East Asian width "ambiguous" (blocks, lines, dots) take two on some
terminals set up for Chinese, Japanese or Korean: there, `glyphs = "ascii"` is right.
"""

from types import MappingProxyType

HERE = "▸"
"""Stands before what the cursor is on."""

DONE = "✓"
"""What is marked, kept or carried out."""

TAKEN, FREE = "●", "○"
"""One of several that is chosen, and one that is not."""

MINE, THEIRS = "◆", "◇"
"""A promise of mine, and one of theirs."""

ALIKE, DIFFERENT = "=", "≠"
"""Two facts that are one, and two that are not."""

BLOSSOM = "❀"
HEART = "❦"
BULLET = "•"
TOPIC = "»"
"""Something to talk about."""

TODAY = "▲"
LEFT, RIGHT, UP, DOWN = "←", "→", "↑", "↓"
UNDONE, REDONE = "↶", "↷"
FULL, EMPTY = "━", "─"
"""The filled and the empty part of a meter."""

RULE = "─"
"""A line across, drawn again and again."""

RAIL, DOTTED = "│", "┈"
SQUARE = "■"
"""A day of a year."""

NOTHING = "·"
"""A day on which there was nothing."""

SHADES = "░▒▓█"
"""From pale to full, where colours cannot say it."""

EIGHTHS = "▁▂▃▄▅▆▇█"
"""Bars from one eighth of a cell to a whole one."""

ASCII_EIGHTHS = "_.--==##"
"""What stands for them where there are no blocks."""

_WORDS = {"·": "-", "…": "~", "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-"}
_SIGNS = {
    HERE: ">",
    DONE: "+",
    TAKEN: "@",
    FREE: "o",
    MINE: "*",
    THEIRS: "o",
    DIFFERENT: "!",
    BLOSSOM: "*",
    HEART: "+",
    BULLET: "*",
    TOPIC: ">",
    TODAY: "^",
    LEFT: "<",
    RIGHT: ">",
    UP: "^",
    DOWN: "v",
    UNDONE: "<",
    REDONE: ">",
    FULL: "#",
    EMPTY: "-",
    RAIL: "|",
    DOTTED: ".",
    "−": "-",
    "\u00a0": " ",
}

_TOOLKIT = {
    "⏎": "=",
    "⇥": ">",
    "⌫": "<",
    "▶": ">",
    "▼": "v",
    "◀": "<",
    "🔎": "/ ",
    "⚠": "!",
    "⭘": "O",
    "■": "#",
    "▪": "#",
}
"""Signs that Textual's own widgets use."""


def _lines() -> dict[str, str]:
    """Return what stands for box drawing characters, U+2500 to U+257F."""
    level = "─━┄┅┈┉╌╍═╴╶╸╺╼╾"
    upright = "│┃┆┇┊┋╎╏║╵╷╹╻╽╿"
    found = {chr(code): "+" for code in range(0x2500, 0x2580)}
    found |= dict.fromkeys(level, "-") | dict.fromkeys(upright, "|")
    return found | {"╱": "/", "╲": "\\", "╳": "x"}


def _blocks() -> dict[str, str]:
    """Return what stands for block elements, U+2580 to U+259F."""
    found = {chr(code): "#" for code in range(0x2580, 0x25A0)}
    found |= dict.fromkeys("▉▊▋▌▍▎▏▐▕", "|")
    found |= {"▀": "-", "▔": "-", "░": ".", "▒": ":", "▓": "%"}
    return found | dict(zip(EIGHTHS, ASCII_EIGHTHS, strict=True))


STAND_INS = MappingProxyType(_lines() | _blocks() | _WORDS | _TOOLKIT | _SIGNS)
"""The ASCII that stands for each glyph, as many cells wide as the glyph."""
