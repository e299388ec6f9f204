"""How a page of several parts is written: as plain lines, or as Markdown."""

from collections.abc import Callable
from dataclasses import dataclass

_SIGNS = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>#|~!"})


@dataclass(frozen=True, slots=True)
class PageStyle:
    """How titles and points are written; `supplied` is what happens to text not our own."""

    title: str
    head: str
    point: str
    supplied: Callable[[str], str]


PLAIN = PageStyle("", "", "  ", lambda text: text)
"""Plain lines."""

MARKED = PageStyle("# ", "## ", "- ", lambda text: " ".join(text.split()).translate(_SIGNS))
"""Markdown, in which supplied text is taken literally."""
