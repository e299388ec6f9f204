"""How many colours a terminal has, and the codes by which it is told to use one."""

from collections.abc import Mapping
from enum import IntEnum

from garden.flora.ansi256 import ansi256
from garden.flora.colour import parse
from garden.flora.sixteen import ansi16
from garden.flora.tones import DARK, LIGHT


class Depth(IntEnum):
    """How many colours there are to draw with."""

    NONE = 0
    SIXTEEN = 1
    MANY = 2
    ALL = 3


def depth_of(environ: Mapping[str, str], terminal: bool, asked: bool) -> Depth:
    """Return the colours to use, by TERM and COLORTERM.

    None under NO_COLOR (see no-color.org), on a dumb terminal or where nobody looks (`terminal`),
    unless they are `asked` for by name.
    """
    term = environ.get("TERM", "")
    if not asked and (not terminal or environ.get("NO_COLOR") or term == "dumb"):
        return Depth.NONE
    if environ.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return Depth.ALL
    return Depth.MANY if term.endswith(("-256color", "-direct")) else Depth.SIXTEEN


def code(fg: int | None, bg: int | None, depth: Depth) -> str:
    """Return the SGR parameters (ECMA-48, 8.3.117) for two colours, "" for the terminal's own."""
    if depth == Depth.NONE:
        return ""
    parts = [] if fg is None else [_one(fg, depth, 0)]
    parts += [] if bg is None else [_one(bg, depth, 10)]
    return ";".join(parts)


def _one(colour: int, depth: Depth, ground: int) -> str:
    """Return the parameters for one colour; `ground` is 10 where it goes behind the character."""
    if depth == Depth.ALL:
        return f"{38 + ground};2;{colour >> 16};{colour >> 8 & 255};{colour & 255}"
    if depth == Depth.MANY:
        return f"{38 + ground};5;{ansi256(colour)}"
    number = ansi16(colour)
    return str((30 if number < 8 else 82) + ground + number)


def state_colour(state: str, environ: Mapping[str, str]) -> int | None:
    """Return the colour of a state's word on this terminal's ground, as far as that is known.

    Terminals that tell their colours do so in COLORFGBG; 7 and 15 at its end are light grounds.
    """
    light = environ.get("COLORFGBG", "").rpartition(";")[2] in ("7", "15")
    found = (LIGHT if light else DARK).states.get(state)
    return None if found is None else parse(found)
