import pytest

from garden.flora.ansi256 import ansi256, palette_colour
from garden.flora.catalogue import catalogue
from garden.flora.difference import difference


@pytest.mark.parametrize(
    ("number", "colour"),
    [
        (16, 0x000000),
        (21, 0x0000FF),
        (196, 0xFF0000),
        (231, 0xFFFFFF),
        (232, 0x080808),
        (255, 0xEEEEEE),
    ],
)
def test_numbers_are_those_of_xterm(number: int, colour: int) -> None:
    assert palette_colour(number) == colour


def test_a_colour_of_the_palette_is_its_own_nearest() -> None:
    colours = [palette_colour(number) for number in range(16, 256)]
    assert [palette_colour(ansi256(colour)) for colour in colours] == colours


def test_no_shade_of_a_plant_is_far_from_its_stand_in() -> None:
    for name, ramp in catalogue().ramps.items():
        for shade in ramp:
            assert difference(shade, palette_colour(ansi256(shade))) < 25, name
