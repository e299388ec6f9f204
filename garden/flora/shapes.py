"""Pictures without any colour: density tells a leaf from a blossom, and a fresh leaf from a dry."""

from garden.flora.halfblocks import BLANK, FULL, LOWER, UPPER
from garden.flora.picture import Part, Picture

_SOLID = {Part.STEM, Part.POT, Part.BLOSSOM, Part.TAG, Part.RIBBON, Part.BUD, Part.PACKET}
FRESH, DRY, FALLEN = "▓", "▒", "░"


def is_green(colour: int | None) -> bool:
    """Return whether green outweighs red clearly, as in a leaf that has had water."""
    return colour is not None and (colour >> 8 & 255) > (colour >> 16) * 1.12


def _char(upper: tuple[Part, int | None], lower: tuple[Part, int | None]) -> str:
    if upper[0] == Part.NONE:
        return BLANK if lower[0] == Part.NONE else LOWER
    if lower[0] == Part.NONE:
        return UPPER
    if upper[0] in _SOLID or lower[0] in _SOLID:
        return FULL
    if upper[0] == Part.LEAF or lower[0] == Part.LEAF:
        leaf = upper if upper[0] == Part.LEAF else lower
        return FRESH if is_green(leaf[1]) else DRY
    return FALLEN


def mono(picture: Picture) -> tuple[str, ...]:
    """Return the picture as lines of text, one character a cell, for a face without colour.

    Edges are half blocks; inside, wood, pot and blossom are full, fresh leaves dense, dry ones
    thin, and what lies on the ground (or snow) thinner still.
    """
    blank = tuple((Part.NONE, None) for _ in range(picture.width))
    rows: list[tuple[tuple[Part, int | None], ...]] = [
        tuple(zip(parts, colours, strict=True))
        for parts, colours in zip(picture.parts, picture.rows, strict=True)
    ]
    rows.append(blank)
    return tuple(
        "".join(_char(upper, lower) for upper, lower in zip(rows[top], rows[top + 1], strict=True))
        for top in range(0, picture.height, 2)
    )
