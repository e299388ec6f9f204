from itertools import pairwise

import pytest

from garden.flora.catalogue import species_names
from garden.flora.grow import grow
from tests.flora.outlines import outline

STEPS = 50


def _worst_share(pictures: list[frozenset[tuple[int, int]]]) -> float:
    """Return the largest share of a picture that one step changed, a few pixels forgiven."""
    return max(
        max(0, len(now ^ before) - 6) / len(now | before) for before, now in pairwise(pictures)
    )


@pytest.mark.parametrize("species", species_names())
@pytest.mark.parametrize("pixels", [16, 40])
def test_a_little_health_changes_a_few_pixels(species: str, pixels: int) -> None:
    for start in (0.0, 0.5):
        steps = [
            outline(grow(species, 3, 0.8, start + step / 100, pixels, pixels))
            for step in range(STEPS + 1)
        ]
        assert _worst_share(steps) < 0.33


@pytest.mark.parametrize("species", species_names())
@pytest.mark.parametrize("pixels", [16, 40])
def test_a_little_growth_changes_a_few_pixels(species: str, pixels: int) -> None:
    for start in (0.0, 0.5):
        steps = [
            outline(grow(species, 3, start + step / 100, 0.9, pixels, pixels))
            for step in range(STEPS + 1)
        ]
        assert _worst_share(steps) < 0.2


@pytest.mark.parametrize("species", species_names())
def test_most_small_steps_hardly_show(species: str) -> None:
    steps = [outline(grow(species, 3, 0.8, step / 100, 16, 16)) for step in range(101)]
    changed = [len(now ^ before) for before, now in pairwise(steps)]
    assert sum(changed) / len(changed) < 4
