import pytest

from garden.flora.difference import difference, lab, linear


@pytest.mark.parametrize(
    ("colour", "expected"),
    [
        (0xFFFFFF, (100.0, 0.0, 0.0)),
        (0x000000, (0.0, 0.0, 0.0)),
        (0xFF0000, (53.24, 80.09, 67.20)),
        (0x0000FF, (32.30, 79.19, -107.86)),
    ],
)
def test_known_colours_lie_where_they_are_known_to_lie(
    colour: int, expected: tuple[float, float, float]
) -> None:
    assert lab(linear(colour)) == pytest.approx(expected, abs=0.05)


def test_a_colour_does_not_differ_from_itself_and_most_from_its_opposite() -> None:
    assert difference(0x45A341, 0x45A341) == 0
    assert difference(0x000000, 0xFFFFFF) == pytest.approx(100, abs=0.1)
