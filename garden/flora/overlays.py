"""Small things laid over a plant's picture: a label for a promise, a ribbon for a birthday."""

from collections.abc import Sequence

from garden.flora.catalogue import catalogue
from garden.flora.picture import Part, Picture
from garden.flora.pots import pot_rows

_LABEL_SMALL = ("ppps", "pllp", "pppd", " t  ", " t  ", " t  ")
_LABEL_LARGE = (
    "hppppppd",
    "plllllpd",
    "pppppppd",
    "plllpppd",
    "pppppppd",
    "  tu    ",
    "  tu    ",
    "  tu    ",
    "  tu    ",
    "  tu    ",
    "  tu    ",
)
_BOW_TINY = ("r r", " k ")
_BOW_SMALL = ("hr rm", " rkm ", " r m ")
_BOW_LARGE = (
    " hhr   rrm ",
    "hrrrr rrrrm",
    "hrkrrkrrkrm",
    "hrrrrkrrrrm",
    " hr rrm rm ",
    "   rr mm   ",
    "  hr   mm  ",
    "  r     m  ",
)


def _laid(
    picture: Picture,
    left: int,
    top: int,
    drawing: Sequence[str],
    paints: dict[str, int],
    part: Part,
) -> Picture:
    rows = [list(row) for row in picture.rows]
    parts = [list(row) for row in picture.parts]
    for line, text in enumerate(drawing):
        for index, letter in enumerate(text):
            x, y = left + index, top + line
            if letter != " " and 0 <= x < picture.width and 0 <= y < picture.height:
                rows[y][x] = paints[letter]
                parts[y][x] = part
    return Picture(
        picture.width,
        picture.height,
        tuple(tuple(row) for row in rows),
        tuple(tuple(row) for row in parts),
    )


def with_tag(picture: Picture) -> Picture:
    """Return the picture with a label on a stick beside the plant: a promise is due."""
    ramps = catalogue().ramps
    paper, wood = ramps["paper"], ramps["bark"]
    paints = {
        "h": paper[4],
        "p": paper[3],
        "s": paper[2],
        "d": paper[1],
        "l": wood[1],
        "t": wood[3],
        "u": wood[2],
    }
    drawing = _LABEL_LARGE if picture.height >= 28 else _LABEL_SMALL
    pot = pot_rows(picture.height)
    left = picture.width - len(drawing[0]) - (1 if picture.width >= 12 else 0)
    top = max(1, picture.height - pot - len(drawing) + pot // 2)
    return _laid(picture, left, top, drawing, paints, Part.TAG)


def with_ribbon(picture: Picture) -> Picture:
    """Return the picture with a ribbon and a bow round the pot: a birthday is near."""
    ramp = catalogue().ramps["scarlet"]
    paints = {"h": ramp[4], "r": ramp[3], "m": ramp[2], "k": ramp[1]}
    pot = pot_rows(picture.height)
    middle = (picture.width - 1) // 2
    drawing = _BOW_LARGE if pot >= 7 else _BOW_SMALL if pot >= 3 else _BOW_TINY
    top = picture.height - pot + max(0, (pot - len(drawing) + 1) // 2)
    band = top + len(drawing) // 2 - (1 if len(drawing) > 3 else 0)
    rows = [list(row) for row in picture.rows]
    parts = [list(row) for row in picture.parts]
    for x, part in enumerate(parts[band]):
        if part == Part.POT:
            rows[band][x] = ramp[3] if x < middle else ramp[2]
            parts[band][x] = Part.RIBBON
    tied = Picture(
        picture.width,
        picture.height,
        tuple(tuple(row) for row in rows),
        tuple(tuple(row) for row in parts),
    )
    return _laid(tied, middle - len(drawing[0]) // 2, top, drawing, paints, Part.RIBBON)
