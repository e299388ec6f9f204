import pytest

from garden.flora.catalogue import species_names
from garden.flora.grow import grow
from garden.flora.shapes import mono


@pytest.mark.parametrize("species", species_names())
def test_mono_is_one_character_a_cell(species: str) -> None:
    lines = mono(grow(species, 1, 0.8, 0.9, 16, 16))
    assert len(lines) == 8
    assert {len(line) for line in lines} == {16}
    assert set("".join(lines)) <= set(" ▀▄█▓▒░")


def test_a_fresh_leaf_is_denser_than_a_dry_one() -> None:
    fresh = "".join(mono(grow("oak", 1, 0.9, 1.0, 24, 24)))
    dry = "".join(mono(grow("oak", 1, 0.9, 0.15, 24, 24)))
    assert "▓" in fresh
    assert "▒" not in fresh
    assert "▒" in dry
    assert "▓" not in dry
