"""A watering can, drawn as pixels: it stands beside the plants when the day's work is done."""

from garden.flora.catalogue import catalogue
from garden.flora.picture import Part, Picture

_DRAWING = (
    "     kkkkk          ",
    "    k     k      hh ",
    "   k       k    hmms",
    "   k       k   hmms ",
    "  hhhhhhhhhhh hmms  ",
    " khmmmmmmmmss mms   ",
    "k hmmmmmmmmssmms    ",
    "k hmmmmmmmmsmms     ",
    "k hmmmmmmmmsss      ",
    " khmmmmmmmmss       ",
    "  hmmmmmmmmss       ",
    "  hmmmmmmmmss       ",
    "  sssssssssss       ",
)

_SHADES = {"k": 1, "s": 1, "m": 3, "h": 4}


def watering_can(height: int) -> Picture:
    """Return the can on a transparent ground, `height` pixels high (13 at least), at its foot."""
    ramp = catalogue().pots["teal"]
    width = len(_DRAWING[0])
    blank = " " * width
    drawing = [blank] * (height - len(_DRAWING)) + list(_DRAWING)
    return Picture(
        width=width,
        height=height,
        rows=tuple(
            tuple(None if letter == " " else ramp[_SHADES[letter]] for letter in line)
            for line in drawing
        ),
        parts=tuple(
            tuple(Part.NONE if letter == " " else Part.POT for letter in line) for line in drawing
        ),
    )
