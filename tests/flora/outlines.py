"""What the tests measure of a picture: its outline, and how much of it changed."""

from garden.flora.picture import Picture
from garden.flora.pots import pot_rows

Outline = frozenset[tuple[int, int]]


def outline(picture: Picture) -> Outline:
    """Return the painted pixels as (x, y)."""
    return frozenset(
        (x, y)
        for y, row in enumerate(picture.rows)
        for x, colour in enumerate(row)
        if colour is not None
    )


def above_pot(picture: Picture) -> Outline:
    """Return the painted pixels above the pot's rim: the plant alone."""
    rim = picture.height - pot_rows(picture.height)
    return frozenset((x, y) for x, y in outline(picture) if y < rim)


def likeness(one: Outline, other: Outline) -> float:
    """Return the shared part of two outlines: 1 the same, 0 apart."""
    return len(one & other) / len(one | other)


def standing(picture: Picture) -> float:
    """Return how much plant stands how high: the pixels' heights above the pot, summed."""
    rim = picture.height - pot_rows(picture.height)
    return float(sum(rim - y for _, y in above_pot(picture)))
