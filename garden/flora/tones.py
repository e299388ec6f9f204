"""The colours that tell a state, and the grounds they are read on, for dark and for light faces.

Chosen so that any two states stay apart also for the common colour-vision deficiencies, and that
each is read as text on each of the grounds (tests/flora/test_palettes.py measures both).
"""

from typing import NamedTuple


class Tones(NamedTuple):
    """`#rrggbb`: `states` by state, `grounds` sky, bed and cursor, `text`, and `dim` for asides."""

    states: dict[str, str]
    grounds: dict[str, str]
    text: str
    dim: str


DARK = Tones(
    states={
        "thriving": "#6abe6a",
        "well": "#adcb66",
        "thirsty": "#d7a23f",
        "wilting": "#d38851",
        "dormant": "#aa9685",
        "resting": "#97b3c2",
        "memorial": "#aca1d3",
    },
    grounds={"sky": "#101412", "bed": "#1b1a15", "cursor": "#26352b"},
    text="#d8decf",
    dim="#939e94",
)
"""For dark grounds."""

LIGHT = Tones(
    states={
        "thriving": "#006939",
        "well": "#3d571e",
        "thirsty": "#7b5300",
        "wilting": "#772c00",
        "dormant": "#665851",
        "resting": "#3d5f74",
        "memorial": "#64518a",
    },
    grounds={"sky": "#f5f3ea", "bed": "#e7dfcc", "cursor": "#d5e3c4"},
    text="#25301f",
    dim="#54574b",
)
"""For light grounds."""

HIGH_CONTRAST = Tones(
    states={
        "thriving": "#57ff80",
        "well": "#d4ff70",
        "thirsty": "#ffd24d",
        "wilting": "#ffab66",
        "dormant": "#e2cdb8",
        "resting": "#b2e5fe",
        "memorial": "#d8beff",
    },
    grounds={"sky": "#000000", "bed": "#000000", "cursor": "#14324f"},
    text="#ffffff",
    dim="#d0d0d0",
)
"""For who needs all the contrast there is: on black."""
