import pytest

from garden.flora.catalogue import species_names
from garden.flora.grow import grow
from garden.flora.picture import Part
from garden.flora.resting import resting
from tests.flora.outlines import likeness, outline


@pytest.mark.parametrize("species", species_names())
@pytest.mark.parametrize("pixels", [10, 16, 40])
def test_snow_lies_on_a_resting_plant(species: str, pixels: int) -> None:
    asleep = resting(species, 3, 0.8, 0.7, pixels, pixels)
    snow = sum(row.count(Part.SNOW) for row in asleep.parts)
    assert snow >= pixels // 2
    assert set(asleep.parts[0]) == {Part.NONE}


def test_a_plant_under_snow_is_still_itself() -> None:
    awake, asleep = grow("oak", 3, 0.8, 0.7, 24, 24), resting("oak", 3, 0.8, 0.7, 24, 24)
    assert likeness(outline(awake), outline(asleep)) > 0.75
    assert resting("oak", 3, 0.8, 0.7, 24, 24) == asleep
