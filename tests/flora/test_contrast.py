import pytest

from garden.flora.catalogue import catalogue, species_names
from garden.flora.colour import contrast
from garden.flora.grow import grow
from garden.flora.picture import Part, Picture

DARK, LIGHT = 0x101412, 0xF5F3EA


def _edge_colours(picture: Picture) -> list[int]:
    """Return the colours of the plant's pixels that touch the background."""
    found = []
    for y in range(1, picture.height - 1):
        for x in range(1, picture.width - 1):
            colour = picture.rows[y][x]
            around = (
                picture.parts[y - 1][x],
                picture.parts[y + 1][x],
                picture.parts[y][x - 1],
                picture.parts[y][x + 1],
            )
            if colour is not None and Part.NONE in around:
                found.append(colour)
    return found


@pytest.mark.parametrize("species", species_names())
@pytest.mark.parametrize("health", [1.0, 0.6, 0.3, 0.1, 0.0])
@pytest.mark.parametrize("ground", [DARK, LIGHT])
def test_the_outline_stands_out_from_both_grounds(species: str, health: float, ground: int) -> None:
    for seed in range(6):
        edge = _edge_colours(grow(species, seed, 0.8, health, 24, 24))
        ratios = sorted(contrast(colour, ground) for colour in edge)
        assert ratios[len(ratios) // 2] > 1.9
        clear = sum(ratio > 1.5 for ratio in ratios)
        assert clear > len(ratios) * 0.7


def test_every_ramp_goes_from_dark_to_light() -> None:
    data = catalogue()
    for name, ramp in (*data.ramps.items(), *data.pots.items()):
        ratios = [contrast(shade, 0) for shade in ramp]
        assert ratios == sorted(ratios), name
