import pytest

from garden.flora.catalogue import catalogue, species_names
from garden.flora.grow import grow
from garden.flora.sixteen import ansi16


@pytest.mark.parametrize(
    ("colour", "number"),
    [
        (0xDC3B38, 1),
        (0xFF9C8C, 9),
        (0x2F8038, 2),
        (0xA3DE6B, 10),
        (0x8C6645, 3),
        (0xFFDE6B, 11),
        (0x4B5BC2, 4),
        (0xAB8EF0, 12),
        (0xE885D0, 13),
        (0x3C919A, 6),
        (0xFFFFFF, 15),
        (0x8B9096, 7),
        (0x404040, 8),
        (0x000000, 0),
    ],
)
def test_a_colour_keeps_its_hue(colour: int, number: int) -> None:
    assert ansi16(colour) == number


@pytest.mark.parametrize("species", species_names())
def test_a_healthy_plant_is_green_and_a_wilting_one_is_not(species: str) -> None:
    def green(health: float) -> int:
        picture = grow(species, 1, 0.8, health, 24, 24)
        colours = (colour for row in picture.rows for colour in row if colour is not None)
        return sum(ansi16(colour) in (2, 10) for colour in colours)

    assert green(1.0) > 15
    assert green(0.05) < green(1.0) / 3


@pytest.mark.parametrize("name", ["meadow", "fern", "sage", "cactus", "spring", "pine"])
def test_every_shade_of_a_leaf_is_green(name: str) -> None:
    assert {ansi16(shade) for shade in catalogue().ramps[name]} <= {2, 10}
