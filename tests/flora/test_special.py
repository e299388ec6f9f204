import pytest

from garden.flora.picture import Part, Picture
from garden.flora.special import memorial_tree, seed_packet


def _parts(picture: Picture) -> set[Part]:
    return {part for row in picture.parts for part in row}


@pytest.mark.parametrize("frame", [(10, 10), (16, 16), (24, 24), (40, 40), (60, 56)])
def test_a_seed_packet_shows_a_sprout(frame: tuple[int, int]) -> None:
    packet = seed_packet(5, *frame)
    assert {Part.PACKET, Part.LEAF} <= _parts(packet)
    assert set(packet.parts[0]) == {Part.NONE}


@pytest.mark.parametrize("frame", [(10, 10), (16, 16), (24, 24), (40, 40), (60, 56)])
def test_a_memorial_tree_blossoms_beside_a_stone(frame: tuple[int, int]) -> None:
    tree = memorial_tree(5, *frame)
    assert {Part.BLOSSOM, Part.STEM, Part.STONE, Part.LEAF} <= _parts(tree)
    assert Part.POT not in _parts(tree)
    assert set(tree.parts[0]) == {Part.NONE}


def test_special_pictures_are_their_seeds_own() -> None:
    assert len({seed_packet(seed, 16, 16) for seed in range(20)}) > 3
    assert memorial_tree(1, 24, 24) == memorial_tree(1, 24, 24)
    assert memorial_tree(1, 24, 24) != memorial_tree(2, 24, 24)
