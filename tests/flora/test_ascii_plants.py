from itertools import combinations

import pytest

from garden.flora.ascii_plants import ascii_plant
from garden.flora.catalogue import species_names

SPECIES = species_names()
STATES = {"thriving": 0.9, "well": 0.6, "thirsty": 0.3, "wilting": 0.1, "dormant": 0.0}


@pytest.mark.parametrize("species", SPECIES)
@pytest.mark.parametrize("frame", [(1, 1), (5, 3), (10, 5), (16, 8), (40, 20), (30, 12)])
def test_a_plant_fills_its_frame_with_ascii(species: str, frame: tuple[int, int]) -> None:
    columns, rows = frame
    for size in (0.0, 0.4, 1.0):
        for health in STATES.values():
            lines = ascii_plant(species, 4, size, health, columns, rows)
            assert [len(line) for line in lines] == [columns] * rows
            assert "".join(lines).isascii()


@pytest.mark.parametrize("species", SPECIES)
@pytest.mark.parametrize("frame", [(10, 5), (16, 8), (40, 20)])
def test_each_state_has_a_shape_of_its_own(species: str, frame: tuple[int, int]) -> None:
    shapes = [ascii_plant(species, 4, 0.7, health, *frame) for health in STATES.values()]
    assert len(set(shapes)) == len(STATES)


@pytest.mark.parametrize("species", SPECIES)
def test_a_small_plant_still_tells_how_it_is(species: str) -> None:
    shapes = [ascii_plant(species, 4, 0.2, health, 10, 5) for health in (0.9, 0.3, 0.1, 0.0)]
    assert len(set(shapes)) == 4


@pytest.mark.parametrize("species", SPECIES)
def test_a_plant_sinks_as_it_thirsts(species: str) -> None:
    def ink(health: float) -> int:
        lines = ascii_plant(species, 4, 0.7, health, 10, 5)
        high = sum((5 - row) * len(line.replace(" ", "")) for row, line in enumerate(lines))
        return high

    heights = [ink(health) for health in (0.9, 0.3, 0.1)]
    assert heights == sorted(heights, reverse=True)


@pytest.mark.parametrize(("one", "other"), list(combinations(SPECIES, 2)))
def test_species_are_told_apart(one: str, other: str) -> None:
    for health in STATES.values():
        assert ascii_plant(one, 4, 0.5, health, 10, 5) != ascii_plant(other, 4, 0.5, health, 10, 5)


def test_an_old_tree_is_taller_where_there_is_room() -> None:
    def tall(size: float) -> int:
        return sum(bool(line.strip()) for line in ascii_plant("oak", 4, size, 0.9, 16, 8))

    assert tall(0.1) < tall(0.5) < tall(0.7) < tall(1.0)


def test_seeds_mirror_a_plant() -> None:
    shapes = {ascii_plant("bamboo", seed, 0.5, 0.9, 11, 5) for seed in range(12)}
    assert len(shapes) == 2


def test_an_unknown_species_is_refused() -> None:
    with pytest.raises(KeyError):
        ascii_plant("triffid", 1, 0.5, 0.5, 10, 5)


def test_a_frame_without_room_is_refused() -> None:
    with pytest.raises(ValueError, match="room"):
        ascii_plant("oak", 1, 0.5, 0.5, 0, 5)
