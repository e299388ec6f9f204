"""Where files to import come from, in lines as wide as there is room. Pure but for the asset."""

import tomllib
from dataclasses import dataclass
from functools import cache

from textual.content import Content

from garden.assets_path import read_text
from garden.literal import fit, padded

WHAT, FILE = 14, 40
"""Cells of what it is, and of how the file is called."""

BOTH = 96
"""Cells from which on the file's name and where it comes from stand on one line."""


@dataclass(frozen=True, slots=True)
class Source:
    """A kind of file: what it brings, how it is called, and where it is to be had."""

    what: str
    file: str
    where: str


@cache
def sources() -> tuple[Source, ...]:
    """Return the kinds of files, the likeliest first."""
    told = tomllib.loads(read_text("words/imports.toml"))
    return tuple(Source(**one) for one in told["source"])


def source_lines(width: int) -> list[Content]:
    """Return a line a kind, of at most `width` cells."""
    return [_line(one, width) for one in sources()]


def _line(one: Source, width: int) -> Content:
    if width < BOTH:
        about, where = fit(one.where, max(0, width - WHAT)), ""
    else:
        about, where = padded(one.file, FILE), fit(one.where, max(0, width - WHAT - FILE))
    return Content.assemble(
        Content.styled(padded(one.what, WHAT), "$primary"),
        about,
        Content.styled(where, "$garden-dim"),
    )
