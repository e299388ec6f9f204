from itertools import combinations, pairwise

import pytest

from garden.flora.catalogue import species_names
from garden.flora.grow import grow
from tests.flora.outlines import above_pot, likeness, outline, standing

SPECIES = species_names()
SEEDS = (1, 2, 3, 4)


def _grown(species: str, seed: int, pixels: int = 16) -> frozenset[tuple[int, int]]:
    return above_pot(grow(species, seed, 0.6, 1.0, pixels, pixels))


@pytest.mark.parametrize(("one", "other"), list(combinations(SPECIES, 2)))
def test_two_species_are_told_apart_by_outline(one: str, other: str) -> None:
    for pixels, bound in ((16, 0.68), (40, 0.72)):
        shared = [
            likeness(_grown(one, first, pixels), _grown(other, second, pixels))
            for first in SEEDS[:2]
            for second in SEEDS[:2]
        ]
        assert sum(shared) / len(shared) < bound


@pytest.mark.parametrize("species", SPECIES)
def test_siblings_differ_and_are_alike(species: str) -> None:
    pictures = [grow(species, seed, 0.7, 1.0, 24, 24) for seed in range(1, 9)]
    assert len(set(pictures)) == len(pictures)
    outlines = [outline(picture) for picture in pictures]
    alike = [likeness(one, other) for one, other in combinations(outlines, 2)]
    assert sum(alike) / len(alike) > 0.4


@pytest.mark.parametrize("species", SPECIES)
@pytest.mark.parametrize("pixels", [16, 40])
def test_less_health_stands_lower(species: str, pixels: int) -> None:
    heights = [
        sum(standing(grow(species, seed, 0.8, health, pixels, pixels)) for seed in SEEDS)
        for health in (0.95, 0.6, 0.32, 0.1, 0.0)
    ]
    for better, worse in pairwise(heights):
        assert worse < better * 1.06
    assert heights[-1] < heights[0] * 0.7


@pytest.mark.parametrize("species", SPECIES)
def test_growing_makes_more_of_a_plant(species: str) -> None:
    stages = [standing(grow(species, 2, stage / 5, 1.0, 24, 24)) for stage in range(6)]
    assert stages == sorted(stages)
    assert stages[0] > 0
    assert stages[-1] > stages[0] * 5
