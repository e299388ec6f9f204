"""A plant as a pure function: the same species, seed, size and health give the same pixels."""

from garden.flora.canvas import Canvas
from garden.flora.catalogue import catalogue
from garden.flora.ground import draw_fallen
from garden.flora.noise import between
from garden.flora.picture import Picture
from garden.flora.plot import Plot
from garden.flora.pots import draw_pot, pot_rows
from garden.flora.species.drawings import DRAWINGS
from garden.flora.vigour import vigour

SMALLEST = 8
"""The least width and height, in pixels, that a plant can be drawn in."""


def paint(species: str, seed: int, size: float, health: float, width: int, height: int) -> Canvas:
    """Return the canvas with the plant on it; see `grow`."""
    if width < SMALLEST or height < SMALLEST:
        raise ValueError(f"a plant needs {SMALLEST}x{SMALLEST} pixels, not {width}x{height}")
    kind = catalogue().species[species]
    size = between(size, 0.0, 1.0)
    health = between(health, 0.0, 1.0)
    canvas = Canvas(width, height)
    ground = height - pot_rows(height)
    middle = (width - 1) // 2 + 0.5
    margin = 0.0 if width < 12 else 1.0
    reach = min(middle, width - middle) - margin
    plot = Plot(
        canvas=canvas,
        species=kind,
        seed=seed,
        size=size,
        vigour=vigour(health),
        middle=middle,
        ground=ground,
        rise=min(ground - 1.0, reach * 2.2),
        reach=reach,
    )
    draw_pot(canvas, seed, size, kind.pot)
    draw_fallen(plot)
    DRAWINGS[species](plot)
    return canvas


def grow(species: str, seed: int, size: float, health: float, width: int, height: int) -> Picture:
    """Return the picture of a plant in its pot, `width` x `height` pixels.

    `size` (0 seedling .. 1 old) and `health` (0 dormant .. 1 thriving) are held to [0, 1]; a small
    step of either changes few pixels. `seed` makes this plant unlike its siblings. The frame is
    never overrun. Raises KeyError for an unknown species, ValueError for a frame below 8x8.
    """
    return paint(species, seed, size, health, width, height).picture()
