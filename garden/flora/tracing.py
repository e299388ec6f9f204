"""A picture traced in ASCII: edges by their slope, insides by what they are."""

from garden.flora.picture import Part, Picture
from garden.flora.shapes import is_green

_INSIDE = {
    Part.STEM: "|",
    Part.BLOSSOM: "@",
    Part.POT: "#",
    Part.SOIL: "~",
    Part.FALLEN: ",",
    Part.BUD: "o",
    Part.SNOW: "*",
    Part.TAG: "=",
    Part.RIBBON: "x",
    Part.STONE: "O",
    Part.WATER: "~",
    Part.PACKET: "+",
}


def traced(picture: Picture) -> tuple[str, ...]:
    """Return the picture as lines of ASCII, one character for two pixels above one another."""
    return tuple(
        "".join(_char(picture, x, top) for x in range(picture.width))
        for top in range(0, picture.height, 2)
    )


def _part(picture: Picture, x: int, y: int) -> Part:
    inside = 0 <= x < picture.width and 0 <= y < picture.height
    return picture.parts[y][x] if inside else Part.NONE


def _char(picture: Picture, x: int, top: int) -> str:
    upper, lower = _part(picture, x, top), _part(picture, x, top + 1)
    if upper == Part.NONE and lower == Part.NONE:
        return " "
    part = upper if upper != Part.NONE else lower
    left = _part(picture, x - 1, top) != Part.NONE or _part(picture, x - 1, top + 1) != Part.NONE
    right = _part(picture, x + 1, top) != Part.NONE or _part(picture, x + 1, top + 1) != Part.NONE
    if part in (Part.LEAF, Part.STEM):
        edge = _edge(picture, x, top, upper != Part.NONE, lower != Part.NONE, left, right)
        if edge:
            return edge
    if part == Part.LEAF:
        colour = picture.rows[top if upper != Part.NONE else top + 1][x]
        return "&" if is_green(colour) else "%"
    if part == Part.FALLEN:
        return "," if left else "."
    return _INSIDE[part]


def _edge(
    picture: Picture, x: int, top: int, upper: bool, lower: bool, left: bool, right: bool
) -> str:
    """Return the stroke for a cell on the outline, or nothing for one within."""
    if upper and lower:
        if left and right:
            return ""
        above = [_part(picture, x + way, top - 1) != Part.NONE for way in (-1, 0, 1)]
        below = [_part(picture, x + way, top + 2) != Part.NONE for way in (-1, 0, 1)]
        if (above[2] and not above[0]) or (below[0] and not below[2]):
            return "/"
        if (above[0] and not above[2]) or (below[2] and not below[0]):
            return "\\"
        return "|"
    return "'" if upper else "."
