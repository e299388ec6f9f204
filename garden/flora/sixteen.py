"""The sixteen colours that every terminal has, chosen for a picture's own by hue and lightness."""

from colorsys import rgb_to_hls

GREY_BELOW = 0.12
"""Saturation (0..1) below which a colour counts as grey."""

# The hue (0..1, red 0) at which each kind of colour ends, its dark and its bright number.
_HUES = (
    (0.055, 1, 9),
    (0.155, 3, 11),
    (0.49, 2, 10),
    (0.545, 6, 14),
    (0.735, 4, 12),
    (0.93, 5, 13),
    (1.01, 1, 9),
)


def ansi16(colour: int) -> int:
    """Return the number (0..15, as in SGR 30-37 and 90-97) that stands for a colour 0xRRGGBB.

    By hue rather than by distance: a dull leaf must stay green, and never turn grey.
    """
    red, green, blue = colour >> 16, colour >> 8 & 255, colour & 255
    hue, light, saturation = rgb_to_hls(red / 255, green / 255, blue / 255)
    if saturation < GREY_BELOW or light > 0.93 or light < 0.06:
        return 15 if light > 0.85 else 7 if light > 0.5 else 8 if light > 0.12 else 0
    for end, dark, bright in _HUES:
        if hue <= end:
            return bright if light > 0.55 else dark
    return 7
